import type { HazardId, LocalDay } from '@huhang/contract'
import { HazardView } from '@huhang/contract/hazards'
import { type HazardStep, hazardSteps } from '@huhang/domain/hazards'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EntryRow, Vault } from '../../device'
import { giveUp, type Said, sayAgain, useVault } from '../../outbox'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import styles from './fieldwork.module.css'

type Version = { [Field in (typeof fields)[number]]: string }
const fields = ['status', 'grade', 'description', 'spot', 'deadlineOn', 'responsible', 'measures', 'words'] as const

type Sets = { note?: string; reason?: string; items?: readonly { hazardId: HazardId; deadlineOn?: LocalDay }[] }

/**
 * The hazard as it would stand had it been as the person saw it: what they said on top of what was on the screen. One
 * that was not on the screen, one of several of an order, is taken as it stands now.
 */
function mineOf({ command, seen }: Said, verb: string, now: HazardView): HazardView & { words: string } {
  const { note, reason, items } = command as Sets
  const base = seen?.id === now.id ? seen : now
  const deadlineOn = items?.find(({ hazardId }) => hazardId === now.id)?.deadlineOn ?? base.deadlineOn
  const status = hazardSteps[base.status][verb as HazardStep] ?? base.status
  return { ...base, status, deadlineOn, words: note ?? reason ?? '' }
}

const wordsOf = ({ verifyNote, fixNote, voidReason }: HazardView) => voidReason ?? verifyNote ?? fixNote ?? ''

/** Both versions beside each other, field by field. Neither is taken before the person said which. */
export function Changed({ row, said, answer }: { row: EntryRow; said: Said; answer: unknown }) {
  const { t } = useTranslation('outbox')
  const { t: tHazards } = useTranslation('hazards')
  const vault = useVault()
  const navigate = useNavigate()
  const current = HazardView.safeParse((answer as { current?: unknown } | null)?.current)
  if (!current.success || vault === null) return null
  const now = current.data
  async function takeMine(open: Vault) {
    const commandId = await sayAgain(open, row, said, now)
    await navigate({ to: '/outbox/$commandId', params: { commandId }, replace: true })
  }
  const shown = (version: HazardView, words: string): Version => ({
    status: tHazards(`status.${version.status}`),
    grade: tHazards(`grade.${version.grade}`),
    description: version.description,
    spot: version.spot,
    deadlineOn: version.deadlineOn ?? '',
    responsible: version.responsible ?? '',
    measures: version.measures ?? '',
    words,
  })
  const own = mineOf(said, row.name.split('.')[1] ?? '', now)
  const [mine, theirs] = [shown(own, own.words), shown(now, wordsOf(now))]
  const told = fields.filter((field) => mine[field] !== '' || theirs[field] !== '')
  return (
    <Card title={t('bothVersions')} bare>
      <table className={styles.versions}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('mine')}</th>
            <th scope="col">{t('theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map((field) => (
            <tr key={field} data-differs={mine[field] !== theirs[field]}>
              <th scope="row">
                {t(`fields.${field}`)}
                {mine[field] !== theirs[field] && <span className={styles.differs}>{t('differs')}</span>}
              </th>
              <td>{mine[field] || '—'}</td>
              <td>{theirs[field] || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={`${styles.choose} no-print`}>
        <Button kind="primary" onClick={() => void takeMine(vault)}>
          {t('takeMine')}
        </Button>
        <Confirm
          label={t('takeTheirs')}
          verb={t('takeTheirs')}
          question={t('takeTheirsQuestion', { what: said.title })}
          onConfirm={() => giveUp(vault, row.id)}
        />
      </div>
    </Card>
  )
}
