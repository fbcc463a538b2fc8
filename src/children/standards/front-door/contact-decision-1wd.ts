import { addDays } from '../../../platform/day.ts'
import { clockOf } from '../clock.ts'
import { isDated } from '../held.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'

export const contactsDecidedInADay = standard({
  id: 'contact-decision-1wd',
  title: 'Contacts decided within one working day',
  area: 'front-door',
  asks: 'Whoever raised a worry hears, and it is decided what happens, by the end of the working day after the contact came in.',
  numerator:
    'Contacts decided by the end of the next working day; what comes in on a weekend or bank holiday counts as received the working day after',
  denominator: 'Contacts received, less those whose day has not passed yet',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: workingTogether('Response to a referral', 'verified'),
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 1, only: 'less' } },
  reads: ['contactDecision'],
  needs: ['contactDecision'],
  intervalsOf: [],
  cases: ({ contactDecision }, { calendar, settings }) =>
    contactDecision.filter(isDated).map((one) => {
      // The working day on which it was there to be read: its own, or the next.
      const received = calendar.workingDaysAfter(addDays(one.starts, -1), 1)
      const due = received === null ? null : calendar.workingDaysAfter(received, settings.limit(one.starts))
      return clockOf(one, { from: one.starts, due, done: one.ends })
    }),
  examples: [
    {
      why: 'Received on a Friday and decided on the Monday: in time.',
      rows: { contactDecision: [{ starts: '2026-03-06', ends: '2026-03-09' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Received on a Friday and decided on the Tuesday: late.',
      rows: { contactDecision: [{ starts: '2026-03-06', ends: '2026-03-10' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Received on a Saturday, it counts as received on the Monday, and the Tuesday is in time.',
      rows: { contactDecision: [{ starts: '2026-03-07', ends: '2026-03-10' }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Received on the Thursday before Easter: Good Friday and Easter Monday are no working days, so the Tuesday is in time.',
      rows: { contactDecision: [{ starts: '2026-04-02', ends: '2026-04-07' }] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'Of three contacts, one was decided, one is still in its day, and one was never decided and is late.',
      rows: {
        contactDecision: [
          { starts: '2026-03-02', ends: '2026-03-02' },
          { starts: '2026-03-10' },
          { starts: '2026-03-31' },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Decided before it was received: nobody can say, so it stays in the denominator and is no success.',
      rows: { contactDecision: [{ starts: '2026-03-10', ends: '2026-03-02' }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: ['unknown'],
    },
    {
      why: 'Decided at once, and the next working day is not over: counted only then, as one that is not decided would be.',
      rows: { contactDecision: [{ starts: '2026-03-31', ends: '2026-03-31' }] },
      on: '2026-04-01',
      are: [],
    },
    {
      why: 'The day after, both count: what was done early does not come before what is late.',
      rows: { contactDecision: [{ starts: '2026-03-31', ends: '2026-03-31' }, { starts: '2026-03-31' }] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['yes', 'no'],
    },
  ],
})
