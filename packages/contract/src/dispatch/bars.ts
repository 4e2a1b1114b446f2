import { z } from 'zod'
import { LocalDay } from '../kernel'
import { Skill } from '../volunteers'

/** Why someone may not be sent: a code and what a sentence in either language needs. */
export const Bar = z.discriminatedUnion('code', [
  z.object({ code: z.literal('insurance-none') }),
  z.object({ code: z.literal('insurance-expired'), validTo: LocalDay }),
  z.object({ code: z.literal('under-age'), age: z.number(), minAge: z.number() }),
  z.object({ code: z.literal('skill-missing'), skill: Skill }),
  z.object({ code: z.literal('certificate-missing'), skill: Skill }),
  z.object({ code: z.literal('certificate-expired'), skill: Skill, validTo: LocalDay }),
  z.object({ code: z.literal('on-mission'), missionId: z.string() }),
  z.object({ code: z.literal('not-rested'), workedMinutes: z.number(), restLeftMinutes: z.number() }),
  z.object({ code: z.literal('off-duty') }),
  z.object({ code: z.literal('left') }),
])
export type Bar = z.infer<typeof Bar>

/** What speaks for someone, in the order of the score's factors. */
export const Merit = z.discriminatedUnion('code', [
  z.object({ code: z.literal('certified'), skill: Skill, validTo: LocalDay }),
  z.object({ code: z.literal('skilled'), skill: Skill }),
  z.object({ code: z.literal('covers'), skills: z.array(Skill) }),
  z.object({ code: z.literal('travel'), km: z.number(), minutes: z.number() }),
  z.object({ code: z.literal('rested'), hours: z.number().nullable() }),
  z.object({ code: z.literal('rank'), rank: z.string() }),
  z.object({ code: z.literal('last-called'), days: z.number().nullable() }),
])
export type Merit = z.infer<typeof Merit>
