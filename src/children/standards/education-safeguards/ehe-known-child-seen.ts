import { addDays, type Day } from '../../../platform/day.ts'
import { earlier, later, refOf } from '../../../standards/cases.ts'
import { isDated, noHolidays } from '../held.ts'
import { seenVisits } from '../seen.ts'
import { sinceLast } from '../since-last.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'

const onOrBefore = (days: readonly (Day | undefined)[], end: Day | null): Day | null =>
  days.findLast((day) => day !== undefined && (end === null || day <= end)) ?? null

export const outOfSchoolAndSeen = standard({
  id: 'ehe-known-child-seen',
  title: 'Children out of school with a social worker seen and talked about',
  area: 'education-safeguards',
  asks: 'A child who is educated at home or misses education and has a social worker is seen as often as the plan asks, and education and social care talk about the child every three months.',
  numerator: 'Of these, those seen within the interval of their plan and talked about in the last 90 days',
  denominator: 'Home-educated children and children missing education who are open to social care',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: localPractice('Education and social care work together', 'known'),
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'child',
  settings: {
    need: { title: 'Working days between visits', unit: 'working days', default: 20 },
    protection: { title: 'Working days between visits, child protection plan', unit: 'working days', default: 10 },
    discussion: { title: 'Days that a joint discussion lasts', unit: 'days', default: 90 },
  },
  reads: ['homeEducation', 'missingEducation', 'childInNeed', 'protectionPlan', 'visit'],
  needs: ['homeEducation or missingEducation', 'childInNeed', 'visit'],
  intervalsOf: ['visit'],
  cases: ({ homeEducation, missingEducation, childInNeed, protectionPlan, visit }, { calendar, settings }) => {
    const seen = seenVisits(visit, ['child-in-need', 'protection', 'care'])
    const onPlan = (day: Day): boolean =>
      protectionPlan.some(({ starts, ends }) => starts !== null && starts <= day && (ends === null || day < ends))
    return [...homeEducation, ...missingEducation].filter(isDated).flatMap((out) =>
      childInNeed.filter(isDated).flatMap((open) => {
        const [starts, ends] = [later(out.starts, open.starts), earlier(out.ends, open.ends)]
        if (ends !== null && ends <= starts) return []
        const seenOn = onOrBefore(
          seen.map((one) => one.starts ?? undefined),
          ends,
        )
        const talkedOn = onOrBefore([out.fields.jointDiscussionOn], ends)
        // The last discussion alone is told: of days before it, and before the last visit, nothing is said.
        const last = seenOn === null || talkedOn === null ? null : later(seenOn, talkedOn)
        const asks = seenOn !== null && onPlan(seenOn) ? settings.protection : settings.need
        const seeAgain = seenOn === null ? null : calendar.workingDaysAfter(seenOn, asks(seenOn))
        const talkAgain = talkedOn === null ? null : addDays(talkedOn, settings.discussion(talkedOn))
        const isWhole = seeAgain !== null && talkAgain !== null
        return sinceLast({ counts: starts, ...(isWhole ? {} : { never: true }) }, last, {
          unit: `${out.table} ${out.key} ${open.key}`,
          ends,
          due: isWhole ? earlier(seeAgain, talkAgain) : starts,
          unknown: seenOn !== null && seeAgain === null ? noHolidays : null,
          team: open.fields.team ?? null,
          worker: open.fields.worker ?? null,
          because: [out, open].map(refOf),
        })
      }),
    )
  },
  examples: [
    {
      why: 'Seen on the 20th working day before, and talked about 90 days before.',
      rows: {
        homeEducation: [{ starts: '2025-09-02', fields: { jointDiscussionOn: '2025-12-31' } }],
        childInNeed: [{ starts: '2025-10-06' }],
        visit: [{ starts: '2026-03-03', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Seen a working day earlier: too long ago.',
      rows: {
        homeEducation: [{ starts: '2025-09-02', fields: { jointDiscussionOn: '2025-12-31' } }],
        childInNeed: [{ starts: '2025-10-06' }],
        visit: [{ starts: '2026-03-02', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Seen in time, and talked about 91 days ago.',
      rows: {
        missingEducation: [{ starts: '2025-09-02', fields: { jointDiscussionOn: '2025-12-30' } }],
        childInNeed: [{ starts: '2025-10-06' }],
        visit: [{ starts: '2026-03-20', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'On a child protection plan ten working days are allowed, not 20.',
      rows: {
        homeEducation: [{ starts: '2025-09-02', fields: { jointDiscussionOn: '2026-03-02' } }],
        childInNeed: [{ starts: '2025-10-06' }],
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-03-16', fields: { kind: 'protection', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'On a child protection plan, seen on the tenth working day before.',
      rows: {
        homeEducation: [{ starts: '2025-09-02', fields: { jointDiscussionOn: '2026-03-02' } }],
        childInNeed: [{ starts: '2025-10-06' }],
        protectionPlan: [{ starts: '2026-02-02' }],
        visit: [{ starts: '2026-03-17', fields: { kind: 'protection', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Never talked about.',
      rows: {
        homeEducation: [{ starts: '2025-09-02' }],
        childInNeed: [{ starts: '2025-10-06' }],
        visit: [{ starts: '2026-03-20', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Not open to social care, or back at school before the social worker came: not among them.',
      rows: {
        homeEducation: [{ starts: '2024-09-02', ends: '2025-09-02' }, { starts: '2025-11-03' }],
        childInNeed: [{ starts: '2025-09-15', ends: '2025-10-20' }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Seen six weeks ago and talked about last week: the next visit has been waiting since the 20th working day.',
      rows: {
        homeEducation: [{ starts: '2025-09-02', fields: { jointDiscussionOn: '2026-03-24' } }],
        childInNeed: [{ starts: '2025-10-06' }],
        visit: [{ starts: '2026-02-16', fields: { kind: 'child-in-need', seen: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['no'],
      waits: ['2026-03-16'],
    },
  ],
})
