import type { FileId } from '@huhang/contract'
import { useRef, useState } from 'react'
import type { Refusal } from '../../app/failure'
import { prepareDrawing, useKeepPhoto } from '../../photos'

/** A drawn signature, kept when the record is: once a picture, so that a second press is the same file. */
export function useDrawnSignature() {
  const [picture, setPicture] = useState<Blob | null>(null)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const kept = useRef<{ picture: Blob; fileId: FileId } | null>(null)
  const keep = useKeepPhoto()

  /** The file's id; null when this device can't keep it. */
  async function keepDrawn(): Promise<FileId | null> {
    if (picture === null) return null
    if (kept.current?.picture === picture) return kept.current.fileId
    const answer = await keep('signature', () => prepareDrawing(picture))
    setRefused('refused' in answer ? answer.refused : null)
    if ('refused' in answer) return null
    kept.current = { picture, fileId: answer.fileId }
    return answer.fileId
  }

  return { picture, draw: setPicture, keepDrawn, refused }
}
