import { type CommandFields, type CommandId, instantOf } from '@huhang/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { uuidv7 } from 'uuidv7'
import { isFinal, type Refusal, refusalOf } from './failure'
import type { InputOf, OutputOf, ProcedureName } from './look'
import { trpcByName } from './trpc'

type VerbName = { [Name in ProcedureName]: InputOf<Name> extends CommandFields ? Name : never }[ProcedureName]
/** What a form fills in; the intent's own fields are added here. */
export type Said<Name extends VerbName> = Omit<InputOf<Name>, keyof CommandFields>

export type Verb<Name extends VerbName> = {
  /** Says it. The same content again before an answer (a double click, a retry) is the same command. Null: refused. */
  say(said: Said<Name>): Promise<OutputOf<Name> | null>
  readonly pending: boolean
  /** Why it was refused or could not be sent; worded by `ui/RefusalNote`. */
  readonly refused: Refusal | null
  forget(): void
}

type Intent = { content: string; fields: CommandFields; answer: Promise<unknown> | null }

const newFields = (): CommandFields => ({ commandId: uuidv7() as CommandId, occurredAt: instantOf(Date.now()) })

/**
 * One verb of the server as a control needs it. `commandId` and `occurredAt` are made once an intent:
 * what could not be sent keeps them, so that a lost reply and a second try stay one record; an answer,
 * good or bad, ends the intent. Afterwards everything on screen is asked anew.
 */
export function useVerb<Name extends VerbName>(name: Name): Verb<Name> {
  const intent = useRef<Intent | null>(null)
  const cache = useQueryClient()
  const mutation = useMutation({
    mutationFn: (command: object) => trpcByName.mutation(name, command),
    // Without a network it is refused at once: held back, it would be said at a moment that nobody chose.
    networkMode: 'always',
    onSuccess: () => cache.invalidateQueries(),
  })

  async function send(said: Said<Name>, current: Intent): Promise<unknown> {
    try {
      const answer = await mutation.mutateAsync({ ...current.fields, ...said })
      intent.current = null
      return answer
    } catch (error) {
      if (isFinal(error)) intent.current = null
      else current.answer = null
      return null
    }
  }

  return {
    say(said) {
      const content = JSON.stringify(said)
      if (intent.current?.content !== content) intent.current = { content, fields: newFields(), answer: null }
      const current = intent.current
      current.answer ??= send(said, current)
      return current.answer as Promise<OutputOf<Name> | null>
    },
    pending: mutation.isPending,
    refused: mutation.error ? refusalOf(mutation.error) : null,
    forget: mutation.reset,
  }
}
