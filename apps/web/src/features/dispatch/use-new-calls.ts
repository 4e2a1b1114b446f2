import type { IncidentRowView } from '@huhang/contract/dispatch'
import { useEffect, useRef, useState } from 'react'

/** Two short tones: heard across a room, not alarming a neighbour. Browsers allow it once the page was touched. */
function ring(): void {
  const sound = new AudioContext()
  for (const [index, pitch] of [880, 1174].entries()) {
    const tone = sound.createOscillator()
    const volume = sound.createGain()
    const from = sound.currentTime + index * 0.25
    tone.frequency.value = pitch
    volume.gain.setValueAtTime(0.18, from)
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.22)
    tone.connect(volume).connect(sound.destination)
    tone.start(from)
    tone.stop(from + 0.25)
  }
  setTimeout(() => void sound.close(), 1000)
}

/** Calls that came in while the desk was open and have not been looked at yet. They ring once. */
export function useNewCalls(
  rows: readonly IncidentRowView[] | undefined,
  chosen: string | undefined,
): ReadonlySet<string> {
  const known = useRef<Set<string> | null>(null)
  const [unseen, setUnseen] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    if (rows === undefined) return
    const received = rows.filter(({ status }) => status === 'received').map(({ id }) => id as string)
    const fresh = known.current === null ? [] : received.filter((id) => !known.current?.has(id) && id !== chosen)
    known.current = new Set([...(known.current ?? []), ...rows.map(({ id }) => id)])
    if (fresh.length === 0) return
    setUnseen((before) => new Set([...before, ...fresh]))
    ring()
  }, [rows, chosen])

  useEffect(() => {
    if (chosen === undefined) return
    setUnseen((before) => (before.has(chosen) ? new Set([...before].filter((id) => id !== chosen)) : before))
  }, [chosen])
  return unseen
}
