import type { EnterpriseId, Instant } from '@huhang/contract'
import { device, type PackedRow, type Vault, vaultOf } from '../device'
import type { PackEntry, PackParts } from './entry'

/** What is known of a pack without opening its entries. */
export type PackHead = { digest: string | null; asOf: Instant; parts: string; count: number; bytes: number }

type Kind = 'head' | 'parts' | 'pinned' | 'entry'
const only = 'only'

const aboutOf = (kind: Kind, id: string): string => `packed|${kind}|${id}`

async function read<Value>(personId: string, kind: Kind): Promise<Value | null> {
  const vault = await vaultOf(personId)
  const row = await device.packed.get([personId, kind, only])
  return vault === null || row === undefined ? null : vault.open<Value>(row.sealed, aboutOf(kind, only))
}

async function sealed(vault: Vault, kind: Kind, id: string, stamp: string, value: unknown): Promise<PackedRow> {
  return { personId: vault.personId, kind, id, stamp, sealed: await vault.seal(value, aboutOf(kind, id)) }
}

const rowsOf = (personId: string) => device.packed.where('[personId+kind]').equals([personId, 'entry'])

export const readHead = (personId: string): Promise<PackHead | null> => read(personId, 'head')
export const readParts = (personId: string): Promise<PackParts | null> => read(personId, 'parts')
export const readPinned = async (personId: string): Promise<EnterpriseId[]> =>
  (await read<EnterpriseId[]>(personId, 'pinned')) ?? []

/** Stamps of the entries that lie here, and how large they are: told by their rows, without opening one. */
export async function storedEntries(personId: string): Promise<{ stamps: Map<string, string>; bytes: number }> {
  const stamps = new Map<string, string>()
  let bytes = 0
  await rowsOf(personId).each((row) => {
    stamps.set(row.id, row.stamp)
    bytes += row.sealed.bytes.byteLength
  })
  return { stamps, bytes }
}

/** Entries that open; one that was tampered with is left out, and the next refresh brings it anew. */
export async function readEntries(personId: string): Promise<PackEntry[]> {
  const vault = await vaultOf(personId)
  if (vault === null) return []
  const rows = await rowsOf(personId).toArray()
  const opened = await Promise.allSettled(
    rows.map((row) => vault.open<PackEntry>(row.sealed, aboutOf('entry', row.id))),
  )
  const torn = rows.filter((_, index) => opened[index]?.status === 'rejected')
  await device.packed.bulkDelete(torn.map(({ kind, id }): [string, string, string] => [personId, kind, id]))
  return opened.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
}

export async function writeEntries(vault: Vault, entries: readonly (readonly [string, PackEntry])[]): Promise<void> {
  const rows = await Promise.all(
    entries.map(([stamp, entry]) => sealed(vault, 'entry', entry.enterpriseId, stamp, entry)),
  )
  await device.packed.bulkPut(rows)
}

export const dropEntries = (personId: string, ids: readonly string[]): Promise<void> =>
  device.packed.bulkDelete(ids.map((id): [string, string, string] => [personId, 'entry', id]))

const write = async (vault: Vault, kind: Kind, value: unknown): Promise<void> =>
  void (await device.packed.put(await sealed(vault, kind, only, '', value)))

export const writeHead = (vault: Vault, head: PackHead): Promise<void> => write(vault, 'head', head)
export const writeParts = (vault: Vault, parts: PackParts): Promise<void> => write(vault, 'parts', parts)
export const writePinned = (vault: Vault, pinned: readonly EnterpriseId[]): Promise<void> =>
  write(vault, 'pinned', pinned)

/** Nothing of the pack stays on this device; what is pinned is remembered. */
export async function clearPack(personId: string): Promise<void> {
  await rowsOf(personId).delete()
  await device.packed.bulkDelete([
    [personId, 'head', only],
    [personId, 'parts', only],
  ])
}
