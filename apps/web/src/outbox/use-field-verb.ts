import { type CommandFields, type CommandId, instantOf } from '@huhang/contract'
import type { FieldVerbName } from '@huhang/contract/fieldwork'
import type { HazardView } from '@huhang/contract/hazards'
import type { Named } from '@huhang/domain/fieldwork'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { draftOf, editDraft } from '../app/drafts'
import { type Refusal, refusalOf } from '../app/failure'
import type { OutputOf } from '../app/look'
import { type Said, useVerb } from '../app/perform'
import { askWho, useMe } from '../app/session'
import { canKeep, type EntryRow, isFull, type Vault, vaultOf } from '../device'
import { showToast } from '../ui/Toast'
import { answerPlace, type FormSaid } from './entry'
import { keep } from './keep'
import { sendSoon } from './run'
import { waitForEnd } from './wait-for-end'

/** Accepted with the server's view; or kept on this device, from where it will be sent. */
export type FieldAnswer<View> = { state: 'accepted'; view: View } | { state: 'kept'; commandId: CommandId }

/** What a person says; photos announce themselves. */
export type SpokenVerbName = Exclude<FieldVerbName, 'inspections.announceFile'>

export type FieldVerb<Name extends SpokenVerbName> = {
  readonly name: Name
  /**
   * Says it. Written to the device first; null: refused. The form still holds what was said, and so does the outbox,
   * until it is said again from here, which takes its place, or given up.
   */
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

/** What keeps a device from keeping; the shape of a command is no such thing. */
const deviceTrouble = (error: unknown): Refusal | null => {
  if (isFull(error)) return { code: 'device.storage-full', details: {} }
  return error instanceof Error && error.name === 'ZodError' ? null : { code: 'device.storage-failed', details: {} }
}

type Written = { commandId: CommandId; trouble: null } | { commandId: null; trouble: Refusal }
type Intent = { content: string; answer: Promise<unknown> | null }

/** A verb of the field: it may be said without a network, and whatever becomes of it, it is said once. */
export function useFieldVerb<Name extends SpokenVerbName>(name: Name): FieldVerb<Name> {
  const { personId } = useMe()
  const { t } = useTranslation('outbox')
  const navigate = useNavigate()
  const straight = useVerb(name)
  const intent = useRef<Intent | null>(null)
  const sentBack = useRef<string | null>(null)
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)

  async function write(vault: Vault, said: Said<Name>, { title, form, seen }: About): Promise<Written> {
    const fields: CommandFields = { commandId: uuidv7() as CommandId, occurredAt: instantOf(Date.now()) }
    const named = { name, command: { ...said, ...fields } } as unknown as Named
    const replaces = (form && draftOf(vault.personId, form.key)?.replaces) ?? sentBack.current
    try {
      await keep(vault, { ...named, title, form, seen, replaces: replaces ?? undefined })
    } catch (error) {
      const trouble = deviceTrouble(error)
      if (trouble === null) throw error
      return { commandId: null, trouble }
    }
    sentBack.current = null
    return { commandId: fields.commandId, trouble: null }
  }

  /** It stays in the outbox. Before the form one reads why; elsewhere by now, one hears that it is there. */
  async function comeBack(vault: Vault, row: EntryRow, { form }: About): Promise<void> {
    if (!isHere.current) return showToast(t('cameBack'), { tone: 'warning' })
    // Both versions stand there: said once more from here, it would go over what somebody else did.
    if (row.state === 'changed') return navigate({ to: '/outbox/$commandId', params: { commandId: row.id } })
    if (form)
      editDraft(vault.personId, form.key, (before) => ({ content: before?.content ?? form.draft, replaces: row.id }))
    sentBack.current = row.id
    const details = await openAnswer<Record<string, unknown>>(vault, row).catch(() => ({}))
    setRefused({ code: (row.code ?? 'system.failed') as Refusal['code'], details })
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
    const written = vault && (await write(vault, said, about))
    // A page without cryptography, or a device that can't, keeps nothing: it is said straight away, or not at all.
    if (vault === null || written === null || written.commandId === null) {
      const view = await straight.say(said)
      if (view === null && written?.trouble) setRefused(written.trouble)
      return view === null ? null : { state: 'accepted', view: view as OutputOf<Name> }
    }
    const { commandId } = written
    // What keeps it from being sent is nothing that keeps it from being kept.
    const sent = sendSoon().catch(() => undefined)
    const patience = new Promise((resolve) => setTimeout(resolve, patienceMs))
    const row = await waitForEnd(commandId, Promise.race([sent, patience]))
    if (row?.state === 'accepted') return { state: 'accepted', view: await openAnswer(vault, row) }
    if (row === undefined || row.state === 'waiting') return { state: 'kept', commandId }
    await comeBack(vault, row, about)
    return null
  }

  return {
    name,
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
