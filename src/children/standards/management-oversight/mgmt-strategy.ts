import { addDays } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import { heldOf, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { askedSince, decidedFrom, decisionsSource } from './points.ts'

const held = { starts: '2026-03-06' } as const
const decided = (starts: string, point = 'strategy-discussion', rationale: 'yes' | 'no' = 'yes') =>
  ({ starts, fields: { point, rationale } }) as const

export const strategyDecisions = standard({
  id: 'mgmt-strategy',
  title: 'Manager’s decision recorded with each strategy discussion',
  area: 'management-oversight',
  asks: 'For each strategy discussion a manager writes down within one working day what was decided and why.',
  numerator: 'Of them, those with a decision and its rationale in time',
  denominator: 'Strategy discussions held',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: decisionsSource,
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Working days to write it down', unit: 'working days', default: 1 },
    before: { title: 'Days before it from which a decision counts', unit: 'days', default: 5 },
  },
  reads: ['strategyDiscussion', 'managementDecision'],
  needs: ['strategyDiscussion', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ strategyDiscussion, managementDecision }, { calendar, settings, toldFrom }) =>
    askedSince(strategyDiscussion, toldFrom('managementDecision')).map((one) => {
      const due = calendar.workingDaysAfter(one.starts, settings.limit(one.starts))
      return caseOf({
        unit: one.key,
        opens: one.starts,
        due,
        done: decidedFrom(
          managementDecision,
          addDays(one.starts, -settings.before(one.starts)),
          ({ point, decision }) => point === 'strategy-discussion' || decision === 'strategy-discussion',
        ),
        unknown: due === null ? noHolidays : null,
        ...heldOf(one),
      })
    }),
  examples: [
    {
      why: 'On a Friday, written down on Monday.',
      rows: { strategyDiscussion: [held], managementDecision: [decided('2026-03-09')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'On Tuesday.',
      rows: { strategyDiscussion: [held], managementDecision: [decided('2026-03-10')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Decided two days before that it should be held.',
      rows: { strategyDiscussion: [held], managementDecision: [decided('2026-03-04')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A decision on something else, and one without a rationale.',
      rows: {
        strategyDiscussion: [held],
        managementDecision: [decided('2026-03-06', 'threshold'), decided('2026-03-06', 'strategy-discussion', 'no')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
