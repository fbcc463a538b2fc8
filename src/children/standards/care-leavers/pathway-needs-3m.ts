import { addMonths, type Day } from '../../../platform/day.ts'
import { caseOf, later } from '../../../standards/cases.ts'
import { birthday, bornOn } from '../held.ts'
import { standard } from '../standard.ts'
import { owedIn } from './eligible.ts'
import { leaverTables } from './told.ts'

const born = { fields: { dateOfBirth: '2009-12-31' } } as const
const inCare = { starts: '2020-05-01' } as const
const dated = (kind: string, starts: string) => ({ starts, fields: { kind } }) as const

export const needsAssessedAndPlanned = standard({
  id: 'pathway-needs-3m',
  title: 'Needs assessment and pathway plan within three months of 16',
  area: 'care-leavers',
  asks: 'What a young person needs is assessed, and a pathway plan made, within three months of the 16th birthday or of becoming eligible later.',
  numerator: 'Of them, those with both dated in time',
  denominator: 'Young people who became eligible at 16 or 17 and reached the last day in time in the period',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  basisFor: { eligible: 'statute', relevant: 'statute' },
  source: {
    title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
    where: 'Regulations 40 to 44',
    confidence: 'verified',
    note: 'The law has the plan follow as soon as possible; the same three months are used for it here.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Months allowed', unit: 'months', default: 3, only: 'less' } },
  reads: [...leaverTables, 'pathwayPlan'],
  needs: ['person', 'carePeriod or careLeaver', 'pathwayPlan'],
  intervalsOf: ['pathwayPlan'],
  cases: (rows, { settings }) => {
    const date = bornOn(rows.person)
    const first = owedIn(rows)[0]
    if (date === null || first === undefined) return []
    const firstOf = (is: (kind: string | undefined) => boolean): Day | null =>
      rows.pathwayPlan.find(({ starts, fields }) => starts !== null && is(fields.kind))?.starts ?? null
    const assessed = firstOf((kind) => kind === 'needs-assessment')
    const planned = firstOf((kind) => kind !== 'needs-assessment')
    return [
      caseOf({
        unit: 'needs and plan',
        opens: first.opens,
        ends: birthday(date, 18),
        due: addMonths(first.opens, settings.limit(first.opens)),
        done: assessed === null || planned === null ? null : later(assessed, planned),
        team: first.fields?.team ?? null,
        worker: first.fields?.worker ?? first.fields?.adviser ?? null,
        because: rows.pathwayPlan.map(({ table, key }) => ({ table, key })),
      }),
    ]
  },
  examples: [
    {
      why: 'Both dated, the later on the last day: 31 December and three months is 31 March.',
      rows: {
        person: [born],
        carePeriod: [inCare],
        pathwayPlan: [dated('needs-assessment', '2026-03-01'), dated('plan', '2026-03-31')],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'The plan came a day later.',
      rows: {
        person: [born],
        carePeriod: [inCare],
        pathwayPlan: [dated('needs-assessment', '2026-03-01'), dated('plan', '2026-04-01')],
      },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Assessed, and no plan: late once the time has passed.',
      rows: { person: [born], carePeriod: [inCare], pathwayPlan: [dated('needs-assessment', '2026-03-01')] },
      on: '2026-04-01',
      are: ['no'],
    },
    {
      why: 'Its time has not passed.',
      rows: { person: [born], carePeriod: [inCare] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'In care since 10 November at 15: eligible on 9 February, when 13 weeks are full, and due on 9 May.',
      rows: { person: [born], carePeriod: [{ starts: '2025-11-10' }] },
      on: '2026-05-10',
      are: ['no'],
    },
    {
      why: 'The day before that there was still time.',
      rows: { person: [born], carePeriod: [{ starts: '2025-11-10' }] },
      on: '2026-05-09',
      are: [],
    },
    {
      why: 'Done early, and the three months are not over: counted when they are.',
      rows: {
        person: [born],
        carePeriod: [inCare],
        pathwayPlan: [dated('needs-assessment', '2026-01-20'), dated('plan', '2026-02-10')],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
