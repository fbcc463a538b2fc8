import { addMonths, type Day, inWords } from '../../platform/day.ts'
import type { StandardSetting } from '../../standards/model.ts'
import { defaultOn } from '../../standards/settings.ts'
import type { Standard } from '../../standards/standard.ts'
import { type ChosenSetting, faultOfSetting, settingsOf } from './settings.ts'

/** A number of a standard on a day. `law`: what law, guidance or custom says; `value`: what counts here. */
export type LimitOn = {
  readonly name: string
  readonly setting: StandardSetting
  readonly law: number
  readonly value: number
}

/** `chosen`: in order of entry. */
export const limitsOn = (standard: Standard, chosen: readonly ChosenSetting[], day: Day): readonly LimitOn[] => {
  const values = settingsOf(standard.id, standard.settings, chosen)
  return Object.entries(standard.settings).map(([name, setting]) => ({
    name,
    setting,
    law: defaultOn(setting, day),
    value: values[name]!(day),
  }))
}

/** "45 working days"; what counts things needs no unit. */
export const limitInWords = ({ unit }: StandardSetting, value: number): string =>
  unit === 'count' ? String(value) : `${value} ${value === 1 && unit !== 'children' ? unit.slice(0, -1) : unit}`

/** Which way an authority may go. */
export const freedomInWords = ({ only }: StandardSetting): string => {
  if (only === undefined) return 'either way'
  return only === 'less' ? 'fewer only' : 'more only'
}

export type LimitTyped = { readonly value: string; readonly reason: string; readonly decidedBy: string }
type Read = { readonly value: number; readonly since: Day }

const most = 3_660

const lawInWords = ({ source }: Standard): string => `${source.title}, ${source.where}`

const faultOfDay = (since: Day | null, today: Day): string | null => {
  if (since === null) return 'Enter the day from which it holds'
  return since < '2000-01-01' || since > addMonths(today, 24)
    ? `The day from which it holds must be between 1 January 2000 and ${inWords(addMonths(today, 24))}`
    : null
}

const faultOfNumber = (
  standard: Standard,
  setting: StandardSetting,
  typed: string,
  since: Day | null,
): string | null => {
  if (!/^\d{1,4}$/.test(typed) || Number(typed) > most) return `Enter ${setting.title.toLowerCase()} as a whole number from 0 to ${most.toLocaleString('en-GB')}` // biome-ignore format: one sentence
  const looser = since === null ? null : faultOfSetting(setting, Number(typed), since)
  return looser === null ? null : `${looser} (${lawInWords(standard)})`
}

/** A limit as typed, or what is wrong by field. A looser one than law or guidance is refused with the law named. */
export const readLimit = (
  standard: Standard,
  name: string,
  typed: LimitTyped,
  since: Day | null,
  today: Day,
): { readonly read: Read | null; readonly errors: Readonly<Record<string, string>> } => {
  const setting = standard.settings[name]
  if (setting === undefined) return { read: null, errors: { name: 'Choose which number it is' } }
  const [day, value] = [faultOfDay(since, today), faultOfNumber(standard, setting, typed.value, since)]
  const tooLong = (text: string, length: number): boolean => text === '' || text.length > length
  const errors = {
    ...(value === null ? {} : { value }),
    ...(day === null ? {} : { since: day }),
    ...(tooLong(typed.reason, 1000) ? { reason: 'Enter the reason, up to 1,000 characters' } : {}),
    ...(tooLong(typed.decidedBy, 200) ? { decidedBy: 'Enter who decided, up to 200 characters' } : {}),
  }
  return { read: Object.keys(errors).length > 0 ? null : { value: Number(typed.value), since: since! }, errors }
}
