import { addMonths } from '../../../platform/day.ts'
import { caseOf, later } from '../../../standards/cases.ts'
import { birthday, bornOn } from '../held.ts'
import { standard } from '../standard.ts'
import { owedIn } from './eligible.ts'
import { leaverTables } from './told.ts'

const born = { fields: { dateOfBirth: '2008-03-10' } } as const
const inCare = { starts: '2020-05-01' } as const

export const transfers = standard({
  id: 'leaving-care-transfer',
  title: 'Handed over to the leaving care team on time',
  area: 'care-leavers',
  asks: 'Who turns 18 as an eligible or relevant young person has been handed over to the leaving care team by then, so that nobody is without a worker.',
  numerator: 'Of them, those handed over by the 18th birthday',
  denominator: 'Young people who were eligible or relevant until their 18th birthday',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard; Children Act 1989 guidance, volume 3',
    where: 'Transition to the leaving care team',
    confidence: 'unsure',
    note: 'Who turned 18 before handovers were recorded here is not asked about.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Months after the 18th birthday', unit: 'months', default: 0 } },
  reads: [...leaverTables, 'leavingCareTransfer'],
  needs: ['person', 'carePeriod or careLeaver', 'leavingCareTransfer'],
  intervalsOf: [],
  cases: (rows, { settings, toldFrom }) => {
    const [date, since] = [bornOn(rows.person), toldFrom('leavingCareTransfer')]
    const last = since === null ? undefined : owedIn(rows).at(-1)
    if (date === null || last === undefined || since === null) return []
    const adult = birthday(date, 18)
    if (last.ends < adult || adult < since) return []
    return [
      caseOf({
        unit: 'handover',
        opens: later(birthday(date, 17), last.opens),
        ends: birthday(date, 21),
        due: addMonths(adult, settings.limit(adult)),
        done: rows.leavingCareTransfer.find(({ starts }) => starts !== null)?.starts ?? null,
        team: last.fields?.team ?? null,
        worker: last.fields?.worker ?? last.fields?.adviser ?? null,
        because: [...rows.careLeaver, ...rows.leavingCareTransfer].map(({ table, key }) => ({ table, key })),
      }),
    ]
  },
  examples: [
    {
      why: 'In care until 18, handed over on the birthday.',
      rows: { person: [born], carePeriod: [inCare], leavingCareTransfer: [{ starts: '2026-03-10' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day after it.',
      rows: { person: [born], carePeriod: [inCare], leavingCareTransfer: [{ starts: '2026-03-11' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Seventeen: it waits.',
      rows: { person: [{ fields: { dateOfBirth: '2008-09-10' } }], carePeriod: [inCare] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-09-10'],
    },
    {
      why: 'Eighteen and nobody has handed over.',
      rows: { person: [born], carePeriod: [inCare] },
      on: '2026-03-31',
      are: ['no'],
      waits: ['2026-03-10'],
    },
    {
      why: 'Ten weeks in care at seventeen: not eligible.',
      rows: { person: [born], carePeriod: [{ starts: '2025-12-01', ends: '2026-02-09' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Thirteen weeks in care that were full on the 18th birthday, and not before it.',
      rows: { person: [born], carePeriod: [{ starts: '2025-12-09' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A day longer in care: eligible on the day before.',
      rows: { person: [born], carePeriod: [{ starts: '2025-12-08' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Back home with a parent for six months before the birthday: not relevant any more.',
      rows: {
        person: [born],
        carePeriod: [{ ...inCare, ends: '2025-09-09', fields: { ceasedReason: 'E4A' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Home a day later: six months were not over.',
      rows: {
        person: [born],
        carePeriod: [{ ...inCare, ends: '2025-09-10', fields: { ceasedReason: 'E4A' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
