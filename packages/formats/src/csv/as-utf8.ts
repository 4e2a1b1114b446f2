import { fail } from '@huhang/contract'

type Decoder = InstanceType<typeof TextDecoder>

const marks: readonly [string, string][] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

/**
 * The bytes of a text, as UTF-8 when they begin with the mark of UTF-16, which spreadsheets write as “Unicode text”.
 * @throws `import.file-unreadable` when they are not the UTF-16 they say they are.
 */
export async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = Buffer.alloc(0)
  let decoder: Decoder | null | undefined
  for await (const chunk of bytes) {
    let piece = chunk
    if (decoder === undefined) {
      head = Buffer.concat([head, chunk])
      if (head.length < 2) continue
      const encoding = marks.find(([mark]) => head.toString('hex', 0, 2) === mark)?.[1]
      decoder = encoding === undefined ? null : new TextDecoder(encoding, { fatal: true })
      piece = head
    }
    yield decoder === null ? piece : decoded(decoder, piece)
  }
  if (decoder === undefined) yield head
  else if (decoder !== null) yield decoded(decoder)
}

function decoded(decoder: Decoder, bytes?: Uint8Array): Uint8Array {
  try {
    return Buffer.from(bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }))
  } catch {
    return fail('import.file-unreadable', { problem: 'UTF-16' })
  }
}
