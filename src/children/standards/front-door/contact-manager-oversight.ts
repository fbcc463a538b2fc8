import { pieceOf } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { heldOf, noHolidays } from '../held.ts'
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
      const allowed = settings.limit(one.ends)
      const last = allowed === 0 ? one.ends : calendar.workingDaysAfter(one.ends, allowed)
      // A manager who agreed beforehand has signed by the day of the decision.
      const signed = managerOversightOn !== undefined && last !== null && managerOversightOn <= last
      const reasoned = saidOf(rationale)
      // Whoever did not sign in time did not: it is how the decision was made, and no work that waits.
      return [
        pieceOf(signed && decidedBy !== undefined && reasoned === true, {
          unit: one.key,
          opens: last ?? one.ends,
          unknown:
            last === null
              ? noHolidays
              : signed && decidedBy !== undefined && reasoned === null
                ? 'It is not told whether the reasons are written down'
                : null,
          ...heldOf(one),
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
      why: 'Signed off by nobody, two years ago: it was a no of that day, and waits for nobody now.',
      rows: {
        contactDecision: [
          { starts: '2024-03-04', ends: '2024-03-04', fields: { decidedBy: 'Ana Bell', rationale: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Decided on a Saturday and signed off on that day.',
      rows: {
        contactDecision: [
          {
            starts: '2026-03-06',
            ends: '2026-03-07',
            fields: { decidedBy: 'Ana Bell', managerOversightOn: '2026-03-07', rationale: 'yes' },
          },
        ],
      },
      on: '2026-03-07',
      are: ['yes'],
    },
    {
      why: 'Not decided yet: nothing to sign off.',
      rows: { contactDecision: [{ starts: '2026-03-30' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
