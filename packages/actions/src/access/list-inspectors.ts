import type { AreaId, LocalDay, PersonId } from '@huhang/contract'
import { InspectorsView, ListInspectors } from '@huhang/contract/access'
import { findCertificates, findInspectors } from '@huhang/db/stores'
import { bestCertificate, isValidOn } from '@huhang/domain/access'
import { defineRead } from '../kernel'
import { certificateViewOf } from './person-view'

/** Whom a visit may name: with the certificate of that day, and 回避 towards the enterprise. */
export const listInspectors = defineRead({
  name: 'access.listInspectors',
  question: ListInspectors,
  view: InspectorsView,
  async answer({ on, enterpriseId, search = '', after, limit }, { city, scope, areas }) {
    const question = { search, enterpriseId: enterpriseId ?? null, root: areas.root, after: after ?? null, limit }
    const found = await findInspectors(city.db, question, scope)
    const rows = found.slice(0, limit)
    const certificates = (
      await findCertificates(
        city.db,
        rows.map((row) => row.id),
      )
    ).map((row) => ({
      personId: row.personId,
      ...certificateViewOf(row),
    }))
    return {
      rows: rows.map(({ id, name, areaId, isConflicted }) => {
        const certificate = bestCertificate(
          certificates.filter((each) => each.personId === id),
          on,
        )
        return {
          personId: id as PersonId,
          name,
          areaId: areaId as AreaId,
          certificate,
          isValid: certificate !== null && isValidOn(certificate, on as LocalDay),
          isConflicted,
        }
      }),
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    }
  },
})
