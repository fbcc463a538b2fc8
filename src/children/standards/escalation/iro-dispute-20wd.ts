import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const raised = (ends?: string, level?: string) =>
  ({ starts: '2026-03-02', ends: ends ?? null, fields: { by: 'reviewing-officer', level } }) as const

export const disputesResolved = standard({
  id: 'iro-dispute-20wd',
  title: 'Disputes of reviewing officers and conference chairs resolved in time',
  area: 'escalation',
  asks: 'A formal dispute that a reviewing officer or conference chair raises is resolved within 20 working days.',
  numerator: 'Of them, those resolved within 20 working days at the level of a team manager or above',
  denominator: 'Disputes resolved, and those still open after 20 working days',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: { title: 'IRO Handbook', where: 'Dispute resolution', confidence: 'known' },
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 20, only: 'less' } },
  reads: ['dispute'],
  needs: ['dispute'],
  intervalsOf: [],
  cases: ({ dispute }, { calendar, settings }) =>
    dispute.filter(isDated).map((one) => {
      const due = calendar.workingDaysAfter(one.starts, settings.limit(one.starts))
      const nobody = one.ends !== null && one.fields.level === undefined
      return caseOf({
        unit: one.key,
        opens: one.starts,
        due,
        done: one.ends,
        value: one.ends === null ? null : calendar.workingDaysBetween(one.starts, one.ends),
        unknown: due === null ? noHolidays : nobody ? 'Nobody says at what level it was resolved' : null,
        ...heldOf(one),
      })
    }),
  examples: [
    {
      why: 'Resolved by a service manager on the 20th working day.',
      rows: { dispute: [raised('2026-03-30', 'service-manager')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A working day later.',
      rows: { dispute: [raised('2026-03-31', 'service-manager')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Still open on the 21st working day.',
      rows: { dispute: [raised()] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Still open on the 20th: no part yet.',
      rows: { dispute: [raised()] },
      on: '2026-03-30',
      are: [],
    },
    {
      why: 'Resolved, and nobody says by whom.',
      rows: { dispute: [raised('2026-03-10')] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
