import type { IncidentView } from '@huhang/contract/dispatch'
import { incidentSteps } from '@huhang/domain/dispatch'
import { mayStep } from '@huhang/domain/kernel'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../ui/Sheet'
import { showToast } from '../../ui/Toast'
import { CancelIncidentForm } from './CancelIncidentForm'
import { CloseIncidentForm } from './CloseIncidentForm'
import { RejectIncidentForm } from './RejectIncidentForm'

export type Ending = 'reject' | 'cancel' | 'close'
type EndIncidentSheetProps = { incident: IncidentView; ending: Ending | null; onClose(): void }

/** The three ends of an incident: not founded or for others, cancelled before anyone arrived, done. */
export function EndIncidentSheet({ incident, ending, onClose }: EndIncidentSheetProps) {
  const { t } = useTranslation('dispatch')
  const isReferred = ending === 'reject' && !mayStep(incidentSteps, incident.status, 'reject')
  const title = ending === null ? '' : t(isReferred ? 'end.refer' : `end.${ending}Title`)
  function done() {
    showToast(t('done.ended'))
    onClose()
  }
  return (
    <Sheet open={ending !== null} at="middle" title={title} onClose={onClose}>
      {ending === 'reject' && <RejectIncidentForm incident={incident} onDone={done} />}
      {ending === 'cancel' && <CancelIncidentForm incident={incident} onDone={done} />}
      {ending === 'close' && <CloseIncidentForm incident={incident} onDone={done} />}
    </Sheet>
  )
}
