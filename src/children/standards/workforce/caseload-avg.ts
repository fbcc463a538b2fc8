import { isDated } from '../held.ts'
import { standard } from '../standard.ts'
import { isVacant, roleOf } from '../supervision/posts.ts'
import { caseOfPost, type Post, soFrom } from './posts.ts'

const worker = (caseload: number | undefined, more: { fullTimeEquivalent?: number; jobTitle?: string } = {}) =>
  ({ starts: '2025-01-06', fields: { jobTitle: 'Social worker', fullTimeEquivalent: 1, caseload, ...more } }) as const

const reviews = 'Reviewing officer or conference chair'
/** Of this one of the standards of social workers only: beside the average that England publishes of who holds cases. */
const whoHolds =
  'Counted as social workers: who is registered, and who holds a post for registered ones, such as a team manager, if children are allocated to them. Reviewing officers and conference chairs review children who are allocated to others: how many they review is no caseload.'

export const caseloads = standard({
  id: 'caseload-avg',
  title: 'Average caseload',
  area: 'workforce',
  asks: 'Social workers have few enough children to know each of them.',
  numerator: 'Children allocated to case-holding social workers, agency workers too',
  denominator:
    'Full-time equivalents of social workers who hold at least one case; personal advisers are shown apart, and who reviews the children of others is not counted',
  unit: 'count',
  goodIs: 'low',
  basis: 'national return',
  source: {
    title: 'Children’s social work workforce',
    where: 'Average caseload at 30 September',
    confidence: 'verified',
    note: `The ceilings are local. Who is over theirs is listed. ${whoHolds}`,
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
        if (role === 'reviewing') return [caseOfPost(post, { excluded: reviews, unknown: null })]
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
      why: 'A reviewing officer reviews the children of others, and holds none.',
      rows: { staffMember: [worker(62, { jobTitle: 'Independent reviewing officer' })] },
      on: '2026-03-31',
      are: ['excluded'],
    },
    {
      why: 'So does who chairs child protection conferences.',
      rows: { staffMember: [worker(34, { jobTitle: 'Child protection conference chair' })] },
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
