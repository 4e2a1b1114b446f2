import type { LiveFrame, Touched } from '@huhang/contract/map'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listenLive } from './live-map'

/** Which rooms' reads may answer otherwise after an event, by the first word of its type. */
const roomsByWord: Readonly<Record<string, readonly string[]>> = {
  hazard: ['hazards', 'enterprises', 'inspections', 'today'],
  inspection: ['inspections', 'enterprises', 'today'],
  trip: ['inspections'],
  campaign: ['inspections'],
  enterprise: ['enterprises', 'hazards'],
  premises: ['enterprises'],
  volunteer: ['volunteers', 'dispatch'],
  team: ['volunteers'],
  dispatch: ['dispatch', 'volunteers', 'today'],
  person: ['access'],
  account: ['access'],
  areas: ['areas'],
}

const roomsOf = (touched: readonly Touched[]): Set<string> =>
  new Set(touched.flatMap(({ type }) => roomsByWord[type.split('.')[0] ?? ''] ?? []))

const together = 400

/** Asks anew what is on screen of the rooms that an event touched; a burst is one question. */
function keepFresh(client: QueryClient): () => void {
  const due = new Set<string>()
  let everything = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    timer = undefined
    const [rooms, all] = [new Set(due), everything]
    due.clear()
    everything = false
    client
      .invalidateQueries({
        predicate: ({ queryKey: [name] }) => {
          const room = typeof name === 'string' && name.includes('.') ? name.split('.')[0] : undefined
          // The map keeps itself fresh, by changes instead of by questions.
          return room !== undefined && room !== 'map' && (all || rooms.has(room))
        },
      })
      .catch(() => undefined)
  }
  const stop = listenLive(({ reset, touched }: LiveFrame) => {
    everything ||= reset
    for (const room of roomsOf(touched)) due.add(room)
    if (everything || due.size > 0) timer ??= setTimeout(ask, together)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** Once, in the shell: every list and page on screen follows what others do. */
export function useLiveLists(): void {
  const client = useQueryClient()
  useEffect(() => keepFresh(client), [client])
}
