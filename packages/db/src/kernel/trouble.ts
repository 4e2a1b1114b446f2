import { type ErrorCode, type ErrorDetails, Failure } from '@huhang/contract'
import type pg from 'pg'

/** What the database may say to a statement, as the kernel needs to know it. */
export type Trouble =
  /** A guarded row moved on between load and commit: judge anew. */
  | { kind: 'moved' }
  /** A key stands already; `constraint` says which. */
  | { kind: 'exists'; constraint: string }
  /** Any other integrity rule, or text the database can't hold. */
  | { kind: 'integrity'; constraint: string }
  /** Deadlock or serialisation: try again. */
  | { kind: 'again' }
  /** The database does not answer, or stopped in the middle: whether it was written is told to whoever sends it again. */
  | { kind: 'away' }
  | { kind: 'unknown' }

const isPgError = (error: unknown): error is pg.DatabaseError =>
  error instanceof Error && 'code' in error && 'severity' in error

// Class 08: connections. 57P01–57P03: shut down, crashed, not up yet. 53300: no connection is left.
const awayCode = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/
// `pg` gives these no code.
const awayWords = /^(Connection terminated|Client has encountered a connection error)/
// Prisma, which the sign-in library asks by, says in words of its own what the driver met.
const awayKinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])

type MayBeAway = {
  code?: unknown
  meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } }
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta } = error as MayBeAway
  const driver = meta?.driverAdapterError?.cause
  return (
    [code, driver?.originalCode].some((each) => awayCode.test(String(each))) ||
    awayKinds.has(driver?.kind ?? '') ||
    awayWords.test(error.message)
  )
}

export function troubleOf(error: unknown): Trouble {
  if (isAway(error)) return { kind: 'away' }
  if (!isPgError(error)) return { kind: 'unknown' }
  const constraint = error.constraint ?? ''
  switch (error.code) {
    case 'HH001':
      return { kind: 'moved' }
    case '23505':
      return { kind: 'exists', constraint }
    case '23503':
    case '23514':
    case '23502':
    case '23P01':
      return { kind: 'integrity', constraint }
    case '40001':
    case '40P01':
      return { kind: 'again' }
    default:
      return { kind: 'unknown' }
  }
}

type Refusal = <Code extends ErrorCode>(code: Code, details: ErrorDetails<Code>) => Failure
const refuse: Refusal = (code, details) => new Failure(code, details) as Failure

/** Constraint names → codes. Each room adds its own lines. */
const constraintFailures: Record<string, () => Failure> = {
  role_grant_personId_role_areaId_key: () => refuse('record.exists', { subject: 'grant' }),
  auth_user_username_key: () => refuse('account.username-taken', {}),
  auth_user_email_key: () => refuse('account.username-taken', {}),
  auth_user_personId_key: () => refuse('account.person-has-one', {}),
  inspector_certificate_number_key: () => refuse('certificate.number-taken', {}),
  conflict_of_interest_enterprise: () => refuse('record.not-found', { subject: 'enterprise' }),
  conflict_of_interest_personId_enterpriseId_key: () => refuse('conflict.declared', {}),
  area_pkey: () => refuse('system.busy', {}),
  enterprise_uscc: () => refuse('record.exists', { subject: 'enterprise' }),
  // The premises moved to another enterprise at this very moment: the same command works when sent again.
  inspection_premises: () => refuse('system.busy', {}),
  hazard_premises: () => refuse('system.busy', {}),
  rectification_order_premises: () => refuse('system.busy', {}),
  // Somebody published at this very moment: the same command is judged by what is there when sent again.
  checklist_code_version_key: () => refuse('system.busy', {}),
  campaign_code_key: () => refuse('campaign.code-taken', {}),
  extension_one_asked: () => refuse('hazard.extension-pending', {}),
  extension_other_person_decided: () => refuse('hazard.same-person', {}),
  hazard_other_person_verified: () => refuse('hazard.same-person', {}),
  recheck_two_people: () => refuse('hazard.second-inspector', { why: 'same-person' }),
  document_two_people: () => refuse('hazard.second-inspector', { why: 'same-person' }),
  listing_one_standing: () => refuse('hazard.listed-already', {}),
  document_one_case: () => refuse('hazard.case-opened', {}),
  document_measures_standing: () => refuse('hazard.measures-stand', {}),
  hazard_file_pkey: () => refuse('hazard.photo-attached', {}),
  mission_person_one_active: () => refuse('dispatch.already-committed', {}),
}

/** What a broken constraint means. A taken key is a record that stands already; another name without a line is a defect. */
export function failureOf(constraint: string): Failure | undefined {
  const taken = constraint.match(/^(\w+)_pkey$/)?.[1]
  return (
    constraintFailures[constraint]?.() ??
    (taken ? refuse('record.exists', { subject: taken.replaceAll('_', '-') }) : undefined)
  )
}
