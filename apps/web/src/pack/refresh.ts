import { entriesAtMost } from '@huhang/contract/fieldwork'
import type { InputOf, OutputOf } from '../app/look'
import { vaultOf } from '../device'
import { layDown } from './hand'
import {
  dropEntries,
  type PackHead,
  readHead,
  readPinned,
  storedEntries,
  writeEntries,
  writeHead,
  writeParts,
} from './stored'

/** The three questions of a refresh; a test answers them itself. */
export type PackServer = {
  index(question: InputOf<'fieldwork.packIndex'>): Promise<OutputOf<'fieldwork.packIndex'>>
  entries(question: InputOf<'fieldwork.packEntries'>): Promise<OutputOf<'fieldwork.packEntries'>>
  parts(): Promise<OutputOf<'fieldwork.packParts'>>
}

export type Progress = { done: number; all: number }

/**
 * Brings this device's pack up to date. What came before a cut stays, and the next refresh goes on from there: the
 * head, which says that all is there, is written last. Null: nothing can be kept for this person now.
 */
export async function refreshPack(
  personId: string,
  server: PackServer,
  tell: (progress: Progress) => void = () => undefined,
): Promise<PackHead | null> {
  const vault = await vaultOf(personId)
  if (vault === null) return null
  const [held, pinned] = await Promise.all([readHead(personId), readPinned(personId)])
  const stored = await storedEntries(personId)
  // Rows that are missing under a whole head were torn: the server is asked as if for the first time.
  const isWhole = held !== null && stored.stamps.size === held.count
  const { asOf, news } = await server.index({ digest: isWhole ? held.digest : null, pinned })
  if (news === null) {
    if (held === null) return null
    const head = { ...held, asOf }
    await writeHead(vault, head)
    layDown()
    return head
  }
  const stamps = new Map<string, string>(news.items)
  await dropEntries(
    personId,
    [...stored.stamps.keys()].filter((id) => !stamps.has(id)),
  )
  const wanted = news.items.filter(([id, stamp]) => stored.stamps.get(id) !== stamp).map(([id]) => id)
  let next = 0
  let done = 0
  const bring = async (): Promise<void> => {
    const ids = wanted.slice(next, next + entriesAtMost)
    if (ids.length === 0) return
    next += ids.length
    tell({ done, all: wanted.length })
    const { entries } = await server.entries({ enterpriseIds: ids })
    await writeEntries(
      vault,
      entries.map((entry) => [stamps.get(entry.enterpriseId) ?? '', entry]),
    )
    // Who left the reach since the index was made is not kept as it was.
    const came = new Set<string>(entries.map(({ enterpriseId }) => enterpriseId))
    await dropEntries(
      personId,
      ids.filter((id) => !came.has(id)),
    )
    done += ids.length
    await bring()
  }
  const bringParts = async () => {
    if (held?.parts !== news.parts) await writeParts(vault, await server.parts())
  }
  // While one answer is made, another is asked for and a third is on its way. When one fails the others are waited for:
  // left on their way they would put older rows over those of the next refresh.
  const ends = await Promise.allSettled([bring(), bring(), bring(), bringParts()])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  const now = await storedEntries(personId)
  const head = { digest: news.digest, asOf, parts: news.parts, count: now.stamps.size, bytes: now.bytes }
  await writeHead(vault, head)
  layDown()
  return head
}
