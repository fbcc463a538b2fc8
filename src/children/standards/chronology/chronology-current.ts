import { addDays, addMonths } from '../../../platform/day.ts'
import { caseOfWait, earlier, later, waitsIn } from '../../../standards/cases.ts'
import { heldOf, isDated, noHolidays } from '../held.ts'
import { firstOpenFrom } from '../management-oversight/urgent.ts'
import { standard } from '../standard.ts'

const open = { starts: '2025-06-02' } as const
const wentThrough = (starts: string, eventsMissing = 0) => ({ starts, fields: { eventsMissing } }) as const

export const chronologiesCurrent = standard({
  id: 'chronology-current',
  title: 'Chronology current',
  area: 'chronology',
  asks: 'Each open child has a chronology that somebody went through in the last three months, or month at high risk, and in which no significant event is missing.',
  numerator: 'Of them, those with a chronology gone through within the limit, with nothing significant left out',
  denominator: 'Children open for 20 working days or more',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Research in Practice: completing social work chronologies (2022)',
    where: 'Keeping it up to date',
    confidence: 'known',
    note: 'One month on a child protection plan and in pre-proceedings. That it is refreshed before each conference, review and legal meeting is not tested.',
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    first: { title: 'Working days to the first', unit: 'working days', default: 20 },
    limit: { title: 'Months until it is gone through again', unit: 'months', default: 3 },
    urgent: { title: 'Months at high risk', unit: 'months', default: 1 },
  },
  reads: ['childInNeed', 'protectionPlan', 'preProceedings', 'chronologyVersion'],
  needs: ['childInNeed', 'chronologyVersion'],
  intervalsOf: ['chronologyVersion'],
  cases: (rows, { calendar, settings, toldFrom }) => {
    const whole = rows.chronologyVersion.filter(({ fields }) => fields.eventsMissing === 0)
    const urgent = [...rows.protectionPlan, ...rows.preProceedings]
    return rows.childInNeed.filter(isDated).flatMap((spell) => {
      const asked = calendar.workingDaysAfter(spell.starts, settings.first(spell.starts))
      if (asked !== null && spell.ends !== null && spell.ends <= asked) return []
      const { because: _, ...held } = heldOf(spell)
      return waitsIn(spell, whole, toldFrom('chronologyVersion')).map((wait) => {
        if (asked === null) return caseOfWait(spell, wait, null, { unknown: noHolidays, ...held })
        const usual = addMonths(wait.from, settings.limit(wait.from))
        const at = firstOpenFrom(urgent, wait.from)
        const due = at === null ? usual : earlier(usual, addMonths(at, settings.urgent(at)))!
        const by = wait.first ? asked : due
        return caseOfWait(spell, wait, by, {
          counts: wait.after === null ? addDays(by, 1) : later(wait.from, asked),
          ...held,
        })
      })
    })
  },
  examples: [
    {
      why: 'Gone through three months ago to the day.',
      rows: { childInNeed: [open], chronologyVersion: [wentThrough('2025-12-31')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A day more.',
      rows: { childInNeed: [open], chronologyVersion: [wentThrough('2025-12-30')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Gone through last week, with two significant events left out.',
      rows: { childInNeed: [open], chronologyVersion: [wentThrough('2026-03-24', 2)] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'On a child protection plan: one month.',
      rows: {
        childInNeed: [open],
        protectionPlan: [{ starts: '2026-01-05' }],
        chronologyVersion: [wentThrough('2026-02-27')],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Open for 19 working days: not asked yet.',
      rows: { childInNeed: [{ starts: '2026-03-02' }] },
      on: '2026-03-27',
      are: [],
    },
    {
      why: 'On the 20th there is still time, on the 21st there is none.',
      rows: { childInNeed: [{ starts: '2026-03-02' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Closed within the first weeks: never asked.',
      rows: { childInNeed: [{ starts: '2026-03-02', ends: '2026-03-20' }] },
      completed: ['2026-03-01', '2026-04-30'],
      are: [],
    },
    {
      why: 'Open for two weeks: the first chronology waits.',
      rows: { childInNeed: [{ starts: '2026-03-16' }] },
      on: '2026-03-30',
      are: [],
      waits: ['2026-04-15'],
    },
  ],
})
