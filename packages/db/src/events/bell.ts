/** Something to wait for that may be rung at any time; a ring while nobody waits is kept. One waiter. */
export class Bell {
  #rung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Ends at the next ring, after `atMostMs`, or when the signal aborts. */
  async wait(atMostMs: number, signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted)
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', end)
          this.#wake = undefined
          resolve()
        }
        const timer = setTimeout(end, atMostMs)
        signal.addEventListener('abort', end)
        this.#wake = end
      })
    this.#rung = false
  }
}
