import type { OpenedHazardView } from '@huhang/contract/hazards'
import type { HazardVerb } from '@huhang/domain/hazards'
import { AnnulForm } from './AnnulForm'
import { AskExtensionForm } from './AskExtensionForm'
import { AttachPhotoForm } from './AttachPhotoForm'
import { ConsentToResumeForm } from './ConsentToResumeForm'
import { CorrectOnSpotForm } from './CorrectOnSpotForm'
import { DecideExtensionForm } from './DecideExtensionForm'
import { EndSupervisionForm } from './EndSupervisionForm'
import { IssueOrderForm } from './IssueOrderForm'
import { OpenCaseForm } from './OpenCaseForm'
import { PlanForm } from './PlanForm'
import { PutUnderSupervisionForm } from './PutUnderSupervisionForm'
import { RejectFixForm } from './RejectFixForm'
import { ReportProgressForm } from './ReportProgressForm'
import { SubmitFixForm } from './SubmitFixForm'
import { TakeMeasuresForm } from './TakeMeasuresForm'
import { TransferForm } from './TransferForm'
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
  takeMeasures: TakeMeasuresForm,
  openCase: OpenCaseForm,
  transfer: TransferForm,
  putUnderSupervision: PutUnderSupervisionForm,
  reportProgress: ReportProgressForm,
  endSupervision: EndSupervisionForm,
  attachPhoto: AttachPhotoForm,
} as const

type VerbFormOfProps = { verb: ShownVerb; opened: OpenedHazardView; onDone(): void }

/** The form of a verb. */
export function VerbFormOf({ verb, opened: { hazard, extensions, documents }, onDone }: VerbFormOfProps) {
  if (verb === 'decideExtension') {
    const plea = extensions.find(({ status }) => status === 'asked')
    return plea ? <DecideExtensionForm hazard={hazard} plea={plea} onDone={onDone} /> : null
  }
  if (verb === 'consentToResume') {
    const measures = documents.find(({ kind, resumedAt }) => kind === 'measures' && resumedAt === null)
    return measures ? <ConsentToResumeForm measures={measures} onDone={onDone} /> : null
  }
  const Form = forms[verb]
  return <Form hazard={hazard} onDone={onDone} />
}
