import type { Day } from '../../../platform/day.ts'
import { caseOf } from '../../../standards/cases.ts'
import type { Calendar, Case } from '../../../standards/model.ts'
import type { HistoryRow } from '../../history/model.ts'
import { isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

type Complaint = HistoryRow<'complaint'> & { starts: Day }

/** One step of a stage, from the day that calls for it. */
const step = (
  { table, key, fields }: Complaint,
  { name, from, days, done }: { name: string; from: Day; days: number; done: Day | null },
  calendar: Calendar,
): Case => {
  const due = calendar.workingDaysAfter(from, days)
  return caseOf({
    unit: `${key} ${name}`,
    opens: from,
    due,
    done,
    unknown: due === null ? noHolidays : null,
    excluded: fields.outcome === 'withdrawn' ? 'Withdrawn' : null,
    because: [{ table, key }],
  })
}

const stage2 = (ends: string | null, extended?: 'yes') =>
  ({ starts: '2026-01-05', ends, fields: { stage: '2', extended } }) as const

export const complaintsAtStages2And3 = standard({
  id: 'complaint-stage2-3',
  title: 'Stage 2 and 3 complaints handled in time',
  area: 'complaints',
  asks: 'An investigation ends within 25 working days, or 65 where extended; a panel meets within 30, reports within five more, and the authority answers within 15 more.',
  numerator: 'Of them, those done in time',
  denominator: 'Steps of stages 2 and 3 whose time passed in the period, done before it or not',
  unit: '%',
  goodIs: 'high',
  basis: 'statute',
  source: {
    title: 'Children Act 1989 Representations Procedure (England) Regulations 2006',
    where: 'Stages 2 and 3',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    investigation: { title: 'Working days to investigate', unit: 'working days', default: 25, only: 'less' },
    extended: { title: 'Working days where it was extended', unit: 'working days', default: 65, only: 'less' },
    panel: { title: 'Working days until the panel meets', unit: 'working days', default: 30, only: 'less' },
    report: { title: 'Working days to the panel’s report', unit: 'working days', default: 5, only: 'less' },
    answer: { title: 'Working days to the answer', unit: 'working days', default: 15, only: 'less' },
  },
  reads: ['complaint'],
  needs: ['complaint'],
  intervalsOf: [],
  cases: ({ complaint }, { calendar, settings }) =>
    complaint.filter(isDated).flatMap((one) => {
      const { starts, ends, fields } = one
      if (fields.stage === '2') {
        const days = fields.extended === 'yes' ? settings.extended(starts) : settings.investigation(starts)
        return [step(one, { name: 'investigation', from: starts, days, done: ends }, calendar)]
      }
      if (fields.stage !== '3') return []
      const [met, reported] = [fields.panelOn ?? null, fields.reportOn ?? null]
      return [
        step(one, { name: 'panel', from: starts, days: settings.panel(starts), done: met }, calendar),
        ...(met === null
          ? []
          : [step(one, { name: 'report', from: met, days: settings.report(met), done: reported }, calendar)]),
        ...(reported === null
          ? []
          : [step(one, { name: 'answer', from: reported, days: settings.answer(reported), done: ends }, calendar)]),
      ]
    }),
  examples: [
    {
      why: 'Investigated in 25 working days.',
      rows: { complaint: [stage2('2026-02-09')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    { why: 'In 26.', rows: { complaint: [stage2('2026-02-10')] }, on: '2026-03-31', are: ['no'] },
    { why: 'In 26, and extended.', rows: { complaint: [stage2('2026-02-10', 'yes')] }, on: '2026-04-30', are: ['yes'] },
    {
      why: 'The panel met on day 30, reported a day late, and the answer is overdue: three steps.',
      rows: {
        complaint: [{ starts: '2026-01-05', fields: { stage: '3', panelOn: '2026-02-16', reportOn: '2026-02-24' } }],
      },
      on: '2026-03-31',
      are: ['yes', 'no', 'no'],
    },
    {
      why: 'No panel has met, and its time has not passed: what follows it is not asked yet.',
      rows: { complaint: [{ starts: '2026-03-02', fields: { stage: '3' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Stage 1 is another standard’s.',
      rows: { complaint: [{ starts: '2026-01-05', fields: { stage: '1' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Investigated early, and its 25 working days are not over: counted when they are.',
      rows: { complaint: [stage2('2026-01-20')] },
      on: '2026-02-09',
      are: [],
    },
  ],
})
