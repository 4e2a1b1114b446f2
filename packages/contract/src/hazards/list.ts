import { z } from 'zod'
import { AreaId, EnterpriseId, PremisesId } from '../kernel/ids'
import { pageFields } from '../kernel/pages'
import { list } from '../kernel/texts'
import { LocalDay } from '../kernel/times'
import { HazardGrade, HazardStatus } from './terms'

/** Newest first. Filters join by "and"; an area means everything below it. */
export const ListHazards = z.strictObject({
  ...pageFields,
  areaId: AreaId.optional(),
  status: list(HazardStatus, HazardStatus.options.length).optional(),
  /** Not verified and past its deadline. */
  overdue: z.boolean().optional(),
  grade: HazardGrade.optional(),
  /** Under listed supervision now. */
  listed: z.boolean().optional(),
  premisesId: PremisesId.optional(),
  enterpriseId: EnterpriseId.optional(),
  foundFrom: LocalDay.optional(),
  /** The day after the last one. */
  foundUntil: LocalDay.optional(),
  /** Of a company that I speak for. */
  mine: z.boolean().optional(),
})
export type ListHazards = z.infer<typeof ListHazards>
