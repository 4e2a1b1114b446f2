import { z } from 'zod'
import { defineErrors } from '../kernel/fail'
import { SecondInspectorBar } from './terms'

const nothing = z.object({})

export const hazardsErrors = defineErrors({
  /** The hazard is not at a point where this can be said. */
  'hazard.wrong-status': { http: 409, details: z.object({ status: z.string(), verb: z.string() }) },
  /** Whoever fixed it, or the company it belongs to, may not verify it. */
  'hazard.same-person': { http: 403, details: nothing },
  'hazard.company-side': { http: 403, details: nothing },
  /** A part of the system can't stand on a site and look. */
  'hazard.person-needed': { http: 403, details: nothing },
  /** 执法证: none of the inspector's certificates is valid that day. */
  'hazard.certificate-needed': { http: 403, details: z.object({ on: z.string() }) },
  /** 回避 */
  'hazard.conflict-of-interest': { http: 403, details: nothing },
  'hazard.clause-unknown': { http: 422, details: z.object({ clauseId: z.string(), on: z.string() }) },
  'hazard.grade-below-clause': { http: 422, details: z.object({ clauseId: z.string() }) },
  'hazard.deadline-out-of-range': { http: 422, details: z.object({ earliestOn: z.string(), latestOn: z.string() }) },
  'hazard.after-photo-needed': { http: 422, details: nothing },
  'hazard.major-not-on-spot': { http: 422, details: nothing },
  'hazard.not-on-spot': { http: 422, details: z.object({ foundOn: z.string() }) },
  /** 五落实: names of the fields that are still empty. */
  'hazard.plan-incomplete': { http: 422, details: z.object({ missing: z.array(z.string()) }) },
  'hazard.ordered-already': { http: 409, details: nothing },
  'hazard.order-of-several-premises': { http: 422, details: nothing },
  'hazard.extension-too-late': { http: 422, details: z.object({ deadlineOn: z.string() }) },
  'hazard.extension-pending': { http: 409, details: nothing },
  'hazard.extension-decided': { http: 409, details: nothing },
  'hazard.photo-attached': { http: 409, details: nothing },
  /** A file that somebody else uploaded is not mine to show. */
  'hazard.photo-of-another': { http: 422, details: nothing },
  /** 两名执法人员: the second inspector is the same person, unknown, without a certificate, or must keep away. */
  'hazard.second-inspector': { http: 422, details: z.object({ why: SecondInspectorBar }) },
  /** 自行验收 of a major hazard is missing, or its day can't be. */
  'hazard.acceptance-needed': { http: 422, details: nothing },
  'hazard.acceptance-day': { http: 422, details: z.object({ earliestOn: z.string(), latestOn: z.string() }) },
  'hazard.major-only': { http: 422, details: nothing },
  'hazard.listed-already': { http: 409, details: nothing },
  'hazard.not-listed': { http: 409, details: nothing },
  /** While it is listed it is neither annulled nor handed over. */
  'hazard.listed': { http: 409, details: nothing },
  'hazard.not-verified': { http: 409, details: nothing },
  'hazard.verified-already': { http: 409, details: nothing },
  /** A case needs a deadline that is over or a fix that was rejected. */
  'hazard.not-unrectified': { http: 422, details: nothing },
  'hazard.case-opened': { http: 409, details: nothing },
  'hazard.measures-stand': { http: 409, details: nothing },
  'hazard.resumed-already': { http: 409, details: nothing },
  'hazard.nothing-rechecked': { http: 409, details: nothing },
})
