import type { MonthView } from '@huhang/contract/statistics'
import { monthSentence } from '@huhang/domain/statistics'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { showToast } from '../../ui/Toast'
import styles from './Month.module.css'
import { useMeasureWords } from './use-words'

/** The month as one sentence that can be pasted into a report. */
export function Sentence({ view }: { view: MonthView }) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  const now = view.months.at(-1)?.counts
  if (now === undefined) return null
  const sentence = monthSentence(
    {
      month: view.month,
      areaName: words.area(view.area),
      now,
      before: view.months.at(-2)?.counts,
      yearAgo: view.months[0]?.counts,
    },
    words.language,
  )
  const copy = () =>
    navigator.clipboard.writeText(sentence).then(
      () => showToast(t('copied')),
      () => showToast(t('notCopied'), { tone: 'warning' }),
    )
  return (
    <Card
      title={t('sentence')}
      actions={
        <Button size="small" icon={Copy} onClick={() => void copy()}>
          {t('copy')}
        </Button>
      }
    >
      <p className={styles.sentence}>{sentence}</p>
    </Card>
  )
}
