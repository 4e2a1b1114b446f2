/** Bytes kept under their hash, so that the same photo sent by three phones is one file. */
export type Files = {
  put(sha256: string, bytes: Uint8Array, variant?: StoredVariant): Promise<void>
  get(sha256: string, variant?: StoredVariant): Promise<Uint8Array | null>
  /** This city keeps the untouched bytes of a photo too, as evidence. */
  readonly keepsOriginals: boolean
}

/** Beside the published copy, which has no name of its own: a small one, or the bytes as they were sent. */
export type StoredVariant = 'thumbnail' | 'original'

/** What an image is, judged by its content. Null: not an image Huhang keeps. */
export type Images = {
  inspect(bytes: Uint8Array): Promise<{ mime: string; width: number; height: number } | null>
  /** Upright, at most 2,048 px, without the camera's own notes (place, serial number). */
  publish(bytes: Uint8Array): Promise<Uint8Array>
  thumbnail(bytes: Uint8Array): Promise<Uint8Array>
}

export type Message = {
  id: string
  to: { personId: string; phone: string | null }
  text: string
  about: { missionId: string }
}
export type Delivery = { state: 'sent' | 'unreachable'; channel: string }
export type Messages = { send(message: Message): Promise<Delivery> }

/** Personal fields at rest: sealed under a key outside the database; `index` finds equal values without opening them. */
export type Sealer = { seal(plain: string): string; open(sealed: string): string; index(plain: string): string }

export type Ports = { files: Files; images: Images; messages: Messages; sealer: Sealer }
