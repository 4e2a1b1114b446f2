import type { ChecklistContent, ChecklistSection } from '@huhang/contract/checklists'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { NumberInput, TextInput } from '../../ui/TextInput'
import { keysOf, moved, newItem, newSection } from './checklist-form'
import { EditItem } from './EditItem'
import { RowTools } from './RowTools'
import { WordsInput } from './WordsInput'

type EditChecklistProps = {
  content: ChecklistContent
  /** Its code is not taken yet and may still be chosen. */
  isNew: boolean
  onChange(part: Partial<ChecklistContent>): void
}

export function EditChecklist({ content, isNew, onChange }: EditChecklistProps) {
  const { t } = useTranslation('checklists')
  const { sections } = content
  const setSection = (index: number, section: ChecklistSection) => onChange({ sections: sections.with(index, section) })
  return (
    <Stack>
      <Card title={t('edit.about')}>
        <Stack>
          <Field label={t('edit.code')} required hint={t('edit.codeHint')}>
            <TextInput
              name="code"
              maxLength={40}
              disabled={!isNew}
              value={content.code}
              onChange={(code) => onChange({ code })}
            />
          </Field>
          <WordsInput label={t('edit.name')} value={content.title} onChange={(title) => onChange({ title })} />
          <WordsInput
            label={t('edit.what')}
            value={content.about ?? { zh: '' }}
            long
            onChange={(about) => onChange({ about: about.zh === '' && !about.en ? undefined : about })}
          />
          <Field label={t('edit.validFrom')} required>
            <DateInput
              name="validFrom"
              value={content.validFrom}
              onChange={(validFrom) => validFrom && onChange({ validFrom })}
            />
          </Field>
          <Field label={t('edit.pass')} required={false} hint={t('edit.passHint')}>
            <NumberInput
              name="passPercent"
              min={1}
              max={100}
              value={content.passPercent}
              onChange={(passPercent) => onChange({ passPercent })}
            />
          </Field>
        </Stack>
      </Card>
      {sections.map((section, index) => (
        <EditSection
          key={section.key}
          section={section}
          content={content}
          onChange={(next) => setSection(index, next)}
          onMove={(by) => onChange({ sections: moved(sections, index, by) })}
          onRemove={sections.length > 1 ? () => onChange({ sections: sections.toSpliced(index, 1) }) : undefined}
        />
      ))}
      <Button icon={Plus} onClick={() => onChange({ sections: [...sections, newSection(content)] })}>
        {t('edit.addSection')}
      </Button>
    </Stack>
  )
}

type EditSectionProps = {
  section: ChecklistSection
  content: ChecklistContent
  onChange(section: ChecklistSection): void
  onMove(by: -1 | 1): void
  onRemove: (() => void) | undefined
}

function EditSection({ section, content, onChange, onMove, onRemove }: EditSectionProps) {
  const { t } = useTranslation('checklists')
  const [opened, setOpened] = useState<string>()
  const { items } = section
  const all = content.sections.flatMap((each) => each.items)
  return (
    <Card
      title={section.title.zh || t('edit.section')}
      count={items.length}
      actions={<RowTools what={section.title.zh || section.key} onMove={onMove} onRemove={onRemove} />}
    >
      <Stack>
        <WordsInput
          label={t('edit.sectionName')}
          value={section.title}
          onChange={(title) => onChange({ ...section, title })}
        />
        {items.map((item, index) => (
          <EditItem
            key={item.key}
            item={item}
            before={all.slice(0, all.indexOf(item))}
            taken={keysOf(content)}
            on={content.validFrom}
            open={opened === item.key}
            onOpen={() => setOpened(opened === item.key ? undefined : item.key)}
            onChange={(next) => {
              if (opened === item.key) setOpened(next.key)
              onChange({ ...section, items: items.with(index, next) })
            }}
            onMove={(by) => onChange({ ...section, items: moved(items, index, by) })}
            onRemove={items.length > 1 ? () => onChange({ ...section, items: items.toSpliced(index, 1) }) : undefined}
          />
        ))}
        <Button
          icon={Plus}
          onClick={() => {
            const fresh = newItem(keysOf(content))
            onChange({ ...section, items: [...items, fresh] })
            setOpened(fresh.key)
          }}
        >
          {t('edit.addItem')}
        </Button>
      </Stack>
    </Card>
  )
}
