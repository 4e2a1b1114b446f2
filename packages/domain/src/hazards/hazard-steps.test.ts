import { HazardStatus } from '@huhang/contract/hazards'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayStep, step } from '../kernel'
import { barStep } from './hazard.rules'
import { type HazardStep, hazardSteps, isOpen } from './hazard-steps'

const verbs: HazardStep[] = [
  'correctOnSpot',
  'issueOrder',
  'plan',
  'submitFix',
  'verifyFix',
  'rejectFix',
  'openCase',
  'transfer',
  'annul',
]
const status = fc.constantFrom(...HazardStatus.options)
const verb = fc.constantFrom(...verbs)

test('HZ-1 a verb moves a status by the table or is barred with the status it met', () => {
  fc.assert(
    fc.property(status, verb, (from, said) => {
      const bar = barStep({ status: from }, said)
      expect(bar === null).toBe(mayStep(hazardSteps, from, said))
      if (bar) expect(bar.details).toEqual({ status: from, verb: said })
    }),
  )
})

test('HZ-1 whatever is said in whatever order, a verified hazard was submitted or corrected on the spot, and stays verified', () => {
  fc.assert(
    fc.property(fc.array(verb, { maxLength: 30 }), (said) => {
      let now: HazardStatus = 'found'
      for (const one of said) {
        if (!mayStep(hazardSteps, now, one)) continue
        const before: HazardStatus = now
        now = step(hazardSteps, now, one, 'hazard.wrong-status', { status: now, verb: one })
        if (now === 'verified')
          expect([before, one]).toBeOneOf([
            ['submitted', 'verifyFix'],
            ['found', 'correctOnSpot'],
          ])
        expect(isOpen(before)).toBe(true)
      }
    }),
  )
})

test('HZ-1 from every open status there is a way to the end', () => {
  const reaches = (from: HazardStatus, seen: readonly HazardStatus[] = []): boolean =>
    from === 'verified' ||
    Object.values(hazardSteps[from]).some(
      (to) => to !== undefined && !seen.includes(to) && reaches(to, [...seen, from]),
    )
  expect(HazardStatus.options.filter(isOpen).filter((from) => !reaches(from))).toEqual([])
})
