import { Figures } from '../ui/PageHeader'
import { Stat, StatLink } from '../ui/Stat'
import { Day, Distance, When } from '../ui/Time'
import { Story } from './Story'

export function FigureStories() {
  return (
    <>
      <Figures>
        <Stat label="检查户次" value={1204} unit="户次" note="上月同期 1,190" />
        <Stat label="整改率" value={null} unit="%" note="没有到期的隐患" />
        <Stat label="重大隐患" value={3} tone="red" />
        <StatLink to="/" label="出队任务" value={14} tone="blue" note="打开明细" />
      </Figures>
      <Story title="Time and distance">
        <When at={new Date(Date.now() - 180_000).toISOString()} />
        <When at="2025-05-01T01:00:00.000Z" />
        <When at="2025-05-01T01:00:00.000Z" exactly />
        <Day on="2025-05-01" />
        <Distance metres={347} />
        <Distance metres={2440} />
        <Distance metres={38_000} />
      </Story>
    </>
  )
}
