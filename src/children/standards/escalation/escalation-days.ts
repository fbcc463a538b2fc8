import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

/** Decisions that call for more than the plan that there was. */
const stepsUp = new Set(['step-up', 'strategy-discussion', 'legal-planning'])

const change = { key: 'r', starts: '2026-03-02', fields: { kind: 'missing' } } as const
const decision = (word: string) => ({ starts: '2026-03-03', fields: { decision: word, riskChangeKey: 'r' } }) as const

export const daysToStepUp = standard({
  id: 'escalation-days',
  title: 'Median working days from a change of risk to the step up',
  task: 'Take the step up that was decided',
  area: 'escalation',
  asks: 'Where a manager decides that more is needed, it happens within days.',
  numerator: 'Median working days to the strategy discussion, conference, pre-proceedings or care that followed',
  denominator:
    'Recorded changes of risk after which a manager decided to step up, and that have been followed by a step',
  unit: 'days',
  goodIs: 'low',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Escalation is timely',
    confidence: 'unsure',
  },
  counting: { is: 'median', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { target: { title: 'Working days at most', unit: 'working days', default: 5 } },
  reads: ['riskChange', 'managementDecision', 'strategyDiscussion', 'conference', 'preProceedings', 'carePeriod'],
  needs: ['riskChange', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: (rows, { calendar, settings }) => {
    const steps = [...rows.strategyDiscussion, ...rows.conference, ...rows.preProceedings, ...rows.carePeriod]
      .flatMap(({ starts }) => (starts === null ? [] : [starts]))
      .toSorted()
    return rows.riskChange.filter(isDated).flatMap((one) => {
      const isUp = rows.managementDecision.some(
        ({ starts, fields }) =>
          starts !== null &&
          starts >= one.starts &&
          fields.riskChangeKey === one.key &&
          stepsUp.has(fields.decision ?? ''),
      )
      if (!isUp) return []
      const due = calendar.workingDaysAfter(one.starts, settings.target(one.starts))
      const done = steps.find((day) => day >= one.starts) ?? null
      return [
        caseOf({
          unit: one.key,
          opens: one.starts,
          due,
          done,
          value: done === null ? null : calendar.workingDaysBetween(one.starts, done),
          unknown: due === null ? noHolidays : null,
          ...heldOf(one),
        }),
      ]
    })
  },
  examples: [
    {
      why: 'A strategy discussion on the fifth working day.',
      rows: {
        riskChange: [change],
        managementDecision: [decision('strategy-discussion')],
        strategyDiscussion: [{ starts: '2026-03-09' }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Accommodated on the sixth.',
      rows: {
        riskChange: [change],
        managementDecision: [decision('step-up')],
        carePeriod: [{ starts: '2026-03-10' }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The manager decided that nothing changes: no step was owed.',
      rows: {
        riskChange: [change],
        managementDecision: [decision('no-change')],
        strategyDiscussion: [{ starts: '2026-03-20' }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'What happened before the risk changed is no step up.',
      rows: {
        riskChange: [change],
        managementDecision: [decision('step-up')],
        conference: [{ starts: '2026-02-20' }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Stepped up the next day, and the five working days are not over: not counted yet, or the quick ones alone would be.',
      rows: {
        riskChange: [change],
        managementDecision: [decision('step-up')],
        strategyDiscussion: [{ starts: '2026-03-03' }],
      },
      on: '2026-03-09',
      are: [],
    },
  ],
})
