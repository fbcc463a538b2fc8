import { type Day, isDay } from '../../platform/day.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as a field keeps it, in the order of its three boxes: "3/11/2026", also half of one. */
export const typedOf = (day: Day): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}

export const boxesOf = (typed: string): { day: string; month: string; year: string } => {
  const [day = '', month = '', year = ''] = typed.split('/')
  return { day, month, year }
}

/** Null where nothing, or no day, was typed. A month may be a word. */
export const dayTyped = (typed: string): Day | null => {
  const { day, month, year } = boxesOf(typed)
  const named = /^[a-z]+$/i.test(month) ? months.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(month)
  const iso = `${year}-${String(named).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** Something was typed that is no day. */
export const isNoDay = (typed: string): boolean => typed.replaceAll('/', '') !== '' && dayTyped(typed) === null
