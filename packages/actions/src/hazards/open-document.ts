import { fail } from '@huhang/contract'
import { OpenDocument, OpenedDocumentView } from '@huhang/contract/hazards'
import {
  findDocument,
  findOrder,
  hazardsOfDocument,
  inspectorsNamed,
  rechecksOfHazards,
  rechecksOfOpinion,
  surroundingsOf,
} from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { dayOf } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'
import { hazardViewOf } from './hazard-view'

/** One document with what it is about and who acted, as it is shown and printed. */
export const openDocument = defineRead({
  name: 'hazards.openDocument',
  question: OpenDocument,
  view: OpenedDocumentView,
  async answer({ documentId }: OpenDocument, { city, scope }) {
    const document = await findDocument(city.db, documentId)
    const about = document === null ? [] : await hazardsOfDocument(city.db, document)
    const [first] = about
    if (
      document === null ||
      first === undefined ||
      !inScope(scope, first.areaId, { enterpriseIds: [first.enterpriseId] })
    )
      return fail('record.not-found', { subject: 'document' })
    const isOpinion = document.kind === 'opinion'
    const rechecks = isOpinion
      ? await rechecksOfOpinion(city.db, document.id)
      : ((await rechecksOfHazards(city.db, [first.id])).get(first.id) ?? [])
    const hazards = isOpinion ? about.filter(({ id }) => rechecks.some(({ hazardId }) => hazardId === id)) : about
    const actors = isOpinion
      ? rechecks.flatMap(({ byId, withId }) => [byId, withId])
      : [document.issuedById, document.withId]
    const orderId = document.orderId ?? first.orderId
    const [around, order, inspectors] = await Promise.all([
      surroundingsOf(city.db, [first.premisesId]),
      orderId === null ? null : findOrder(city.db, orderId),
      inspectorsNamed(
        city.db,
        [...new Set(actors.flatMap((id) => id ?? []))],
        dayOf(isOpinion ? (rechecks.at(-1)?.at ?? document.issuedAt) : document.issuedAt, city.zone),
      ),
    ])
    return {
      document,
      ...around(first.premisesId),
      orderNumber: order?.number ?? null,
      hazards: hazards.map(hazardViewOf),
      rechecks: rechecks.map(({ byId: _by, withId: _with, ...recheck }) => recheck),
      inspectors,
    }
  },
})
