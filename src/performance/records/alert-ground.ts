import { extraBankHolidays, readSetting } from '../../access/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { englandAndWales, type Holidays, withExtraHolidays } from '../../statutory/index.ts'
import { type AlertRow, alertRows } from '../rules/alert.ts'
import type { Directory } from '../rules/ladder-people.ts'
import { type AlertSettings, findAlertSettings } from './alert-settings.ts'
import { findDirectory } from './ladder-people.ts'
import { findWorkGround, type WorkGround } from './worklist-ground.ts'

/** What alerts stand on: the same standards as the worklist, with how each climbs, and who there is. */
export type AlertGround = {
  readonly work: WorkGround
  readonly settings: AlertSettings
  readonly holidays: Holidays
  readonly directory: Directory
  readonly rows: readonly AlertRow[]
}

export const findAlertGround = async (db: Tenant, today: Day): Promise<AlertGround> => {
  const work = await findWorkGround(db, today)
  const settings = await findAlertSettings(db, today)
  const holidays = withExtraHolidays(englandAndWales, await readSetting(db, extraBankHolidays))
  const directory = await findDirectory(db, today)
  const { standards } = work
  const rows = alertRows({ standards, ladder: settings.ladder, urgent: settings.urgent, holidays }, today)
  return { work, settings, holidays, directory, rows }
}
