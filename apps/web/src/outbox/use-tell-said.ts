import { useTranslation } from 'react-i18next'
import { showToast } from '../ui/Toast'
import type { FieldAnswer } from './use-field-verb'

/** Says at once which of the two it is: done on the server, or kept here and on its way. */
export function useTellSaid(): (answer: FieldAnswer<unknown>, done: string) => void {
  const { t } = useTranslation('outbox')
  return (answer, done) => showToast(answer.state === 'accepted' ? done : t('keptHere'))
}
