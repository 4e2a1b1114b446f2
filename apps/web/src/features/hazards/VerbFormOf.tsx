import type { OpenedHazardView } from '@huhang/contract/hazards'
import type { HazardVerb } from '@huhang/domain/hazards'
import { AnnulForm } from './AnnulForm'
import { AskExtensionForm } from './AskExtensionForm'
import { AttachPhotoForm } from './AttachPhotoForm'
import { CorrectOnSpotForm } from './CorrectOnSpotForm'
import { DecideExtensionForm } from './DecideExtensionForm'
import { IssueOrderForm } from './IssueOrderForm'
import { PlanForm } from './PlanForm'
import { RejectFixForm } from './RejectFixForm'
import { SubmitFixForm } from './SubmitFixForm'
import { VerifyFixForm } from './VerifyFixForm'

export type ShownVerb = HazardVerb | 'attachPhoto'

const forms = {
  submitFix: SubmitFixForm,
  verifyFix: VerifyFixForm,
  rejectFix: RejectFixForm,
  correctOnSpot: CorrectOnSpotForm,
  issueOrder: IssueOrderForm,
  plan: PlanForm,
  askExtension: AskExtensionForm,
  annul: AnnulForm,
  attachPhoto: AttachPhotoForm,
} as const

type VerbFormOfProps = { verb: ShownVerb; opened: OpenedHazardView; onDone(): void }

/** The form of a verb. */
export function VerbFormOf({ verb, opened: { hazard, extensions }, onDone }: VerbFormOfProps) {
  if (verb !== 'decideExtension') {
    const Form = forms[verb]
    return <Form hazard={hazard} onDone={onDone} />
  }
  const plea = extensions.find(({ status }) => status === 'asked')
  return plea ? <DecideExtensionForm hazard={hazard} plea={plea} onDone={onDone} /> : null
}
