import { isReachable } from './connection'
import { isFinal, refusalOf } from './failure'
import { answeredByDevice, answeredByServer } from './from-device'
import { isKept, isOfField } from './kept-reads'
import type { InputOf, OutputOf, ProcedureName } from './look'
import { meQuery } from './session'
import { queryClient, trpcByName } from './trpc'

/** As long as a person waits for a server that says nothing, where the device has something to show. */
const patienceMs = 6000

/** Who is here, if what they read is kept for where there is no signal. */
function reader(): string | null {
  const me = queryClient.getQueryData(meQuery.queryKey)
  return me?.personId != null && isOfField(me.grants) ? me.personId : null
}

/** A refusal stands; an end of the sign-in does not close what a PIN has opened. */
const mayDeviceAnswer = (error: unknown): boolean => !isFinal(error) || refusalOf(error).code === 'auth.sign-in-needed'

// The pack is read where it is needed; a page that never goes without a network never loads it.
const pack = () => import('../pack/answers')

/** Asks the server; where it can't be reached, the device, which says from when its answer is. */
export async function ask<Name extends ProcedureName>(
  name: Name,
  question: InputOf<Name>,
  signal: AbortSignal,
): Promise<OutputOf<Name>> {
  const personId = isKept(name) ? reader() : null
  const send = () => trpcByName.query(name, question, { signal }) as Promise<OutputOf<Name>>
  if (personId === null) return send()
  const fresh = (isReachable() ? send() : Promise.reject(new TypeError('no server'))).then((answer) => {
    answeredByServer(name, question)
    // What can't be kept has been read all the same.
    void pack()
      .then(({ keepAnswer }) => keepAnswer(personId, name, question, answer))
      .catch(() => undefined)
    return answer
  })
  const fromDevice = async (): Promise<OutputOf<Name> | null> => {
    const found = await pack()
      .then(({ answerFromDevice }) => answerFromDevice(personId, name, question))
      .catch(() => null)
    if (found === null || signal.aborted) return null
    answeredByDevice(name, question, found.at)
    return found.answer
  }
  const inTime = fresh.catch(async (error: unknown) => {
    if (signal.aborted || !mayDeviceAnswer(error)) throw error
    return (await fromDevice()) ?? Promise.reject(error)
  })
  const patience = new Promise<null>((resolve) => {
    const waiting = setTimeout(() => resolve(null), patienceMs)
    const stop = () => clearTimeout(waiting)
    inTime.then(stop, stop)
  })
  const first = await Promise.race([inTime, patience])
  return first ?? (await fromDevice()) ?? inTime
}
