import { type Instant, instantOf } from '@huhang/contract'

/** A clock that is off by no more than this is taken as right: the network alone may take as long. */
export const clockToleranceSeconds = 300

/**
 * What must be added to a device's clock, in whole seconds: the server's time on receipt less the device's on sending.
 * 0 within the tolerance.
 */
export function clockOffsetSeconds(deviceAt: Instant, receivedAt: Instant): number {
  const seconds = Math.round((Date.parse(receivedAt) - Date.parse(deviceAt)) / 1000)
  return Math.abs(seconds) <= clockToleranceSeconds ? 0 : seconds
}

/** Longer ago, at receipt, than a person's record may come in late. */
export const isTooOld = (at: Instant, receivedAt: Instant, maxDays: number): boolean =>
  Date.parse(receivedAt) - Date.parse(at) > maxDays * 86_400_000

/** A person's record may come in this many days late where the city says nothing else. */
export const defaultBackdateDays = 30

/** An instant that a device's clock showed, as it was. */
export const shifted = (at: Instant, offsetSeconds: number): Instant =>
  offsetSeconds === 0 ? at : instantOf(Date.parse(at) + offsetSeconds * 1000)
