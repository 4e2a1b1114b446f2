import { type Actor, fail } from '@huhang/contract'
import { type AreaTree, type Permission, type Scope, scopeOf } from '@huhang/domain/access'
import type { z } from 'zod'
import type { City } from './city'

export type Look = { readonly city: City; readonly actor: Actor; readonly scope: Scope; readonly areas: AreaTree }

/** A read model. Its answer is made for one scope; there is no other way to get at it. */
export type Read<Name extends Permission = Permission, Question = unknown, View = unknown> = {
  readonly name: Name
  readonly question: z.ZodType<Question>
  readonly view: z.ZodType<View>
  answer(question: Question, look: Look): Promise<View>
}

/** A read of any question; each is checked where it is defined. */
export type AnyRead = Read

export const defineRead = <Name extends Permission, Question, View>(
  read: Read<Name, Question, View>,
): Read<Name, Question, View> => read

/**
 * The one door for reads: permission → scope → answer.
 * @throws `auth.not-allowed` when no role of the actor has the permission.
 */
export async function look<Question, View>(
  city: City,
  read: Read<Permission, Question, View>,
  question: Question,
  actor: Actor,
): Promise<View> {
  const areas = await city.areas()
  const scope = scopeOf(actor, read.name, areas)
  if (scope === null) return fail('auth.not-allowed', { permission: read.name })
  return read.answer(question, { city, actor, scope, areas })
}
