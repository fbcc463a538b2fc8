import { standard } from '../standard.ts'
import { isVacant } from '../supervision/posts.ts'
import { caseOfPost, isEmployed, socialWorkPosts, soFrom, whoCounts } from './posts.ts'

const post = (more: { vacancy?: 'yes' | 'no'; agency?: 'yes' | 'no' }) =>
  ({ starts: '2025-01-06', fields: { jobTitle: 'Social worker', fullTimeEquivalent: 1, ...more } }) as const

export const vacancies = standard({
  id: 'vacancy-rate',
  title: 'Vacant posts of social workers',
  area: 'workforce',
  asks: 'Posts of social workers are filled, by the authority’s own.',
  numerator: 'Full-time equivalents of vacant posts',
  denominator: 'Full-time equivalents of vacant posts and of social workers in post; agency workers are shown apart',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Children’s social work workforce',
    where: 'Vacancy rate at 30 September',
    confidence: 'verified',
    note: `A post that an agency worker covers is vacant. ${whoCounts}`,
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'worker',
  settings: {},
  reads: ['staffMember'],
  needs: ['staffMember.starts', 'staffMember.vacancy', 'staffMember.fullTimeEquivalent'],
  intervalsOf: [],
  cases: ({ staffMember }) =>
    socialWorkPosts(staffMember).map((one) =>
      isVacant(one) || isEmployed(one)
        ? caseOfPost(one, soFrom(one, isVacant(one)))
        : caseOfPost(one, { excluded: 'Agency worker' }),
    ),
  examples: [
    {
      why: 'One post filled, one vacant.',
      rows: { staffMember: [post({ vacancy: 'no' }), post({ vacancy: 'yes' })] },
      on: '2026-03-31',
      are: ['no', 'yes'],
    },
    {
      why: 'An agency worker is shown apart: the post is vacant all the same.',
      rows: { staffMember: [post({ agency: 'yes' }), post({ vacancy: 'yes' })] },
      on: '2026-03-31',
      are: ['excluded', 'yes'],
    },
    {
      why: 'Filled last month.',
      rows: { staffMember: [{ ...post({ vacancy: 'yes' }), ends: '2026-02-27' }] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Blank in the column: somebody is in the post.',
      rows: { staffMember: [post({})] },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
