import type { AreaId } from '@huhang/contract'
import { type Db, findEnterprises, type Row } from '@huhang/db/stores'
import type { Reached } from '../kernel'

/** Enterprises for a set of commands, by id. */
export async function loadEnterprises(db: Db, ids: readonly string[]): Promise<Map<string, Row<'enterprise'>>> {
  return new Map((await findEnterprises(db, ids)).map((row) => [row.id, row]))
}

export const reachEnterprise = (enterprise: Row<'enterprise'> | undefined): Reached =>
  enterprise === undefined ? null : { areaId: enterprise.areaId as AreaId, owner: { enterpriseIds: [enterprise.id] } }
