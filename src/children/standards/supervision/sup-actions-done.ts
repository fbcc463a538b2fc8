import { caseOf, earlier } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import { standard } from '../standard.ts'

const action = (more: { ends?: string; firstDue?: string; cancelledOn?: string }) =>
  ({
    starts: '2026-03-02',
    ends: more.ends ?? null,
    fields: { firstDue: more.firstDue, cancelledOn: more.cancelledOn },
  }) as const

export const actionsDone = standard({
  id: 'sup-actions-done',
  title: 'Supervision actions completed by the due date',
  area: 'supervision',
  asks: 'What was agreed in supervision is done by the day that was first set; to move the day does not make it timely.',
  numerator: 'Of them, those completed on or before the day that was first set',
  denominator: 'Actions from supervision whose first day passed in the period, completed before it or not',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: { title: 'Local standard from what inspectors found', where: 'Supervision', confidence: 'known' },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'worker',
  settings: {},
  reads: ['supervisionAction'],
  needs: ['supervisionAction'],
  intervalsOf: [],
  cases: ({ supervisionAction }) =>
    supervisionAction.filter(isDated).map((one) =>
      caseOf({
        unit: one.key,
        opens: one.starts,
        ends: earlier(one.ends, one.fields.cancelledOn ?? null),
        due: one.fields.firstDue ?? null,
        done: one.ends,
        unknown: one.fields.firstDue === undefined ? 'No day was set' : null,
        team: one.fields.team ?? null,
        because: [{ table: one.table, key: one.key }],
      }),
    ),
  examples: [
    {
      why: 'Done on the day.',
      rows: { supervisionAction: [action({ ends: '2026-03-16', firstDue: '2026-03-16' })] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Done a day after, whatever day was set later.',
      rows: { supervisionAction: [action({ ends: '2026-03-17', firstDue: '2026-03-16' })] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Open, and its day passed.',
      rows: { supervisionAction: [action({ firstDue: '2026-03-16' })] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'No day was set: nobody can say whether it is in time.',
      rows: { supervisionAction: [action({})] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Given up before its day.',
      rows: { supervisionAction: [action({ firstDue: '2026-03-16', cancelledOn: '2026-03-10' })] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
