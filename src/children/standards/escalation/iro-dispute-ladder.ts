import { caseOf } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const step = (starts: string, ends?: string, level = 'team-manager') =>
  ({ starts, ends: ends ?? null, fields: { disputeKey: 'd', level } }) as const

export const disputeSteps = standard({
  id: 'iro-dispute-ladder',
  title: 'Each step of a dispute answered in time',
  area: 'escalation',
  asks: 'A formal dispute of a reviewing officer or conference chair is answered at each level within five working days, or goes to the next.',
  numerator: 'Of them, those answered within five working days',
  denominator: 'Steps of disputes',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'IRO Handbook',
    where: 'Dispute resolution',
    confidence: 'known',
    note: 'Twenty working days for all of it is guidance; five for a step is local. No step holds back a referral to Cafcass, which is another standard.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days for a step', unit: 'working days', default: 5 } },
  reads: ['disputeStep'],
  needs: ['disputeStep'],
  intervalsOf: [],
  cases: ({ disputeStep }, { calendar, settings }) =>
    disputeStep.filter(isDated).map((one) => {
      const due = calendar.workingDaysAfter(one.starts, settings.limit(one.starts))
      return caseOf({
        unit: one.key,
        opens: one.starts,
        due,
        done: one.ends,
        value: one.ends === null ? null : calendar.workingDaysBetween(one.starts, one.ends),
        unknown: due === null ? noHolidays : null,
        because: [{ table: one.table, key: one.key }],
      })
    }),
  examples: [
    {
      why: 'Answered on the fifth working day, which Easter makes the Friday of the week after.',
      rows: { disputeStep: [step('2026-04-01', '2026-04-10')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'A working day later.',
      rows: { disputeStep: [step('2026-04-01', '2026-04-13')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'Two steps, the second open and not due yet.',
      rows: { disputeStep: [step('2026-03-02', '2026-03-06'), step('2026-03-26', undefined, 'service-manager')] },
      on: '2026-04-02',
      are: ['yes'],
      waits: ['2026-04-02'],
    },
  ],
})
