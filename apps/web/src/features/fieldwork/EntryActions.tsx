import { useNavigate } from '@tanstack/react-router'
import { FileDown, Printer, RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { EntryRow, Vault } from '../../device'
import {
  asFile,
  download,
  exportedWhole,
  giveUp,
  mayGiveUp,
  type Said,
  sayAgain,
  sendSoon,
  useVault,
} from '../../outbox'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import styles from './fieldwork.module.css'
import { HandOverForm } from './HandOverForm'
import { OpenForm } from './OpenForm'

/** What can be done with it now: nothing is thrown away but by the person's own word. */
export function EntryActions({ row, said }: { row: EntryRow; said: Said | null }) {
  const { t } = useTranslation('outbox')
  const vault = useVault()
  const navigate = useNavigate()
  const isRefused = row.state === 'refused'

  /** It is another command from now on, with a page of its own. */
  async function again(open: Vault, words: Said) {
    const commandId = await sayAgain(open, row, words)
    await navigate({ to: '/outbox/$commandId', params: { commandId }, replace: true })
  }

  async function toFile() {
    if (vault !== null) download(`huhang-${row.id}.json`, asFile(await exportedWhole(vault, row)))
  }

  return (
    <Card title={t('actions')}>
      <div className={`${styles.actions} no-print`}>
        {row.state === 'waiting' && row.unsure && <p>{t('unsure')}</p>}
        {isRefused && said?.form && <OpenForm kind="primary" verb={t('edit')} form={said.form} replaces={row.id} />}
        {isRefused && said && vault && (
          <Button icon={RotateCw} wide onClick={() => void again(vault, said)}>
            {t('sayAgain')}
          </Button>
        )}
        {isRefused && said && <HandOverForm row={row} said={said} />}
        {row.state === 'waiting' && (
          <Button icon={RotateCw} wide onClick={() => void sendSoon()}>
            {t('sendNow')}
          </Button>
        )}
        <Button icon={FileDown} wide onClick={() => void toFile()}>
          {t('export')}
        </Button>
        <Button icon={Printer} wide onClick={() => window.print()}>
          {t('print')}
        </Button>
        {mayGiveUp(row) && vault && (
          <Confirm
            label={t('giveUp')}
            verb={t('giveUp')}
            question={t('giveUpQuestion', { what: said?.title ?? row.id })}
            onConfirm={() => giveUp(vault, row.id)}
          />
        )}
      </div>
    </Card>
  )
}
