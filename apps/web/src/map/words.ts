import type { MapPoint } from '@huhang/contract/map'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MarkWords } from './layers/marks'
import { gravestFirst, type Tally } from './layers/tally'

/** What a mark says to those who don't see it, and on hover to those who do. */
export function useMarkWords(): MarkWords & { grades(tally: Tally): string } {
  const { t } = useTranslation('map')
  return useMemo(() => {
    const graded = ({ tints, majors }: Tally) =>
      [
        ...gravestFirst(tints).map(([tint, count]) => `${t(`tint.${tint}`)} ${count}`),
        ...(majors > 0 ? [t('majorCount', { count: majors })] : []),
      ].join(' · ')
    return {
      point: ({ layer, label, tint, isMajor }: MapPoint) =>
        [t(`layer.${layer}`), isMajor ? t('major') : '', label ?? '', t(`tint.${tint}`)].filter(Boolean).join(' · '),
      grades: graded,
      crowd: (tallies: readonly Tally[]) =>
        tallies
          .map(
            (tally) =>
              `${t('clusterOf', { layer: t(`layer.${tally.layer}`), count: tally.count })}${t('grades', { grades: graded(tally) })}`,
          )
          .join('\n'),
    }
  }, [t])
}
