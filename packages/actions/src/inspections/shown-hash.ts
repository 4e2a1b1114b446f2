import { createHash } from 'node:crypto'
import type { VisitRecord } from '@huhang/contract/inspections'
import { shownText } from '@huhang/domain/inspections'

/** SHA-256 of what the company was shown: the server's own, to hold the device's against. */
export const shownHashOf = (record: VisitRecord): string =>
  createHash('sha256').update(shownText(record), 'utf8').digest('hex')
