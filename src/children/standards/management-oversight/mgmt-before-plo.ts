import { addDays } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { askedSince, decidedFrom, decisionsSource } from './points.ts'

const begun = { starts: '2026-03-06' } as const
const decided = (starts: string) => ({ starts, fields: { point: 'pre-proceedings', rationale: 'yes' } }) as const

export const decisionsBeforeProceedings = standard({
  id: 'mgmt-before-plo',
  title: 'Manager’s decision before pre-proceedings begin',
  area: 'management-oversight',
  asks: 'Before a child’s family comes into pre-proceedings a manager has written down why, on or before the day on which it is decided.',
  numerator: 'Of them, those with a decision and its rationale by that day',
  denominator: 'Pre-proceedings begun',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: decisionsSource,
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { before: { title: 'Days before it from which a decision counts', unit: 'days', default: 28 } },
  reads: ['preProceedings', 'managementDecision'],
  needs: ['preProceedings', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ preProceedings, managementDecision }, { settings, toldFrom }) =>
    askedSince(preProceedings, toldFrom('managementDecision')).map((one) =>
      caseOf({
        unit: one.key,
        opens: one.starts,
        due: one.starts,
        done: decidedFrom(
          managementDecision,
          addDays(one.starts, -settings.before(one.starts)),
          ({ point, decision }) => point === 'pre-proceedings' || decision === 'legal-planning',
        ),
        because: [{ table: one.table, key: one.key }],
      }),
    ),
  examples: [
    {
      why: 'Decided a week before.',
      rows: { preProceedings: [begun], managementDecision: [decided('2026-02-27')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The day after: too late.',
      rows: { preProceedings: [begun], managementDecision: [decided('2026-03-07')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Half a year before: about something else.',
      rows: { preProceedings: [begun], managementDecision: [decided('2025-09-05')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Legal planning was what was decided, whatever the point was called.',
      rows: {
        preProceedings: [begun],
        managementDecision: [{ starts: '2026-03-06', fields: { rationale: 'yes', decision: 'legal-planning' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
  ],
})
