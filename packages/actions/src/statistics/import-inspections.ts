import type { Actor } from '@huhang/contract'
import type { InspectionMapping } from '@huhang/contract/statistics'
import type { InspectionTold } from '@huhang/formats/history'
import type { City } from '../kernel/city'
import { type ImportFile, type ImportResult, importHistory } from './import-history'

/** Another register's inspections become history: kept out of the city's own figures, not barred by today's rules. */
export const importInspections = (
  city: Pick<City, 'db' | 'now' | 'areas'>,
  file: ImportFile<InspectionTold> & { mapping: InspectionMapping },
  actor: Actor,
): Promise<ImportResult> => importHistory(city, 'statistics.importInspections', 'history_inspection_row', file, actor)
