import { caseOfWait, waitsIn } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'

export const protectionVisits = standard({
  id: 'cp-visit-10wd',
  title: 'Child protection visits in time',
  area: 'child-protection',
  asks: 'A child on a child protection plan is visited and seen at least every ten working days, from the day the plan began.',
  numerator: 'Intervals between visits, the first from the start of the plan, that were no longer than allowed',
  denominator: 'Intervals between visits',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local practice: ten working days is common, 15 and 20 exist',
    where: 'Setting',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'decided', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Working days between visits', unit: 'working days', default: 10 } },
  reads: ['protectionPlan', 'visit'],
  needs: ['protectionPlan', 'visit'],
  intervalsOf: ['visit'],
  cases: ({ protectionPlan, visit }, { calendar, settings, toldFrom }) => {
    // Only where the child was seen (no access does not count, and stops no clock).
    const seen = visit.filter(({ fields }) => fields.kind === 'protection' && fields.seen !== 'no')
    return protectionPlan.flatMap((plan) =>
      waitsIn(plan, seen, toldFrom('visit')).map((wait) =>
        caseOfWait(plan, wait, calendar.workingDaysAfter(wait.from, settings.limit(wait.from)), {
          team: plan.fields.team ?? null,
          worker: plan.fields.worker ?? null,
        }),
      ),
    )
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
  ],
})
