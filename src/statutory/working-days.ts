import { addDays, type Day, toEpochDay, weekday } from '../platform/day.ts'
import { englandAndWales, type Holidays } from './bank-holidays.ts'

/** Thrown instead of an answer that might be wrong by a bank holiday nobody has announced. */
export class HolidaysUnknown extends RangeError {
  constructor(day: Day, holidays: Holidays) {
    const later = day > holidays.until
    const year = (later ? holidays.until : holidays.from).slice(0, 4)
    super(
      later
        ? `Bank holidays after ${year} are not known yet, so working days up to ${day} cannot be counted. An administrator can add them in settings.`
        : `Bank holidays before ${year} are not held, so working days from ${day} cannot be counted. Check the date.`,
    )
    this.name = 'HolidaysUnknown'
  }
}

/**
 * Why a day is not a working day ("Saturday", "Good Friday"), or null when it is one. SI 2007/462 regulation 1(2): a working day is any day but
 * a Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales.
 */
export const whyNotWorking = (day: Day, holidays: Holidays = englandAndWales): string | null => {
  if (day < holidays.from || day > holidays.until) throw new HolidaysUnknown(day, holidays)
  const date = weekday(day)
  if (date === 6) return 'Saturday'
  if (date === 0) return 'Sunday'
  return holidays.titles.get(day) ?? (day.endsWith('-12-25') ? 'Christmas Day' : null)
}

export const isWorkingDay = (day: Day, holidays: Holidays = englandAndWales): boolean =>
  whyNotWorking(day, holidays) === null

/**
 * The working day `count` working days after `day`, which is itself day 0 whatever day it is; before it when `count` is negative.
 * Ofsted's own due dates and councils' deadlines count this way. Throws HolidaysUnknown outside the years held.
 */
export const addWorkingDays = (day: Day, count: number, holidays: Holidays = englandAndWales): Day => {
  if (!Number.isInteger(count)) throw new RangeError(`${count} is not a whole number of working days.`)
  const step = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step)
    if (isWorkingDay(reached, holidays)) left--
  }
  return reached
}

/** Mondays to Fridays from 29 December 1969, a Monday, up to and with a day; differences of two such counts are what matters. */
const weekdaysUpTo = (day: Day): number => {
  const sinceMonday = toEpochDay(day) + 3
  const weeks = Math.floor(sinceMonday / 7)
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5)
}

const isWeekday = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6

/** Weekdays after `from` up to and with `to` that are holidays: those with a title, and Christmas Days without one. */
const holidaysBetween = (from: Day, to: Day, { titles }: Holidays): number => {
  const within = (day: Day): boolean => from < day && day <= to && isWeekday(day)
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, year) => year)
  const christmas = years.map((year) => `${Number(from.slice(0, 4)) + year}-12-25`)
  return [...titles.keys(), ...christmas.filter((day) => !titles.has(day))].filter(within).length
}

/**
 * Working days after `from` up to and with `to`; negative when `to` is earlier. Worked out from the weeks between them, so
 * that years cost no more than days. Throws HolidaysUnknown outside the years held.
 */
export const workingDaysBetween = (from: Day, to: Day, holidays: Holidays = englandAndWales): number => {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  if (to === from) return 0
  const first = addDays(from, 1)
  if (first < holidays.from || first > holidays.until) throw new HolidaysUnknown(first, holidays)
  if (to > holidays.until) throw new HolidaysUnknown(addDays(holidays.until, 1), holidays)
  return weekdaysUpTo(to) - weekdaysUpTo(from) - holidaysBetween(from, to, holidays)
}

export type SkippedDay = Readonly<{ date: Day; why: string }>

/** The days after `from` up to and with `to` that do not count, each with the reason, in order. */
export const skippedDays = (from: Day, to: Day, holidays: Holidays = englandAndWales): readonly SkippedDay[] => {
  const skipped: SkippedDay[] = []
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const why = whyNotWorking(day, holidays)
    if (why !== null) skipped.push({ date: day, why })
  }
  return skipped
}
