import type { ChecklistId, LocalDay } from '@huhang/contract'
import type { ChecklistContent, ChecklistItem, HazardOfNo, PhotoNeed, Words } from '@huhang/contract/checklists'
import type { HazardGrade } from '@huhang/contract/hazards'
import type { Clause } from '../../hazards'

/** A list that comes with the program. A changed one is another entry with the next version and an id of its own. */
export type ShippedChecklist = ChecklistContent & { checklistId: ChecklistId; version: number }

export const shippedId = (number: number) =>
  `018f6b00-0000-7000-8000-00000c4ec${number.toString().padStart(3, '0')}` as ChecklistId
export const day = (on: string) => on as LocalDay

type Extra = Pick<ChecklistItem, 'showIf'>

const weightOf: Record<HazardGrade, number> = { general: 1, major: 5 }

/** An item asked of a clause of a rule pack: its wording, basis and mark stay those of the pack. */
export const ofClause = (
  { id, text, grade, basis, tag }: Clause,
  words: Words = { zh: `不存在下列情形：${text.replace(/的$/, '')}` },
  extra: Extra = {},
): ChecklistItem => ({
  kind: 'yes-no',
  key: id.toLowerCase(),
  text: words,
  isRequired: true,
  photo: 'none',
  source: basis,
  needsOfficialWording: tag === 'to-check',
  weight: weightOf[grade],
  no: { clauseId: id, grade },
  ...extra,
})

type Own = Extra & {
  key: string
  text: Words
  no?: HazardOfNo
  source: string
  isRequired?: boolean
  photo?: PhotoNeed
  needsOfficialWording?: boolean
}

export const ownDefault = '本系统默认条目，法律依据由检查人员填写'

/** An item of no rule pack. */
export const own = ({ no, showIf, isRequired = true, photo = 'none', needsOfficialWording = false, ...rest }: Own) => ({
  ...rest,
  isRequired,
  photo,
  needsOfficialWording,
  ...(showIf === undefined ? {} : { showIf }),
  ...(no === undefined ? {} : { no }),
})
