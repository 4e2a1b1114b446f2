import type { LocalDay } from '@huhang/contract'
import type { ChecklistTemplate } from '@huhang/contract/checklists'

type Span = Pick<ChecklistTemplate, 'validFrom' | 'validTo'>

/** CL-1: both days included. */
export const isInForce = ({ validFrom, validTo }: Span, day: LocalDay): boolean =>
  validFrom <= day && (validTo === null || day <= validTo)

/** CL-1: the lists that may be used on the day of a visit, in the order they came. */
export const checklistsOn = <Template extends Span>(templates: readonly Template[], day: LocalDay): Template[] =>
  templates.filter((template) => isInForce(template, day))
