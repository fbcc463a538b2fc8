import { clockUntilDone } from '../clock.ts'
import { isDated } from '../held.ts'
import { workingTogether } from '../sources.ts'
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
  source: workingTogether('Initial child protection conference', 'verified'),
  counting: { is: 'share', by: 'done', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 15, only: 'less' } },
  reads: ['conference'],
  needs: ['conference'],
  intervalsOf: [],
  cases: ({ conference }, { calendar, settings }) =>
    conference.filter(isDated).map((one) => {
      const began = one.fields.strategyOn ?? null
      // A family that moves in with a plan had its enquiry elsewhere.
      const excluded = one.fields.transferIn === 'yes' ? 'Transferred in from another authority' : null
      const counts = began !== null && excluded === null
      return clockUntilDone(one, {
        from: counts ? began : one.starts,
        due: counts ? calendar.workingDaysAfter(began, settings.limit(began)) : null,
        done: one.starts,
        value: counts ? calendar.workingDaysBetween(began, one.starts) : null,
        excluded,
        ...(began === null && excluded === null ? { unknown: 'No strategy discussion is recorded' } : {}),
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
    {
      why: 'A transfer-in conference stays out though a discussion of long ago stands beside it.',
      rows: { conference: [{ starts: '2026-04-21', fields: { transferIn: 'yes', strategyOn: '2025-11-03' } }] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['excluded'],
    },
    {
      why: 'No strategy discussion is recorded: it stays in the denominator and is no success.',
      rows: { conference: [{ starts: '2026-04-21' }] },
      completed: ['2026-04-01', '2026-04-30'],
      are: ['unknown'],
    },
    {
      why: 'Two enquiries of one child, each with its conference: each is counted from its own discussion.',
      rows: {
        conference: [
          { starts: '2025-06-20', fields: { strategyOn: '2025-06-02' } },
          { starts: '2026-02-27', fields: { strategyOn: '2026-02-02' } },
        ],
      },
      completed: ['2025-04-01', '2026-03-31'],
      are: ['yes', 'no'],
    },
    {
      why: 'Begun in one period and held in the next: counted where it was held.',
      rows: { conference: [{ starts: '2026-04-02', fields: { strategyOn: '2026-03-26' } }] },
      completed: ['2026-03-01', '2026-03-31'],
      are: [],
    },
  ],
})
