import type { HazardId } from '@huhang/contract'
import type { ChecklistTemplate } from '@huhang/contract/checklists'
import type { RecordInspection } from '@huhang/contract/inspections'
import { findChecklists, findHazards, insert, type Write } from '@huhang/db/stores'
import { answeredOf, findingsOf, itemRef, type KnownForLists, scoreOf } from '@huhang/domain/checklists'
import type { City } from '../kernel'

type Lists = NonNullable<RecordInspection['checklists']>

const listsOf = (command: Pick<RecordInspection, 'checklists'>): Lists => command.checklists ?? []
const answersOf = (command: RecordInspection) => listsOf(command).flatMap(({ answers }) => answers)

/** Lists and earlier hazards that these visits name; a visit without lists asks nothing. */
export async function loadKnownForLists(city: City, commands: readonly RecordInspection[]): Promise<KnownForLists> {
  const ids = new Set(commands.flatMap((command) => listsOf(command).map(({ checklistId }) => checklistId)))
  const seen = new Set(commands.flatMap((command) => answersOf(command).flatMap(({ seenHazardId: id }) => id ?? [])))
  const templates = ids.size === 0 ? [] : await findChecklists(city.db, [...ids])
  const earlier = seen.size === 0 ? new Map() : await findHazards(city.db, [...seen] as HazardId[])
  return { templates: new Map(templates.map(({ template }) => [template.checklistId, template])), earlier }
}

/** By the new hazards' ids, the items whose "no" made them. */
export const madeBy = (command: RecordInspection, { templates }: KnownForLists): ReadonlyMap<string, string> =>
  new Map(
    listsOf(command).flatMap(({ checklistId, answers }) =>
      answers.flatMap(({ item, hazardId }): [string, string][] =>
        hazardId === undefined ? [] : [[hazardId, itemRef(templates.get(checklistId)?.code ?? '', item)]],
      ),
    ),
  )

function rowsOfOne(
  inspectionId: string,
  { checklistId, answers, shown }: Lists[number],
  template: ChecklistTemplate,
): Write[] {
  const answered = answeredOf(answers)
  const { percent, yes, no, na } = scoreOf(template, answered)
  const answerOf = new Map(answers.map((answer) => [answer.item, answer]))
  const about = { inspectionId, checklistId }
  return [
    insert('inspection_checklist', { ...about, answers, shown, percent, yes, no, na }),
    ...findingsOf(template, answered).map(({ item: { key: item } }) => {
      const { hazardId, seenHazardId } = answerOf.get(item) ?? {}
      const seenAgain = seenHazardId !== undefined
      return insert('finding', { ...about, item, hazardId: hazardId ?? seenHazardId ?? null, seenAgain })
    }),
    ...answers.flatMap(({ item, photos }) =>
      [...new Set(photos)].map((fileId) => insert('answer_file', { ...about, item, fileId })),
    ),
  ]
}

/** The lists as they were answered, each "no", and the photos beside them. Judged before. */
export const checklistRows = (command: RecordInspection, { templates }: KnownForLists): Write[] =>
  listsOf(command).flatMap((one) => {
    const template = templates.get(one.checklistId)
    return template === undefined ? [] : rowsOfOne(command.inspectionId, one, template)
  })
