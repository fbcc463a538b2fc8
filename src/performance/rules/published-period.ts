import { addDays, type Day, inWords, isDay } from '../../platform/day.ts'

/** Of which time a published figure is. Both days are the same for how things stood on a day. */
export type Period = { readonly from: Day; readonly to: Day }

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const // biome-ignore format: one list

const dayFrom = (year: string, month: number, day: string): Day | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** "2025-03-31", "31/03/2025" as spreadsheets make of it, "31 March 2025". Null: no day. */
export const dayTyped = (typed: string): Day | null => {
  const text = typed.trim()
  if (isDay(text)) return text
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (slashed) return dayFrom(slashed[3]!, Number(slashed[2]), slashed[1]!)
  const worded = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(text)
  const month = worded === null ? -1 : months.indexOf(worded[2]!.toLowerCase() as (typeof months)[number])
  return month < 0 ? null : dayFrom(worded![3]!, month + 1, worded![1]!)
}

const yearTo = (to: Day): Period => ({ from: addDays(`${Number(to.slice(0, 4)) - 1}${to.slice(4)}`, 1), to })

/**
 * A period as statistics name it: "2024-25" (a year to 31 March), "2021" (a calendar year), "31 March 2025" (on a day), "Year to 30 September
 * 2025", "2025-04-01 to 2025-06-30". Null: not understood.
 */
export const periodTyped = (typed: string): Period | null => {
  const text = typed.trim()
  const year = /^(\d{4})[-/](\d{2})$/.exec(text)
  if (year) {
    const first = Number(year[1])
    return (first + 1) % 100 === Number(year[2]) ? { from: `${first}-04-01`, to: `${first + 1}-03-31` } : null
  }
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${text}-12-31` }
  const ending = /^year (?:to|ending) (.+)$/i.exec(text)
  if (ending) {
    const to = dayTyped(ending[1]!)
    return to === null || to.endsWith('02-29') ? null : yearTo(to)
  }
  const [from, to = from] = text.split(/ to /i).map(dayTyped)
  return from && to && from <= to ? { from, to } : null
}

/** "2024-25", "31 March 2025", "1 April 2025 to 30 June 2025". */
export const periodInWords = ({ from, to }: Period): string => {
  if (from === to) return inWords(to)
  const year = Number(from.slice(0, 4))
  if (from === `${year}-04-01` && to === `${year + 1}-03-31`) return `${year}-${String(year + 1).slice(2)}`
  if (!to.endsWith('02-29') && yearTo(to).from === from) return `Year to ${inWords(to)}`
  return `${inWords(from)} to ${inWords(to)}`
}
