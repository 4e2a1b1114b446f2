import { createHash } from 'node:crypto'
import type { Actor, EnterpriseId, LocalDay } from '@huhang/contract'
import { AskPackIndex, PackIndexView } from '@huhang/contract/fieldwork'
import { findPackMembers, findPackStamps } from '@huhang/db/read'
import { isValidOn } from '@huhang/domain/access'
import { dayOf } from '@huhang/domain/kernel'
import { hazardLimits, loadStanding } from '../hazards'
import { type City, defineRead } from '../kernel'
import { historyRows } from './pack-entries'
import { partsFor } from './pack-parts'

/** A pack made by another release is loaded anew where entries look another way: then this number moves on. */
const madeAs = 1

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)

/** What decides how an entry looks beside its records: which verbs are this person's, and what bars them today. */
async function saltFor(city: City, actor: Actor, today: LocalDay): Promise<string> {
  const [standing, limits] = await Promise.all([loadStanding(city, actor), hazardLimits(city)])
  const grants = actor.kind === 'person' ? actor.grants : []
  // No row changes on the day after a certificate's last one.
  const certified = standing?.certificates.some((certificate) => isValidOn(certificate, today)) ?? null
  return digestOf([madeAs, standing, certified, limits, grants])
}

/** Which enterprises a phone should hold, each with a stamp; a phone that holds them so already hears just that. */
export const packIndex = defineRead({
  name: 'fieldwork.packIndex',
  question: AskPackIndex,
  view: PackIndexView,
  async answer({ digest: held, pinned }, look) {
    const { city, actor, scope } = look
    // What changes while this is read is newer than the answer says, and is found the next time.
    const asOf = city.now()
    const today = dayOf(asOf, city.zone)
    const [size, salt, beside] = await Promise.all([
      city.setting('fieldwork.pack-size', 500),
      saltFor(city, actor, today),
      partsFor(look),
    ])
    const personId = actor.kind === 'person' ? actor.personId : null
    const members = await findPackMembers(city.db, { personId, today, size, pinned }, scope)
    // Two halves at once: each is the database's work for a moment, and it has more than one hand.
    const half = Math.ceil(members.length / 2)
    const halves = await Promise.all(
      [members.slice(0, half), members.slice(half)].map((enterpriseIds) =>
        findPackStamps(city.db, { enterpriseIds, today, historyRows, salt }, scope),
      ),
    )
    const stamps = new Map(halves.flatMap((each) => [...each]))
    const items = members.map((id) => [id as EnterpriseId, stamps.get(id) ?? ''] satisfies [EnterpriseId, string])
    const parts = digestOf(beside)
    const digest = digestOf([items, parts])
    return { asOf, news: digest === held ? null : { digest, items, parts } }
  },
})
