import type { MapCluster, MapPoint, MapTint } from '@huhang/contract/map'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkWords } from './layers/marks'

/** What a mark says to those who don't see it, and on hover to those who do. */
export function useMarkWords(): MarkWords {
  const { t } = useTranslation('map')
  return useMemo(() => {
    const major = (count: number) => (count > 0 ? t('majorCount', { count }) : '')
    return {
      point: ({ layer, label, tint, isMajor }: MapPoint) =>
        [t(`layer.${layer}`), isMajor ? t('major') : '', label ?? '', t(`tint.${tint}`)].filter(Boolean).join(' · '),
      cluster: ({ layer, count, majors, tints }: MapCluster) =>
        [
          t('clusterOf', { layer: t(`layer.${layer}`), count }),
          ...(Object.entries(tints) as [MapTint, number][]).map(([tint, number]) => `${t(`tint.${tint}`)} ${number}`),
          major(majors),
        ]
          .filter(Boolean)
          .join(' · '),
      stack: (count: number) => t('stack', { count }),
    }
  }, [t])
}
