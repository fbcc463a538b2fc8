import { addMonths, type Day, inWords } from '../../platform/day.ts'
import { urgentStandards } from './alert-urgent.ts'
import { type AlertSettingKind, faultOfLadder } from './ladder.ts'

export const settingKinds = ['ladder', 'urgent', 'climb', 'snooze'] as const

export const kindTitles: Readonly<Record<AlertSettingKind, string>> = {
  ladder: 'Days after which each step is told',
  urgent: 'What is urgent here too',
  climb: 'Minutes before the next is told by e-mail',
  snooze: 'Days for which an alert may be snoozed',
}

/** What is asked by number, in the order in which the numbers are kept. */
export const numberTitles: Readonly<Record<AlertSettingKind, readonly string[]>> = {
  ladder: ['Team manager', 'Service manager', 'Head of service', 'Director'],
  urgent: [],
  climb: ['First on call', 'Second on call', 'Head of service'],
  snooze: ['What law asks', 'Everything else'],
}

export type SettingTyped = {
  readonly kind: AlertSettingKind
  /** '': all. */
  readonly standard: string
  readonly numbers: readonly string[]
  /** Of a standard: as all others again, or urgent no more. */
  readonly isTakenAway: boolean
  readonly reason: string
  readonly decidedBy: string
}

type Read = { readonly standard: string | null; readonly numbers: readonly number[] | null; readonly since: Day }

const ranges: Readonly<Record<'climb' | 'snooze', readonly [number, number, string]>> = {
  climb: [10, 1440, 'minutes from 10 to 1,440, which is a day'],
  snooze: [1, 60, 'days from 1 to 60'],
}

const faultOfNumbers = (kind: AlertSettingKind, numbers: readonly string[]): string | null => {
  const read = numbers.map((one) => (/^\d{1,4}$/.test(one) ? Number(one) : Number.NaN))
  if (kind === 'ladder') return faultOfLadder(read)
  if (kind === 'urgent') return null
  const [from, to, words] = ranges[kind]
  if (read.length === numberTitles[kind].length && read.every((one) => one >= from && one <= to)) return null
  return `Enter ${words}, as whole numbers`
}

/** By days of the past somebody who was told of what is late could be told no more, and what was urgent be so no more. */
const firstDay = ({ kind, isTakenAway }: SettingTyped, today: Day): Day =>
  kind === 'ladder' || isTakenAway ? today : addMonths(today, -1)

const faultOfSince = (since: Day | null, first: Day, last: Day): string | null => {
  if (since === null) return 'Enter the day from which it holds'
  return since < first || since > last
    ? `The day from which it holds must be between ${inWords(first)} and ${inWords(last)}`
    : null
}

const tooLong = (text: string, length: number): boolean => text === '' || text.length > length

/** A setting of alerts as typed, or what is wrong by field. `standards`: those that there are. */
export const readAlertSetting = (
  typed: SettingTyped,
  since: Day | null,
  standards: ReadonlySet<string>,
  today: Day,
): { readonly read: Read | null; readonly errors: Readonly<Record<string, string>> } => {
  const { kind, standard, isTakenAway } = typed
  const isOf = kind === 'ladder' || kind === 'urgent'
  const errors: Record<string, string> = {}
  if (isOf && standard !== '' && !standards.has(standard)) errors.standard = 'Choose a practice standard'
  if (kind === 'urgent' && standard === '') errors.standard = 'Choose a practice standard'
  if (kind === 'urgent' && Object.hasOwn(urgentStandards, standard))
    errors.standard = 'This one is urgent everywhere, and stays so'
  if (isTakenAway && standard === '') errors.standard = 'Choose the practice standard for which it is taken away'
  const fault = isTakenAway ? null : faultOfNumbers(kind, typed.numbers)
  if (fault !== null) errors['number-1'] = fault
  const day = faultOfSince(since, firstDay(typed, today), addMonths(today, 12))
  if (day !== null) errors.since = day
  if (tooLong(typed.reason, 1000)) errors.reason = 'Enter the reason, up to 1,000 characters'
  if (tooLong(typed.decidedBy, 200)) errors.decidedBy = 'Enter who decided, up to 200 characters'
  if (Object.keys(errors).length > 0) return { read: null, errors }
  const numbers = isTakenAway ? null : typed.numbers.map(Number)
  return { read: { standard: isOf && standard !== '' ? standard : null, numbers, since: since! }, errors }
}
