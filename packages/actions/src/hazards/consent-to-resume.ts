import { fail, type RowId } from '@huhang/contract'
import { ConsentToResume, DocumentView } from '@huhang/contract/hazards'
import { findDocument, findHazards, update } from '@huhang/db/stores'
import { barConsentToResume } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { heed } from './hazard-edit'
import { hazardEvent } from './hazard-events'

/** 审查同意恢复 (安全生产法 §65): the measures end. */
export const consentToResume = defineAction({
  name: 'hazards.consentToResume',
  command: ConsentToResume,
  view: DocumentView,
  subjects: ({ documentId }: ConsentToResume) => [documentId],
  async load(city, commands) {
    const found = await Promise.all(commands.map(({ documentId }) => findDocument(city.db, documentId as RowId)))
    const documents = found.flatMap((document) => document ?? [])
    const hazards = await findHazards(
      city.db,
      documents.flatMap(({ hazardId }) => hazardId ?? []),
    )
    return ({ documentId }) => {
      const document = documents.find(({ id }) => id === documentId) ?? null
      return { document, hazard: hazards.get(document?.hazardId ?? '') ?? null }
    }
  },
  reach: ({ hazard }) => hazard && { areaId: hazard.areaId },
  decide({ document, hazard }, { revision, note }: ConsentToResume, moment) {
    if (document === null || hazard === null) return fail('record.not-found', { subject: 'document' })
    if (document.revision !== revision) return fail('record.changed', { subject: 'document', current: document })
    heed(barConsentToResume(hazard, document, moment.actor))
    const resumed = {
      resumedAt: moment.at,
      resumedById: moment.personId as DocumentView['resumedById'],
      resumeNote: note,
    }
    return {
      view: { ...document, ...resumed, revision: revision + 1 },
      writes: [update('document', { id: document.id }, revision, resumed)],
      events: [hazardEvent('hazard.resumption-consented', hazard, { documentId: document.id })],
    }
  },
})
