import { sql } from 'kysely'
import type { Day } from '../../platform/day.ts'
import { askedOnce } from '../../platform/db/asked-once.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type SnoozeDays, usualSnoozeDays } from '../rules/alert.ts'
import { type ClimbMinutes, usualMinutes } from '../rules/alert-climb.ts'
import type { UrgentEntry } from '../rules/alert-urgent.ts'
import type { AlertSettingKind, Ladder, LadderEntry } from '../rules/ladder.ts'

/** An entry of what the authority set for alerts. */
export type AlertSettingEntry = {
  readonly kind: AlertSettingKind
  readonly standard: string | null
  readonly since: Day
  readonly numbers: readonly number[] | null
  readonly reason: string
  readonly decidedBy: string
}
export type EnteredSetting = AlertSettingEntry & { readonly enteredBy: string; readonly enteredAt: Date }

/** Every entry, in order of entry. */
export const listAlertSettings = (db: Tenant): Promise<readonly EnteredSetting[]> =>
  askedOnce(db, 'settings of alerts', async () => {
    const { rows } = await sql<EnteredSetting>`
      select kind, standard, since, numbers, reason, decided_by as "decidedBy", entered_by_name as "enteredBy", entered_at as "enteredAt"
      from performance.alert_setting where la_id = ${db.la} order by setting_id`.execute(db.query)
    return rows
  })

/** What alerts go by. */
export type AlertSettings = {
  readonly ladder: readonly LadderEntry[]
  readonly urgent: readonly UrgentEntry[]
  readonly minutes: ClimbMinutes
  readonly snoozeDays: SnoozeDays
}

const lastBy = (
  entries: readonly AlertSettingEntry[],
  kind: AlertSettingKind,
  today: Day,
): readonly number[] | null => {
  let best: AlertSettingEntry | undefined
  for (const one of entries)
    if (one.kind === kind && one.since <= today && (best === undefined || one.since >= best.since)) best = one
  return best?.numbers ?? null
}

export const alertSettingsOf = (entries: readonly AlertSettingEntry[], today: Day): AlertSettings => ({
  ladder: entries
    .filter(({ kind }) => kind === 'ladder')
    .map(({ standard, since, numbers }) => ({ standard, since, days: numbers as Ladder | null })),
  urgent: entries
    .filter(({ kind }) => kind === 'urgent')
    .map(({ standard, since, numbers }) => ({ standard: standard!, since, isUrgent: numbers !== null })),
  minutes: (lastBy(entries, 'climb', today) ?? usualMinutes) as ClimbMinutes,
  snoozeDays: (lastBy(entries, 'snooze', today) ?? usualSnoozeDays) as SnoozeDays,
})

export const findAlertSettings = async (db: Tenant, today: Day): Promise<AlertSettings> =>
  alertSettingsOf(await listAlertSettings(db), today)

export const addAlertSetting = async (
  db: Tenant,
  entry: AlertSettingEntry,
  by: { readonly name: string; readonly now: Date },
): Promise<void> => {
  const numbers = entry.numbers === null ? null : sql`${[...entry.numbers]}::integer[]`
  await sql`
    insert into performance.alert_setting (la_id, setting_id, kind, standard, since, numbers, reason, decided_by, entered_by_name, entered_at)
    values (${db.la}, ${newId()}, ${entry.kind}, ${entry.standard}, ${entry.since}, ${numbers}, ${entry.reason}, ${entry.decidedBy}, ${by.name}, ${by.now})`.execute(
    db.query,
  )
}
