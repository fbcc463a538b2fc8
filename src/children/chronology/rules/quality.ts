import type { Day } from '../../../platform/day.ts'
import type { Chronology, QualityAnswer } from '../model.ts'
import { entriesIn, type Fault } from './faults.ts'

export type QualityQuestion = { id: string; text: string; hint: string }

/** Practice standard chronology-quality: eight yes-or-no items; seven or eight of them is a good one. */
export const qualityQuestions = [
  {
    id: 'order',
    text: 'Is it in date order?',
    hint: 'Throughline keeps the order; look for entries whose date is wrong.',
  },
  {
    id: 'start',
    text: 'Does it start at birth or before?',
    hint: 'What is known of pregnancy and the first two years belongs in it.',
  },
  {
    id: 'significant',
    text: 'Does it tell significant events only?',
    hint: 'Not calls, routine visits or core groups.',
  },
  { id: 'sources', text: 'Does each entry name its source?', hint: 'Who said so, or where it is recorded.' },
  {
    id: 'impact',
    text: 'Does it say what each event meant for the child?',
    hint: 'For this child, in words the child could read one day.',
  },
  {
    id: 'strengths',
    text: 'Does it tell strengths as well as harm?',
    hint: 'What helped, who was there, what went well.',
  },
  {
    id: 'analysis',
    text: 'Is there an analysis of the patterns?',
    hint: 'Patterns and gaps, not a second telling of the events.',
  },
  {
    id: 'plan',
    text: 'Is it used in the plan that the child has now?',
    hint: 'Read the plan: does it follow from this history?',
  },
] as const satisfies readonly QualityQuestion[]
export type QualityId = (typeof qualityQuestions)[number]['id']

export const goodFrom = 7

/** What Throughline can see of a question, beside the answer that a person gives; null: only reading it can tell. */
export type Evidence = { says: string; suggests: QualityAnswer | null }

const share = (part: number, whole: number): string => `${part} of ${whole} entries`

export const evidenceOf = (
  chronology: Chronology,
  faults: readonly Fault[],
  born: Day | null,
): Readonly<Record<QualityId, Evidence>> => {
  const told = entriesIn(chronology.entries)
  const count = (matches: (entry: (typeof told)[number]) => boolean): number => told.filter(matches).length
  const atBirth = born !== null && told.some(({ on }) => on <= born)
  const sourced = count(({ source }) => source.trim() !== '')
  const withImpact = count(({ impact }) => impact.trim() !== '')
  const strengths = count(({ positive }) => positive)
  const analysed = chronology.analysis !== null && chronology.analysis.patterns.trim() !== ''
  const missingYears = faults.some(({ id }) => id === 'first-years')
  const yes = (condition: boolean): QualityAnswer => (condition ? 'yes' : 'no')
  return {
    order: { says: `${told.length} entries, in date order`, suggests: yes(told.length > 0) },
    start: {
      says: atBirth
        ? missingYears
          ? 'It has the birth, and nothing of the first two years'
          : 'The first entry is at birth or before'
        : 'No entry is at birth or before',
      suggests: yes(atBirth && !missingYears),
    },
    significant: {
      says: `${told.length} entries, ${count(({ significance }) => significance === 'major')} of them major`,
      suggests: null,
    },
    sources: {
      says: `${share(sourced, told.length)} name a source`,
      suggests: yes(told.length > 0 && sourced === told.length),
    },
    impact: {
      says: `${share(withImpact, told.length)} say what it meant for the child`,
      suggests: yes(told.length > 0 && withImpact === told.length),
    },
    strengths: { says: `${share(strengths, told.length)} are strengths`, suggests: yes(strengths > 0) },
    analysis: {
      says: analysed ? 'An analysis of patterns is written' : 'No analysis of patterns is written',
      suggests: yes(analysed),
    },
    plan: { says: 'The plan is in the case system: Throughline cannot see it', suggests: null },
  }
}

/** How many of the eight are yes. */
export const scoreOf = (answers: Readonly<Record<string, QualityAnswer>>): number =>
  qualityQuestions.filter(({ id }) => answers[id] === 'yes').length
