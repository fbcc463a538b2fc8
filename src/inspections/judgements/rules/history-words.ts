import { type Day, inWords } from '../../../platform/day.ts'
import type { Comparability, FrameworkId } from '../../frameworks/index.ts'
import { gradeTitles, onSiteInWords } from '../../rules/words.ts'
import type { Cell, Direction, GradedInspection, History, Thread } from '../model.ts'

export const threadTitles: Readonly<Record<Thread, string>> = {
  leaders: 'Leaders',
  'help-and-protection': 'Help and protection',
  'in-care': 'Children in care',
  'care-leavers': 'Care leavers',
  overall: 'Overall effectiveness',
  adoption: 'Adoption',
  'safeguarding-board': 'Local Safeguarding Children Board',
}

export const editionTitles: Readonly<Record<FrameworkId, string>> = {
  sif: 'Single inspection framework',
  'ilacs-2018': 'ILACS, 2018 edition',
  'ilacs-2023': 'ILACS, 2023 edition',
  'ilacs-2026': 'ILACS, 2026 edition',
}

/** A symbol for those who scan, always beside its words: colour says nothing here. */
export const comparabilityWords: Readonly<Record<Comparability, { symbol: string; words: string }>> = {
  same: { symbol: '=', words: 'The same judgement' },
  'with-care': { symbol: '≈', words: 'Comparable with care' },
  not: { symbol: '✕', words: 'Not comparable' },
}

export const directionWords: Readonly<Record<Direction, { symbol: string; words: string }>> = {
  higher: { symbol: '▲', words: 'Higher' },
  same: { symbol: '●', words: 'The same grade' },
  lower: { symbol: '▼', words: 'Lower' },
}

/** "On site 27 September to 8 October 2021", "Published 20 September 2016". */
export const whenInWords = (one: GradedInspection): string => {
  if (one.onSite.length > 0) return onSiteInWords(one.onSite)
  return one.published ? `published ${inWords(one.published)}` : 'day not known'
}

const day = (one: GradedInspection): Day | null => one.onSite[0]?.start ?? one.published

/** What an inspection is called in a few letters: "2016", or "September 2018" where two are of one year. */
export const shortNameOf = (one: GradedInspection, { inspections }: History): string => {
  const from = day(one)
  if (from === null) return 'the one before'
  const sameYear = inspections.filter((other) => day(other)?.slice(0, 4) === from.slice(0, 4))
  return sameYear.length > 1 ? inWords(from).replace(/^\d+ /, '') : from.slice(0, 4)
}

/** "Higher than 2016, comparable with care"; null for the first grade of its row. */
export const againstInWords = ({ against }: Cell, history: History): string | null => {
  if (against === null) return null
  const year = shortNameOf(history.inspections[against.column]!, history)
  if (against.direction === null) return `Not comparable with ${year}`
  const { words } = directionWords[against.direction]
  const than = against.direction === 'same' ? `${words} as in ${year}` : `${words} than in ${year}`
  return against.comparability === 'with-care' ? `${than}, compare with care` : than
}

/** "Good", and where a grade speaks for more, or for less, than its row: "Good (one grade for them and care leavers)". */
export const gradeInWords = ({ judged }: Cell, thread: Thread, { framework }: GradedInspection): string | null => {
  if (!judged) return null
  const grade = gradeTitles[judged.grade]
  if (judged.area === 'care-and-care-leavers')
    return `${grade} (one grade for ${thread === 'care-leavers' ? 'children in care and them' : 'them and care leavers'})`
  const isPart = framework === 'sif' && (judged.area === 'care-leavers' || judged.area === 'adoption')
  return isPart ? `${grade} (within the judgement of children in care)` : grade
}

export type Row = readonly (string | number | null)[]

/** A judgement of an inspection a row, for a spreadsheet. */
export const historyRows = (history: History): readonly Row[] =>
  history.rows.flatMap(({ thread, cells }) =>
    cells.map((cell, at) => {
      const one = history.inspections[at]!
      return [
        threadTitles[thread],
        one.title,
        one.predecessor,
        editionTitles[one.framework],
        one.onSite[0]?.start ?? null,
        one.onSite.at(-1)?.end ?? null,
        one.published,
        gradeInWords(cell, thread, one) ?? cell.why,
        againstInWords(cell, history),
        cell.against?.reasons.join(' ') ?? null,
        one.from === 'document' ? 'Document accepted here' : 'National list, no document here',
      ]
    }),
  )

export const historyHead = [
  'Judgement', 'Inspection', 'Of a council before', 'Edition', 'First day on site', 'Last day on site', 'Published', 'Grade',
  'Against the one before', 'Why, or with what care', 'From',
] as const // biome-ignore format: columns
