import { caseOf } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const received = (ends: string | null, more: { extended?: 'yes'; outcome?: string } = {}) =>
  ({ starts: '2026-03-02', ends, fields: { stage: '1', ...more } }) as const

export const complaintsAtStage1 = standard({
  id: 'complaint-stage1',
  title: 'Stage 1 complaints answered in time',
  area: 'complaints',
  asks: 'A complaint is answered within ten working days, or within twenty where the complainant was told that it takes longer.',
  numerator: 'Of them, those answered within ten working days, or twenty where extended',
  denominator: 'Stage 1 complaints answered, and those that are overdue',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
    where: 'Stage 1',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Working days to answer', unit: 'working days', default: 10, only: 'less' },
    extended: { title: 'Working days where it was extended', unit: 'working days', default: 20, only: 'less' },
  },
  reads: ['complaint'],
  needs: ['complaint'],
  intervalsOf: [],
  cases: ({ complaint }, { calendar, settings }) =>
    complaint
      .filter(isDated)
      .filter(({ fields }) => fields.stage === '1')
      .map(({ table, key, starts, ends, fields }) => {
        const allowed = fields.extended === 'yes' ? settings.extended(starts) : settings.limit(starts)
        const due = calendar.workingDaysAfter(starts, allowed)
        return caseOf({
          unit: key,
          opens: starts,
          due,
          done: ends,
          value: ends === null ? null : calendar.workingDaysBetween(starts, ends),
          unknown: due === null ? noHolidays : null,
          excluded: fields.outcome === 'withdrawn' ? 'Withdrawn' : null,
          because: [{ table, key }],
        })
      }),
  examples: [
    {
      why: 'Answered on the tenth working day.',
      rows: { complaint: [received('2026-03-16')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    { why: 'On the eleventh.', rows: { complaint: [received('2026-03-17')] }, on: '2026-03-31', are: ['no'] },
    {
      why: 'On the eleventh, and extended: twenty.',
      rows: { complaint: [received('2026-03-17', { extended: 'yes' })] },
      on: '2026-03-31',
      are: ['yes'],
    },
    { why: 'Open on the eleventh.', rows: { complaint: [received(null)] }, on: '2026-03-17', are: ['no'] },
    { why: 'Open on the tenth.', rows: { complaint: [received(null)] }, on: '2026-03-16', are: [] },
    {
      why: 'Withdrawn: in neither number.',
      rows: { complaint: [received('2026-03-20', { outcome: 'withdrawn' })] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'A request for stage 2 is another standard’s.',
      rows: { complaint: [{ starts: '2026-03-02', ends: '2026-03-20', fields: { stage: '2' } }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
