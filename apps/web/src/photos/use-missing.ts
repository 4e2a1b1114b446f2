import { useEffect, useState } from 'react'

const againMs = 15_000

/** A picture that did not come is asked for again after a while, and at once when the network is back. */
export function useMissing(): { isMissing: boolean; miss(): void } {
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!isMissing) return
    const again = () => setMissing(false)
    const wait = setTimeout(again, againMs)
    addEventListener('online', again)
    return () => {
      clearTimeout(wait)
      removeEventListener('online', again)
    }
  }, [isMissing])
  return { isMissing, miss: () => setMissing(true) }
}
