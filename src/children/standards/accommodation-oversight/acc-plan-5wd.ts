import { addDays } from '../../../platform/day.ts'
import { dayAfter, workOf } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome } from './homes.ts'

const flat = { starts: '2026-03-02', fields: { kind: 'settled' } } as const
const dated = (kind: string, starts: string, housing: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { kind, housing } }) as const

export const plansAfterMoves = standard({
  id: 'acc-plan-5wd',
  title: 'Pathway plan updated within five working days of a move and reviewed at 28 days',
  area: 'accommodation-oversight',
  asks: 'The plan says within five working days where the young person lives, with what risks and support, and where they will live in the long term; after 28 days there it is reviewed.',
  numerator:
    'Of them, those with a plan that was updated in time and, where the stay reached 28 days, reviewed by day 35',
  denominator:
    'Moves of young people leaving care of which that was settled in the period; live: homes for longer than the time to update it',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  basisFor: { relevant: 'statute', 'former-relevant': 'local policy', qualifying: 'local policy' },
  source: {
    title: 'Care Leavers (England) Regulations 2010',
    where: 'Regulation 7(3)',
    confidence: 'known',
    note: 'The law asks relevant children’s plans to be reviewed after 28 days in accommodation that the authority provides. Five working days and day 35 are local.',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: {
    update: { title: 'Working days to update the plan', unit: 'working days', default: 5 },
    stay: { title: 'Days after which it is reviewed', unit: 'days', default: 28 },
    review: { title: 'Days from the move to the review', unit: 'days', default: 35 },
  },
  reads: ['leaverHome', 'pathwayPlan'],
  needs: ['leaverHome', 'pathwayPlan.housing'],
  intervalsOf: ['pathwayPlan'],
  cases: ({ leaverHome, pathwayPlan }, { calendar, settings, toldFrom }) =>
    leaverHome.filter(isDated).flatMap((home) => {
      const { starts, ends } = home
      const first = calendar.workingDaysAfter(starts, settings.update(starts))
      if (first === null) return [caseOfHome(home, { unknown: noHolidays })]
      const begun = begunOn({ toldFrom })
      // Whether it was updated before homes were recorded here nobody can tell: the review is asked alone.
      const updated =
        first < begun
          ? first
          : (pathwayPlan.find((one) => one.starts !== null && one.starts >= starts && one.fields.housing === 'yes')
              ?.starts ?? null)
      const counts = dayAfter(first) ?? starts
      const update = caseOfHome(home, { counts, due: first, done: updated })
      const long = addDays(starts, settings.stay(starts))
      // Gone before it was time for a review: the update was all that was asked.
      if (updated === null || (ends !== null && ends <= long)) return [unlessBefore(begun, update)]
      const reviewed =
        pathwayPlan.find((one) => one.starts !== null && one.starts > updated && one.fields.kind === 'review')
          ?.starts ?? null
      const review = caseOfHome(home, { counts, due: addDays(starts, settings.review(starts)), done: reviewed })
      // Updated too late, which no review mends: that waits as work.
      return updated > first
        ? [update, workOf({ ...review, due: review.due!, unit: `${home.key} review`, opens: updated })]
        : [unlessBefore(begun, review)]
    }),
  examples: [
    {
      why: 'Updated on the fifth working day, reviewed on day 35.',
      rows: { leaverHome: [flat], pathwayPlan: [dated('plan', '2026-03-09'), dated('review', '2026-04-06')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Reviewed on day 36.',
      rows: { leaverHome: [flat], pathwayPlan: [dated('plan', '2026-03-09'), dated('review', '2026-04-07')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Updated a working day late, though reviewed in time.',
      rows: { leaverHome: [flat], pathwayPlan: [dated('plan', '2026-03-10'), dated('review', '2026-03-30')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A new version that says nothing of the home.',
      rows: { leaverHome: [flat], pathwayPlan: [dated('plan', '2026-03-05', 'no')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A stay of three weeks: no review was asked for.',
      rows: { leaverHome: [{ ...flat, ends: '2026-03-23' }], pathwayPlan: [dated('plan', '2026-03-09')] },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['yes'],
    },
    {
      why: 'Updated, and the review is not due yet: in time so far.',
      rows: { leaverHome: [flat], pathwayPlan: [dated('plan', '2026-03-09')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Updated on the sixth working day: too late for good, and to be reviewed by day 35 all the same.',
      rows: { leaverHome: [flat], pathwayPlan: [dated('plan', '2026-03-10')] },
      on: '2026-03-31',
      are: ['no'],
      waits: ['2026-04-06'],
    },
    {
      why: 'Moved three working days ago: the update waits, and is neither success nor failure.',
      rows: { leaverHome: [flat] },
      on: '2026-03-05',
      are: [],
      waits: ['2026-03-09'],
    },
    {
      why: 'Moved in long before homes were recorded here: neither the update nor the review is asked.',
      rows: { leaverHome: [flat] },
      on: '2026-05-24',
      toldFrom: '2026-05-20',
      are: ['excluded'],
      waits: [],
    },
    {
      why: 'Moved in three weeks before homes were recorded here: the update is not asked, and the review is.',
      rows: { leaverHome: [flat] },
      on: '2026-03-24',
      toldFrom: '2026-03-23',
      are: ['yes'],
      waits: ['2026-04-06'],
    },
  ],
})
