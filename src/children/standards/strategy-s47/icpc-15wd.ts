import { caseOf } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { standard } from '../standard.ts'

export const conferenceIn15WorkingDays = standard({
  id: 'icpc-15wd',
  title: 'Initial child protection conference within 15 working days',
  area: 'strategy-s47',
  asks: 'The initial child protection conference is held no later than 15 working days after the strategy discussion that began the enquiry.',
  numerator: 'Conferences held by the 15th working day',
  denominator: 'Initial conferences held after a section 47 enquiry',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: {
    title: 'Working Together to Safeguard Children',
    where: 'Initial child protection conference',
    confidence: 'verified',
    note: 'Not checked against the 2026 edition.',
  },
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 15, only: 'less' } },
  reads: ['conference'],
  needs: ['conference'],
  intervalsOf: [],
  cases: ({ conference }, { calendar, settings }) =>
    conference.filter(isDated).map((one) => {
      const began = one.fields.strategyOn ?? null
      const due = began === null ? null : calendar.workingDaysAfter(began, settings.limit(began))
      return caseOf({
        unit: one.key,
        opens: began ?? one.starts,
        due,
        done: one.starts,
        value: began === null ? null : calendar.workingDaysBetween(began, one.starts),
        // A family that moves in with a plan had its enquiry elsewhere.
        excluded: one.fields.transferIn === 'yes' ? 'Transferred in from another authority' : null,
        unknown: began === null ? 'No strategy discussion is recorded' : due === null ? noHolidays : null,
        ...heldOf(one),
      })
    }),
  examples: [
    {
      why: 'Held on the 15th working day: Good Friday and Easter Monday do not count.',
      rows: { conference: [{ starts: '2026-04-20', fields: { strategyOn: '2026-03-26' } }] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['yes'],
    },
    {
      why: 'Held one working day later.',
      rows: { conference: [{ starts: '2026-04-21', fields: { strategyOn: '2026-03-26' } }] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['no'],
    },
    {
      why: 'A transfer-in conference has no enquiry here and is in neither number.',
      rows: { conference: [{ starts: '2026-04-21', fields: { transferIn: 'yes' } }] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['excluded'],
    },
  ],
})
