import type { z } from 'zod'
import { command } from '../kernel/commands'
import { FileId, HazardId } from '../kernel/ids'
import { HazardFileRole } from './terms'

/** An addition: it needs no base and changes no state. */
export const AttachPhoto = command({ hazardId: HazardId, fileId: FileId, role: HazardFileRole.default('evidence') })
export type AttachPhoto = z.infer<typeof AttachPhoto>
