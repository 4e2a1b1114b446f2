import { useState } from 'react'
import { AuthRefused } from '../app/failure'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { ErrorState, RefusalNote } from '../ui/ErrorState'
import { Columns } from '../ui/PageHeader'
import { PageSkeleton, Skeleton } from '../ui/Skeleton'

export function StateStories() {
  const [tries, setTries] = useState(0)
  const again = () => setTries((count) => count + 1)
  return (
    <Columns>
      <Card title="Empty" bare>
        <EmptyState
          title="没有待复查的整改"
          text="企业提交整改后会出现在这里。"
          action={<Button onClick={again}>第一步</Button>}
        />
      </Card>
      <Card title="Loading" bare>
        <Skeleton />
        <PageSkeleton />
      </Card>
      <Card title={`Error, tried ${tries} times`} bare>
        <ErrorState error={new AuthRefused({ code: 'system.failed', details: { id: '7f3a' } })} onRetry={again} />
      </Card>
      <Card title="Offline" bare>
        <ErrorState error={new TypeError('fetch failed')} onRetry={again} />
      </Card>
      <Card title="Refusal beside a form's button">
        <RefusalNote refused={{ code: 'time.too-old', details: { maxDays: 30 } }} />
      </Card>
    </Columns>
  )
}
