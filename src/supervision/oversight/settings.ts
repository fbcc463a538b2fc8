import { z } from 'zod'
import { readSetting, type Setting, writeSetting } from '../../access/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type DisputeLevel, disputeLevels, type RiskKind, riskKinds } from './model.ts'
import { mostForDispute, totalOf } from './rules/typed-days.ts'

const kinds = Object.keys(riskKinds) as RiskKind[]
const days = z.int().min(0).max(20)

/** Working days for a decision on a change of risk, by kind; and for each step of a dispute. */
export type OversightDays = {
  readonly risk: Readonly<Record<RiskKind, number>>
  readonly dispute: Readonly<Record<DisputeLevel, number>>
}

export const usualDays: OversightDays = {
  risk: {
    injury: 1,
    'new-adult': 1,
    missing: 1,
    arrest: 1,
    'emergency-accommodation': 1,
    disengagement: 1,
    'plan-stalled': 1,
  },
  dispute: { informal: 3, 'team-manager': 5, 'service-manager': 5, 'head-of-service': 4, director: 3 },
}

const anInspection = 'Local standard from what inspectors found: a manager decides within one working day'

/** Where the usual numbers come from, shown beside each. */
export const sourcesOfDays: { readonly risk: Readonly<Record<RiskKind, string>>; readonly dispute: string } = {
  risk: {
    injury: `${anInspection}. Immediate danger does not wait for it`,
    'new-adult': anInspection,
    missing: anInspection,
    arrest: anInspection,
    'emergency-accommodation': 'Oversight of emergency homes: signed off before the move or within one working day',
    disengagement: anInspection,
    'plan-stalled': anInspection,
  },
  dispute: 'IRO Handbook, chapter 6: no more than 20 working days in all. How they are shared between steps is local',
}

const shape = z
  .object({
    risk: z.object(Object.fromEntries(kinds.map((kind) => [kind, days])) as Record<RiskKind, typeof days>),
    dispute: z.object(
      Object.fromEntries(disputeLevels.map((level) => [level, days])) as Record<DisputeLevel, typeof days>,
    ),
  })
  .refine(({ dispute }) => totalOf(dispute) <= mostForDispute)

const setting: Setting<OversightDays> = { key: 'oversight-days', schema: shape, fallback: usualDays }

export const readOversightDays = (db: Tenant): Promise<OversightDays> => readSetting(db, setting)
export const writeOversightDays = (db: Tenant, value: OversightDays, now: Date): Promise<void> =>
  writeSetting(db, setting, value, now)
