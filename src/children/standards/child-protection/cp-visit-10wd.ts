import type { Day } from '../../../platform/day.ts'
import { seriesOf, waitsIn } from '../../../standards/cases.ts'
import { heldOf } from '../held.ts'
import { seenVisits } from '../seen.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'

export const protectionVisits = standard({
  id: 'cp-visit-10wd',
  title: 'Child protection visits in time',
  area: 'child-protection',
  asks: 'A child on a child protection plan is visited and seen at least every ten working days, from the day the plan began.',
  numerator:
    'Children whose last visit is no longer ago than allowed; over a period, intervals that were no longer than allowed',
  denominator:
    'Children on a plan that is older than the interval; over a period, intervals between visits, the first from the start of the plan',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: localPractice('Ten working days is common, 15 and 20 exist', 'verified'),
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Working days between visits', unit: 'working days', default: 10 } },
  reads: ['protectionPlan', 'visit'],
  needs: ['protectionPlan', 'visit'],
  needsKind: { visit: 'protection' },
  intervalsOf: ['visit'],
  cases: ({ protectionPlan, visit }, { calendar, settings, toldFrom }) => {
    // Only where the child was seen (no access does not count, and stops no clock); core groups are no visits.
    const seen = seenVisits(visit, ['protection'])
    const told = toldFrom('visit', 'protection')
    return protectionPlan.flatMap((plan) => {
      const { team, worker } = heldOf(plan)
      const dueAfter = ({ from }: { readonly from: Day }) => calendar.workingDaysAfter(from, settings.limit(from))
      return seriesOf(plan, waitsIn(plan, seen, told), dueAfter, { team, worker })
    })
  },
  examples: [
    {
      why: 'Seen on the tenth working day after the plan began, and not due again yet.',
      rows: {
        protectionPlan: [{ starts: '2026-03-02' }],
        visit: [{ starts: '2026-03-16', fields: { kind: 'protection', seen: 'yes' } }],
      },
      on: '2026-03-20',
      are: ['yes'],
    },
    {
      why: 'A visit of another kind is none of the plan.',
      rows: {
        protectionPlan: [{ starts: '2026-03-02' }],
        visit: [{ starts: '2026-03-13', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'Nobody was in: the visit does not count, and the eleventh working day is late.',
      rows: {
        protectionPlan: [{ starts: '2026-03-02' }],
        visit: [{ starts: '2026-03-13', fields: { kind: 'protection', seen: 'no' } }],
      },
      on: '2026-03-17',
      are: ['no'],
    },
    {
      why: 'The last visit alone is told: what was before it proves nothing, and the next is not due yet.',
      rows: {
        protectionPlan: [{ starts: '2025-09-01' }],
        visit: [{ starts: '2026-03-13', fields: { kind: 'protection', seen: 'yes' } }],
      },
      latestOnly: ['visit'],
      on: '2026-03-20',
      are: ['yes'],
    },
    {
      why: 'A plan that ended before its first visit was due was not late.',
      rows: { protectionPlan: [{ starts: '2026-03-02', ends: '2026-03-10' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Over a period every interval counts, and so does the one that is still going on and late: a late one is not made good by the next visit.',
      rows: {
        protectionPlan: [{ starts: '2026-01-05' }],
        visit: [
          { starts: '2026-01-19', fields: { kind: 'protection', seen: 'yes' } },
          { starts: '2026-02-03', fields: { kind: 'protection', seen: 'yes' } },
        ],
      },
      completed: ['2026-01-01', '2026-03-31'],
      are: ['yes', 'no', 'no'],
    },
    {
      why: 'Two visits of one day are one, and a visit after the end of the plan answers nothing.',
      rows: {
        protectionPlan: [{ starts: '2026-01-05', ends: '2026-01-28' }],
        visit: [
          { starts: '2026-01-19', fields: { kind: 'protection', seen: 'yes' } },
          { starts: '2026-01-19', fields: { kind: 'protection', seen: 'yes' } },
          { starts: '2026-02-20', fields: { kind: 'protection', seen: 'yes' } },
        ],
      },
      completed: ['2026-01-01', '2026-03-31'],
      are: ['yes'],
    },
    {
      why: 'Good Friday and Easter Monday do not count: seen on 1 April, the child is not late on 17 April.',
      rows: {
        protectionPlan: [{ starts: '2026-03-02' }],
        visit: [{ starts: '2026-04-01', fields: { kind: 'protection', seen: 'yes' } }],
      },
      on: '2026-04-17',
      are: ['yes'],
    },
    {
      why: 'The plan is not older than the interval: the visit that is due is work, and neither success nor failure.',
      rows: { protectionPlan: [{ starts: '2026-03-02' }] },
      on: '2026-03-16',
      are: [],
      waits: ['2026-03-16'],
    },
    {
      why: 'Nor is one that came soon: a plan of a week counts in nothing.',
      rows: {
        protectionPlan: [{ starts: '2026-03-02' }],
        visit: [{ starts: '2026-03-04', fields: { kind: 'protection', seen: 'yes' } }],
      },
      on: '2026-03-09',
      are: [],
      waits: ['2026-03-18'],
    },
  ],
})
