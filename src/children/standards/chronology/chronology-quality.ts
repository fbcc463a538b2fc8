import { pieceOf } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import { standard } from '../standard.ts'

const read = (score?: number, starts = '2026-03-20') => ({ starts, fields: { score } }) as const

export const chronologyQuality = standard({
  id: 'chronology-quality',
  title: 'Chronology quality',
  area: 'chronology',
  asks: 'A chronology is in order, begins at birth or before, names its sources, says what events meant for the child, what helped as well as what harmed, and is used in the plan.',
  numerator: 'Of them, those with at least seven of the eight questions answered yes',
  denominator: 'Chronologies read in a sample',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Research in Practice: completing social work chronologies (2022)',
    where: 'What a good one has',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: { enough: { title: 'Answers of yes that are enough', unit: 'count', default: 7 } },
  reads: ['chronologyRating'],
  needs: ['chronologyRating'],
  intervalsOf: [],
  cases: ({ chronologyRating }, { settings }) =>
    chronologyRating
      .filter(isDated)
      .flatMap(({ table, key, starts, fields: { score } }) =>
        score === undefined
          ? []
          : [pieceOf(score >= settings.enough(starts), { unit: key, opens: starts, because: [{ table, key }] })],
      ),
  examples: [
    { why: 'Seven of eight.', rows: { chronologyRating: [read(7)] }, on: '2026-03-31', are: ['yes'] },
    { why: 'Six.', rows: { chronologyRating: [read(6)] }, on: '2026-03-31', are: ['no'] },
    {
      why: 'The day after the period it counts in the next.',
      rows: { chronologyRating: [read(8, '2026-03-31'), read(8, '2026-04-01')] },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['yes'],
    },
    { why: 'Begun and not scored.', rows: { chronologyRating: [read()] }, on: '2026-03-31', are: [] },
  ],
})
