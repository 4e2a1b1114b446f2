/** Something to wait for that may be rung at any time; a ring while nobody waits is kept. */
export class Bell {
  #rung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  /** Ends at the next ring, after `atMostMs`, or when the signal aborts. */
  async wait(atMostMs: number, signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted) {
      let timer: NodeJS.Timeout | undefined
      await new Promise<void>((resolve) => {
        this.#wake = resolve
        timer = setTimeout(resolve, atMostMs)
        signal.addEventListener('abort', () => resolve(), { once: true })
      })
      clearTimeout(timer)
      this.#wake = undefined
    }
    this.#rung = false
  }
}
