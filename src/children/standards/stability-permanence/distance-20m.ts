import { caseOf, earlier, later, pieceOf, refOf } from '../../../standards/cases.ts'
import { homesOf } from '../children-in-care/homes.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'

export const farFromHome = standard({
  id: 'distance-20m',
  title: 'Placed more than 20 miles from home',
  area: 'stability-permanence',
  asks: 'Children in care live near home unless it is better for them not to: who lives more than 20 miles away is looked at one by one.',
  numerator: 'Children whose placement is more than 20 miles from home, as the crow flies',
  denominator: 'Children in care, those whose distance is not known with them; without series of short breaks',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: { title: 'Children looked after in England (SSDA903)', where: 'Distance from home', confidence: 'verified' },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Miles', unit: 'count', default: 20 } },
  reads: ['carePeriod', 'legalStatus', 'person', 'placement', 'careEpisode'],
  needs: ['carePeriod', 'placement.distance'],
  intervalsOf: ['placement'],
  cases: (history, { settings, toldFrom }) =>
    periodsOf(history).flatMap((period) => {
      const { team, worker, because } = heldOf(period)
      const placements = homesOf(period, history).flatMap((home) => home.placements)
      const first = earlier(placements[0]?.starts ?? null, period.ends)
      const told = toldFrom('placement')
      const since = told === null ? null : later(told, period.starts)
      const untold =
        since !== null && (first === null || first > since)
          ? [
              caseOf({
                unit: period.key,
                opens: since,
                ends: first,
                unknown: 'No placement is told',
                team,
                worker,
                because,
              }),
            ]
          : []
      return [
        ...untold,
        ...placements.map((one, at) => {
          const opens = later(one.starts, period.starts)
          const given = {
            unit: `${period.key} ${one.key}`,
            opens,
            ends: placements[at + 1]?.starts ?? period.ends,
            team,
            worker,
            because: [...because, refOf(one)],
          }
          return one.fields.distance === undefined
            ? caseOf({ ...given, unknown: 'The distance is not known' })
            : pieceOf(one.fields.distance > settings.limit(opens), given)
        }),
      ]
    }),
  examples: [
    {
      why: 'Twenty miles are not more than twenty.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [{ starts: '2025-05-05', fields: { type: 'U6', distance: 20 } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A little more is.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [{ starts: '2025-05-05', fields: { type: 'U6', distance: 20.1 } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Not known: stays in the denominator and is listed apart.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [{ starts: '2025-05-05', fields: { type: 'K2' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Lived far away until last month, and near home now.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [
          { starts: '2025-05-05', ends: '2026-02-16', fields: { type: 'K2', distance: 80 } },
          { starts: '2026-02-16', fields: { type: 'U6', distance: 2.5 } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A week of respite far away does not count as living there.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [
          { starts: '2025-05-05', ends: '2026-03-28', fields: { type: 'U6', distance: 3 } },
          { starts: '2026-03-28', fields: { type: 'T4', distance: 45 } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
