import { caseOf } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { caseOfPost, isEmployed, movedOn, socialWorkPosts, soFrom, whoCounts } from './posts.ts'

const post = (starts: string, ends: string | null, more: { vacancy?: 'yes'; agency?: 'yes' } = {}) =>
  ({ starts, ends, fields: { jobTitle: 'Social worker', fullTimeEquivalent: 1, ...more } }) as const

export const turnover = standard({
  id: 'turnover-rate',
  title: 'Turnover of social workers',
  area: 'workforce',
  asks: 'Social workers stay, so that children need not tell their story again.',
  numerator: 'Full-time equivalents of social workers who left in the last 12 months',
  denominator:
    'Full-time equivalents of social workers in post at the end of them; agency workers and vacant posts are left out of both',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Children’s social work workforce',
    where: 'Turnover rate in the year to 30 September',
    confidence: 'verified',
    note: whoCounts,
  },
  counting: { is: 'ratio', by: 'done', live: 'window', open: 'days so far' },
  subject: 'worker',
  settings: {
    gap: { title: 'Days between two posts of one worker who has not left', unit: 'days', default: 30 },
  },
  reads: ['staffMember'],
  needs: ['staffMember.starts', 'staffMember.vacancy', 'staffMember.fullTimeEquivalent'],
  intervalsOf: [],
  cases: ({ staffMember }, { settings }) =>
    socialWorkPosts(staffMember)
      .filter(isEmployed)
      .flatMap((one) => {
        const inPost = caseOfPost(one, { value: 0, ...soFrom(one, false), done: null })
        if (one.ends === null || movedOn(one, staffMember, settings.gap(one.ends))) return [inPost]
        const left = caseOf({
          ...inPost,
          unit: `${one.key} left`,
          opens: one.ends,
          ends: null,
          due: null,
          done: one.ends,
          // Who left counts above the line, who is in post below it.
          value: one.fields.fullTimeEquivalent ?? null,
          weight: 0,
        })
        return [inPost, left]
      }),
  examples: [
    {
      why: 'In post: below the line.',
      rows: { staffMember: [post('2020-01-06', null)] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Left five months ago: above it.',
      rows: { staffMember: [post('2020-01-06', '2025-10-31')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Left 13 months ago: not in the last 12.',
      rows: { staffMember: [post('2020-01-06', '2025-02-28')] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Started and left within the year: a leaver, and not in post.',
      rows: { staffMember: [post('2025-06-02', '2026-01-30')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Another post two weeks later: has not left.',
      rows: { staffMember: [post('2020-01-06', '2025-10-31'), post('2025-11-14', null)] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A vacant post that was filled, and an agency worker who went, are no leavers.',
      rows: {
        staffMember: [
          post('2025-06-02', '2025-10-31', { vacancy: 'yes' }),
          post('2025-06-02', '2025-10-31', { agency: 'yes' }),
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Left on the last day of the year: in it.',
      rows: { staffMember: [post('2020-01-06', '2026-03-31')] },
      completed: ['2025-04-01', '2026-03-31'],
      are: ['yes'],
    },
    {
      why: 'In post on the last day of the year, and left in the next: below the line in this one.',
      rows: { staffMember: [post('2020-01-06', '2026-04-01')] },
      completed: ['2025-04-01', '2026-03-31'],
      are: ['no'],
    },
  ],
})
