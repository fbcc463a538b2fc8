import { addDays, type Day } from '../../platform/day.ts'

/** Time on call, first or second, for one service or for all (''). Ends before `until`. */
export type Shift = {
  readonly accountId: string
  readonly name: string
  readonly service: string
  readonly place: 1 | 2
  readonly from: Date
  readonly until: Date
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** "2026-10-25" and "01:30" of a moment, on the clocks of England. */
export const onTheClock = (at: Date): { readonly day: Day; readonly time: string } => {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    time: `${part.hour === '24' ? '00' : part.hour}:${part.minute}`,
  }
}

/**
 * The moment at which clocks in England show a time; null where they never do, in the hour that is left out in March. Of the hour that comes
 * twice in October the first, so that nobody's time on call begins later than they think.
 */
export const momentOf = (day: Day, time: string): Date | null => {
  for (const offset of ['+01:00', 'Z']) {
    const at = new Date(`${day}T${time}:00${offset}`)
    const shown = onTheClock(at)
    if (shown.day === day && shown.time === time) return at
  }
  return null
}

/** "9:00", "09.00", "5pm", "17:30" as "17:30"; null: no time of the day. */
export const readTime = (typed: string): string | null => {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed.trim())
  if (found === null) return null
  const [, hours, minutes = '00', half] = found
  const isHalf = half !== undefined
  const hour = isHalf ? (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hours)
  if ((isHalf && (Number(hours) < 1 || Number(hours) > 12)) || hour > 23 || Number(minutes) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}

const covers = ({ service }: Shift, wanted: string): boolean => service === '' || service === wanted

/** Who is on call at a moment for a service, at first or second place; those of the service itself before those of all. */
export const onCallAt = (shifts: readonly Shift[], service: string, place: 1 | 2, at: Date): readonly Shift[] =>
  shifts
    .filter((one) => one.place === place && covers(one, service) && one.from <= at && at < one.until)
    .toSorted((one, other) => (one.service === '' ? 1 : 0) - (other.service === '' ? 1 : 0))

export type Gap = { readonly service: string; readonly from: Date; readonly until: Date }

/** Times between two moments at which nobody is first on call for a service. */
export const gapsOf = (shifts: readonly Shift[], service: string, from: Date, until: Date): readonly Gap[] => {
  const some = shifts
    .filter((one) => one.place === 1 && covers(one, service) && one.until > from && one.from < until)
    .toSorted((one, other) => one.from.getTime() - other.from.getTime())
  const gaps: Gap[] = []
  let reached = from
  for (const one of some) {
    if (one.from > reached) gaps.push({ service, from: reached, until: one.from })
    if (one.until > reached) reached = one.until
  }
  return reached < until ? [...gaps, { service, from: reached, until }] : gaps
}

/** Days ahead for which the rota must be full. */
export const rotaDays = 14

export type ShiftTyped = {
  readonly accountId: string
  readonly service: string
  readonly place: string
  readonly fromTime: string
  readonly untilTime: string
}
type Read = Omit<Shift, 'name'>

const longest = 31

const momentTyped = (day: Day | null, typed: string, what: string): { at: Date | null; error: string | null } => {
  if (day === null) return { at: null, error: `Enter the day on which it ${what}` }
  const time = readTime(typed)
  if (time === null) return { at: null, error: `Enter the time at which it ${what}, like 9:00 or 5pm` }
  const at = momentOf(day, time)
  return at === null
    ? { at, error: `There is no ${time} on that day: the clocks go forward. Enter the time an hour later` }
    : { at, error: null }
}

/** A time on call as typed, or what is wrong by field. `who`: those who may be on call; `services`: those that are known. */
export const readShift = (
  typed: ShiftTyped,
  days: { readonly from: Day | null; readonly until: Day | null },
  known: { readonly who: ReadonlySet<string>; readonly services: readonly string[]; readonly now: Date },
): { readonly read: Read | null; readonly errors: Readonly<Record<string, string>> } => {
  const [from, until] = [
    momentTyped(days.from, typed.fromTime, 'begins'),
    momentTyped(days.until, typed.untilTime, 'ends'),
  ]
  const isBackwards = from.at !== null && until.at !== null && until.at <= from.at
  const isPast = until.at !== null && until.at <= known.now
  const isLong = from.at !== null && until.at !== null && days.until! > addDays(days.from!, longest)
  const errors: Record<string, string> = {}
  if (!known.who.has(typed.accountId)) errors.accountId = 'Choose who is on call'
  if (typed.service !== '' && !known.services.includes(typed.service)) errors.service = 'Choose a service, or every one'
  if (typed.place !== '1' && typed.place !== '2') errors.place = 'Choose first or second on call'
  if (from.error !== null) errors[days.from === null ? 'from' : 'fromTime'] = from.error
  if (until.error !== null) errors[days.until === null ? 'until' : 'untilTime'] = until.error
  if (isBackwards) errors.until = 'It must end after it begins'
  else if (isPast) errors.until = 'It must end in the future: nobody can be on call in the past'
  else if (isLong) errors.until = `Enter at most ${longest} days at once`
  if (Object.keys(errors).length > 0) return { read: null, errors }
  const place = typed.place === '1' ? 1 : 2
  return {
    read: { accountId: typed.accountId, service: typed.service, place, from: from.at!, until: until.at! },
    errors,
  }
}
