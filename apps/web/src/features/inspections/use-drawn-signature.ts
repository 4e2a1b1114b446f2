import type { FileId } from '@huhang/contract'
import { useRef, useState } from 'react'
import type { Refusal } from '../../app/failure'
import { drop, retryUpload, startUpload, useUploads } from '../../ui/uploads'

/** A drawn signature, sent when the record is: once a picture, so that a second press is the same file. */
export function useDrawnSignature() {
  const [picture, setPicture] = useState<Blob | null>(null)
  const [uploadId, setUploadId] = useState<FileId | null>(null)
  const arrived = useRef<{ picture: Blob; fileId: FileId } | null>(null)
  const waiter = useRef<((fileId: FileId | null) => void) | null>(null)
  const upload = useUploads().find((one) => one.id === uploadId)
  const refused: Refusal | null = upload?.refused ?? null

  function draw(next: Blob | null) {
    if (uploadId !== null) drop(uploadId)
    setUploadId(null)
    setPicture(next)
  }

  /** The file's id once it has arrived; null when this try failed. */
  async function send(): Promise<FileId | null> {
    if (picture === null) return null
    if (arrived.current?.picture === picture) return arrived.current.fileId
    const settled = new Promise<FileId | null>((resolve) => {
      waiter.current = resolve
    })
    if (uploadId !== null) retryUpload(uploadId)
    else
      setUploadId(
        startUpload(picture, 'signature', null, (file) => {
          if (file !== null) arrived.current = { picture, fileId: file.fileId }
          waiter.current?.(file?.fileId ?? null)
        }),
      )
    return settled
  }

  return { picture, draw, send, refused, uploadId }
}
