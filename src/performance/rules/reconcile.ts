import { addMonths, type Day, inWords } from '../../platform/day.ts'
import { countedOn, dayOf, isAtDate, type Part, partOf, type Question } from '../../standards/figure.ts'
import type { Case, Counting } from '../../standards/model.ts'

/** What of a figure a list is compared with. */
export const figureParts = {
  counted: ['yes', 'no', 'unknown'],
  numerator: ['yes'],
  rest: ['no', 'unknown'],
} as const satisfies Readonly<Record<string, readonly Exclude<Part, null>[]>>
export type FigurePart = keyof typeof figureParts

export const mostIdentifiers = 20_000

/** Typed lines or a pasted table. `column`: heading of the column that was read; null: there was one only. */
export type Pasted = { readonly identifiers: readonly string[]; readonly column: string | null }

const cellsOf = (line: string, sign: string): readonly string[] =>
  line.split(sign).map((cell) => cell.trim().replaceAll(/^["']+|["']+$/g, ''))

const isHeading = (text: string): boolean =>
  text !== '' &&
  !/\d/.test(text) &&
  /\b(id|ids|identifiers?|number|no|ref|reference|child|person|client)\b/i.test(text.replaceAll('_', ' '))

/**
 * Identifiers, each once, in their order: one a line, or a column of a pasted table (commas, semicolons or tabs) whose heading speaks of
 * an identifier; without such a heading the first column.
 */
export const readIdentifiers = (text: string): Pasted => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const sign = ['\t', ';', ','].find((one) => lines[0]?.includes(one)) ?? '\n'
  const head = cellsOf(lines[0] ?? '', sign)
  const named = head.findIndex(isHeading)
  const at = Math.max(0, named)
  const found = lines.slice(named < 0 ? 0 : 1).map((line) => cellsOf(line, sign)[at] ?? '')
  return {
    identifiers: [...new Set(found.filter((one) => one !== '' && one.length <= 100))],
    column: named < 0 || head.length === 1 ? null : head[named]!,
  }
}

const outsideOf = (one: Case, day: Day): string | null => {
  const { opens, ends, due } = one
  if (opens > day) return `begins on ${inWords(opens)}, after ${inWords(day)}`
  if (ends === null || ends > day) return null
  if (due !== null && ends <= due && due >= opens)
    return `ended on ${inWords(ends)}, before it was due on ${inWords(due)}`
  return `ended on ${inWords(ends)}`
}

const notSettled = ({ due, opens }: Case, day: Day): string =>
  due === null || due < opens
    ? `not done by ${inWords(day)}`
    : due >= day
      ? `not done, and not due until ${inWords(due)}`
      : `due on ${inWords(due)} and not done by ${inWords(day)}`

/** Why a case has no part in the answer, from its own days: which day it counts on, or why on none. */
const whyNoPart = (one: Case, counting: Counting, question: Question): string => {
  const day = dayOf(question)
  if (one.counts === null) return 'waits to be done, and another record says how it stands'
  const gone = outsideOf(one, day)
  const counted = countedOn(one, counting.by)
  if (isAtDate(counting) || (question.view === 'live' && counting.live === 'now'))
    return gone === null
      ? `counts from ${inWords(one.counts)} on, when its first time is over`
      : `${gone}, so that it was not open on ${inWords(day)}`
  if (counted === null) return gone ?? notSettled(one, day)
  if (question.view === 'completed' && (counted < question.from || counted > question.to))
    return `counts on ${inWords(counted)}, which is not from ${inWords(question.from)} to ${inWords(question.to)}`
  if (question.view === 'live' && counted < addMonths(day, -12))
    return `counts on ${inWords(counted)}, more than twelve months before ${inWords(day)}`
  return gone ?? notSettled(one, day)
}

/** Which rule decides about one case, in words. */
export const ruleOf = (one: Case, counting: Counting, question: Question): string => {
  const part = partOf(one, counting, question)
  if (part === 'excluded') return `left out of both numbers: ${one.excluded}`
  if (part === 'unknown') return `in the denominator and not the numerator, since nobody can say: ${one.unknown}`
  if (part === 'yes') return 'in the numerator'
  if (part === 'no') return 'in the denominator and not the numerator'
  return whyNoPart(one, counting, question)
}

const nearness = (one: Case, counting: Counting, question: Question): number => {
  if (partOf(one, counting, question) !== null) return 0
  const day = countedOn(one, counting.by) ?? one.opens
  return 1 + Math.abs(Date.parse(day) - Date.parse(dayOf(question)))
}

/** Why a child is not among those of a figure: by their cases, the nearest first, three at most. */
export const rulesOf = (cases: readonly Case[], counting: Counting, question: Question): readonly string[] => {
  if (cases.length === 0) return ['nothing that this standard asks about is recorded of the child']
  const near = cases.toSorted((one, other) => nearness(one, counting, question) - nearness(other, counting, question))
  const said = [...new Set(near.slice(0, 3).map((one) => ruleOf(one, counting, question)))]
  return cases.length > 3 ? [...said, `and ${cases.length - 3} more that lie further away`] : said
}

export type OfChild = { readonly childId: string; readonly identifier: string }
type Theirs = OfChild & { readonly typed: string; readonly cases: readonly Case[] }

/** A pasted identifier that the figure does not hold, with the rules that decide. */
export type OnlyTheirs = { readonly typed: string; readonly childId: string | null; readonly rules: readonly string[] }

export type Reconciled<Ours extends OfChild> = {
  readonly both: readonly Ours[]
  readonly onlyOurs: readonly Ours[]
  readonly onlyTheirs: readonly OnlyTheirs[]
}

/**
 * Compares a list of identifiers with the cases of a figure, by child: a child of two cases, or known by two identifiers, is there once
 * if in any. `notFound`: what is said of an identifier of no child within reach, the same whether there is one or not.
 */
export const reconciled = <Ours extends OfChild>(
  typed: readonly string[],
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  asked: { readonly counting: Counting; readonly question: Question; readonly notFound: string },
): Reconciled<Ours> => {
  const known = Map.groupBy(theirs, (one) => one.typed)
  const listed = new Set(theirs.map(({ childId }) => childId))
  const counted = new Set(ours.map(({ childId }) => childId))
  const onlyTheirs = typed.flatMap((one): readonly OnlyTheirs[] => {
    const found = known.get(one)
    if (found === undefined) return [{ typed: one, childId: null, rules: [asked.notFound] }]
    if (found.some(({ childId }) => counted.has(childId))) return []
    const cases = found.flatMap((child) => child.cases)
    return [{ typed: one, childId: found[0]!.childId, rules: rulesOf(cases, asked.counting, asked.question) }]
  })
  return {
    both: ours.filter(({ childId }) => listed.has(childId)),
    onlyOurs: ours.filter(({ childId }) => !listed.has(childId)),
    onlyTheirs,
  }
}
