import { type CommandFields, type CommandId, instantOf } from '@huhang/contract'
import type { FieldVerbName } from '@huhang/contract/fieldwork'
import type { HazardView } from '@huhang/contract/hazards'
import type { Named } from '@huhang/domain/fieldwork'
import { useRef, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { type Refusal, refusalOf } from '../app/failure'
import type { OutputOf } from '../app/look'
import { type Said, useVerb } from '../app/perform'
import { readRemembered, remember } from '../app/remembered'
import { askWho, useMe } from '../app/session'
import { canKeep, device, type EntryRow, type Vault, vaultOf } from '../device'
import { answerPlace, type FormSaid } from './entry'
import { keep } from './keep'
import { replacesKey } from './replaces'
import { sendSoon } from './run'
import { waitForEnd } from './wait-for-end'

/** Accepted with the server's view; or kept on this device, from where it will be sent. */
export type FieldAnswer<View> = { state: 'accepted'; view: View } | { state: 'kept'; commandId: CommandId }

/** What a person says; photos announce themselves. */
export type SpokenVerbName = Exclude<FieldVerbName, 'inspections.announceFile'>

export type FieldVerb<Name extends SpokenVerbName> = {
  /** Says it. Written to the device first; null: refused, and the form still holds what was said. */
  say(said: Said<Name>, about: About): Promise<FieldAnswer<OutputOf<Name>> | null>
  readonly pending: boolean
  readonly refused: Refusal | null
}

export type About = {
  /** In words that the person will know it by in the list of what waits. */
  title: string
  /** For opening the form again, should it be refused later. */
  form?: FormSaid | undefined
  seen?: HazardView | undefined
}

/** A person before a form hears at once what the server says at once; after this it is kept and sent. */
const patienceMs = 6_000

type Intent = { content: string; answer: Promise<unknown> | null }

/** A verb of the field: it may be said without a network, and whatever becomes of it, it is said once. */
export function useFieldVerb<Name extends SpokenVerbName>(name: Name): FieldVerb<Name> {
  const { personId } = useMe()
  const straight = useVerb(name)
  const intent = useRef<Intent | null>(null)
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)

  async function write(vault: Vault, said: Said<Name>, { title, form, seen }: About): Promise<CommandId | 'no-room'> {
    const fields: CommandFields = { commandId: uuidv7() as CommandId, occurredAt: instantOf(Date.now()) }
    const named = { name, command: { ...said, ...fields } } as unknown as Named
    const replaces = form && readRemembered(replacesKey(form.key))
    try {
      await keep(vault, { ...named, title, form, seen, replaces: replaces ?? undefined })
    } catch (error) {
      if (isFull(error)) return 'no-room'
      throw error
    }
    if (form) remember(replacesKey(form.key), null)
    return fields.commandId
  }

  async function send(said: Said<Name>, about: About): Promise<FieldAnswer<OutputOf<Name>> | null> {
    let vault = await vaultOf(personId ?? '')
    if (vault === null && canKeep()) {
      // Closed under this page: somebody else may be here now, and what is said straight would be theirs.
      if ((await askWho())?.personId !== personId) {
        setRefused({ code: 'auth.sign-in-needed', details: {} })
        return null
      }
      vault = await vaultOf(personId ?? '')
    }
    const commandId = vault && (await write(vault, said, about))
    // A page without cryptography or a full device keeps nothing: it is said straight away, or not at all.
    if (vault === null || commandId === null || commandId === 'no-room') {
      const view = await straight.say(said)
      if (view === null && commandId === 'no-room') setRefused({ code: 'device.storage-full', details: {} })
      return view === null ? null : { state: 'accepted', view: view as OutputOf<Name> }
    }
    const sent = sendSoon()
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
    const row = await waitForEnd(commandId, Promise.race([sent, patience]))
    if (row?.state === 'accepted') return { state: 'accepted', view: await openAnswer(vault, row) }
    if (row === undefined || row.state === 'waiting') return { state: 'kept', commandId }
    setRefused(await takeBack(vault, row))
    return null
  }

  return {
    say(said, about) {
      const content = JSON.stringify(said)
      if (intent.current?.content === content && intent.current.answer !== null)
        return intent.current.answer as ReturnType<FieldVerb<Name>['say']>
      const current: Intent = { content, answer: null }
      intent.current = current
      setPending(true)
      setRefused(null)
      const answer = send(said, about)
        .catch((error: unknown) => {
          setRefused(refusalOf(error))
          return null
        })
        .finally(() => {
          setPending(false)
          current.answer = null
        })
      current.answer = answer
      return answer
    },
    pending: pending || straight.pending,
    refused: refused ?? straight.refused,
  }
}

/** What the server said: its view, or the details of its refusal. */
const openAnswer = async <Answer>(vault: Vault, { id, answer }: EntryRow): Promise<Answer> =>
  answer === null ? ({} as Answer) : vault.open<Answer>(answer, answerPlace(id))

/** The browser has no room left for this site. */
export const isFull = (error: unknown): boolean => {
  const { name, inner } = error as { name?: unknown; inner?: { name?: unknown } }
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError'
}

/** Refused under the eyes of who said it: the form has it all and says why, so the list need not. */
async function takeBack(vault: Vault, row: EntryRow): Promise<Refusal> {
  const details = row.answer === null ? {} : await vault.open<Record<string, unknown>>(row.answer, answerPlace(row.id))
  if (row.seq !== undefined) await device.entries.delete(row.seq)
  return { code: (row.code ?? 'system.failed') as Refusal['code'], details }
}
