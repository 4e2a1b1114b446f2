import type { Actor } from '@huhang/contract'
import { keepLook } from '@huhang/db/stores'
import type { Permission } from '@huhang/domain/access'
import { uuidv7 } from 'uuidv7'
import type { City } from '../kernel'

/** Opens a sealed number after the look has been kept: no log, no number. */
export async function openPhone(
  city: City,
  actor: Actor,
  look: Permission,
  subject: { kind: string; id: string; phoneSealed: string | null },
): Promise<{ phone: string | null }> {
  if (subject.phoneSealed === null) return { phone: null }
  const actorId = actor.kind === 'person' ? actor.personId : null
  await keepLook(city.db, {
    id: uuidv7(),
    at: city.now(),
    actorId,
    look,
    subjectKind: subject.kind,
    subjectId: subject.id,
  })
  return { phone: city.ports.sealer.open(subject.phoneSealed) }
}
