import { z } from 'zod'
import { command } from '../kernel/commands'
import { InspectionId } from '../kernel/ids'
import { list } from '../kernel/texts'

export const mostNumbers = 500

/** 文书编号 for records of visits, in this order; those that have one keep it. Said by the system alone. */
export const GiveNumbers = command({ inspectionIds: list(InspectionId, mostNumbers) })
export type GiveNumbers = z.infer<typeof GiveNumbers>

export const NumberedView = z.object({ numbered: z.number() })
export type NumberedView = z.infer<typeof NumberedView>
