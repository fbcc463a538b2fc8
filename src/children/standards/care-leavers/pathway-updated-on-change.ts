import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const moved = { starts: '2026-03-02', fields: { kind: 'settled' } } as const
const dated = (kind: string, starts: string) => ({ starts, fields: { kind } }) as const

export const plansKeptUpWithChanges = standard({
  id: 'pathway-updated-on-change',
  title: 'Pathway plan updated after a change of circumstances',
  area: 'care-leavers',
  asks: 'When life changes (a move, an eviction notice, custody, a baby, a lost job or course, going missing), the written plan changes with it.',
  numerator:
    'Of them, those after which a version or addendum was dated in time: five working days for a home, ten for the rest',
  denominator: 'Moves of home and other changes of circumstances of young people leaving care',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Care leavers: plans not updated when risks or situations change',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    home: { title: 'Working days after a move or an eviction notice', unit: 'working days', default: 5 },
    other: { title: 'Working days after any other change', unit: 'working days', default: 10 },
  },
  reads: ['leaverHome', 'lifeChange', 'pathwayPlan'],
  needs: ['leaverHome or lifeChange', 'pathwayPlan'],
  intervalsOf: ['pathwayPlan'],
  cases: ({ leaverHome, lifeChange, pathwayPlan }, { calendar, settings }) =>
    [...leaverHome, ...lifeChange].filter(isDated).map((change) => {
      const isHome = change.table === 'leaverHome' || change.fields.kind === 'eviction'
      const due = calendar.workingDaysAfter(
        change.starts,
        isHome ? settings.home(change.starts) : settings.other(change.starts),
      )
      const version = pathwayPlan.find(
        ({ starts, fields }) => starts !== null && starts >= change.starts && fields.kind !== 'needs-assessment',
      )
      const held = heldOf(change)
      return caseOf({
        unit: `${change.table} ${change.key}`,
        opens: change.starts,
        due,
        done: version?.starts ?? null,
        unknown: due === null ? noHolidays : null,
        ...held,
        because: version === undefined ? held.because : [...held.because, { table: version.table, key: version.key }],
      })
    }),
  examples: [
    {
      why: 'A move on a Monday, the plan changed on the fifth working day.',
      rows: { leaverHome: [moved], pathwayPlan: [dated('addendum', '2026-03-09')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A working day later.',
      rows: { leaverHome: [moved], pathwayPlan: [dated('addendum', '2026-03-10')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A lost job gives ten working days, which Good Friday and Easter Monday lengthen.',
      rows: {
        lifeChange: [{ starts: '2026-03-30', fields: { kind: 'lost-job' } }],
        pathwayPlan: [dated('plan', '2026-04-15')],
      },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'A version from before the change does not answer it.',
      rows: { leaverHome: [moved], pathwayPlan: [dated('plan', '2026-02-27')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'An eviction notice counts as one of a home, and a move and a baby as two changes.',
      rows: {
        leaverHome: [moved],
        lifeChange: [
          { starts: '2026-03-02', fields: { kind: 'eviction' } },
          { starts: '2026-03-02', fields: { kind: 'pregnancy' } },
        ],
        pathwayPlan: [dated('plan', '2026-03-12')],
      },
      on: '2026-03-31',
      are: ['no', 'no', 'yes'],
    },
    {
      why: 'Written the next day, and the five working days are not over: not counted yet.',
      rows: { leaverHome: [moved], pathwayPlan: [{ starts: '2026-03-03' }] },
      on: '2026-03-09',
      are: [],
    },
  ],
})
