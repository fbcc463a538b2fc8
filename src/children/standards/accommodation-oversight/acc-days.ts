import { addDays, daysBetween } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { heldOfHomes } from './homes.ts'
import { ofStays, staysIn } from './stays.ts'

const night = { accommodation: 'V' } as const

export const daysInTemporaryHomes = standard({
  id: 'acc-days',
  title: 'Median days in emergency or temporary accommodation',
  task: 'A home to move to: two weeks in emergency or temporary accommodation are the most that is meant',
  area: 'accommodation-oversight',
  asks: 'Emergency or temporary accommodation is short: two weeks at most is the target, and after six weeks the director knows.',
  numerator: 'Median days of stays',
  denominator:
    'Stays that ended in the period, and those that go on, with their days so far; homes less than two days apart are one stay',
  unit: 'days',
  goodIs: 'low',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Care leavers moving in and out of emergency accommodation',
    confidence: 'unsure',
    note: 'Less than two days apart is one day at most, as for every rule of stays; who joins homes two days apart sets two, in each of them.',
  },
  counting: { is: 'median', by: 'done', live: 'window', open: 'days so far' },
  subject: 'child',
  settings: {
    target: { title: 'Days that a stay should last at most', unit: 'days', default: 14 },
    ...ofStays,
  },
  reads: ['leaverHome'],
  needs: ['leaverHome'],
  intervalsOf: ['leaverHome'],
  cases: ({ leaverHome }, { settings }) =>
    staysIn(leaverHome, settings.gap).map((stay) =>
      caseOf({
        unit: stay.key,
        opens: stay.starts,
        ends: stay.ends,
        due: addDays(stay.starts, settings.target(stay.starts)),
        done: stay.ends,
        value: stay.ends === null ? null : daysBetween(stay.starts, stay.ends),
        ...heldOfHomes(stay),
      }),
    ),
  examples: [
    {
      why: 'A stay of 14 days, one of 15, and one that has gone on for three weeks: all of them count.',
      rows: {
        leaverHome: [
          { starts: '2026-01-01', ends: '2026-01-15', fields: night },
          { starts: '2026-02-01', ends: '2026-02-16', fields: night },
          { starts: '2026-03-10', fields: night },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no', 'no'],
    },
    {
      why: 'Ten nights, one with a friend, ten nights more: one stay of more than two weeks.',
      rows: {
        leaverHome: [
          { starts: '2026-01-01', ends: '2026-01-11', fields: night },
          { starts: '2026-01-12', ends: '2026-01-22', fields: night },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Two nights between make two stays: less than two days is one.',
      rows: {
        leaverHome: [
          { starts: '2026-01-01', ends: '2026-01-11', fields: night },
          { starts: '2026-01-13', ends: '2026-01-23', fields: night },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'yes'],
    },
    {
      why: 'A stay that ended more than a year ago is not looked at.',
      rows: { leaverHome: [{ starts: '2025-01-01', ends: '2025-02-01', fields: night }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
