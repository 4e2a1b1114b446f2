import type { z } from 'zod'
import { accessErrors } from './access/errors'
import { areasErrors } from './areas/errors'
import { checklistsErrors } from './checklists/errors'
import { dispatchErrors } from './dispatch/errors'
import { enterprisesErrors } from './enterprises/errors'
import { fieldworkErrors } from './fieldwork/errors'
import { hazardsErrors } from './hazards/errors'
import { inspectionsErrors } from './inspections/errors'
import { kernelErrors } from './kernel/errors'
import { statisticsErrors } from './statistics/errors'
import { volunteersErrors } from './volunteers/errors'

/** The closed registry: every refusal Huhang can give. A message in zh-CN and en exists for each (tested in web). */
export const errorKinds = {
  ...kernelErrors,
  ...accessErrors,
  ...areasErrors,
  ...enterprisesErrors,
  ...hazardsErrors,
  ...checklistsErrors,
  ...inspectionsErrors,
  ...volunteersErrors,
  ...dispatchErrors,
  ...statisticsErrors,
  ...fieldworkErrors,
}

export type ErrorCode = keyof typeof errorKinds
export type ErrorDetails<Code extends ErrorCode> = z.input<(typeof errorKinds)[Code]['details']>

/** A refusal with a code of the registry. What is not a Failure is a defect and shows only an id. */
export class Failure<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'Failure'
  constructor(
    readonly code: Code,
    readonly details: ErrorDetails<Code>,
  ) {
    super(code)
  }
  get http(): number {
    return errorKinds[this.code].http
  }
}

export function fail<Code extends ErrorCode>(code: Code, details: ErrorDetails<Code>): never {
  throw new Failure(code, details)
}
