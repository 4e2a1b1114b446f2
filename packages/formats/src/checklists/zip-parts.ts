import { crc32, inflateRawSync } from 'node:zlib'

/** A list of 300 items unpacks to a fraction of it. */
const mostUnpacked = 16 * 1024 * 1024
const mostParts = 200
const centralEntry = 'PK\u0001\u0002'

/** Every part of the zip unpacked within a bound; null: no zip, or one that unpacks to more. */
export function partsOf(bytes: Uint8Array): Map<string, Buffer> | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Buffer>()
  let left = mostUnpacked
  for (let at = zip.indexOf(centralEntry); at !== -1; at = zip.indexOf(centralEntry, at + 4)) {
    if (parts.size >= mostParts) return null
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString()
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const body = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const plain = zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(body, { maxOutputLength: left }) : body
    left -= plain.length
    if (left <= 0) return null
    parts.set(name, plain)
  }
  return parts.size === 0 ? null : parts
}

/** Version 2.0, names in UTF-8, stored, no time. */
function headOf(name: Buffer, plain: Buffer): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x0800, 2)
  head.writeUInt32LE(crc32(plain), 10)
  head.writeUInt32LE(plain.length, 14)
  head.writeUInt32LE(plain.length, 18)
  head.writeUInt16LE(name.length, 22)
  return head
}

/** A zip of these parts and nothing else: a reader that goes by other marks of the original finds the same. */
export function zipOf(parts: ReadonlyMap<string, Buffer>): Buffer {
  const bodies: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [path, plain] of parts) {
    const name = Buffer.from(path)
    const head = headOf(name, plain)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, plain])
    bodies.push(local)
    central.push(Buffer.from(`${centralEntry}\u0014\u0000`), head, tail, name)
    at += local.length
  }
  const index = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(index.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, index, Buffer.from('PK\u0005\u0006'), end])
}
