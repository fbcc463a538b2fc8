import { isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { isVacant, roleOf } from '../supervision/posts.ts'
import { caseOfPost, type Post, soFrom, whoCounts } from './posts.ts'

const worker = (caseload: number | undefined, more: { fullTimeEquivalent?: number; jobTitle?: string } = {}) =>
  ({ starts: '2025-01-06', fields: { jobTitle: 'Social worker', fullTimeEquivalent: 1, caseload, ...more } }) as const

export const caseloads = standard({
  id: 'caseload-avg',
  title: 'Average caseload',
  area: 'workforce',
  asks: 'Social workers have few enough children to know each of them.',
  numerator: 'Children allocated to case-holding social workers, agency workers too',
  denominator: 'Full-time equivalents of social workers who hold at least one case; personal advisers are shown apart',
  unit: 'count',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Children’s social work workforce',
    where: 'Average caseload at 30 September',
    confidence: 'verified',
    note: `The ceilings are local. Who is over theirs is listed. ${whoCounts}`,
  },
  counting: { is: 'ratio', by: 'opens', live: 'now' },
  subject: 'worker',
  settings: {
    ceiling: { title: 'Children for a social worker at most', unit: 'children', default: 18 },
    newlyQualified: { title: 'Children for a newly qualified social worker at most', unit: 'children', default: 14 },
    // Who is above it is listed; personal advisers are in neither number.
    adviser: { title: 'Young people for a personal adviser at most', unit: 'children', default: 20 },
  },
  reads: ['staffMember'],
  needs: ['staffMember.starts', 'staffMember.caseload', 'staffMember.fullTimeEquivalent'],
  intervalsOf: [],
  cases: ({ staffMember }, { settings }) =>
    staffMember
      .filter(isDated)
      .filter((one) => !isVacant(one) && roleOf(one) !== 'other')
      .flatMap((post: Post) => {
        const { caseload, fullTimeEquivalent } = post.fields
        if (caseload === 0) return []
        const role = roleOf(post)
        if (role === 'adviser')
          return [caseOfPost(post, { value: caseload ?? null, excluded: 'Personal adviser', unknown: null })]
        // Posts of managers and of who has left have no caseload.
        if (caseload === undefined) return []
        const ceiling = (role === 'newly-qualified' ? settings.newlyQualified : settings.ceiling)(post.starts)
        return [caseOfPost(post, { value: caseload, ...soFrom(post, caseload <= ceiling * (fullTimeEquivalent ?? 1)) })]
      }),
  examples: [
    { why: 'Eighteen is the ceiling.', rows: { staffMember: [worker(18)] }, on: '2026-03-31', are: ['yes'] },
    { why: 'Nineteen is over it.', rows: { staffMember: [worker(19)] }, on: '2026-03-31', are: ['no'] },
    {
      why: 'Half a post has half a ceiling.',
      rows: { staffMember: [worker(10, { fullTimeEquivalent: 0.5 })] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Newly qualified: fourteen.',
      rows: { staffMember: [worker(15, { jobTitle: 'Newly qualified social worker' })] },
      on: '2026-03-31',
      are: ['no'],
    },
    { why: 'Holds no case: not among case holders.', rows: { staffMember: [worker(0)] }, on: '2026-03-31', are: [] },
    {
      why: 'A personal adviser is shown apart.',
      rows: { staffMember: [worker(20, { jobTitle: 'Personal adviser' })] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'Nobody says how much of a post it is.',
      rows: { staffMember: [worker(10, { fullTimeEquivalent: undefined })] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Left yesterday.',
      rows: { staffMember: [{ ...worker(10), ends: '2026-03-30' }] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
