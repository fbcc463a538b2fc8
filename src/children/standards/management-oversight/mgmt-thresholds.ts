import { addDays } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import { heldOf, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { decidedFrom, decisionsSource } from './points.ts'

const decided = (starts: string) => ({ starts, fields: { point: 'threshold', rationale: 'yes' } }) as const

export const thresholdDecisions = standard({
  id: 'mgmt-thresholds',
  title: 'Manager’s decision when a child crosses a threshold',
  area: 'management-oversight',
  asks: 'When a child comes onto a child protection plan or off it, into care or out of it, or is closed, a manager has written down why.',
  numerator: 'Of them, those with a decision and its rationale in time',
  denominator: 'Child protection plans and periods of care begun and ended, and children closed',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: decisionsSource,
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Working days to write it down', unit: 'working days', default: 5 },
    before: { title: 'Days before it from which a decision counts', unit: 'days', default: 14 },
  },
  reads: ['protectionPlan', 'carePeriod', 'childInNeed', 'managementDecision'],
  needs: ['protectionPlan', 'carePeriod', 'childInNeed', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ protectionPlan, carePeriod, childInNeed, managementDecision }, { calendar, settings, toldFrom }) => {
    const since = toldFrom('managementDecision')
    if (since === null) return []
    const crossed = [
      ...[...protectionPlan, ...carePeriod].flatMap((row) => [
        { row, day: row.starts, which: 'begun' },
        { row, day: row.ends, which: 'ended' },
      ]),
      ...childInNeed.map((row) => ({ row, day: row.ends, which: 'closed' })),
    ]
    return crossed.flatMap(({ row, day, which }) => {
      if (day === null || day < since) return []
      const due = calendar.workingDaysAfter(day, settings.limit(day))
      const from = addDays(day, -settings.before(day))
      return [
        caseOf({
          unit: `${row.table} ${row.key} ${which}`,
          opens: day,
          due,
          done: decidedFrom(managementDecision, from, ({ point, decision }) => {
            if (point === 'threshold') return true
            return which === 'begun' ? decision === 'step-up' : decision === 'step-down' || decision === 'close'
          }),
          unknown: due === null ? noHolidays : null,
          ...heldOf(row),
        }),
      ]
    })
  },
  examples: [
    {
      why: 'Onto a plan on 2 March; decided on the fifth working day after it.',
      rows: { protectionPlan: [{ starts: '2026-03-02' }], managementDecision: [decided('2026-03-09')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'On the sixth.',
      rows: { protectionPlan: [{ starts: '2026-03-02' }], managementDecision: [decided('2026-03-10')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Off a plan and closed a month later: two thresholds, and one decision in time for the first.',
      rows: {
        protectionPlan: [{ starts: '2025-01-06', ends: '2026-02-02' }],
        childInNeed: [{ starts: '2024-11-04', ends: '2026-03-02' }],
        managementDecision: [{ starts: '2026-01-26', fields: { decision: 'step-down', rationale: 'yes' } }],
      },
      completed: ['2026-02-01', '2026-03-31'],
      are: ['yes', 'no'],
    },
    {
      why: 'Into care in an emergency, and the five working days are not over.',
      rows: { carePeriod: [{ starts: '2026-03-27' }] },
      on: '2026-03-31',
      are: [],
      waits: ['2026-04-07'],
    },
  ],
})
