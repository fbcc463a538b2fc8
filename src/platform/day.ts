/** A calendar day, `YYYY-MM-DD`. Never a timestamp: law and practice count days, and a day has no time zone. */
export type Day = string & { readonly __day?: never }

const pattern = /^\d{4}-\d{2}-\d{2}$/
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0)

/** The number that two digits of a day make; asked of millions of days, so that no text is cut out. */
const two = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48
const yearOf = (day: string): number => two(day, 0) * 100 + two(day, 2)
const monthOf = (day: string): number => two(day, 5)
const dateOf = (day: string): number => two(day, 8)

/** True for a day that exists: 2024-02-29 does, 2023-02-29 does not. */
export const isDay = (text: string): text is Day => {
  if (!pattern.test(text)) return false
  const [year, month, date] = [yearOf(text), monthOf(text), dateOf(text)]
  // There was no year 0, and PostgreSQL knows none.
  return year > 0 && date > 0 && date <= lengthOf(year, month)
}

/** Days of 400 years, after which the calendar repeats. */
const eraDays = 146_097
/** Years are counted from March, so that a leap day comes last. */
const fromMarch = (month: number): number => (month + 9) % 12

/**
 * Days since 1970-01-01. Throws a RangeError for a day that does not exist. Plain arithmetic of the Gregorian calendar: clocks
 * and standards count millions of days.
 */
export const toEpochDay = (day: Day): number => {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day that exists; days are written YYYY-MM-DD.`)
  const month = fromMarch(monthOf(day))
  const year = yearOf(day) - (month >= 10 ? 1 : 0)
  const ofYear = Math.floor((153 * month + 2) / 5) + dateOf(day) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear - 719_468
}

const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))
const fourDigits = (year: number): string =>
  year >= 0 && year <= 9999
    ? `${twoDigits[Math.floor(year / 100)]}${twoDigits[year % 100]}`
    : String(year).padStart(4, '0')

const written = (year: number, month: number, date: number): Day =>
  `${fourDigits(year)}-${twoDigits[month]}-${twoDigits[date]}`

export const fromEpochDay = (epochDay: number): Day => {
  const sinceMarch0 = epochDay + 719_468
  const era = Math.floor(sinceMarch0 / eraDays)
  const ofEra = sinceMarch0 - era * eraDays
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * month + 2) / 5) + 1
  const year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
  return written(year, month >= 10 ? month - 9 : month + 3, date)
}

/** The day `count` calendar days after `day` (before it when negative). */
export const addDays = (day: Day, count: number): Day => fromEpochDay(toEpochDay(day) + count)

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toEpochDay(to) - toEpochDay(from)

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same date `count` calendar months later (earlier when negative); the last day of a month that has no such date. */
export const addMonths = (day: Day, count: number): Day => {
  const all = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(all / 12)
  const month = all - year * 12 + 1
  const date = Math.min(dateOf(day), daysInMonth(year, month))
  return written(year, month, date)
}

/** Whole years of age on a day; negative before birth. Who was born on 29 February has a birthday on 1 March in other years. */
export const ageOn = (dateOfBirth: Day, day: Day): number => {
  const years = yearOf(day) - yearOf(dateOfBirth)
  return day.slice(5) >= dateOfBirth.slice(5) ? years : years - 1
}

/** 0 Sunday to 6 Saturday. */
export const weekday = (day: Day): number => (((toEpochDay(day) + 4) % 7) + 7) % 7

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // biome-ignore format: a calendar reads best as two half-years
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "2 March 2022", as GOV.UK writes dates. */
export const inWords = (day: Day): string => {
  const [date, month] = [Number(day.slice(8, 10)), Number(day.slice(5, 7))]
  return `${date} ${months[month - 1]} ${Number(day.slice(0, 4))}`
}

/** "Wednesday 2 March 2022". */
export const inWordsWithWeekday = (day: Day): string => `${weekdays[weekday(day)]} ${inWords(day)}`

// Making one takes longer than a page's other work, so it is made once.
const england = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** Today in England. The only place that reads the calendar; everything else is handed its day. */
export const todayInEngland = (now: Date = new Date()): Day => england.format(now) as Day

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) // biome-ignore format: one line

/** What clocks in England say at a moment: "21:30". */
export const timeInEngland = (at: Date): string => clock.format(at)
