import { clockOf, missedFrom } from '../clock.ts'
import { isDated } from '../held.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'
import { isUnborn } from '../unborn.ts'

export const seenInADay = standard({
  id: 's47-seen-1wd',
  title: 'Child seen within one working day of a section 47 enquiry',
  area: 'strategy-s47',
  asks: 'A social worker sees the child within one working day after a section 47 enquiry began.',
  numerator: 'Enquiries in which the child was first seen within the working days allowed',
  denominator: 'Section 47 enquiries begun, less those about a child who was not born yet',
  unit: '%',
  goodIs: 'high',
  basis: 'local policy',
  source: localPractice('24 hours or one working day is common', 'verified'),
  counting: { is: 'share', by: 'passed', live: 'window' },
  subject: 'child',
  settings: { limit: { title: 'Working days allowed', unit: 'working days', default: 1 } },
  reads: ['section47', 'strategyDiscussion', 'person'],
  needs: ['section47', 'strategyDiscussion'],
  intervalsOf: [],
  cases: ({ section47, strategyDiscussion, person }, { calendar, settings }) =>
    section47.filter(isDated).map((one) => {
      const discussion = strategyDiscussion.find(({ starts }) => starts === one.starts)
      const seenOn = one.fields.childSeenOn ?? discussion?.fields.childSeenOn ?? null
      const due = calendar.workingDaysAfter(one.starts, settings.limit(one.starts))
      return clockOf(one, {
        from: one.starts,
        // When the enquiry is over nobody can see the child in it.
        ends: seenOn === null ? missedFrom(due, one.ends) : null,
        due,
        done: seenOn,
        excluded: isUnborn(person, one.starts) ? 'Not born yet' : null,
        // Who was seen stands in the list of strategy discussions: where this one is not in it, nothing is told of the child.
        ...(seenOn === null && !discussion ? { unknown: 'The strategy discussion is not in the list' } : {}),
      })
    }),
  examples: [
    {
      why: 'Begun on a Friday, seen on the Monday.',
      rows: {
        section47: [{ starts: '2026-03-06' }],
        strategyDiscussion: [{ starts: '2026-03-06', fields: { childSeenOn: '2026-03-09' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Seen on the Tuesday: late.',
      rows: {
        section47: [{ starts: '2026-03-06' }],
        strategyDiscussion: [{ starts: '2026-03-06', fields: { childSeenOn: '2026-03-10' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'In the list, and never seen: late.',
      rows: { section47: [{ starts: '2026-03-06' }], strategyDiscussion: [{ starts: '2026-03-06' }] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Its discussion is not in the list; another one of the child says nothing of it.',
      rows: {
        section47: [{ starts: '2026-03-06' }],
        strategyDiscussion: [{ starts: '2026-01-06', fields: { childSeenOn: '2026-01-06' } }],
      },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Not born yet: in neither number.',
      rows: {
        section47: [{ starts: '2026-03-06' }],
        strategyDiscussion: [{ starts: '2026-03-06' }],
        person: [{ fields: { dateOfBirth: '2026-05-01' } }],
      },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Begun today: the child may be seen tomorrow.',
      rows: { section47: [{ starts: '2026-03-31' }], strategyDiscussion: [{ starts: '2026-03-31' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Seen at once, and the working day is not over: not counted yet.',
      rows: { section47: [{ starts: '2026-03-31', fields: { childSeenOn: '2026-03-31' } }] },
      on: '2026-04-01',
      are: [],
    },
    {
      why: 'Never seen, in an enquiry that ended a year and a half ago: nobody can see the child in it any more.',
      rows: {
        section47: [{ starts: '2024-09-02', ends: '2024-09-20' }],
        strategyDiscussion: [{ starts: '2024-09-02' }],
      },
      on: '2026-03-31',
      are: [],
    },
  ],
})
