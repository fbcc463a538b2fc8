import { addDays, type Day } from '../../../platform/day.ts'
import { earlier, refOf } from '../../../standards/cases.ts'
import { clockOf, missedFrom } from '../clock.ts'
import { answersSince, birthday, bornOn, isDated } from '../held.ts'
import { missingGuidance } from '../sources.ts'
import { type Reads, standard } from '../standard.ts'

type Missing = Reads<'missing'>['missing'][number] & { readonly starts: Day }

/** By days alone an episode is known to have lasted over 24 hours where it reached the second day after it began. */
const overADay = ({ starts, ends }: Missing): Day | null => {
  const second = addDays(starts, 2)
  return ends === null || ends >= second ? second : null
}

export const repeatMissing = standard({
  id: 'missing-repeat-response',
  title: 'Meeting held about children who go missing again',
  area: 'missing',
  asks: 'Where a child goes missing again and again, for long, or very young, services meet about it within five working days.',
  numerator: 'Of these, those after which a meeting or a strategy discussion was held within the working days allowed',
  denominator:
    'Missing episodes that call for a meeting: the third or later in 90 days, one of over 24 hours, or one of a child under 13',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: missingGuidance('Repeat missing episodes; the numbers are local', 'unsure'),
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: {
    limit: { title: 'Working days allowed', unit: 'working days', default: 5 },
    stop: { title: 'Days after which it is missed and waits no more; the figure keeps it', unit: 'days', default: 28 },
    episodes: { title: 'Episodes that call for a meeting', unit: 'count', default: 3 },
    within: { title: 'Days in which they happen', unit: 'days', default: 90 },
    young: { title: 'Age in years under which one episode is enough', unit: 'count', default: 13 },
  },
  reads: ['missing', 'missingMeeting', 'strategyDiscussion', 'person'],
  needs: ['missing', 'missingMeeting'],
  intervalsOf: ['missing'],
  cases: ({ missing, missingMeeting, strategyDiscussion, person }, { calendar, settings, toldFrom }) => {
    const since = answersSince(toldFrom('missingMeeting'))
    const episodes = missing.filter(isDated).filter(({ fields }) => fields.kind !== 'away')
    const meetings = [...missingMeeting, ...strategyDiscussion].filter(isDated)
    const born = bornOn(person)
    return episodes.flatMap((one, at) => {
      // Episodes are in order of their days: the first of so many that end with this one.
      const first = episodes[at - settings.episodes(one.starts) + 1]
      const isRepeated = first !== undefined && first.starts > addDays(one.starts, -settings.within(one.starts))
      const isYoung = born !== null && one.starts < birthday(born, settings.young(one.starts))
      const called = isRepeated || isYoung ? one.starts : overADay(one)
      // Meetings of a time before the list reaches back prove nothing by not being on it.
      if (called === null || called < since) return []
      const answers = meetings.filter(({ starts }) => starts >= one.starts)
      const done = answers.reduce<Day | null>((soonest, { starts }) => earlier(soonest, starts), null)
      const met = answers.find(({ starts }) => starts === done)
      const due = calendar.workingDaysAfter(called, settings.limit(called))
      return [
        clockOf(one, {
          from: called,
          due,
          ends: done === null ? missedFrom(due, addDays(called, settings.stop(called))) : null,
          // One that met before the first day was over met in time.
          done: done !== null && done < called ? called : done,
          because: (met ? [one, met] : [one]).map(refOf),
        }),
      ]
    })
  },
  examples: [
    {
      why: 'The third episode in 90 days calls for a meeting, which is held on the fifth working day; the first two call for none.',
      rows: {
        missing: [
          { starts: '2026-01-05', ends: '2026-01-06', fields: { kind: 'missing' } },
          { starts: '2026-02-02', ends: '2026-02-03', fields: { kind: 'missing' } },
          { starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } },
        ],
        missingMeeting: [{ starts: '2026-03-09', fields: { triggeredOn: '2026-03-02' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The same, and the meeting is a working day late.',
      rows: {
        missing: [
          { starts: '2026-01-05', ends: '2026-01-06', fields: { kind: 'missing' } },
          { starts: '2026-02-02', ends: '2026-02-03', fields: { kind: 'missing' } },
          { starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } },
        ],
        missingMeeting: [{ starts: '2026-03-10', fields: { triggeredOn: '2026-03-02' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Three in 90 days, both their first and their last counted: there should have been a meeting.',
      rows: {
        missing: [
          { starts: '2025-12-03', ends: '2025-12-04', fields: { kind: 'missing' } },
          { starts: '2026-02-02', ends: '2026-02-03', fields: { kind: 'missing' } },
          { starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } },
        ],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Three in 91 days call for none: the 90 days are counted with both their first and their last.',
      rows: {
        missing: [
          { starts: '2025-12-02', ends: '2025-12-03', fields: { kind: 'missing' } },
          { starts: '2026-02-02', ends: '2026-02-03', fields: { kind: 'missing' } },
          { starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Away without authorisation is not missing, and makes no third.',
      rows: {
        missing: [
          { starts: '2026-01-05', ends: '2026-01-06', fields: { kind: 'missing' } },
          { starts: '2026-02-02', ends: '2026-02-03', fields: { kind: 'away' } },
          { starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Missing for over 24 hours; a strategy discussion is a meeting.',
      rows: {
        missing: [{ starts: '2026-03-02', ends: '2026-03-04', fields: { kind: 'missing' } }],
        strategyDiscussion: [{ starts: '2026-03-05' }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'From one day to the next may have been less than 24 hours: by days alone it calls for none.',
      rows: { missing: [{ starts: '2026-03-02', ends: '2026-03-03', fields: { kind: 'missing' } }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A child of 12 calls for a meeting at once; on the 13th birthday no more.',
      rows: {
        missing: [
          { starts: '2026-01-30', ends: '2026-01-31', fields: { kind: 'missing' } },
          { starts: '2026-02-01', ends: '2026-02-01', fields: { kind: 'missing' } },
        ],
        person: [{ fields: { dateOfBirth: '2013-02-01' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Met the next day, and the five working days are not over: not counted yet.',
      rows: {
        missing: [{ starts: '2026-03-25', fields: { kind: 'missing' } }],
        missingMeeting: [{ starts: '2026-03-26' }],
        person: [{ fields: { dateOfBirth: '2015-05-01' } }],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'No meeting, over a year ago: missed, and no work that waits.',
      rows: {
        missing: [{ starts: '2025-02-03', fields: { kind: 'missing' } }],
        person: [{ fields: { dateOfBirth: '2015-05-01' } }],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
