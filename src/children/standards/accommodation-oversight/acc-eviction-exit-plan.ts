import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { holds, isComplete } from './exit-plans.ts'
import { firstFrom } from './homes.ts'
import { aboutHome } from './stays.ts'

const flat = { key: 'h', starts: '2025-03-02', fields: { kind: 'settled', accommodation: 'U' } } as const
const notice = { starts: '2026-04-02', fields: { kind: 'eviction' } } as const
const plan = (starts: string, fallback: 'yes' | 'no' = 'yes', targetOn = '2026-05-15') =>
  ({
    starts,
    fields: { homeKey: 'h', destination: 'yes', lead: 'Ana Bell', housingReference: 'H-1', fallback, targetOn },
  }) as const

export const exitPlansOnEviction = standard({
  id: 'acc-eviction-exit-plan',
  title: 'Exit plan within three working days of an eviction notice',
  area: 'accommodation-oversight',
  asks: 'When a young person has an eviction notice it is written down within three working days where they will live next, as if they were in emergency accommodation already: so that they need not be.',
  numerator: 'Of them, those with a complete exit plan in time',
  denominator: 'Eviction notices of young people who still lived there when three working days were over',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Joint housing protocols for care leavers; Homelessness code of guidance',
    where: 'Good practice advice; chapter 22',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to make it', unit: 'working days', default: 3 } },
  reads: ['lifeChange', 'leaverHome', 'exitPlan'],
  needs: ['lifeChange', 'leaverHome', 'exitPlan'],
  intervalsOf: [],
  cases: ({ lifeChange, leaverHome, exitPlan }, { calendar, settings, toldFrom }) =>
    lifeChange
      .filter(isDated)
      .filter(({ fields }) => fields.kind === 'eviction')
      .flatMap((change) => {
        const home = leaverHome
          .filter(isDated)
          .findLast(({ starts, ends }) => starts <= change.starts && (ends === null || ends > change.starts))
        if (home === undefined) return []
        const plans = aboutHome(exitPlan, home)
        const due = calendar.workingDaysAfter(change.starts, settings.limit(change.starts))
        const made = plans.filter(isComplete).map(({ starts }) => starts)
        const { because: _, ...held } = heldOf(home)
        return [
          unlessBefore(
            begunOn({ toldFrom }),
            caseOf({
              unit: change.key,
              opens: change.starts,
              ends: home.ends,
              due,
              // One that holds already is enough.
              done: plans.some((one) => holds(one, change.starts)) ? change.starts : firstFrom(made, change.starts),
              unknown: due === null ? noHolidays : null,
              ...held,
              because: [change, home].map(({ table, key }) => ({ table, key })),
            }),
          ),
        ]
      }),
  examples: [
    {
      why: 'Notice on the Thursday before Easter; three working days end on the Thursday after it.',
      rows: { lifeChange: [notice], leaverHome: [flat], exitPlan: [plan('2026-04-09')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'On Friday.',
      rows: { lifeChange: [notice], leaverHome: [flat], exitPlan: [plan('2026-04-10')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A plan without a fallback.',
      rows: { lifeChange: [notice], leaverHome: [flat], exitPlan: [plan('2026-04-07', 'no')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'One was in force already.',
      rows: { lifeChange: [notice], leaverHome: [flat], exitPlan: [plan('2026-03-20')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Moved on the next day: there is nothing to plan any more.',
      rows: { lifeChange: [notice], leaverHome: [{ ...flat, ends: '2026-04-03' }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The plan was due before homes were recorded here.',
      rows: { leaverHome: [flat], lifeChange: [notice] },
      on: '2026-04-24',
      toldFrom: '2026-04-20',
      are: ['excluded'],
      waits: [],
    },
  ],
})
