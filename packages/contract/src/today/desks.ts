import { z } from 'zod'
import { LocalDay, LocalMonth } from '../kernel/times'
import {
  AreaCount,
  CallLine,
  ExpiryLine,
  HazardLine,
  IncidentLine,
  linesOf,
  MissionLine,
  OrderLine,
  PersonOutLine,
  SilentLine,
  VisitLine,
} from './lines'

/** 检查员: what waits for a re-check, what is late, my orders that still run, where I was last. */
export const InspectorDesk = z.object({
  role: z.literal('inspector'),
  rechecks: linesOf(HazardLine),
  overdue: linesOf(HazardLine),
  orders: linesOf(OrderLine),
  visits: z.array(VisitLine),
  /** The last day of my certificate that reaches furthest; null: I have none and may not inspect. */
  certificateUntil: LocalDay.nullable(),
})

/** 调度员: what goes on, who is out, who has not answered. */
export const DispatcherDesk = z.object({
  role: z.literal('dispatcher'),
  incidents: linesOf(IncidentLine),
  out: linesOf(PersonOutLine),
  silent: linesOf(SilentLine),
})

/** Counts of the month so far. */
export const MonthCounts = z.object({
  visits: z.number().int(),
  hazardsFound: z.number().int(),
  hazardsVerified: z.number().int(),
  missions: z.number().int(),
})
export type MonthCounts = z.infer<typeof MonthCounts>

/** 管理者: whose it is that is late, open major hazards, this month beside the same days of the last one. */
export const ManagerDesk = z.object({
  role: z.literal('manager'),
  overdueByArea: z.array(AreaCount),
  overdueTotal: z.number().int(),
  majors: linesOf(HazardLine),
  month: LocalMonth,
  lastMonth: LocalMonth,
  /** The day up to which the last month is counted, so that half a month isn't held against a whole one. */
  lastMonthUntil: LocalDay,
  now: MonthCounts,
  before: MonthCounts,
})

/** 队长: missions I lead, calls to me, and papers of my people that end soon. */
export const TeamLeadDesk = z.object({
  role: z.literal('team-lead'),
  missions: linesOf(MissionLine),
  calls: z.array(CallLine),
  expiring: linesOf(ExpiryLine),
})

/** 志愿者: calls that wait for an answer, the mission I am on, hours of this month. */
export const VolunteerDesk = z.object({
  role: z.literal('volunteer'),
  calls: z.array(CallLine),
  active: CallLine.nullable(),
  month: LocalMonth,
  minutesThisMonth: z.number().int(),
  missionsThisMonth: z.number().int(),
})

/** 企业联系人: what is to be fixed, by deadline, and the orders it stands in. */
export const CompanyDesk = z.object({
  role: z.literal('company-contact'),
  hazards: linesOf(HazardLine),
  orders: linesOf(OrderLine),
})

/** 管理员: certificates that end within sixty days, accounts. */
export const AdministratorDesk = z.object({
  role: z.literal('administrator'),
  expiring: linesOf(ExpiryLine),
  accounts: z.object({ people: z.number().int(), withAccount: z.number().int(), disabled: z.number().int() }),
})

export const Desk = z.discriminatedUnion('role', [
  InspectorDesk,
  DispatcherDesk,
  ManagerDesk,
  TeamLeadDesk,
  VolunteerDesk,
  CompanyDesk,
  AdministratorDesk,
])
export type Desk = z.infer<typeof Desk>
export type DeskOf<Role extends Desk['role']> = Extract<Desk, { role: Role }>
