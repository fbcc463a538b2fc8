import { addDays, type Day, inWords, inWordsWithWeekday, weekday } from '../../platform/day.ts'
import { type Holidays, isWorkingDay } from '../../statutory/index.ts'
import { type Whose, whoseInWords } from './worklist.ts'

/** How often a person gets the digest of their worklist: not, on the first working day of each week, or on each working day. */
export const oftens = ['weekly', 'daily', 'none'] as const
export type Often = (typeof oftens)[number]
export const isOften = (text: string): text is Often => (oftens as readonly string[]).includes(text)

export const oftenInWords: Readonly<Record<Often, string>> = {
  weekly: 'Each Monday, or the next working day after a bank holiday',
  daily: 'Each working day',
  none: 'Not at all',
}

/**
 * How often, where the person has chosen nothing: as the authority has set for those who have children, teams or a service of their own;
 * not at all for those who see the whole authority, for whom the scorecard is the better view of it.
 */
export const oftenFor = (chosen: Often | null, set: Often, whose: Whose): Often =>
  chosen ?? (whose === 'all' ? 'none' : set)

/** Past the years whose bank holidays are known every weekday counts: a digest on a holiday does no harm. */
const isAtWork = (day: Day, holidays: Holidays): boolean =>
  day > holidays.until ? weekday(day) % 6 !== 0 : isWorkingDay(day, holidays)

const mondayOf = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7))

/** Whether a digest goes out on a day. A week without a working day before it begins on its first one. */
export const isDigestDay = (often: Often, day: Day, holidays: Holidays): boolean => {
  if (often === 'none' || !isAtWork(day, holidays)) return false
  if (often === 'daily') return true
  for (let before = mondayOf(day); before < day; before = addDays(before, 1))
    if (isAtWork(before, holidays)) return false
  return true
}

/** How much of one standard is late, and due today or in the six days after. */
export type DigestCount = { readonly title: string; readonly late: number; readonly due: number }

export type Digest = {
  readonly whose: Whose
  readonly counts: readonly DigestCount[]
  readonly today: Day
  /** The newest data that it is counted from. */
  readonly asAt: Day | null
  readonly often: Exclude<Often, 'none'>
  /** How the worklist, and the page where one chooses, are named. */
  readonly worklist: string
  readonly choose: string
}

const part = (
  heading: string,
  lines: readonly { readonly title: string; readonly count: number }[],
): readonly string[] => {
  const shown = lines.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count || (one.title < other.title ? -1 : 1)) // biome-ignore format: one order
  if (shown.length === 0) return []
  const total = shown.reduce((sum, { count }) => sum + count, 0)
  const width = String(shown[0]!.count).length
  return [
    `${heading}: ${total}`,
    ...shown.map(({ title, count }) => `  ${String(count).padStart(width)}  ${title}`),
    '',
  ]
}

/**
 * The digest as an e-mail: counts by standard and a link. It is made of numbers, days and titles of standards alone, so that nothing of a
 * child can be in it. Null where nothing is late or due: a mail that says nothing teaches people to pass over the next one.
 */
export const digestMail = (digest: Digest): { readonly subject: string; readonly text: string } | null => {
  const { counts, today, asAt, often, whose, worklist, choose } = digest
  if (counts.every(({ late, due }) => late === 0 && due === 0)) return null
  const subject = `Throughline: your worklist, ${inWords(today)}`
  const lines = [
    `${whose === 'me' ? 'Your own work' : `Work for ${whoseInWords(whose)}`}, ${inWordsWithWeekday(today)}.`,
    '',
    ...part('Late', counts.map(({ title, late }) => ({ title, count: late }))),
    ...part(`Due today or by ${inWordsWithWeekday(addDays(today, 6))}`, counts.map(({ title, due }) => ({ title, count: due }))),
    `Your worklist: ${worklist}`,
    '',
    asAt === null ? 'No return is loaded yet.' : `Counted from data as at ${inWords(asAt)}: what was recorded elsewhere since does not show.`,
    'This e-mail names no child. Who it is about is on the page, after signing in.',
    '',
    `You get this ${often === 'daily' ? 'on each working day' : 'on the first working day of each week'}. Change how often, or end it: ${choose}`,
  ] // biome-ignore format: one text
  return { subject, text: `${lines.join('\n')}\n` }
}
