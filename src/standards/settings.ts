import type { Day } from '../platform/day.ts'
import type { SettingValues, StandardSetting } from './model.ts'

/** What law, guidance or custom says on a day, where an authority has set nothing. */
export const defaultOn = ({ default: first, changes = [] }: StandardSetting, day: Day): number =>
  changes.findLast(({ from }) => from !== null && from <= day)?.value ?? first

/** Settings as they are where an authority has set nothing. */
export const defaultSettings = <Settings extends Readonly<Record<string, StandardSetting>>>(
  settings: Settings,
): SettingValues<Settings> =>
  Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [name, (day: Day) => defaultOn(setting, day)]),
  ) as unknown as SettingValues<Settings>
