import { sql } from 'kysely'
import { extraBankHolidays, readSetting } from '../../../access/index.ts'
import type { Slice } from '../../../access/slice.ts'
import type { HeldRow, TableId } from '../../../children/history/model.ts'
import { streamHistories } from '../../../children/index.ts'
import {
  movesNotified,
  type ToTell,
  toTellOf,
} from '../../../children/standards/accommodation-oversight/acc-notify-1wd.ts'
import {
  type VisitPace,
  visitPaceOf,
  weeklyVisits,
} from '../../../children/standards/accommodation-oversight/acc-visit-weekly.ts'
import { readAs } from '../../../children/standards/read-as.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { calendarOf } from '../../../standards/calendar.ts'
import { defaultSettings } from '../../../standards/settings.ts'
import type { Rows } from '../../../standards/standard.ts'
import { englandAndWales, withExtraHolidays } from '../../../statutory/index.ts'
import { readForLast } from '../rules/last.ts'
import { type ToldContact, toldContacts } from '../rules/told-too.ts'
import { type LimitsOf, readForWaiting, type WaitingOf, type Waits, waitsOf } from '../rules/waiting.ts'

/** A young person's dated records as standards read them, what waits, and contacts that lists and returns tell. */
export type Asked = {
  readonly rows: Rows
  readonly waits: readonly Waits[]
  readonly told: readonly ToldContact[]
  /** Of homes: who must be told of each move, by when, and when they were. */
  readonly toTell: readonly ToTell[]
  /** Of homes: how often they are to be seen, and why so; null: no weekly visits are asked for them. */
  readonly pace: VisitPace | null
}

const asAtOfLoads = async (db: Tenant): Promise<ReadonlyMap<number, Day>> => {
  const { rows } = await sql<{ load: number; asAt: Day }>`
    select load_id as load, as_at as "asAt" from children.load where la_id = ${db.la}`.execute(db.query)
  return new Map(rows.map(({ load, asAt }) => [load, asAt]))
}

const limitsIn = async (db: Tenant, slices: readonly Slice[]): Promise<LimitsOf> => {
  const gives = slices.find(({ limits }) => limits !== undefined)?.limits
  return gives ? gives(db) : ({ settings }) => defaultSettings(settings)
}

const paceOf = (rows: Rows, limitsOf: LimitsOf, { begun, today }: { begun: Day | null; today: Day }) =>
  visitPaceOf(
    rows as Parameters<typeof visitPaceOf>[0],
    { settings: limitsOf(weeklyVisits) as Parameters<typeof visitPaceOf>[1]['settings'], toldFrom: () => begun },
    today,
  )

/**
 * Asks the practice standards of leaving care, or others, about some young people at once, over their records as they are now. By child.
 * With those of leaving care come the records that tell a contact (`readForLast`).
 */
export const findWaiting = async (
  db: Tenant,
  childIds: readonly string[],
  {
    slices,
    today,
    area = 'care-leavers',
    begun = null,
  }: { slices: readonly Slice[]; today: Day; area?: WaitingOf; begun?: Day | null },
): Promise<ReadonlyMap<string, Asked>> => {
  if (childIds.length === 0) return new Map()
  const loads = await asAtOfLoads(db)
  const asAt = (load: number): Day => loads.get(load) ?? today
  const calendar = calendarOf([], withExtraHolidays(englandAndWales, await readSetting(db, extraBankHolidays)))
  const limitsOf = await limitsIn(db, slices)
  const asked = new Map<string, Asked>()
  const more = area === 'care-leavers' ? readForLast : []
  const tables = [...new Set([...readForWaiting(area), ...more])] as readonly TableId[]
  const wanted = { tables, subjects: childIds }
  for await (const { id, rows } of streamHistories(db, wanted)) {
    const history = readAs(rows as readonly HeldRow[], asAt)
    const waits = waitsOf(history, { of: area, calendar, limitsOf, today, begun })
    const law = { calendar, settings: limitsOf(movesNotified) as Parameters<typeof toTellOf>[1]['settings'] }
    const toTell = area === 'accommodation-oversight' ? toTellOf(history as Parameters<typeof toTellOf>[0], law) : []
    const pace = area === 'accommodation-oversight' ? paceOf(history, limitsOf, { begun, today }) : null
    asked.set(id, { rows: history, waits, told: toldContacts(rows, asAt), toTell, pace })
  }
  return asked
}
