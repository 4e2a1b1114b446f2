import { Failure, type PersonId } from '@huhang/contract'
import type { Bar } from './hazard.rules'

/**
 * HZ-30: a file is put on a record by who uploaded it. Else naming another's file would open it to all who see the
 * record (IN-17). `uploaders`: by whom each was uploaded; null: by the system.
 */
export const barPhotosOfAnother = (uploaders: readonly (string | null)[], me: PersonId | string | null): Bar =>
  me !== null && uploaders.some((uploader) => uploader !== null && uploader !== me)
    ? new Failure('hazard.photo-of-another', {})
    : null
