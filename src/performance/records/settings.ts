import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askAlone, type Beside } from '../../platform/db/beside.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import type { Standard } from '../../standards/standard.ts'
import { firstOfYear } from '../rules/period.ts'
import { type ChosenSetting, faultOfSetting } from '../rules/settings.ts'
import { workOutAgain } from './out-of-date.ts'

/** Of every standard, in order of entry. */
export const listChosen = (db: Tenant): Promise<readonly ChosenSetting[]> =>
  db.query
    .selectFrom('performance.setting')
    .select(['standard', 'name', 'since', 'value'])
    .where('la_id', '=', db.la)
    .orderBy('setting_id')
    .execute()

export type SettingEntry = ChosenSetting & { readonly reason: string; readonly decidedBy: string }

/** Sets a number of a standard from a day on. Throws `invalid` where law or guidance may only be tightened. */
export const chooseSetting = async (
  db: Tenant,
  standard: Standard,
  entry: SettingEntry,
  by: { readonly name: string; readonly now: Date },
): Promise<void> => {
  const setting = standard.settings[entry.name]
  const fault = setting === undefined ? 'There is no such setting' : faultOfSetting(setting, entry.value, entry.since)
  if (fault !== null) throw new Refusal('conflict', `${fault}.`)
  await db.query
    .insertInto('performance.setting')
    .values({
      la_id: db.la,
      setting_id: newId(),
      standard: standard.id,
      name: entry.name,
      since: entry.since,
      value: entry.value,
      reason: entry.reason,
      decided_by: entry.decidedBy,
      entered_by_name: by.name,
      entered_at: by.now,
    })
    .execute()
  await workOutAgain(db, [standard])
}

export type Target = {
  readonly standard: string
  /** First day of the year. */
  readonly from: Day
  readonly value: number | null
  readonly tolerance: number
  readonly decidedBy: string
  readonly decidedOn: Day
}

/** Targets of the year that a day lies in, of each standard the one that was entered last; those taken away are left out. */
export const targetsBy = (db: Tenant): Beside<(day: Day) => readonly Target[]> => ({
  rows: sql`
    select distinct on (year_from, standard) standard, year_from as "from", value, tolerance, decided_by as "decidedBy", decided_on as "decidedOn"
    from performance.target where la_id = ${db.la} order by year_from, standard, target_id desc`,
  read: (rows: readonly Target[]) => (day) =>
    rows.filter(({ from, value }) => value !== null && from === firstOfYear(day)),
})

/** As they were known at a moment, of what was entered by then: what is told of that time does not change with a later decision. */
export const listTargetsKnown = async (db: Tenant, day: Day, by: Date): Promise<readonly Target[]> => {
  const { rows } = await sql<Target>`
    select distinct on (standard) standard, year_from as "from", value, tolerance, decided_by as "decidedBy", decided_on as "decidedOn"
    from performance.target where la_id = ${db.la} and year_from = ${firstOfYear(day)}::date and entered_at <= ${by}
    order by standard, target_id desc`.execute(db.query)
  return rows.filter(({ value }) => value !== null)
}

export const listTargets = async (db: Tenant, day: Day): Promise<readonly Target[]> =>
  (await askAlone(db, targetsBy(db)))(day)

/** Throws `conflict` where the year does not begin on 1 April. */
export const setTarget = async (db: Tenant, target: Target, by: { readonly name: string; readonly now: Date }) => {
  if (target.from !== firstOfYear(target.from)) throw new Refusal('conflict', 'A year of targets begins on 1 April.')
  await db.query
    .insertInto('performance.target')
    .values({
      la_id: db.la,
      target_id: newId(),
      standard: target.standard,
      year_from: target.from,
      value: target.value,
      tolerance: target.tolerance,
      decided_by: target.decidedBy,
      decided_on: target.decidedOn,
      entered_by_name: by.name,
      entered_at: by.now,
    })
    .execute()
}
