import { useNavigate } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../app/session'
import { type FormSaid, hasOtherDraft, reopen } from '../../outbox'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'

type OpenFormProps = {
  verb: string
  form: FormSaid
  /** The refused command whose place the corrected one takes. */
  replaces: string | null
  kind?: 'primary' | 'plain'
}

/** Opens a form as it was filled in; another one half filled in at the same place is named before it is replaced. */
export function OpenForm({ verb, form, replaces, kind = 'plain' }: OpenFormProps) {
  const { t } = useTranslation('outbox')
  const personId = useMe().personId ?? ''
  const navigate = useNavigate()
  const open = () => navigate({ href: reopen(personId, form, replaces) })
  return hasOtherDraft(personId, form) ? (
    <Confirm label={verb} verb={verb} question={t('otherDraft')} onConfirm={open} />
  ) : (
    <Button kind={kind} icon={Pencil} wide onClick={() => void open()}>
      {verb}
    </Button>
  )
}
