import { type ErrorCode, type ErrorDetails, fail } from '@huhang/contract'

/** A transition table: from each status, the verbs that may be said and where they lead. */
export type Steps<Status extends string, Verb extends string> = {
  readonly [From in Status]: { readonly [Said in Verb]?: Status }
}

export const defineSteps = <Status extends string, Verb extends string>(table: Steps<Status, Verb>) => table

/** Whether the table knows this verb from this status. */
export const mayStep = <Status extends string, Verb extends string>(
  steps: Steps<Status, Verb>,
  from: Status,
  verb: Verb,
): boolean => steps[from][verb] !== undefined

/** The only way a status moves. @throws the given code when the table knows no such step. */
export function step<Status extends string, Verb extends string, Code extends ErrorCode>(
  steps: Steps<Status, Verb>,
  from: Status,
  verb: Verb,
  code: Code,
  details: ErrorDetails<Code>,
): Status {
  const to = steps[from][verb]
  return to === undefined ? fail(code, details) : to
}

/** The table as a Mermaid state diagram, so that a feature's README can be held against it. */
export function diagramOf(steps: Steps<string, string>): string {
  const lines = Object.entries(steps).flatMap(([from, verbs]) =>
    Object.entries(verbs).map(([verb, to]) => `  ${from} --> ${String(to)}: ${verb}`),
  )
  return ['stateDiagram-v2', ...lines].join('\n')
}
