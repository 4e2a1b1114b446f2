import type { Actor, HazardId, Instant, PersonId, RowId } from '@huhang/contract'
import type { DocumentKind, DocumentView, RecheckView } from '@huhang/contract/hazards'
import {
  documentsOfHazards,
  findHazards,
  type HazardRecord,
  insert,
  rechecksOfHazards,
  type Write,
} from '@huhang/db/stores'
import {
  type Bar,
  barSecond,
  barStanding,
  type DocumentWord,
  firstBar,
  type Pair,
  type Standing,
} from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import type { City, Moment } from '../kernel'
import { heed } from './hazard-edit'
import { loadSerials, nextNumber, type Serials } from './serials'
import { loadPairs, loadStanding } from './standing'

/** What is asked before anything is decided on paper about one hazard. */
export type LoadedPapers = {
  hazard: HazardRecord | null
  papers: readonly DocumentView[]
  rechecks: readonly RecheckView[]
}

export async function loadPapers(
  city: City,
  commands: readonly { hazardId: HazardId }[],
): Promise<(command: { hazardId: HazardId }) => LoadedPapers> {
  // One after the other: a numbered document asks inside its transaction, which has one connection.
  const ids = commands.map(({ hazardId }) => hazardId)
  const hazards = await findHazards(city.db, ids)
  const papers = await documentsOfHazards(city.db, ids)
  const rechecks = await rechecksOfHazards(city.db, ids)
  return ({ hazardId }) => ({
    hazard: hazards.get(hazardId) ?? null,
    papers: papers.get(hazardId) ?? [],
    rechecks: rechecks.get(hazardId) ?? [],
  })
}

type NumberedAct = { hazardId: HazardId; withId: PersonId; occurredAt: Instant }
export type LoadedNumbered = LoadedPapers & { standing: Standing; pair: Pair; serials: Serials }

/** The same for a numbered document of two inspectors. */
export async function loadNumbered(
  city: City,
  commands: readonly NumberedAct[],
  actor: Actor,
  word: DocumentWord,
): Promise<(command: NumberedAct) => LoadedNumbered> {
  const find = await loadPapers(city, commands)
  const standing = await loadStanding(city, actor)
  const pair = await loadPairs(city, commands, actor)
  const serials = await loadSerials(city, word, commands)
  return (command) => ({ ...find(command), standing, pair: pair(command), serials })
}

/** A document as it is first kept; what a kind does not have stays empty. */
export function newDocument(
  kind: DocumentKind,
  said: Partial<DocumentView> & { id: RowId; reason: string },
  moment: Moment,
): { document: DocumentView; write: Write } {
  const document: DocumentView = {
    kind,
    number: null,
    hazardId: null,
    orderId: null,
    measures: [],
    target: '',
    toAgency: null,
    receipt: null,
    issuedAt: moment.at,
    issuedById: moment.personId as DocumentView['issuedById'],
    withId: null,
    resumedAt: null,
    resumedById: null,
    resumeNote: null,
    ...said,
    revision: 1,
  }
  return { document, write: insert('document', document) }
}

/** A numbered document of two inspectors about one hazard (HZ-18, HZ-20), after `bar` has let it pass. */
export function numberedDocument(
  kind: 'measures' | 'case',
  hazard: HazardRecord,
  loaded: LoadedNumbered,
  said: Partial<DocumentView> & { id: RowId; reason: string; withId: PersonId },
  bar: Bar,
  moment: Moment,
): { document: DocumentView; number: string; writes: Write[] } {
  const today = dayOf(moment.at, moment.zone)
  heed(firstBar(bar, barStanding(loaded.standing, hazard, today), barSecond(loaded.pair, hazard, today)))
  const { number, write } = nextNumber(loaded.serials, hazard.areaId, today, moment.areas)
  const made = newDocument(kind, { ...said, hazardId: hazard.id, number }, moment)
  return { document: made.document, number, writes: [made.write, write] }
}
