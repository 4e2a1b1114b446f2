import { useState } from 'react'
import { type Refusal, refusalOf } from '../../app/failure'

/** Asks the server for something that has no form; why it was refused stands beside it until it's asked again. */
export function useRefusable() {
  const [refused, setRefused] = useState<Refusal | null>(null)
  async function ask(asking: () => Promise<void>): Promise<void> {
    setRefused(null)
    try {
      await asking()
    } catch (error) {
      setRefused(refusalOf(error))
    }
  }
  return { refused, ask }
}
