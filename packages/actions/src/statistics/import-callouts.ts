import type { Actor } from '@huhang/contract'
import type { CalloutMapping } from '@huhang/contract/statistics'
import type { CalloutTold } from '@huhang/formats/history'
import type { City } from '../kernel/city'
import { type ImportFile, type ImportResult, importHistory } from './import-history'

/** Another register's call-outs become history. */
export const importCallouts = (
  city: Pick<City, 'db' | 'now' | 'areas'>,
  file: ImportFile<CalloutTold> & { mapping: CalloutMapping },
  actor: Actor,
): Promise<ImportResult> => importHistory(city, 'statistics.importCallouts', 'history_callout', file, actor)
