import type { Day } from '../../../platform/day.ts'
import { noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, unlessBefore } from './begun.ts'
import { caseOfHome, firstFrom } from './homes.ts'
import { about, ofStays, staysIn } from './stays.ts'

const hostel = { key: 'h', starts: '2026-04-02', fields: { kind: 'emergency', accommodation: 'V' } } as const
const met = (jointMeetingOn?: string) => ({ starts: '2026-04-02', fields: { homeKey: 'h', jointMeetingOn } }) as const

export const meetingsWithHousing = standard({
  id: 'acc-joint-meeting-3wd',
  title: 'Met with housing within three working days',
  area: 'accommodation-oversight',
  asks: 'Leaving care and housing meet within three working days, as their joint protocol says, about where the young person will live next.',
  numerator: 'Of them, those with a meeting in time',
  denominator: 'Stays in emergency or temporary accommodation that went on after three working days',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: {
    title: 'Joint housing protocols for care leavers',
    where: 'Good practice advice',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days to meet', unit: 'working days', default: 3 }, ...ofStays },
  reads: ['leaverHome', 'exitPlan'],
  needs: ['leaverHome', 'exitPlan.jointMeetingOn'],
  intervalsOf: [],
  cases: ({ leaverHome, exitPlan }, { calendar, settings, toldFrom }) =>
    staysIn(leaverHome, settings.gap).map((stay) => {
      const due = calendar.workingDaysAfter(stay.starts, settings.limit(stay.starts))
      const days = about(exitPlan, stay).map(({ fields }): Day | null => fields.jointMeetingOn ?? null)
      return unlessBefore(
        begunOn({ toldFrom }),
        caseOfHome(stay, {
          due,
          done: firstFrom(days, stay.starts),
          unknown: due === null ? noHolidays : null,
        }),
      )
    }),
  examples: [
    {
      why: 'Moved in on the Thursday before Easter, met on the Thursday after it: three working days.',
      rows: { leaverHome: [hostel], exitPlan: [met('2026-04-09')] },
      on: '2026-04-30',
      are: ['yes'],
    },
    {
      why: 'On Friday.',
      rows: { leaverHome: [hostel], exitPlan: [met('2026-04-10')] },
      on: '2026-04-30',
      are: ['no'],
    },
    {
      why: 'A plan without a meeting, and the three days are not over.',
      rows: { leaverHome: [hostel], exitPlan: [met()] },
      on: '2026-04-09',
      are: [],
      waits: ['2026-04-09'],
    },
    {
      why: 'Gone before it was asked.',
      rows: { leaverHome: [{ ...hostel, ends: '2026-04-07' }] },
      on: '2026-04-30',
      are: [],
    },
    {
      why: 'The meeting was due before homes were recorded here.',
      rows: { leaverHome: [hostel] },
      on: '2026-04-24',
      toldFrom: '2026-04-20',
      are: ['excluded'],
      waits: [],
    },
    {
      why: 'Moved in the day before: the meeting is still to come.',
      rows: { leaverHome: [hostel] },
      on: '2026-04-04',
      toldFrom: '2026-04-03',
      are: [],
      waits: ['2026-04-09'],
    },
  ],
})
