import type { AreaId } from '@huhang/contract'
import type { AreaView } from '@huhang/contract/areas'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'

const none: readonly AreaView[] = []

/** The city's areas down to its towns, and their names in the shown language. */
export function useAreas() {
  const { t, i18n } = useTranslation('areas')
  const { data } = useLook('areas.tree', {})
  return useMemo(() => {
    const areas = data?.areas ?? none
    const byId = new Map(areas.map((area) => [area.areaId, area]))
    const wordOf = (area: AreaView) => (i18n.language === 'en' && area.nameEn) || area.name
    const nameOf = (areaId: AreaId): string => {
      const area = byId.get(areaId)
      if (area) return wordOf(area)
      return data === undefined ? '' : t('unknown', { areaId })
    }
    /** A town with its county: 茌平区 温陈街道. */
    const fullNameOf = (areaId: AreaId): string => {
      const area = byId.get(areaId)
      const county = area?.kind === 'town' && area.parentId !== null ? byId.get(area.parentId) : undefined
      return county ? `${wordOf(county)} ${nameOf(areaId)}` : nameOf(areaId)
    }
    return { root: data?.root, areas, wordOf, nameOf, fullNameOf }
  }, [data, i18n.language, t])
}
