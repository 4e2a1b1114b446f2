import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Opened } from './open-entry'
import { useVerbWord } from './use-verb-word'

/** Which of these came back: they have not happened, and only the person leads on. */
export function SentBack({ entries }: { entries: readonly Opened[] }) {
  const { t } = useTranslation('outbox')
  const verbWord = useVerbWord()
  return entries
    .filter(({ row }) => row.state !== 'waiting')
    .map(({ row }) => (
      <p key={row.id} role="status">
        <Link to="/outbox/$commandId" params={{ commandId: row.id }}>
          {t('sentBack', {
            verb: verbWord(row.name),
            state: t(`state.${row.state}`),
          })}
        </Link>
      </p>
    ))
}
