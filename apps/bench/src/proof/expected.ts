/** Codes that such a day brings by itself, and why. Any other one is an error that nobody can explain. */
const reasons: readonly [RegExp, string][] = [
  [/^push: command\.waits$/, 'what it is based on was in a push that was cut off; it goes with the next'],
  [/^(push|part|upload|ask) [A-Z]+.*: 50[234]$/, 'a server was down behind the line'],
  [/^ask GET \/api\/demo\.json: record\.not-found$/, 'the sign-in page asks for accounts that only a demo has'],
  [/^push POST: 400$/, 'a push whose end was cut off is no JSON'],
  [
    /^part PATCH: file\.offset-differs$/,
    'the reply to a part was lost, or the part came twice: the phone asks how far the server is',
  ],
  [/^part PATCH: (system\.busy|423)$/, 'the same part twice at once: one of them is turned away'],
  [/^upload HEAD: 404$/, 'asked for before anything of it had come'],
]

export type Explained = { code: string; times: number; reason: string | null }

export const explain = (codes: ReadonlyMap<string, number>): Explained[] =>
  [...codes].map(([code, times]) => ({ code, times, reason: reasons.find(([like]) => like.test(code))?.[1] ?? null }))
