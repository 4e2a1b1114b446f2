/** Why a process cannot start: one sentence for the person at the terminal, in both languages. */
export class StartFailure extends Error {
  constructor(
    readonly code: string,
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${code}: ${en}`)
    this.name = 'StartFailure'
  }
}
