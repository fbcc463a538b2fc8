import { addDays, type Day } from '../../../platform/day.ts'
import { caseOf, pieceOf, workOf } from '../../../standards/cases.ts'
import { noHolidays } from '../held.ts'
import { standard } from '../standard.ts'
import { begunOn, wasOver } from './begun.ts'
import { holds } from './exit-plans.ts'
import { heldOfHomes } from './homes.ts'
import { about, ofStays, staysIn } from './stays.ts'

const hostel = { key: 'h', starts: '2026-03-02', fields: { kind: 'emergency' } } as const
const whole = { homeKey: 'h', destination: 'yes', fallback: 'yes', lead: 'Ana Bell', housingReference: 'H-1' } as const
const plan = (starts: string, targetOn: string) => ({ starts, fields: { ...whole, targetOn } }) as const

export const exitPlans = standard({
  id: 'acc-exit-plan',
  title: 'Exit plan with a target date',
  area: 'accommodation-oversight',
  asks: 'Within three working days it is written down where the young person will move to, who leads, the housing reference, by when, and what else if that fails.',
  numerator: 'Of them, those with a complete exit plan whose target has not passed',
  denominator: 'Stays in emergency or temporary accommodation that go on after three working days',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Joint housing protocols for care leavers; Homelessness code of guidance',
    where: 'Good practice advice; chapter 22',
    confidence: 'unsure',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: { limit: { title: 'Working days to make it', unit: 'working days', default: 3 }, ...ofStays },
  reads: ['leaverHome', 'exitPlan'],
  needs: ['leaverHome', 'exitPlan'],
  intervalsOf: [],
  cases: ({ leaverHome, exitPlan }, { calendar, settings, toldFrom }) => {
    const begun = begunOn({ toldFrom })
    const allowedAfter = (day: Day) => calendar.workingDaysAfter(day, settings.limit(day))
    return staysIn(leaverHome, settings.gap).flatMap((home) => {
      if (wasOver(home, begun)) return []
      const asMoved = allowedAfter(home.starts)
      // A stay from before homes were recorded here needs a plan too, and there are as many days for it from then.
      const allowed = asMoved !== null && asMoved < begun ? allowedAfter(begun) : asMoved
      if (allowed === null)
        return [
          caseOf({ unit: home.key, opens: home.starts, ends: home.ends, unknown: noHolidays, ...heldOfHomes(home) }),
        ]
      const from = addDays(allowed, 1)
      const plans = about(exitPlan, home)
      const turns = plans.flatMap(({ starts, ends, fields: { targetOn } }) => [
        starts,
        ends,
        targetOn === undefined ? null : addDays(targetOn, 1),
      ])
      const days = [...new Set([from, ...turns])]
        .filter((day) => day !== null && day >= from && (home.ends === null || day < home.ends))
        .toSorted() as Day[]
      const stands = days.map((opens, at) =>
        pieceOf(
          plans.some((one) => holds(one, opens)),
          { unit: `${home.key} ${opens}`, opens, ends: days[at + 1] ?? home.ends, ...heldOfHomes(home) },
        ),
      )
      const made = plans.find((one) => one.starts !== null && holds(one, one.starts))?.starts ?? null
      const work = { opens: home.starts, ends: home.ends, ...heldOfHomes(home) }
      const first = workOf({ ...work, unit: `${home.key} first`, due: allowed, done: made })
      // From when on none holds any more: a new one, or the move, is to come before it.
      const lapsed = days[stands.findLastIndex(({ due }) => due === null) + 1]
      if (made === null || lapsed === undefined) return [...stands, first]
      return [...stands, first, workOf({ ...work, unit: `${home.key} again`, opens: made, due: addDays(lapsed, -1) })]
    })
  },
  examples: [
    {
      why: 'In the fourth working day, with a complete plan and a target to come.',
      rows: { leaverHome: [hostel], exitPlan: [plan('2026-03-05', '2026-03-20')] },
      on: '2026-03-06',
      are: ['yes'],
    },
    {
      why: 'On the third working day nothing is asked yet.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-05',
      are: [],
    },
    {
      why: 'The target passed yesterday.',
      rows: { leaverHome: [hostel], exitPlan: [plan('2026-03-05', '2026-03-20')] },
      on: '2026-03-21',
      are: ['no'],
      waits: ['2026-03-20'],
    },
    {
      why: 'In force, with a week to go: the move, or a new plan, is to come by the target.',
      rows: { leaverHome: [hostel], exitPlan: [plan('2026-03-05', '2026-03-20')] },
      on: '2026-03-13',
      are: ['yes'],
      waits: ['2026-03-20'],
    },
    {
      why: 'A new plan with a later target took its place.',
      rows: {
        leaverHome: [hostel],
        exitPlan: [{ ...plan('2026-03-05', '2026-03-20'), ends: '2026-03-18' }, plan('2026-03-18', '2026-04-10')],
      },
      on: '2026-03-21',
      are: ['yes'],
    },
    {
      why: 'Moved from one hostel to another the next day: the plan goes with them, and the three days are not given again.',
      rows: {
        leaverHome: [
          { ...hostel, ends: '2026-03-09' },
          { ...hostel, key: 'i', starts: '2026-03-10' },
        ],
        exitPlan: [plan('2026-03-05', '2026-03-20')],
      },
      on: '2026-03-10',
      are: ['yes'],
    },
    {
      why: 'No fallback is named: not complete.',
      rows: {
        leaverHome: [hostel],
        exitPlan: [{ starts: '2026-03-05', fields: { ...whole, fallback: 'no', targetOn: '2026-03-20' } }],
      },
      on: '2026-03-09',
      are: ['no'],
    },
    {
      why: 'Moved on: nothing is asked any more.',
      rows: { leaverHome: [{ ...hostel, ends: '2026-03-09' }] },
      on: '2026-03-09',
      are: [],
    },
    {
      why: 'After the fourth working day there is none: it is still to be made.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-10',
      are: ['no'],
      waits: ['2026-03-05'],
    },
    {
      why: 'Moved in before homes were recorded here: three working days from then.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-25',
      toldFrom: '2026-03-20',
      are: [],
      waits: ['2026-03-25'],
    },
    {
      why: 'No plan when these were over.',
      rows: { leaverHome: [hostel] },
      on: '2026-03-26',
      toldFrom: '2026-03-20',
      are: ['no'],
      waits: ['2026-03-25'],
    },
  ],
})
