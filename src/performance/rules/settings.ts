import { type Day, inWords } from '../../platform/day.ts'
import type { SettingValues, StandardSetting } from '../../standards/model.ts'
import { defaultOn } from '../../standards/settings.ts'

/** A number that the authority set for a standard, from a day on. In order of entry. */
export type ChosenSetting = {
  readonly standard: string
  readonly name: string
  readonly since: Day
  readonly value: number
}

type Settings = Readonly<Record<string, StandardSetting>>

/** The last day that has begun counts; of two entries for one day the later one. */
const chosenOn = (chosen: readonly ChosenSetting[], day: Day): number | undefined => {
  let best: ChosenSetting | undefined
  for (const one of chosen) if (one.since <= day && (best === undefined || one.since >= best.since)) best = one
  return best?.value
}

const strictest = (setting: StandardSetting, law: number, chosen: number): number =>
  setting.only === 'less' ? Math.min(law, chosen) : setting.only === 'more' ? Math.max(law, chosen) : chosen

/** The numbers of a standard by day: the authority's where it has set one, never looser than law or guidance where that is a limit. */
export const settingsOf = (id: string, settings: Settings, all: readonly ChosenSetting[]): SettingValues<Settings> => {
  const mine = all.filter(({ standard }) => standard === id)
  return Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => {
      const own = mine.filter((one) => one.name === name)
      if (own.length === 0) return [name, (day: Day) => defaultOn(setting, day)]
      return [
        name,
        (day: Day) => {
          const [law, chosen] = [defaultOn(setting, day), chosenOn(own, day)]
          return chosen === undefined ? law : strictest(setting, law, chosen)
        },
      ]
    }),
  )
}

/** Why a number may not be set so; null: it may. */
export const faultOfSetting = (setting: StandardSetting, value: number, since: Day): string | null => {
  if (!Number.isFinite(value) || value < 0) return `Enter ${setting.title.toLowerCase()} as a number of 0 or more`
  const law = defaultOn(setting, since)
  const looser = setting.only === 'less' ? value > law : setting.only === 'more' ? value < law : false
  const bound = setting.only === 'less' ? 'or fewer' : 'or more'
  return looser
    ? `On ${inWords(since)} law or guidance says ${law} ${setting.unit}: this may be ${law} ${bound}, because it may be tightened only`
    : null
}
