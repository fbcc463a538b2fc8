import { sql } from 'kysely'
import { extraBankHolidays, readSetting } from '../../../access/index.ts'
import type { Slice } from '../../../access/slice.ts'
import type { HeldRow, TableId } from '../../../children/history/model.ts'
import { streamHistories } from '../../../children/index.ts'
import { readAs } from '../../../children/standards/read-as.ts'
import type { Day } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { calendarOf } from '../../../standards/calendar.ts'
import { defaultSettings } from '../../../standards/settings.ts'
import type { Rows } from '../../../standards/standard.ts'
import { englandAndWales, withExtraHolidays } from '../../../statutory/index.ts'
import { readForLast } from '../rules/last.ts'
import { type LimitsOf, readForWaiting, type WaitingArea, type Waits, waitsOf } from '../rules/waiting.ts'

/** A young person's dated records as standards read them, and what waits. */
export type Asked = { readonly rows: Rows; readonly waits: readonly Waits[] }

const asAtOfLoads = async (db: Tenant): Promise<ReadonlyMap<number, Day>> => {
  const { rows } = await sql<{ load: number; asAt: Day }>`
    select load_id as load, as_at as "asAt" from children.load where la_id = ${db.la}`.execute(db.query)
  return new Map(rows.map(({ load, asAt }) => [load, asAt]))
}

const limitsIn = async (db: Tenant, slices: readonly Slice[]): Promise<LimitsOf> => {
  const gives = slices.find(({ limits }) => limits !== undefined)?.limits
  return gives ? gives(db) : ({ settings }) => defaultSettings(settings)
}

/** Asks the practice standards of leaving care, or of homes, about some young people at once, over their records as they are now. By child. */
export const findWaiting = async (
  db: Tenant,
  childIds: readonly string[],
  { slices, today, area = 'care-leavers' }: { slices: readonly Slice[]; today: Day; area?: WaitingArea },
): Promise<ReadonlyMap<string, Asked>> => {
  if (childIds.length === 0) return new Map()
  const loads = await asAtOfLoads(db)
  const asAt = (load: number): Day => loads.get(load) ?? today
  const calendar = calendarOf([], withExtraHolidays(englandAndWales, await readSetting(db, extraBankHolidays)))
  const limitsOf = await limitsIn(db, slices)
  const asked = new Map<string, Asked>()
  const tables = [...new Set([...readForWaiting(area), ...readForLast])] as readonly TableId[]
  const wanted = { tables, subjects: childIds }
  for await (const { id, rows } of streamHistories(db, wanted)) {
    const history = readAs(rows as readonly HeldRow[], asAt)
    asked.set(id, { rows: history, waits: waitsOf(history, { area, calendar, limitsOf, today }) })
  }
  return asked
}
