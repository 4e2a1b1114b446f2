import { DocumentView, TransferHazard } from '@huhang/contract/hazards'
import { barTransfer } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, reachHazard } from './hazard-edit'
import { loadPapers, newDocument } from './papers'

/** 移送: handed over to the department it belongs to, against a receipt (安全生产法 §69). */
export const transfer = defineAction({
  name: 'hazards.transfer',
  command: TransferHazard,
  view: DocumentView,
  subjects: ({ hazardId }: TransferHazard) => [hazardId],
  load: (city, commands) => loadPapers(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { documentId, revision, toAgency, reason, receipt }: TransferHazard, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barTransfer(hazard, loaded.papers, moment.actor))
    const said = { id: documentId, hazardId: hazard.id, toAgency, reason, receipt }
    const { document, write } = newDocument('transfer', said, moment)
    const changed = changeHazard(hazard, { status: 'transferred' }, 'hazard.transferred', { documentId })
    return { view: document, writes: [write, ...changed.writes], events: changed.events }
  },
})
