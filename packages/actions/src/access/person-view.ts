import { Instant } from '@huhang/contract'
import { CertificateView, ConflictView, GrantView } from '@huhang/contract/access'
import type { ConflictRow, Row } from '@huhang/db/stores'
import type { z } from 'zod'

export const grantViewOf = ({ id, since, until, role, areaId }: Row<'role_grant'>): z.infer<typeof GrantView> =>
  GrantView.parse({ grantId: id, role, areaId, since, until })

export const certificateViewOf = ({ id, ...row }: Row<'inspector_certificate'>): z.infer<typeof CertificateView> =>
  CertificateView.parse({ certificateId: id, ...row })

export const conflictViewOf = ({ id, since, until, ...row }: ConflictRow): z.infer<typeof ConflictView> =>
  ConflictView.parse({ conflictId: id, ...row, since: Instant.parse(since), until })
