import { caseOf, pieceOf } from '../../../standards/cases.ts'
import { homesOf } from '../children-in-care/homes.ts'
import { type CarePeriod, periodsOf } from '../children-in-care/periods.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'
import { atLeast } from './counted.ts'

/** Annex A tells the last placement, and how many there were. */
const asCounted = (period: CarePeriod, limit: number) => {
  const given = { unit: period.key, opens: period.starts, ends: period.ends, ...heldOf(period) }
  const count = period.fields.placementsIn12Months
  return count === undefined
    ? caseOf({ ...given, unknown: 'Neither the placements nor their number are told' })
    : pieceOf(count >= limit, given)
}

export const manyPlacements = standard({
  id: 'placements-3plus',
  title: 'Three or more placements in the year',
  area: 'stability-permanence',
  asks: 'Children in care live where they can stay: three placements or more within twelve months are looked at one by one.',
  numerator: 'Children with three placements or more in the last twelve months, the one at the start with them',
  denominator: 'Children in care, without series of short breaks',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Stability measures for children looked after in England (SSDA903)',
    where: 'Number of placements in the year',
    confidence: 'verified',
    note: 'Hospital, holidays and respite of seven days or less are no placement; nor is another status with the same carer.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Placements', unit: 'count', default: 3 } },
  reads: ['carePeriod', 'legalStatus', 'person', 'placement', 'careEpisode'],
  needs: ['carePeriod', 'placement or carePeriod.placementsIn12Months'],
  intervalsOf: ['placement'],
  cases: (history, { settings, toldFrom }) => {
    const periods = periodsOf(history)
    if (toldFrom('placement') === null) return periods.map((period) => asCounted(period, settings.limit(period.starts)))
    // A placement of an earlier time in care within the twelve months counts too.
    const homes = periods.flatMap((period) => homesOf(period, history))
    return periods.flatMap((period) => atLeast(period, homes, settings.limit))
  },
  examples: [
    {
      why: 'Three homes within the year.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [
          { starts: '2025-05-05', ends: '2025-09-01', fields: { type: 'U6' } },
          { starts: '2025-09-01', ends: '2026-01-05', fields: { type: 'U6' } },
          { starts: '2026-01-05', fields: { type: 'K2' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The same three when the first ended a year ago to the day: two.',
      rows: {
        carePeriod: [{ starts: '2024-05-05' }],
        placement: [
          { starts: '2024-05-05', ends: '2025-03-31', fields: { type: 'U6' } },
          { starts: '2025-03-31', ends: '2026-01-05', fields: { type: 'U6' } },
          { starts: '2026-01-05', fields: { type: 'K2' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A day before, the first counted still.',
      rows: {
        carePeriod: [{ starts: '2024-05-05' }],
        placement: [
          { starts: '2024-05-05', ends: '2025-03-31', fields: { type: 'U6' } },
          { starts: '2025-03-31', ends: '2026-01-05', fields: { type: 'U6' } },
          { starts: '2026-01-05', fields: { type: 'K2' } },
        ],
      },
      on: '2026-03-30',
      are: ['yes'],
    },
    {
      why: 'A week in hospital and back to the same foster carers are one home.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [
          { starts: '2025-05-05', ends: '2025-09-01', fields: { type: 'U6' } },
          { starts: '2025-09-01', ends: '2026-01-05', fields: { type: 'U6', postcode: 'MS1 1AA' } },
          { starts: '2026-01-05', ends: '2026-01-11', fields: { type: 'T1' } },
          { starts: '2026-01-11', fields: { type: 'U6', postcode: 'MS1 1AA' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The foster carers were approved for long: another status, and no move.',
      rows: {
        carePeriod: [{ starts: '2025-05-05' }],
        placement: [
          { starts: '2025-05-05', ends: '2025-09-01', fields: { type: 'U6' } },
          { starts: '2025-09-01', ends: '2026-01-05', fields: { type: 'U6', changeReason: 'PLACE' } },
          { starts: '2026-01-05', fields: { type: 'U4' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Two homes, a month at the parents’, and back in care in a third.',
      rows: {
        carePeriod: [{ starts: '2025-05-05', ends: '2025-12-01' }, { starts: '2026-01-05' }],
        placement: [
          { starts: '2025-05-05', ends: '2025-09-01', fields: { type: 'U6' } },
          { starts: '2025-09-01', ends: '2025-12-01', fields: { type: 'U6' } },
          { starts: '2026-01-05', fields: { type: 'U6' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The last placement alone is told, and the return says that there were four.',
      rows: {
        carePeriod: [{ starts: '2025-05-05', fields: { placementsIn12Months: 4 } }],
        placement: [{ starts: '2026-01-05', fields: { type: 'U6' } }],
      },
      latestOnly: ['placement'],
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Neither is told: unknown, and not none.',
      rows: { carePeriod: [{ starts: '2025-05-05' }] },
      latestOnly: ['placement'],
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
