import { Building2 } from 'lucide-react'
import { useState } from 'react'
import { Badge, Shape, type Tone } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { List, ListRow, ListRowButton, ListRowLink } from '../ui/ListRow'
import { Story } from './Story'

const tones: readonly Tone[] = ['red', 'orange', 'yellow', 'blue', 'green', 'grey']
const words: Record<Tone, string> = {
  red: '重大',
  orange: '较大',
  yellow: '一般',
  blue: '低',
  green: '已销号',
  grey: '已作废',
}
const rows = [
  { id: '1', name: '聊城晨星机械（演示）', visits: 12 },
  { id: '2', name: '福泽食品（演示）', visits: 1204 },
]

export function ListStories() {
  const [chosen, setChosen] = useState('1')
  const columns = [
    { key: 'name', title: '企业', cell: (row: (typeof rows)[number]) => row.name },
    { key: 'visits', title: '户次', cell: (row: (typeof rows)[number]) => row.visits, number: true },
  ]
  return (
    <>
      <Story title="Badge">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {words[tone]}
          </Badge>
        ))}
        {tones.map((tone) => (
          <Shape key={tone} tone={tone} />
        ))}
      </Story>
      <Card title="ListRow" count={3} bare>
        <List label="rows">
          <ListRow title="只读的一行" detail={<span>说明</span>} aside={<Badge tone="green">已销号</Badge>} />
          <ListRowButton
            lead={<Building2 size={20} aria-hidden />}
            title={`选择（${chosen}）`}
            onPress={() => setChosen(chosen === '1' ? '2' : '1')}
            actions={
              <Button size="small" onClick={() => setChosen('1')}>
                复位
              </Button>
            }
          />
          <ListRowLink to="/" title="通往另一页" detail={<span>今天</span>} />
        </List>
      </Card>
      <Card title="DataTable" bare>
        <DataTable
          caption="企业"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          total={2}
          onMore={() => setChosen('2')}
        />
      </Card>
      <Card title="DataTable, loading and empty" bare>
        <DataTable caption="空" columns={columns} rows={undefined} rowKey={(row) => row.id} />
        <DataTable caption="空" columns={columns} rows={[]} rowKey={(row) => row.id} />
      </Card>
    </>
  )
}
