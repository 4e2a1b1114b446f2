import type { FileId } from '@huhang/contract'
import { useRef, useState } from 'react'
import type { Refusal } from '../../app/failure'
import { drop, retryUpload, startUpload, useUploads } from '../../ui/uploads'

/** A drawn signature, sent when the record is: once a picture, so that a second press is the same file. */
export function useDrawnSignature() {
  const [picture, setPicture] = useState<Blob | null>(null)
  const [uploadId, setUploadId] = useState<FileId | null>(null)
  const arrived = useRef<{ picture: Blob; fileId: FileId } | null>(null)
  const waiter = useRef<((fileId: FileId) => void) | null>(null)
  const upload = useUploads().find((one) => one.id === uploadId)
  const refused: Refusal | null = upload?.refused ?? null

  function draw(next: Blob | null) {
    if (uploadId !== null) drop(uploadId)
    setUploadId(null)
    setPicture(next)
  }

  /** The file's id once it has arrived; null when it has not within the time a person waits. */
  async function send(): Promise<FileId | null> {
    if (picture === null) return null
    if (arrived.current?.picture === picture) return arrived.current.fileId
    const here = new Promise<FileId>((resolve) => {
      waiter.current = resolve
    })
    if (uploadId !== null) retryUpload(uploadId)
    else
      setUploadId(
        startUpload(picture, 'signature', null, ({ fileId }) => {
          arrived.current = { picture, fileId }
          waiter.current?.(fileId)
        }),
      )
    return Promise.race([here, new Promise<null>((resolve) => setTimeout(() => resolve(null), 20_000))])
  }

  return { picture, draw, send, refused, uploadId }
}
