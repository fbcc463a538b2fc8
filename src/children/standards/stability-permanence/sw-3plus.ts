import { addMonths, daysBetween } from '../../../platform/day.ts'
import { later } from '../../../standards/cases.ts'
import { periodsOf } from '../children-in-care/periods.ts'
import { isDated } from '../held.ts'
import { type Read, standard } from '../standard.ts'
import { atLeast, type Counted } from './counted.ts'

/** The case worker: a code (CW), or what case systems call the role in words. */
const isCaseWorker = ({ fields }: Read<'involvement'>): boolean => {
  const role = fields.role?.toLowerCase() ?? ''
  return role === 'cw' || ['case worker', 'caseworker', 'case holder', 'social worker', 'allocated'].some((one) => role.includes(one)) // biome-ignore format: a list
}

/** The times of one worker as one, where less than a year lies between them: a person counts once. */
const together = (spells: readonly Counted[]): readonly Counted[] => {
  const joined: Counted[] = []
  for (const one of spells) {
    const last = joined.at(-1)
    const isNear = last && (last.ends === null || one.starts <= addMonths(last.ends, 12))
    if (!isNear) joined.push(one)
    else
      joined.splice(-1, 1, {
        starts: last.starts,
        ends: last.ends === null || one.ends === null ? null : later(last.ends, one.ends),
      })
  }
  return joined
}

export const manySocialWorkers = standard({
  id: 'sw-3plus',
  title: 'Three or more social workers in the year',
  area: 'stability-permanence',
  asks: 'A child in care keeps the social worker: three or more within twelve months are looked at one by one.',
  numerator:
    'Children with three or more social workers in the last twelve months, cover of less than four weeks left out',
  denominator: 'Children in care, without series of short breaks',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Stability measures for children looked after in England (SSDA903)',
    where: 'Social workers in the year',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    limit: { title: 'Social workers', unit: 'count', default: 3 },
    cover: { title: 'Days up to which it was cover', unit: 'days', default: 28 },
  },
  reads: ['carePeriod', 'legalStatus', 'person', 'involvement'],
  needs: ['carePeriod', 'involvement.worker'],
  intervalsOf: ['involvement'],
  cases: (history, { settings }) => {
    const periods = periodsOf(history)
    if (periods.length === 0) return []
    const spells = history.involvement
      .filter(isDated)
      .filter((one) => isCaseWorker(one) && one.fields.worker !== undefined)
      .filter(({ starts, ends }) => ends === null || daysBetween(starts, ends) >= settings.cover(starts))
    const workers = [...Map.groupBy(spells, ({ fields }) => fields.worker).values()].flatMap(together)
    return periods.flatMap((period) => atLeast(period, workers, settings.limit))
  },
  examples: [
    {
      why: 'Three workers, one after the other.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        involvement: [
          { starts: '2024-01-08', ends: '2025-06-02', fields: { role: 'CW', worker: 'Ana Bell' } },
          { starts: '2025-06-02', ends: '2025-11-03', fields: { role: 'CW', worker: 'Cy Dunn' } },
          { starts: '2025-11-03', fields: { role: 'CW', worker: 'Eve Fox' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The first came back: two people.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        involvement: [
          { starts: '2024-01-08', ends: '2025-06-02', fields: { role: 'CW', worker: 'Ana Bell' } },
          { starts: '2025-06-02', ends: '2025-11-03', fields: { role: 'CW', worker: 'Cy Dunn' } },
          { starts: '2025-11-03', fields: { role: 'CW', worker: 'Ana Bell' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Cover for 27 days is left out.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        involvement: [
          { starts: '2024-01-08', ends: '2025-06-02', fields: { role: 'CW', worker: 'Ana Bell' } },
          { starts: '2025-06-02', ends: '2025-06-29', fields: { role: 'CW', worker: 'Cy Dunn' } },
          { starts: '2025-06-29', fields: { role: 'CW', worker: 'Eve Fox' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Four weeks are more than cover.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        involvement: [
          { starts: '2024-01-08', ends: '2025-06-02', fields: { role: 'CW', worker: 'Ana Bell' } },
          { starts: '2025-06-02', ends: '2025-06-30', fields: { role: 'CW', worker: 'Cy Dunn' } },
          { starts: '2025-06-30', fields: { role: 'CW', worker: 'Eve Fox' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The reviewing officer and the personal adviser are no social workers of the child.',
      rows: {
        carePeriod: [{ starts: '2024-01-08' }],
        involvement: [
          { starts: '2024-01-08', fields: { role: 'IRO', worker: 'Gus Hill' } },
          { starts: '2024-01-08', ends: '2025-06-02', fields: { role: 'CW', worker: 'Ana Bell' } },
          { starts: '2025-06-02', fields: { role: 'CW', worker: 'Cy Dunn' } },
          { starts: '2025-09-02', fields: { role: 'PA', worker: 'Ivy Jay' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
