/** A calendar day, `YYYY-MM-DD`. Never a timestamp: law and practice count days, and a day has no time zone. */
export type Day = string & { readonly __day?: never }

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** True for a day that exists: 2024-02-29 does, 2023-02-29 does not. */
export const isDay = (text: string): text is Day => {
  // There was no year 0, and PostgreSQL knows none.
  if (!pattern.test(text) || text.startsWith('0000')) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** Days since 1970-01-01. Throws a RangeError for a day that does not exist. */
export const toEpochDay = (day: Day): number => {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day that exists; days are written YYYY-MM-DD.`)
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

export const fromEpochDay = (epochDay: number): Day => new Date(epochDay * 86_400_000).toISOString().slice(0, 10) as Day

/** The day `count` calendar days after `day` (before it when negative). */
export const addDays = (day: Day, count: number): Day => fromEpochDay(toEpochDay(day) + count)

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toEpochDay(to) - toEpochDay(from)

/** 0 Sunday to 6 Saturday. */
export const weekday = (day: Day): number => (((toEpochDay(day) + 4) % 7) + 7) % 7

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] // biome-ignore format: a calendar reads best as two half-years
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** "2 March 2022", as GOV.UK writes dates. */
export const inWords = (day: Day): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[month! - 1]} ${year}`
}

/** "Wednesday 2 March 2022". */
export const inWordsWithWeekday = (day: Day): string => `${weekdays[weekday(day)]} ${inWords(day)}`

// Making one takes longer than a page's other work, so it is made once.
const england = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** Today in England. The only place that reads the calendar; everything else is handed its day. */
export const todayInEngland = (now: Date = new Date()): Day => england.format(now) as Day
