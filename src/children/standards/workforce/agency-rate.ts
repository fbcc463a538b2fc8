import { standard } from '../standard.ts'
import { isVacant } from '../supervision/posts.ts'
import { caseOfPost, socialWorkPosts, soFrom, whoCounts } from './posts.ts'

const worker = (agency?: 'yes' | 'no', more: { vacancy?: 'yes'; jobTitle?: string } = {}) =>
  ({ starts: '2025-01-06', fields: { jobTitle: 'Social worker', fullTimeEquivalent: 1, agency, ...more } }) as const

export const agencyWorkers = standard({
  id: 'agency-rate',
  title: 'Agency social workers',
  area: 'workforce',
  asks: 'Social workers are the authority’s own and stay.',
  numerator: 'Full-time equivalents of agency social workers',
  denominator: 'Full-time equivalents of social workers, the authority’s own and from agencies',
  unit: '%',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Children’s social work workforce',
    where: 'Agency worker rate at 30 September',
    confidence: 'verified',
    note: whoCounts,
  },
  counting: { is: 'share', by: 'opens', live: 'now' },
  subject: 'worker',
  settings: {},
  reads: ['staffMember'],
  needs: ['staffMember.starts', 'staffMember.agency', 'staffMember.fullTimeEquivalent'],
  intervalsOf: [],
  cases: ({ staffMember }) =>
    socialWorkPosts(staffMember)
      .filter((post) => !isVacant(post))
      .map((post) => {
        const { agency } = post.fields
        return agency === 'yes' || agency === 'no'
          ? caseOfPost(post, soFrom(post, agency === 'yes'))
          : caseOfPost(post, { unknown: 'Nobody says whether they come from an agency' })
      }),
  examples: [
    {
      why: 'One from an agency, one of the authority’s own.',
      rows: { staffMember: [worker('yes'), worker('no')] },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    { why: 'Nobody says.', rows: { staffMember: [worker()] }, on: '2026-03-31', are: ['unknown'] },
    {
      why: 'A vacant post has nobody from anywhere.',
      rows: { staffMember: [worker('no', { vacancy: 'yes' })] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'A support worker is no social worker.',
      rows: { staffMember: [worker('yes', { jobTitle: 'Family support worker' })] },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'On the day they left they are not in post.',
      rows: { staffMember: [{ ...worker('yes'), ends: '2026-03-31' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
