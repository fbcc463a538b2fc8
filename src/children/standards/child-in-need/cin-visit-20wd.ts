import type { Day } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import { heldOf } from '../held.ts'
import { seenVisits } from '../seen.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'
import { plansInNeed } from './plans.ts'

export const visitsInNeed = standard({
  id: 'cin-visit-20wd',
  title: 'Children in need visited in time',
  area: 'child-in-need',
  asks: 'A child with a child in need plan is visited and seen at least every 20 working days, from the day the plan began.',
  numerator:
    'Plans whose last visit is no longer ago than allowed; over a period, intervals that were no longer than allowed',
  denominator:
    'Child in need plans older than the interval; over a period, intervals between visits, the first from the start of the plan',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: localPractice(
    'No national interval exists',
    'verified',
    'Plans of long-term support for disabled children, for which many authorities allow longer, are not told apart.',
  ),
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Working days between visits', unit: 'working days', default: 20 } },
  reads: ['childInNeedPlan', 'childInNeed', 'visit'],
  needs: ['childInNeedPlan or childInNeed', 'visit'],
  needsKind: { visit: 'child-in-need' },
  intervalsOf: ['visit'],
  cases: ({ visit, childInNeedPlan, childInNeed }, { calendar, settings, toldFrom }) => {
    const seen = seenVisits(visit, ['child-in-need'])
    const told = toldFrom('visit', 'child-in-need')
    return plansInNeed({ childInNeedPlan, childInNeed }).flatMap((plan) => {
      const { team, worker } = heldOf(plan)
      const dueAfter = ({ from }: { readonly from: Day }) => calendar.workingDaysAfter(from, settings.limit(from))
      return seriesOf(plan, waitsIn(plan, seen, told), dueAfter, { team, worker })
    })
  },
  examples: [
    {
      why: 'Seen on the 20th working day after the plan began, and not due again yet.',
      rows: {
        childInNeedPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-03-02', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-10',
      are: ['yes'],
    },
    {
      why: 'Over the period: the first interval took 20 working days and was in time, the second took 21.',
      rows: {
        childInNeedPlan: [{ starts: '2026-01-05', ends: '2026-03-10' }],
        visit: [
          { starts: '2026-02-02', fields: { kind: 'child-in-need', seen: 'yes' } },
          { starts: '2026-03-03', fields: { kind: 'child-in-need', seen: 'yes' } },
        ],
      },
      completed: ['2026-01-01', '2026-03-31'],
      are: ['yes', 'no'],
    },
    {
      why: 'Nobody was in on the second visit: it does not count, and the child has not been seen since the start.',
      rows: {
        childInNeedPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-02-20', fields: { kind: 'child-in-need', seen: 'no' } }],
      },
      on: '2026-03-03',
      are: ['no'],
    },
    {
      why: 'Whether the child was seen is not known: that is no visit at which the child was seen.',
      rows: {
        childInNeedPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-02-20', fields: { kind: 'child-in-need', seen: 'unknown' } }],
      },
      on: '2026-03-03',
      are: ['no'],
    },
    {
      why: 'A visit under a protection plan is not one under the child in need plan.',
      rows: {
        childInNeedPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-02-20', fields: { kind: 'protection', seen: 'yes' } }],
      },
      on: '2026-03-03',
      are: ['no'],
    },
    {
      why: 'Annex A: the last visit alone is told, of an episode that stands at a plan.',
      rows: {
        childInNeed: [{ starts: '2025-06-02', fields: { status: 'in-need' } }],
        visit: [{ starts: '2026-03-16', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      latestOnly: ['visit'],
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'An episode that stands at an assessment has no plan, and a plan that ended is looked at no more.',
      rows: {
        childInNeed: [
          { starts: '2025-06-02', fields: { status: 'assessment' } },
          { starts: '2025-01-02', ends: '2025-04-01', fields: { status: 'in-need' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The plan is not older than the interval: the first visit waits, and is neither success nor failure.',
      rows: { childInNeedPlan: [{ starts: '2026-03-23' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-04-22'],
    },
  ],
})
