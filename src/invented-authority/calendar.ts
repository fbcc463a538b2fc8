import { type Day, fromEpochDay, toEpochDay } from '../platform/day.ts'
import { englandAndWales } from '../statutory/index.ts'

/** A day as a whole number, days since 1970-01-01: lives are made of millions of them. */
export type At = number

/** Nothing happens before or after: births reach back, care leavers' lives reach on. */
export const firstDay = toEpochDay('1975-01-01')
export const lastDay = toEpochDay('2079-12-31')

const length = lastDay - firstDay + 1
const years = new Int16Array(length)
const months = new Int8Array(length)
const dates = new Int8Array(length)
/** Working days up to and with each day; outside the years whose bank holidays are known, Mondays to Fridays. */
const worked = new Int32Array(length)
const workingDays: At[] = []
const texts: (Day | undefined)[] = new Array(length)
const firstOfMonth = new Map<number, At>()

for (let at = 0; at < length; at++) {
  const text = fromEpochDay(firstDay + at)
  const [year, month, date] = text.split('-').map(Number) as [number, number, number]
  years[at] = year
  months[at] = month
  dates[at] = date
  if (date === 1) firstOfMonth.set(year * 12 + month - 1, firstDay + at)
  const weekday = (firstDay + at + 4) % 7
  const works = weekday !== 0 && weekday !== 6 && !englandAndWales.titles.has(text)
  if (works) workingDays.push(firstDay + at)
  worked[at] = workingDays.length
}

export const at = (day: Day): At => toEpochDay(day)

/** As text, `YYYY-MM-DD`. */
export const dayOf = (day: At): Day => {
  const place = day - firstDay
  const known = texts[place]
  if (known !== undefined) return known
  const text = fromEpochDay(day)
  texts[place] = text
  return text
}

export const yearOf = (day: At): number => years[day - firstDay]!
/** 1 January to 12 December. */
export const monthOf = (day: At): number => months[day - firstDay]!
/** Months since year 0; its first day is `startOfMonth`. */
export const monthIndex = (day: At): number => yearOf(day) * 12 + monthOf(day) - 1
export const startOfMonth = (index: number): At => firstOfMonth.get(index)!

/** Calendar months later, at the end of a shorter month: 30 November and 3 months is 28 February. Throws where no day is known any more. */
export const addMonths = (day: At, count: number): At => {
  const index = monthIndex(day) + count
  const [start, following] = [firstOfMonth.get(index), firstOfMonth.get(index + 1)]
  if (start === undefined || following === undefined)
    throw new RangeError(
      'An invented life reached the end of the calendar. Look at the authority on a day before 2046.',
    )
  return start + Math.min(dates[day - firstDay]!, following - start) - 1
}

/** The birthday in a year: whoever was born on 29 February comes of age on 1 March. */
export const birthday = (born: At, age: number): At => {
  const same = addMonths(born, age * 12)
  return dates[same - firstDay] === dates[born - firstDay] ? same : same + 1
}

/** Whole years; 0 for the unborn. */
export const ageOn = (born: At, day: At): number => {
  if (day < born) return 0
  const age = yearOf(day) - yearOf(born)
  return birthday(born, age) > day ? age - 1 : age
}

export const isWorking = (day: At): boolean => worked[day - firstDay] !== worked[day - 1 - firstDay]
/** The day itself, or the next working day. */
export const onWorkingDay = (day: At): At => (isWorking(day) ? day : workingDays[worked[day - firstDay]!]!)
/** The day itself, or the working day before: for what has to be done by a day. */
export const byWorkingDay = (day: At): At => (isWorking(day) ? day : workingDays[worked[day - firstDay]! - 1]!)
/** The working day `count` working days after; the day itself is day 0. None after is the day itself, or the next working day. */
export const addWorking = (day: At, count: number): At =>
  count === 0 ? onWorkingDay(day) : workingDays[worked[day - firstDay]! + count - 1]!
/** Working days after `from` up to and with `to`. */
export const workingBetween = (from: At, to: At): number => worked[to - firstDay]! - worked[from - firstDay]!
