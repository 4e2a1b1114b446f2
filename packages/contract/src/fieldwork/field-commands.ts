import type { z } from 'zod'
import { AnswerCall, ArriveOnScene, CheckIn, ReachHome } from '../dispatch'
import { AttachPhoto, CorrectOnSpot, IssueOrder, RejectFix, ReportHazard, SubmitFix, VerifyFix } from '../hazards'
import { AnnounceFile, RecordInspection } from '../inspections'

/** What the field roles may say without a network: each waits on the device until it was answered. */
export const fieldCommands = {
  'inspections.announceFile': AnnounceFile,
  'inspections.record': RecordInspection,
  'hazards.report': ReportHazard,
  'hazards.correctOnSpot': CorrectOnSpot,
  'hazards.issueOrder': IssueOrder,
  'hazards.verifyFix': VerifyFix,
  'hazards.rejectFix': RejectFix,
  'hazards.submitFix': SubmitFix,
  'hazards.attachPhoto': AttachPhoto,
  'dispatch.answerCall': AnswerCall,
  'dispatch.checkIn': CheckIn,
  'dispatch.arriveOnScene': ArriveOnScene,
  'dispatch.reachHome': ReachHome,
} as const

export type FieldVerbName = keyof typeof fieldCommands
export type FieldCommand<Name extends FieldVerbName = FieldVerbName> = z.infer<(typeof fieldCommands)[Name]>

export const isFieldVerb = (name: string): name is FieldVerbName => Object.hasOwn(fieldCommands, name)
