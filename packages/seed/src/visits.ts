import { inspectionsActions, shownHashOf } from '@huhang/actions/inspections'
import { type HazardId, type InspectionId, type Instant, instantOf, type LocalDay } from '@huhang/contract'
import type { InspectionKind, RecordInspection } from '@huhang/contract/inspections'
import { clauseWords, rulePacks } from '@huhang/domain/hazards'
import { dayOf, plusDays } from '@huhang/domain/kernel'
import type { Company } from './enterprises'
import { grouped } from './grouped'
import type { Inspector } from './people'
import type { Photos } from './photos'
import type { Story, Told } from './story'

export type FoundHazard = {
  id: HazardId
  onSpot: boolean
  major: boolean
  foundAt: Instant
  /** When its clause usually wants it put right. */
  dueOn: LocalDay
  company: Company
  inspector: Inspector
}
export type Visit = {
  inspectionId: InspectionId
  at: Instant
  company: Company
  inspectors: readonly Inspector[]
  hazards: FoundHazard[]
  told: Told
}

export type VisitPlan = {
  kind: InspectionKind
  at: Instant
  company: Company
  inspectors: readonly Inspector[]
  hazards: number
  /** How long it took; drawn when it is not said. */
  minutes?: number
  tripId?: string
  /** Share of the hazards that are major; the rest comes from the everyday list. */
  majors?: number
  photos: Photos
}

const clausesOf = (grade: 'general' | 'major') =>
  rulePacks
    .filter(({ effectiveTo }) => effectiveTo === null)
    .flatMap((pack) =>
      pack.clauses.filter((clause) => clause.grade === grade).map((clause) => ({ clause, version: pack.version })),
    )
const everyday = clausesOf('general')
const serious = clausesOf('major')
const spots = [
  '东侧车间',
  '西侧车间',
  '成品库',
  '原料库',
  '配电室',
  '办公楼一层',
  '装卸区',
  '包装线',
  '锅炉房',
  '厂区东门',
  '维修间',
  '消防泵房',
]

/** A visit as two inspectors record it, with its hazards found on the spot or to be put right. */
export function planVisit(story: Story, plan: VisitPlan): Visit {
  const { chance } = story
  const { company, inspectors, photos } = plan
  const [recorder] = inspectors
  if (recorder === undefined) throw new Error('a visit needs inspectors')
  const endedAt = instantOf(Date.parse(plan.at) + (plan.minutes ?? chance.between(35, 110)) * 60_000)
  const inspectionId = story.id<InspectionId>(plan.at)
  const hazards = Array.from({ length: plan.hazards }, () => {
    const major = chance.often(plan.majors ?? 0.03)
    const { clause, version } = chance.oneOf(major ? serious : everyday)
    const onSpot = !major && chance.often(0.22)
    const id = story.id<HazardId>(plan.at)
    const draft = {
      id,
      description: clauseWords(clause),
      spot: chance.oneOf(spots),
      category: clause.category,
      grade: clause.grade,
      clauseId: clause.id,
      clauseVersion: version,
      photos: chance.often(0.5) || onSpot ? [chance.oneOf(photos.before)] : [],
      correctedOnSpot: onSpot,
      afterPhotos: onSpot ? [chance.oneOf(photos.after)] : [],
    }
    const dueOn = plusDays(dayOf(plan.at), clause.usualDays)
    return { draft, found: { id, onSpot, major, foundAt: plan.at, dueOn, company, inspector: recorder } }
  })
  const record = {
    inspectionId,
    premisesId: company.premisesId,
    kind: plan.kind,
    startedAt: plan.at,
    endedAt,
    place: company.place,
    inspectorIds: inspectors.map(({ personId }) => personId),
    content: chance.oneOf([
      '现场检查作业环境、设备设施与安全管理资料。',
      '检查消防通道、用电安全、设备防护与教育培训记录。',
      '查看风险告知、隐患台账与应急预案演练情况。',
    ]),
    receivedBy: { name: company.contact.name, title: '安全管理员' },
    hazards: hazards.map(({ draft }) => draft),
    shownAs: {
      enterprise: company.name,
      premises: company.premisesName,
      inspectors: inspectors.map(({ name, certificate }) => `${name}（${certificate}）`),
    },
    ...(plan.tripId === undefined ? {} : { tripId: plan.tripId }),
    ...(plan.kind === 'supervision'
      ? { approval: `演示检查审〔${plan.at.slice(0, 4)}〕${chance.between(1, 4000)}号` }
      : {}),
  }
  const parsed = inspectionsActions.record.command.parse({
    commandId: story.id(plan.at),
    occurredAt: endedAt,
    ...record,
    signature: { state: 'signed', fileId: photos.signatures.get(recorder.personId), shownHash: '0'.repeat(64) },
  }) as RecordInspection
  const signature = { ...parsed.signature, shownHash: shownHashOf(parsed) }
  return {
    inspectionId,
    at: plan.at,
    company,
    inspectors,
    hazards: hazards.map(({ found }) => found),
    told: { at: endedAt, performed: { action: inspectionsActions.record, command: { ...parsed, signature } } },
  }
}

/** Records visits, each by its first inspector, many to a call. */
export async function tellVisits(story: Story, visits: readonly Visit[]): Promise<void> {
  await story.tellAll(
    [...grouped(visits, ({ inspectors: [first] }) => first)].flatMap(([inspector, theirs]) =>
      inspector === undefined ? [] : [{ actor: inspector.actor, list: theirs.map(({ told }) => told) }],
    ),
  )
}
