import { caseOf } from '../../../standards/cases.ts'
import { heldOf, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

const raised = (cafcassOn?: string, cafcassReferredOn?: string, ends?: string) =>
  ({
    starts: '2026-03-02',
    ends: ends ?? null,
    fields: { by: 'reviewing-officer', cafcassOn, cafcassReferredOn },
  }) as const

export const referralsToCafcass = standard({
  id: 'iro-cafcass-at-once',
  title: 'Referral to Cafcass never held back by a dispute',
  area: 'escalation',
  asks: 'When a reviewing officer decides that a child’s case goes to Cafcass it goes by the next working day, at whatever step a dispute is, whether or not it is resolved, and without one.',
  numerator: 'Of them, those that went within one working day',
  denominator: 'Decisions of reviewing officers to refer a child’s case to Cafcass',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Children Act 1989; IRO Handbook',
    where: 'Section 25B(3)',
    confidence: 'known',
    note: 'The law gives the officer the power to refer at any time. One working day is local.',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to refer', unit: 'working days', default: 1 } },
  reads: ['dispute', 'cafcassReferral'],
  needs: ['dispute or cafcassReferral'],
  intervalsOf: [],
  cases: ({ dispute, cafcassReferral }, { calendar, settings }) =>
    [
      ...dispute.map((one) => ({ one, on: one.fields.cafcassOn, went: one.fields.cafcassReferredOn })),
      ...cafcassReferral.map((one) => ({ one, on: one.starts ?? undefined, went: one.fields.referredOn })),
    ].flatMap(({ one, on, went }) => {
      if (on === undefined) return []
      const due = calendar.workingDaysAfter(on, settings.limit(on))
      return [
        caseOf({
          unit: one.key,
          opens: on,
          due,
          done: went ?? null,
          unknown: due === null ? noHolidays : null,
          ...heldOf(one),
        }),
      ]
    }),
  examples: [
    {
      why: 'Decided on a Friday while the dispute was open, and it went on Monday.',
      rows: { dispute: [raised('2026-03-06', '2026-03-09')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'It was held back until the dispute was resolved.',
      rows: { dispute: [raised('2026-03-06', '2026-03-20', '2026-03-20')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Resolved meanwhile: what was decided is still to be sent.',
      rows: { dispute: [raised('2026-03-06', undefined, '2026-03-06')] },
      on: '2026-03-10',
      are: ['no'],
      waits: ['2026-03-09'],
    },
    {
      why: 'No dispute was open: it went on the next day all the same.',
      rows: { cafcassReferral: [{ starts: '2026-03-04', fields: { referredOn: '2026-03-05' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'No dispute was open, and it went a week later.',
      rows: { cafcassReferral: [{ starts: '2026-03-04', fields: { referredOn: '2026-03-11' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A dispute that was never to go there.',
      rows: { dispute: [raised()] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
