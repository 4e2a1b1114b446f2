import type { z } from 'zod'
import { command } from '../kernel/commands'
import { PersonId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { LocalDay } from '../kernel/times'

/** 行政执法证, valid on both its first and its last day (行政处罚法 §55: shown at every visit). */
export const RecordCertificate = command({
  certificateId: RowId,
  personId: PersonId,
  number: requiredText(40),
  issuer: requiredText(80),
  validFrom: LocalDay,
  validTo: LocalDay,
})
export type RecordCertificate = z.infer<typeof RecordCertificate>
