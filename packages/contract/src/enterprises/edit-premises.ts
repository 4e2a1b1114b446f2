import { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { PremisesId } from '../kernel/ids'
import { premisesFields } from './premises'

/** `isMain` true takes the mark from the one that had it; it cannot be taken away, only given to another. */
export const EditPremises = command({
  premisesId: PremisesId,
  revision: Revision,
  ...premisesFields,
  isMain: z.boolean(),
  isClosed: z.boolean(),
})
export type EditPremises = z.infer<typeof EditPremises>
