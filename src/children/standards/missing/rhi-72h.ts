import { addDays, type Day } from '../../../platform/day.ts'
import { clockOf, missedFrom, saidOf } from '../clock.ts'
import { isDated } from '../held.ts'
import { missingGuidance } from '../sources.ts'
import { standard } from '../standard.ts'

const hoursOfDay = 24

/** The last day in time. Where the hours are told they decide, so that an interview of the 73rd hour is late though it is the third day. */
const dueOf = (returned: Day, held: Day | null, hours: number | undefined, allowed: number): Day => {
  const byDays = addDays(returned, Math.floor(allowed / hoursOfDay))
  if (held === null || hours === undefined) return byDays
  return hours > allowed && held <= byDays ? addDays(held, -1) : byDays
}

export const interviewsIn72Hours = standard({
  id: 'rhi-72h',
  title: 'Return home interviews within 72 hours',
  area: 'missing',
  asks: 'A child who was missing, and who wants to, talks with someone independent within 72 hours of coming back. Weekends and bank holidays count.',
  numerator:
    'Interviews held within 72 hours of the return; where only days are told, no more than three days after it',
  denominator:
    'Returns of children who accepted an interview. Who did not want one is listed apart, and so is who was not offered one',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: missingGuidance('Return interviews within 72 hours', 'verified'),
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Hours allowed', unit: 'hours', default: 72, only: 'less' },
    stop: {
      title: 'Days after which an interview is missed and is waited for no more; the figure keeps it',
      unit: 'days',
      default: 28,
    },
  },
  reads: ['returnInterview'],
  needs: ['returnInterview'],
  intervalsOf: [],
  cases: ({ returnInterview }, { settings }) =>
    returnInterview.filter(isDated).map((one) => {
      const { offered, accepted, hoursFromReturn } = one.fields
      const isHeld = one.ends !== null
      const refused = !isHeld && saidOf(accepted) === false ? 'The child did not want an interview' : null
      const unoffered = !isHeld && saidOf(offered) === false ? 'No interview was offered' : null
      const isDoubtful = !isHeld && saidOf(accepted) === null
      const lastDay = addDays(one.starts, Math.ceil(settings.limit(one.starts) / hoursOfDay))
      const contradicts =
        one.ends !== null &&
        hoursFromReturn !== undefined &&
        hoursFromReturn <= settings.limit(one.starts) &&
        one.ends > lastDay
      const due = dueOf(one.starts, one.ends, hoursFromReturn, settings.limit(one.starts))
      return clockOf(one, {
        from: one.starts,
        due,
        ends: isHeld ? null : missedFrom(due, addDays(one.starts, settings.stop(one.starts))),
        done: one.ends,
        value: hoursFromReturn ?? null,
        excluded: refused ?? unoffered,
        ...(isDoubtful && refused === null && unoffered === null
          ? { unknown: 'It is not told whether the child wanted an interview' }
          : contradicts
            ? { unknown: 'The hours and the days of the interview contradict each other' }
            : {}),
      })
    }),
  examples: [
    {
      why: 'Returned on a Friday, held on the Monday: the third day, over a weekend, is in time.',
      rows: {
        returnInterview: [{ starts: '2026-03-06', ends: '2026-03-09', fields: { offered: 'yes', accepted: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Held on the fourth day.',
      rows: {
        returnInterview: [{ starts: '2026-03-06', ends: '2026-03-10', fields: { offered: 'yes', accepted: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Where hours are told they decide: the 72nd is in time, the 73rd is late, both on the third day.',
      rows: {
        returnInterview: [
          {
            starts: '2026-03-02',
            ends: '2026-03-05',
            fields: { offered: 'yes', accepted: 'yes', hoursFromReturn: 72 },
          },
          {
            starts: '2026-03-09',
            ends: '2026-03-12',
            fields: { offered: 'yes', accepted: 'yes', hoursFromReturn: 73 },
          },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'Fifty hours, and a week later: one of the two is wrong, and nobody can say which.',
      rows: {
        returnInterview: [
          {
            starts: '2026-03-02',
            ends: '2026-03-09',
            fields: { offered: 'yes', accepted: 'yes', hoursFromReturn: 50 },
          },
        ],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'A child who did not want an interview is listed apart, and is no failure.',
      rows: { returnInterview: [{ starts: '2026-03-06', fields: { offered: 'yes', accepted: 'no' } }] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Accepted, and not held in three days: late while it is open.',
      rows: { returnInterview: [{ starts: '2026-03-06', fields: { offered: 'yes', accepted: 'yes' } }] },
      on: '2026-03-10',
      are: ['no'],
    },
    {
      why: 'On the third day it may still be held.',
      rows: { returnInterview: [{ starts: '2026-03-06', fields: { offered: 'yes', accepted: 'yes' } }] },
      on: '2026-03-09',
      are: [],
    },
    {
      why: 'Offered, and nobody tells whether it was wanted: no success.',
      rows: { returnInterview: [{ starts: '2026-03-06', fields: { offered: 'yes' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Never offered: that is counted elsewhere.',
      rows: { returnInterview: [{ starts: '2026-03-06', fields: { offered: 'no' } }] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Held on the day after the return, and the 72 hours are not over: not counted yet.',
      rows: { returnInterview: [{ starts: '2026-03-30', ends: '2026-03-31', fields: { accepted: 'yes' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Wanted and never held: late in the year of the return, and missed after 28 days, so that nothing waits for it years later.',
      rows: { returnInterview: [{ starts: '2024-09-02', fields: { accepted: 'yes' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'The same one in the figures of its time.',
      rows: { returnInterview: [{ starts: '2024-09-02', fields: { accepted: 'yes' } }] },
      completed: ['2024-04-01', '2025-03-31'],
      are: ['no'],
    },
  ],
})
