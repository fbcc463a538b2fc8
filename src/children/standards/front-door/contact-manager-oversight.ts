import { clockOf, saidOf } from '../clock.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'

export const contactOversight = standard({
  id: 'contact-manager-oversight',
  title: 'Front-door decisions with a manager’s sign-off and the reasons',
  area: 'front-door',
  asks: 'Each decision on a contact, also that nothing more is done, names who made it, says why, and is signed off by a manager on the day.',
  numerator:
    'Decisions with a name, with the reasons written down, and signed off by a manager on the day of the decision',
  denominator: 'Contacts decided',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: localPractice('What inspections ask of the first decisions at the front door', 'known'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Working days after the decision until a manager signs', unit: 'working days', default: 0 },
  },
  reads: ['contactDecision'],
  needs: ['contactDecision'],
  intervalsOf: [],
  cases: ({ contactDecision }, { calendar, settings }) =>
    contactDecision.flatMap((one) => {
      const { decidedBy, rationale, managerOversightOn } = one.fields
      if (one.ends === null) return []
      const isWhole = decidedBy !== undefined && saidOf(rationale) === true
      // A manager who agreed beforehand has signed by the day of the decision.
      const signed = managerOversightOn !== undefined && managerOversightOn < one.ends ? one.ends : managerOversightOn
      return [
        clockOf(one, {
          from: one.ends,
          due: calendar.workingDaysAfter(one.ends, settings.limit(one.ends)),
          done: isWhole ? (signed ?? null) : null,
          ...(decidedBy !== undefined && signed !== undefined && saidOf(rationale) === null
            ? { unknown: 'It is not told whether the reasons are written down' }
            : {}),
        }),
      ]
    }),
  examples: [
    {
      why: 'Named, reasoned and signed off on the day of the decision.',
      rows: {
        contactDecision: [
          {
            starts: '2026-03-02',
            ends: '2026-03-03',
            fields: { decidedBy: 'Ana Bell', managerOversightOn: '2026-03-03', rationale: 'yes' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Signed off the day after.',
      rows: {
        contactDecision: [
          {
            starts: '2026-03-02',
            ends: '2026-03-03',
            fields: { decidedBy: 'Ana Bell', managerOversightOn: '2026-03-04', rationale: 'yes' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The reasons are not written down.',
      rows: {
        contactDecision: [
          {
            starts: '2026-03-02',
            ends: '2026-03-03',
            fields: { decidedBy: 'Ana Bell', managerOversightOn: '2026-03-03', rationale: 'no' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Nobody says whether the reasons are written down: it stays in the denominator and is no success.',
      rows: {
        contactDecision: [
          {
            starts: '2026-03-02',
            ends: '2026-03-03',
            fields: { decidedBy: 'Ana Bell', managerOversightOn: '2026-03-03' },
          },
        ],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Nobody is named as who decided.',
      rows: {
        contactDecision: [
          { starts: '2026-03-02', ends: '2026-03-03', fields: { managerOversightOn: '2026-03-03', rationale: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not decided yet: nothing to sign off.',
      rows: { contactDecision: [{ starts: '2026-03-30' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
