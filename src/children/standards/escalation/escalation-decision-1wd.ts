import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const injury = { key: 'r', starts: '2026-03-06', fields: { kind: 'injury' } } as const
const decided = (starts: string, riskChangeKey?: string) =>
  ({ starts, fields: { decision: 'no-change', riskChangeKey } }) as const

export const decisionsOnRisk = standard({
  id: 'escalation-decision-1wd',
  title: 'Manager’s decision within one working day of a recorded change of risk',
  area: 'escalation',
  asks: 'When risk changes, a manager decides within one working day what follows, and writes it down: also where nothing does.',
  numerator: 'Of them, those with a manager’s decision within one working day',
  denominator: 'Recorded changes of risk',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Escalation when risks change',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to decide', unit: 'working days', default: 1 } },
  reads: ['riskChange', 'managementDecision'],
  needs: ['riskChange', 'managementDecision'],
  intervalsOf: ['managementDecision'],
  cases: ({ riskChange, managementDecision }, { calendar, settings }) =>
    riskChange.filter(isDated).map((change) => {
      const due = calendar.workingDaysAfter(change.starts, settings.limit(change.starts))
      const decision = managementDecision.find(
        ({ starts, fields: { riskChangeKey } }) =>
          starts !== null && starts >= change.starts && (riskChangeKey === undefined || riskChangeKey === change.key),
      )
      return caseOf({
        unit: change.key,
        opens: change.starts,
        due,
        done: decision?.starts ?? null,
        value: decision === undefined ? null : calendar.workingDaysBetween(change.starts, decision.starts!),
        unknown: due === null ? noHolidays : null,
        ...heldOf(change),
      })
    }),
  examples: [
    {
      why: 'A new injury on a Friday, decided on Monday.',
      rows: { riskChange: [injury], managementDecision: [decided('2026-03-09', 'r')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Decided on Tuesday.',
      rows: { riskChange: [injury], managementDecision: [decided('2026-03-10', 'r')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A decision on another change of risk does not answer this one.',
      rows: { riskChange: [injury], managementDecision: [decided('2026-03-06', 'another')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A decision from before it, and one that names none but came after.',
      rows: { riskChange: [injury], managementDecision: [decided('2026-03-05'), decided('2026-03-06')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Nobody has decided, and there is time until tonight.',
      rows: { riskChange: [injury] },
      on: '2026-03-09',
      are: [],
    },
    {
      why: 'Decided on the day itself, and the working day is not over: not counted yet.',
      rows: { riskChange: [injury], managementDecision: [decided('2026-03-06')] },
      on: '2026-03-09',
      are: [],
    },
  ],
})
