import { z } from 'zod'
import { isDay } from '../platform/day.ts'
import { sessionDefaults } from './rules/session.ts'

/** One thing that an authority sets for itself, in platform.setting: its name there, its shape, and what holds until it is set. */
export type Setting<T> = { key: string; schema: z.ZodType<T>; fallback: T }

const define = <T>(key: string, schema: z.ZodType<T>, fallback: T): Setting<T> => ({ key, schema, fallback })

/** A text that is a day. */
export const day = z.string().refine(isDay)

/** Days that the law of this authority's clock skips besides the bank holidays that Throughline knows. */
export const extraBankHolidays = define(
  'bank-holidays',
  z.array(z.object({ date: day, title: z.string().min(1).max(100) })),
  [],
)

/** Minutes after which a session ends: standing still, and altogether. */
export const sessionLimits = define(
  'session',
  z.object({ idleMinutes: z.int().min(5).max(480), absoluteMinutes: z.int().min(60).max(1440) }),
  sessionDefaults,
)

/** Years by record type id, where they differ from the record type's own. */
export const retentionYears = define('retention', z.record(z.string(), z.int().min(0).max(110)), {})

/** Address that stands on e-mails ('': none is sent), and days for which the outbox is kept. */
export const mailSettings = define(
  'mail',
  z.object({ from: z.union([z.literal(''), z.email().max(190)]), keepDays: z.int().min(7).max(365) }),
  { from: '', keepDays: 90 },
)
