import type { Instant, LocalDay, LocalMonth } from '@huhang/contract'
import { useState } from 'react'
import { Check, Choice, Choices } from '../ui/Choice'
import { DateInput, InstantInput, MonthInput } from '../ui/DateInput'
import { Field } from '../ui/Field'
import { SearchBox } from '../ui/SearchBox'
import { Select } from '../ui/Select'
import { SignaturePad } from '../ui/SignaturePad'
import { NumberInput, TextArea, TextInput } from '../ui/TextInput'
import { Story, Wide } from './Story'

const grades = [
  { value: 'general', label: '一般' },
  { value: 'major', label: '重大' },
  { value: 'none', label: '未分级', disabled: true },
] as const
type Grade = (typeof grades)[number]['value']

export function FieldStories() {
  const [text, setText] = useState('一车间东侧配电箱')
  const [count, setCount] = useState<number | null>(3)
  const [grade, setGrade] = useState<Grade | ''>('general')
  const [several, setSeveral] = useState<Grade[]>(['major'])
  const [checked, setChecked] = useState(true)
  const [day, setDay] = useState<LocalDay | ''>('2025-05-01' as LocalDay)
  const [month, setMonth] = useState<LocalMonth | ''>('2025-05' as LocalMonth)
  const [drawn, setDrawn] = useState<Blob | null>(null)
  const [at, setAt] = useState<Instant | null>('2025-05-01T01:00:00.000Z' as Instant)
  return (
    <Story title="Field and its inputs">
      <Wide>
        <Field label="部位" hint="在场所内的哪里" required>
          <TextInput value={text} onChange={setText} />
        </Field>
        <Field label="问题描述" error="请写明是什么问题">
          <TextArea value="" placeholder="看到了什么" onChange={setText} />
        </Field>
        <Field label="人数" required={false}>
          <NumberInput value={count} onChange={setCount} min={0} />
        </Field>
        <Field label="停用">
          <TextInput value="不能改" disabled onChange={setText} />
        </Field>
      </Wide>
      <Wide>
        <Field label="等级" group>
          <Choice value={grade} options={grades} onChange={setGrade} />
        </Field>
        <Field label="多选" group>
          <Choices values={several} options={grades} onChange={setSeveral} />
        </Field>
        <Field label="下拉">
          <Select value={grade} options={grades} onChange={setGrade} />
        </Field>
        <Check checked={checked} label="已当场整改" onChange={setChecked} />
      </Wide>
      <Wide>
        <Field label="期限">
          <DateInput value={day} onChange={setDay} />
        </Field>
        <Field label="月份">
          <MonthInput value={month} onChange={setMonth} />
        </Field>
        <Field label="时间（北京时间）">
          <InstantInput value={at} onChange={setAt} />
        </Field>
        <SearchBox value={text} onSearch={setText} />
      </Wide>
      <Wide>
        <SignaturePad label="签名" onDrawn={setDrawn} />
        {drawn && <p>已签名</p>}
      </Wide>
    </Story>
  )
}
