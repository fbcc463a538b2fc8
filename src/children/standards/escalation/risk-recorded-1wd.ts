import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const change = (starts: string, knownOn?: string) => ({ starts, fields: { kind: 'injury', knownOn } }) as const

export const riskRecorded = standard({
  id: 'risk-recorded-1wd',
  title: 'Change of risk recorded within one working day of being known',
  area: 'escalation',
  asks: 'When somebody learns that a child’s risk has changed, it is recorded by the next working day, so that a manager can decide.',
  numerator: 'Of them, those recorded in time',
  denominator: 'Recorded changes of risk',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Escalation when risks change',
    confidence: 'unsure',
    note: 'One that nobody ever recorded cannot be seen here; audits find it.',
  },
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to record it', unit: 'working days', default: 1 } },
  reads: ['riskChange'],
  needs: ['riskChange.knownOn'],
  intervalsOf: [],
  cases: ({ riskChange }, { calendar, settings }) =>
    riskChange.filter(isDated).map((one) => {
      const { knownOn } = one.fields
      const from = knownOn === undefined || knownOn > one.starts ? one.starts : knownOn
      const due = calendar.workingDaysAfter(from, settings.limit(from))
      return caseOf({
        unit: one.key,
        opens: from,
        due,
        done: one.starts,
        value: calendar.workingDaysBetween(from, one.starts),
        unknown: due === null ? noHolidays : knownOn === undefined ? 'Nobody says since when it was known' : null,
        ...heldOf(one),
      })
    }),
  examples: [
    {
      why: 'Known on a Friday, recorded on Monday.',
      rows: { riskChange: [change('2026-03-09', '2026-03-06')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'On Tuesday.',
      rows: { riskChange: [change('2026-03-10', '2026-03-06')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Nobody says since when.',
      rows: { riskChange: [change('2026-03-10')] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
