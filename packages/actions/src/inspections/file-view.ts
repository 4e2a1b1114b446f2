import { StoredFileView } from '@huhang/contract/inspections'
import type { Row } from '@huhang/db/stores'

export const fileViewOf = (row: Row<'stored_file'>): StoredFileView =>
  StoredFileView.parse({ ...row, fileId: row.id, arrived: row.arrivedAt !== null })
