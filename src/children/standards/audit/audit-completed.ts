import { addDays, addMonths, type Day } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated } from '../held.ts'
import { standard } from '../standard.ts'

/** The last day of the month that a day is in. */
const endOfMonth = (day: Day): Day => addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1)

const planned = (ends?: string, due?: string) =>
  ({ starts: '2026-02-10', ends: ends ?? null, fields: { due } }) as const

export const auditsCompleted = standard({
  id: 'audit-completed',
  title: 'Case audits completed against plan',
  area: 'audit',
  asks: 'The audits that were planned for a month are completed by its end.',
  numerator: 'Of them, those completed by the day they were due, or else by the end of their month',
  denominator: 'Audits planned whose day passed in the period, completed before it or not',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: { title: 'Local standard from what inspectors found', where: 'Quality assurance', confidence: 'known' },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['audit'],
  needs: ['audit'],
  intervalsOf: [],
  cases: ({ audit }) =>
    audit.filter(isDated).map((one) =>
      caseOf({
        unit: one.key,
        opens: one.starts,
        due: one.fields.due ?? endOfMonth(one.starts),
        done: one.ends,
        ...heldOf(one),
      }),
    ),
  examples: [
    {
      why: 'Completed on the last of February.',
      rows: { audit: [planned('2026-02-28')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    { why: 'On 1 March.', rows: { audit: [planned('2026-03-01')] }, on: '2026-03-31', are: ['no'] },
    { why: 'Not completed, and the month is over.', rows: { audit: [planned()] }, on: '2026-03-01', are: ['no'] },
    { why: 'The month is not over.', rows: { audit: [planned()] }, on: '2026-02-28', are: [] },
    {
      why: 'A day of its own was set.',
      rows: { audit: [planned('2026-03-10', '2026-03-13')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Completed early in the month, and the month is not over: counted when it is.',
      rows: { audit: [planned('2026-02-10')] },
      on: '2026-02-28',
      are: [],
    },
  ],
})
