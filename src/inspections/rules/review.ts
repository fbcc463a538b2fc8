import { type Day, inWords } from '../../platform/day.ts'
import type { Inspection, Proposal, ValueKind } from '../model.ts'

export type GroupId = 'about' | 'judgements' | 'priority-actions' | 'areas' | 'paragraphs' | 'lists'

export const groups = [
  { id: 'about', title: 'About this document' },
  { id: 'judgements', title: 'Judgements' },
  { id: 'priority-actions', title: 'Areas for priority action' },
  { id: 'areas', title: 'Areas for improvement' },
  { id: 'paragraphs', title: 'Narrative paragraphs' },
  { id: 'lists', title: 'The council’s own lists' },
] as const satisfies readonly { id: GroupId; title: string }[]

const groupOfKind: Partial<Record<ValueKind, GroupId>> = {
  judgement: 'judgements',
  'priority-action': 'priority-actions',
  'area-for-improvement': 'areas',
  paragraph: 'paragraphs',
  'list-item': 'lists',
}

export const groupOf = (kind: ValueKind): GroupId => groupOfKind[kind] ?? 'about'

/** Nothing was read, or only by a fallback: a person looks at these first. */
export const isUncertain = (proposal: Pick<Proposal, 'proposed' | 'source'>): boolean =>
  proposal.proposed === null || proposal.source?.certain === false

export const isPending = (proposal: Pick<Proposal, 'state'>): boolean => proposal.state === 'pending'

/** Order of the work: group by group as listed above, and in each the uncertain first, then as printed. */
export const inReviewOrder = (proposals: readonly Proposal[]): readonly Proposal[] => {
  const rank = (proposal: Proposal): number => groups.findIndex((group) => group.id === groupOf(proposal.kind))
  return proposals.toSorted(
    (a, b) => rank(a) - rank(b) || Number(isUncertain(b)) - Number(isUncertain(a)) || a.position - b.position,
  )
}

/** The next value that waits, going on from `after` and beginning again at the top; null when none waits. */
export const nextToDecide = (proposals: readonly Proposal[], after: string | null = null): Proposal | null => {
  const ordered = inReviewOrder(proposals)
  const from = ordered.findIndex((proposal) => proposal.id === after) + 1
  return [...ordered.slice(from), ...ordered.slice(0, from)].find((one) => isPending(one) && one.id !== after) ?? null
}

/** Decided one by one: the statement answers each area, and a date of publication opens the document to many. */
const oneByOne: readonly ValueKind[] = ['area-for-improvement', 'priority-action', 'published']

/** What one press may accept after its source was looked at: what was read for certain. */
export const mayAcceptInBulk = (proposal: Proposal): boolean =>
  isPending(proposal) && !isUncertain(proposal) && !oneByOne.includes(proposal.kind)

export type Progress = { decided: number; total: number; uncertain: number }

export const progressOf = (proposals: readonly Proposal[]): Progress => ({
  decided: proposals.filter((proposal) => !isPending(proposal)).length,
  total: proposals.length,
  uncertain: proposals.filter((proposal) => isPending(proposal) && isUncertain(proposal)).length,
})

type Known = Pick<Inspection, 'authority' | 'onSite' | 'receivedOn' | 'publishedOn' | 'statedDeadline'>

/** What does not fit together, in words; nothing here stops a review. `council` is the authority at work. */
export const doubtsAbout = (known: Known, council: { code: string; name: string }, today: Day): readonly string[] => {
  const doubts: string[] = []
  const end = known.onSite.at(-1)?.end
  if (known.authority && known.authority.code !== council.code)
    doubts.push(
      `This document is about ${known.authority.name}, not ${council.name}. If it is here to learn from, its dates do not bind ${council.name}.`,
    )
  if (known.receivedOn && end && known.receivedOn < end)
    doubts.push(
      `The date received, ${inWords(known.receivedOn)}, is before inspectors left on ${inWords(end)}. Check both.`,
    )
  if (known.receivedOn && known.receivedOn > today)
    doubts.push(`The date received, ${inWords(known.receivedOn)}, is in the future. Check it.`)
  if (known.publishedOn && end && known.publishedOn < end)
    doubts.push(
      `The date published, ${inWords(known.publishedOn)}, is before inspectors left on ${inWords(end)}. Check both.`,
    )
  if (known.receivedOn && known.publishedOn && known.receivedOn > known.publishedOn)
    doubts.push(
      `The date received, ${inWords(known.receivedOn)}, is after the date published, ${inWords(known.publishedOn)}. Councils receive the report first: check both.`,
    )
  if (known.statedDeadline && known.receivedOn && known.statedDeadline < known.receivedOn)
    doubts.push(
      `The deadline stated by Ofsted, ${inWords(known.statedDeadline)}, is before the date received. Check both.`,
    )
  return doubts
}
