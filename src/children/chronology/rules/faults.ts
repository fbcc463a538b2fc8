import { addMonths, type Day, inWords } from '../../../platform/day.ts'
import type { Chronology, Entry } from '../model.ts'
import type { Refresh } from './due.ts'
import { inFigures, upperFirst } from './proposing/atom.ts'
import type { Standing } from './standing.ts'
import { inDateOrder, latestDay } from './when.ts'

/** Something wrong with a chronology, and what to do about it. */
export type Fault = {
  id:
    | 'not-settled'
    | 'source-changed'
    | 'first-years'
    | 'gap'
    | 'unsourced'
    | 'no-impact'
    | 'stale'
    | 'no-analysis'
    | 'no-strengths'
  text: string
  todo: string
  /** Where it is mended, after the chronology's own address. */
  at: string
  entries: readonly string[]
}

/** Months without an entry that are a gap (section 5 of the practice standards). */
export const gapMonths = 6
const firstYears = 24

export const entriesIn = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ state }) => state === 'in').toSorted(inDateOrder)

export type Gap = { from: Day; to: Day }

/**
 * Stretches of more than six months in which nothing is told, from the first entry (or birth) to today. `closedOn`: the child's record ended
 * then, by death, by age or because work ended, and nothing is expected later.
 */
export const gapsOf = (entries: readonly Entry[], until: Day): readonly Gap[] => {
  const told = entriesIn(entries)
  const gaps: Gap[] = []
  let known: Day | null = null
  for (const entry of told) {
    if (known !== null && entry.on > addMonths(known, gapMonths)) gaps.push({ from: known, to: entry.on })
    // Somewhere between two days leaves the time between them untold.
    const last = entry.precision === 'between' ? entry.on : latestDay(entry)
    if (known === null || last > known) known = last
  }
  if (known !== null && until > addMonths(known, gapMonths)) gaps.push({ from: known, to: until })
  return gaps
}

const many = (count: number, one: string, more: string): string =>
  `${upperFirst(inFigures(count))} ${count === 1 ? one : more}`
const idsOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ entryId }) => entryId)

type Asked = { chronology: Chronology; standing: Standing; born: Day | null; until: Day; refresh: Refresh | null }

const nothingOfFirstYears = ({ born, until }: Asked, told: readonly Entry[]): boolean =>
  born !== null &&
  born < until &&
  !told.some((entry) => entry.on <= addMonths(born, firstYears) && !entry.parts.some(({ rule }) => rule === 'birth'))

/** What is missing in a chronology as it stands, worst first. Empty: nothing is. */
export const faultsOf = (asked: Asked): readonly Fault[] => {
  const { chronology, standing, until, refresh } = asked
  const told = entriesIn(chronology.entries)
  const changed = told.filter(({ entryId }) => standing.changes.has(entryId))
  const unsourced = told.filter(({ source }) => source.trim() === '')
  const silent = told.filter(({ impact }) => impact.trim() === '')
  // Said by the worker that nothing is known: told in the analysis, and no longer missing.
  const isSaid = (chronology.analysis?.gaps ?? '').trim() !== ''
  const unsaidGaps = isSaid ? [] : gapsOf(chronology.entries, until)
  const faults: readonly (Fault | null | false | undefined)[] = [
    refresh?.state === 'overdue' && {
      id: 'stale',
      text: `It is out of date. ${refresh.why}.`,
      todo: 'Settle what is proposed, read it through, and say that it is complete',
      at: '/complete',
      entries: [],
    },
    standing.pending.length > 0 && {
      id: 'not-settled',
      text: `${many(standing.pending.length, 'event', 'events')} of the records ${standing.pending.length === 1 ? 'is' : 'are'} not settled.`,
      todo: 'Accept or drop each',
      at: '/proposals',
      entries: [],
    },
    changed.length > 0 && {
      id: 'source-changed',
      text: `${many(changed.length, 'entry rests', 'entries rest')} on a record that has changed since.`,
      todo: 'Look at each, and take the change or keep your words',
      at: '',
      entries: idsOf(changed),
    },
    ...unsaidGaps.map(
      ({ from, to }): Fault => ({
        id: 'gap',
        text: `Nothing is told between ${inWords(from)} and ${inWords(to)}.`,
        todo: 'Write in the analysis, under what is not known, why nothing is told, or add what happened',
        at: '/analysis',
        entries: [],
      }),
    ),
    !isSaid &&
      nothingOfFirstYears(asked, told) && {
        id: 'first-years',
        text: 'Nothing is told of the first two years of life.',
        todo: 'Ask the family, health visitor or midwife, and earlier councils, and add what they say',
        at: '/entries/add',
        entries: [],
      },
    unsourced.length > 0 && {
      id: 'unsourced',
      text: `${many(unsourced.length, 'entry has', 'entries have')} no source.`,
      todo: 'Write who said so, or where it is recorded',
      at: '',
      entries: idsOf(unsourced),
    },
    silent.length > 0 && {
      id: 'no-impact',
      text: `${many(silent.length, 'entry does', 'entries do')} not say what it meant for the child.`,
      todo: 'Write what it meant for this child',
      at: '',
      entries: idsOf(silent),
    },
    told.length > 0 &&
      !told.some(({ positive }) => positive) && {
        id: 'no-strengths',
        text: 'It tells no strength: nothing that went well or protected the child.',
        todo: 'Add what helped, or mark an entry as a strength',
        at: '/entries/add',
        entries: [],
      },
    told.length > 0 &&
      (chronology.analysis === null || chronology.analysis.meaning.trim() === '') && {
        id: 'no-analysis',
        text: 'There is no analysis of what the history means for the plan now.',
        todo: 'Write it',
        at: '/analysis',
        entries: [],
      },
  ]
  return faults.filter((fault): fault is Fault => Boolean(fault))
}
