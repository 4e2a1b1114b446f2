import { type FileId, instantOf } from '@huhang/contract'
import { type FileKind, StoredFileView } from '@huhang/contract/inspections'
import { useSyncExternalStore } from 'react'
import { uuidv7 } from 'uuidv7'
import { suspectServer, whenBack } from '../app/connection'
import { type Refusal, refusalOfAnswer } from '../app/failure'

export type Upload = {
  readonly id: FileId
  readonly state: 'sending' | 'failed'
  /** 0 to 1, of the bytes that have left. */
  readonly progress: number
  readonly refused: Refusal | null
  /** For a preview while it is on its way. */
  readonly preview: string
}

type Waiting = {
  upload: Upload
  blob: Blob
  kind: FileKind
  takenAt: string | null
  settled(file: StoredFileView | null): void
}

/** What has not arrived yet, whatever page it was taken on: a photo goes on being sent when its form closes. */
let waiting: readonly Waiting[] = []
let shown: readonly Upload[] = []
const listeners = new Set<() => void>()

/** A photo lives on this page only until it has arrived. */
const warn = (event: BeforeUnloadEvent) => event.preventDefault()

function set(next: readonly Waiting[]): void {
  waiting = next
  shown = next.map((one) => one.upload)
  if (next.length > 0) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
  for (const listener of listeners) listener()
}

const change = (id: FileId, part: Partial<Upload>) =>
  set(waiting.map((one) => (one.upload.id === id ? { ...one, upload: { ...one.upload, ...part } } : one)))

const addressOf = ({ upload, kind, takenAt }: Waiting) =>
  `/files?${new URLSearchParams({ id: upload.id, kind, ...(takenAt === null ? {} : { takenAt }) })}`

/** A photo of 2 MB over a weak mobile network. */
const patienceMs = 180_000

/** XMLHttpRequest, because fetch tells nothing about bytes that leave. */
function post(one: Waiting): Promise<StoredFileView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(one))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      change(one.upload.id, { progress: total > 0 ? loaded / total : 0 })
    request.onload = () => {
      const parsed = StoredFileView.safeParse(request.response)
      if (request.status === 200 && parsed.success) resolve(parsed.data)
      else reject(refusalOfAnswer(request.response))
    }
    const lost = () => {
      suspectServer()
      reject({ code: 'network.offline', details: {} } satisfies Refusal)
    }
    request.timeout = patienceMs
    request.onerror = lost
    request.ontimeout = lost
    request.send(one.blob)
  })
}

async function send(one: Waiting): Promise<void> {
  change(one.upload.id, { state: 'sending', progress: 0, refused: null })
  try {
    const file = await post(one)
    drop(one.upload.id)
    one.settled(file)
  } catch (refused) {
    change(one.upload.id, { state: 'failed', refused: refused as Refusal })
    one.settled(null)
  }
}

/**
 * Starts sending; its id is made here, so that a second try is the same file. `settled` is called with
 * the file once it has arrived, and with null after each try that failed.
 */
export function startUpload(
  blob: Blob,
  kind: FileKind,
  takenAt: number | null,
  settled: (file: StoredFileView | null) => void,
): FileId {
  const id = uuidv7() as FileId
  const upload: Upload = { id, state: 'sending', progress: 0, refused: null, preview: URL.createObjectURL(blob) }
  const one = { upload, blob, kind, takenAt: takenAt === null ? null : instantOf(takenAt), settled }
  set([...waiting, one])
  void send(one)
  return id
}

export function retryUpload(id: FileId): void {
  const one = waiting.find(({ upload }) => upload.id === id)
  if (one && one.upload.state === 'failed') void send(one)
}

whenBack(() => {
  for (const { upload } of waiting) if (upload.refused?.code === 'network.offline') retryUpload(upload.id)
})

export function drop(id: FileId): void {
  const one = waiting.find(({ upload }) => upload.id === id)
  if (one) URL.revokeObjectURL(one.upload.preview)
  set(waiting.filter(({ upload }) => upload.id !== id))
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All files still on their way or failed: a form is not sent before its photos have arrived. */
export const useUploads = (): readonly Upload[] => useSyncExternalStore(subscribe, () => shown)
