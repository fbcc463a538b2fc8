import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOf, earlier, later, pieceOf } from '../../../standards/cases.ts'
import type { Case } from '../../../standards/model.ts'
import { type Home, homesOf, placementOn } from '../children-in-care/homes.ts'
import { between, type CarePeriod, lastingFrom, noBirthday, periodsOf } from '../children-in-care/periods.ts'
import { bornOn, heldOf } from '../held.ts'
import { standard } from '../standard.ts'

const months = { inCare: 30, together: 24 }

const isForAdoption = (home: Home): boolean =>
  placementOn(home, home.ends ?? '9999-12-31').fields.type?.startsWith('A') === true

/** The day since which the time in a home counts: placed for adoption, the time in the home before counts with it. */
const countsFrom = (homes: readonly Home[], at: number): Day => {
  const home = homes[at]!
  return isForAdoption(home) ? (homes[at - 1]?.starts ?? home.starts) : home.starts
}

const pieces = (period: CarePeriod, asked: CarePeriod, homes: readonly Home[], told: Day | null): readonly Case[] => {
  const held = heldOf(period)
  const firstHome = homes[0]?.starts ?? null
  const before = earlier(firstHome, asked.ends)
  const since = told === null ? null : later(told, asked.starts)
  const unknown =
    since !== null && (before === null || before > since)
      ? [
          caseOf({
            unit: `${period.key} untold`,
            opens: since,
            ends: before,
            unknown: 'No placement is told',
            ...held,
          }),
        ]
      : []
  return [
    ...unknown,
    ...homes.flatMap((home, at): readonly Case[] => {
      const long = addMonths(countsFrom(homes, at), months.together)
      const ends = earlier(home.ends, asked.ends)
      const parts = [
        [false, later(home.starts, asked.starts), earlier(long, ends)],
        [true, later(later(long, home.starts), asked.starts), ends],
      ] as const
      // What an earlier home adds to a placement for adoption is not told where the last alone is.
      const doubt = told === null && at === 0 && isForAdoption(home) ? 'The home before is not told' : null
      return parts
        .filter(([, from, until]) => until === null || until > from)
        .map(([isSo, opens, until]) =>
          pieceOf(isSo, {
            unit: `${period.key} ${home.placements[0].key} ${isSo ? 'long' : 'short'}`,
            opens,
            ends: until,
            unknown: isSo ? null : doubt,
            ...held,
          }),
        )
    }),
  ]
}

export const longTermStability = standard({
  id: 'stability-2-5y',
  title: 'Long-term stability',
  area: 'stability-permanence',
  asks: 'A child who has been in care for long lives with the same carer for at least two years.',
  numerator:
    'Children who have lived with the same carer for two years, or are placed for adoption and have been there and in the home before for two years together',
  denominator:
    'Children under 16 who have been looked after for two and a half years on end, without series of short breaks',
  unit: '%',
  goodIs: 'high',
  basis: 'national return',
  source: {
    title: 'Stability measures for children looked after in England (SSDA903)',
    where: 'Long-term stability',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {},
  reads: ['carePeriod', 'legalStatus', 'person', 'placement', 'careEpisode'],
  needs: ['carePeriod', 'placement'],
  intervalsOf: ['placement'],
  cases: (history, { toldFrom }) => {
    const born = bornOn(history.person)
    const told = toldFrom('placement')
    return periodsOf(history).flatMap((period) => {
      const long = lastingFrom(period, months.inCare)
      if (long === null) return []
      if (born === null)
        return [
          caseOf({
            unit: period.key,
            opens: long.starts,
            ends: period.ends,
            unknown: noBirthday,
            ...heldOf(period),
          }),
        ]
      const asked = between(long, born, 0, 16)
      return asked === null ? [] : pieces(period, asked, homesOf(period, history), told)
    })
  },
  examples: [
    {
      why: 'In care for two and a half years to the day, and in one home for two years to the day.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2023-09-30' }],
        placement: [
          { starts: '2023-09-30', ends: '2024-03-31', fields: { type: 'U6' } },
          { starts: '2024-03-31', fields: { type: 'U4' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day less in the home.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2023-09-30' }],
        placement: [
          { starts: '2023-09-30', ends: '2024-04-01', fields: { type: 'U6' } },
          { starts: '2024-04-01', fields: { type: 'U4' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A day less in care: not asked yet.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2023-10-01' }],
        placement: [{ starts: '2023-10-01', fields: { type: 'U4' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Sixteen today.',
      rows: {
        person: [{ fields: { dateOfBirth: '2010-03-31' } }],
        carePeriod: [{ starts: '2020-01-06' }],
        placement: [{ starts: '2020-01-06', fields: { type: 'U4' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Placed for adoption three months ago, after two years with foster carers: together long enough.',
      rows: {
        person: [{ fields: { dateOfBirth: '2021-06-01' } }],
        carePeriod: [{ starts: '2022-01-10' }],
        placement: [
          { starts: '2022-01-10', ends: '2024-01-08', fields: { type: 'U6' } },
          { starts: '2024-01-08', ends: '2026-01-05', fields: { type: 'U6' } },
          { starts: '2026-01-05', fields: { type: 'A6' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Moved to other foster carers three months ago: that is none.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2022-01-10' }],
        placement: [
          { starts: '2022-01-10', ends: '2026-01-05', fields: { type: 'U4' } },
          { starts: '2026-01-05', fields: { type: 'U6' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Placed for adoption last year, and the home before is not told: nobody can say.',
      rows: {
        person: [{ fields: { dateOfBirth: '2020-06-01' } }],
        carePeriod: [{ starts: '2022-01-10' }],
        placement: [{ starts: '2025-03-03', fields: { type: 'A5' } }],
      },
      latestOnly: ['placement'],
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'No placement is told: unknown, and in the denominator.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2020-01-06' }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'The last placement alone is told, and it has lasted three years.',
      rows: {
        person: [{ fields: { dateOfBirth: '2014-06-01' } }],
        carePeriod: [{ starts: '2020-01-06' }],
        placement: [{ starts: '2023-03-06', fields: { type: 'U4' } }],
      },
      latestOnly: ['placement'],
      on: '2026-03-31',
      are: ['yes'],
    },
  ],
})
