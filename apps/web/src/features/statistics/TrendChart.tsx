import type { MonthView } from '@huhang/contract/statistics'
import { valueIn } from '@huhang/domain/statistics'
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import styles from './Month.module.css'
import { useMeasureWords } from './use-words'

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

const bars = ['visits', 'hazards-found'] as const
const lines = ['rectification-rate', 'on-time-rate'] as const

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Thirteen months: visits and hazards as bars, the two rates as lines. The table below it holds the same numbers. */
export default function TrendChart({ view }: { view: MonthView }) {
  const place = useRef<HTMLDivElement>(null)
  const words = useMeasureWords()
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const chart = init(element, null, { renderer: 'svg' })
    const text = { color: token('--text-soft') }
    const line = { lineStyle: { color: token('--line') } }
    chart.setOption({
      color: ['--accent', '--orange-solid', '--green-solid', '--blue-solid'].map(token),
      // On a phone the legend takes two lines.
      grid: { left: 8, right: 8, top: element.clientWidth < 480 ? 64 : 40, bottom: 8, containLabel: true },
      legend: { top: 0, textStyle: text },
      // Drawn, not marked up: the page's policy takes no style from markup.
      tooltip: { trigger: 'axis', confine: true, renderMode: 'richText' },
      xAxis: {
        type: 'category',
        data: view.months.map(({ month }) => month.slice(2)),
        axisLabel: text,
        axisLine: line,
      },
      yAxis: [
        { type: 'value', axisLabel: text, splitLine: line },
        { type: 'value', min: 0, max: 100, axisLabel: { ...text, formatter: '{value}%' }, splitLine: { show: false } },
      ],
      series: [
        ...bars.map((id) => ({ type: 'bar', name: words.name(id), data: view.months.map(({ counts }) => counts[id]) })),
        ...lines.map((id, index) => ({
          type: 'line',
          name: words.name(id),
          yAxisIndex: 1,
          // Shape as well as colour tells the lines apart.
          symbol: index === 0 ? 'circle' : 'rect',
          symbolSize: 7,
          data: view.months.map(({ counts }) => {
            const rate = valueIn(id, counts)
            return rate === null ? null : Math.round(rate * 1000) / 10
          }),
        })),
      ],
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(element)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [view, words])
  return <div ref={place} className={styles.chart} aria-hidden />
}
