import type { Day } from '../../platform/day.ts'
import { daysBetween, isDay } from '../../platform/day.ts'

export type DateSpan = { start: Day; end: Day }
/** Dates found in a text: the spans they form, and where in the text they stand. */
export type FoundDates = { spans: DateSpan[]; from: number; to: number }

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const monthPattern = months.map((month) => `${month}|${month.slice(0, 3)}`).join('|')
const token = new RegExp(
  `(?<month>\\b(?:${monthPattern})\\b\\.?)|(?<year>\\b20\\d\\d\\b)|(?<day>\\b\\d{1,2})(?:st|nd|rd|th)?\\b|(?<to>\\bto\\b|\\buntil\\b|[-–—])|(?<and>\\band\\b|,|&)|(?<skip>\\b(?:mon|tues?|wednes|thurs|fri|satur|sun)day\\b|\\bthe\\b|\\bof\\b|\\bfrom\\b|\\bbetween\\b)|(?<blank>\\s+)`,
  'giy',
)

type Mention = { day: number; month: number | null; year: number | null; joinedBy: 'to' | 'and' }

const day = (year: number, month: number, date: number): Day | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** "31 January and 1 February 2023" and "30 October to 3 November 2023": a missing month or year is that of the date after it. */
const resolve = (mentions: readonly Mention[]): DateSpan[] | null => {
  const dates: { date: Day; joinedBy: 'to' | 'and' }[] = []
  let month: number | null = null
  let year: number | null = null
  for (const mention of mentions.toReversed()) {
    const own: number | null = mention.month ?? month
    if (own === null) return null
    if (mention.year !== null) year = mention.year
    else if (year !== null && month !== null && own > month) {
      // Only the turn of a year goes back: "12 December to 6 January 2023".
      if (own < 11 || month > 2) return null
      year -= 1
    }
    if (year === null) return null
    month = own
    const date = day(year, month, mention.day)
    if (!date) return null
    dates.unshift({ date, joinedBy: mention.joinedBy })
  }
  const spans: DateSpan[] = []
  for (const { date, joinedBy } of dates) {
    const last = spans.at(-1)
    if (last && joinedBy === 'to' && last.end === last.start && date >= last.start)
      spans[spans.length - 1] = { ...last, end: date }
    else if (last && joinedBy === 'and' && daysBetween(last.end, date) === 1)
      spans[spans.length - 1] = { ...last, end: date }
    else spans.push({ start: date, end: date })
  }
  return spans
}

const readRun = (text: string, start: number): { mentions: Mention[]; to: number } | null => {
  token.lastIndex = start
  const mentions: Mention[] = []
  let joinedBy: 'to' | 'and' | null = 'and'
  let to = start
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const groups = found.groups!
    const last = mentions.at(-1)
    if (groups.day) {
      if (joinedBy === null) break
      mentions.push({ day: Number(groups.day), month: null, year: null, joinedBy })
      joinedBy = null
      to = token.lastIndex
    } else if (groups.month) {
      if (!last || last.month !== null) break
      last.month = months.findIndex((month) => month.startsWith(groups.month!.toLowerCase().slice(0, 3))) + 1
      to = token.lastIndex
    } else if (groups.year) {
      if (!last || last.month === null || last.year !== null) break
      last.year = Number(groups.year)
      to = token.lastIndex
    } else if (groups.to) joinedBy = 'to'
    else if (groups.and) joinedBy = 'and'
  }
  // A day without its month at the end ("on 3 May 2023, 4 visits") belongs to something else.
  while (mentions.length > 0 && mentions.at(-1)!.month === null) mentions.pop()
  return mentions.length > 0 ? { mentions, to } : null
}

/** Every date and range of dates in a text, in order. Dates without a year anywhere near are left out. */
export const findDates = (text: string): FoundDates[] => {
  const found: FoundDates[] = []
  const start = /\b\d{1,2}(?:st|nd|rd|th)?\b/g
  for (let hit = start.exec(text); hit; hit = start.exec(text)) {
    const run = readRun(text, hit.index)
    const between = /\bbetween\s+(?:the\s+)?$/i.test(text.slice(0, hit.index))
    const mentions = run?.mentions.map((one, at) => (between && at === 1 ? { ...one, joinedBy: 'to' as const } : one))
    const spans = mentions ? resolve(mentions) : null
    if (!run || !spans) continue
    found.push({ spans, from: hit.index, to: run.to })
    start.lastIndex = Math.max(run.to, hit.index + 1)
  }
  return found
}

/** The day a text consists of, when it is a date and nothing else. */
export const wholeDate = (text: string): Day | null => {
  const trimmed = text
    .trim()
    .replace(/^date:?\s*/i, '')
    .replace(/^(mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '')
  const [only] = findDates(trimmed)
  const [span, ...others] = only?.from === 0 && only.to === trimmed.length ? only.spans : []
  return span && others.length === 0 && span.start === span.end ? span.start : null
}
