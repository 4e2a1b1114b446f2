import type { AreaId } from '@huhang/contract'
import { useAreas } from './use-areas'

/** An area in the shown language; `full` puts the county before a town. */
export function AreaName({ areaId, full }: { areaId: AreaId; full?: boolean }) {
  const { nameOf, fullNameOf } = useAreas()
  return <span>{full ? fullNameOf(areaId) : nameOf(areaId)}</span>
}
