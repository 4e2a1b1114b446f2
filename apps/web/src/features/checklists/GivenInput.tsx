import type { ChecklistItem, Given } from '@huhang/contract/checklists'
import { limitsShown, verdictOf } from '@huhang/domain/checklists'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { NumberInput, TextArea } from '../../ui/TextInput'
import styles from './Checklist.module.css'
import { useWordsOf } from './use-words-of'

type GivenInputProps = {
  item: ChecklistItem
  given: Given | undefined
  onGive(given: Given | undefined): void
}

/** The answer itself: large halves of the width for yes and no, and “not applicable” for every item. */
export function GivenInput({ item, given, onGive }: GivenInputProps) {
  const { t, i18n } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const isNa = given?.kind === 'mark' && given.value === 'na'
  const na = { key: 'na', label: t('answer.na'), given: { kind: 'mark', value: 'na' } as Given, tone: 'na' }
  if (item.kind === 'yes-no')
    return (
      <Segments
        given={given}
        onGive={onGive}
        label={wordsOf(item.text)}
        options={[
          { key: 'yes', label: t('answer.yes'), given: { kind: 'mark', value: 'yes' }, tone: 'yes' },
          { key: 'no', label: t('answer.no'), given: { kind: 'mark', value: 'no' }, tone: 'no' },
          na,
        ]}
      />
    )
  if (item.kind === 'choice')
    return (
      <Segments
        given={given}
        onGive={onGive}
        label={wordsOf(item.text)}
        options={[
          ...item.choices.map(({ key, text, counts }) => ({
            ...{ key, label: wordsOf(text), tone: counts ?? 'noted' },
            given: { kind: 'choice', value: key } as Given,
          })),
          na,
        ]}
      />
    )
  const aside = <Segments given={given} onGive={onGive} label={wordsOf(item.text)} options={[na]} />
  if (item.kind === 'text')
    return (
      <div className={styles.typed}>
        <TextArea
          rows={2}
          maxLength={1000}
          aria-label={wordsOf(item.text)}
          value={given?.kind === 'text' ? given.value : ''}
          disabled={isNa}
          onChange={(value) => onGive(value.trim() === '' ? undefined : { kind: 'text', value })}
        />
        {aside}
      </div>
    )
  const verdict = given === undefined ? null : verdictOf(item, given)
  const limits = limitsShown(item, i18n.language === 'en' ? 'en' : 'zh-CN')
  return (
    <div className={styles.typed}>
      <span className={styles.number}>
        <NumberInput
          step="any"
          aria-label={wordsOf(item.text)}
          value={given?.kind === 'number' ? given.value : null}
          disabled={isNa}
          onChange={(value) => onGive(value === null || Math.abs(value) > 1e9 ? undefined : { kind: 'number', value })}
        />
        {item.unit && <span>{item.unit}</span>}
      </span>
      {limits && <span className={styles.faint}>{t('answer.limits', { limits })}</span>}
      {verdict !== null && verdict !== 'na' && (
        <Badge tone={verdict === 'yes' ? 'green' : 'red'}>{t(`answer.${verdict}`)}</Badge>
      )}
      {aside}
    </div>
  )
}

type Segment = { key: string; label: string; given: Given; tone: string }
type SegmentsProps = {
  label: string
  options: readonly Segment[]
  given: Given | undefined
  onGive(given: Given | undefined): void
}

/** A second press on what is chosen takes it back. */
function Segments({ label, options, given, onGive }: SegmentsProps) {
  return (
    <fieldset className={styles.segments} aria-label={label} data-count={options.length}>
      {options.map((option) => {
        const chosen = given !== undefined && given.kind === option.given.kind && given.value === option.given.value
        return (
          <button
            key={option.key}
            type="button"
            className={styles.segment}
            data-tone={option.tone}
            aria-pressed={chosen}
            onClick={() => onGive(chosen ? undefined : option.given)}
          >
            {option.label}
          </button>
        )
      })}
    </fieldset>
  )
}
