import { type Day, inWords } from '../../platform/day.ts'
import type { Inspection, Proposal, Section, ValueKind, ValueOf } from '../model.ts'
import { anotherInWords } from './another.ts'

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

/** Waits for a person and is missing or was read by a fallback: looked at before anything else, whatever group it is in. */
export const isDoubtful = (proposal: Proposal): boolean => isPending(proposal) && isUncertain(proposal)

/** Order of a page: group by group as listed above, each as printed. */
export const inReviewOrder = (proposals: readonly Proposal[]): readonly Proposal[] => {
  const rank = (proposal: Proposal): number => groups.findIndex((group) => group.id === groupOf(proposal.kind))
  return proposals.toSorted((a, b) => rank(a) - rank(b) || a.position - b.position)
}

/**
 * The next value that waits: the doubtful ones first, then the others from the top; both go on from `after` and begin again when
 * they reach the end. Null when none waits.
 */
export const nextToDecide = (proposals: readonly Proposal[], after: string | null = null): Proposal | null => {
  const ordered = inReviewOrder(proposals)
  const at = ordered.findIndex((proposal) => proposal.id === after)
  const from = (start: number) =>
    [...ordered.slice(start), ...ordered.slice(0, start)].filter((one) => isPending(one) && one.id !== after)
  const leftDoubts = at >= 0 && isUncertain(ordered[at]!)
  return from(at + 1).find(isDoubtful) ?? from(leftDoubts ? 0 : at + 1)[0] ?? null
}

/** The items of the council's own lists, list by list as printed. */
export const listsOf = (
  proposals: readonly Proposal[],
): readonly { heading: string; section: Section; items: readonly Proposal[] }[] => {
  const lists: { heading: string; section: Section; items: Proposal[] }[] = []
  for (const proposal of proposals) {
    if (proposal.kind !== 'list-item') continue
    const value = (proposal.final ?? proposal.proposed) as ValueOf<'list-item'> | null
    const { heading, section } = value ?? { heading: '', section: 'other' as const }
    const last = lists.at(-1)
    if (last && last.heading === heading && last.section === section) last.items.push(proposal)
    else lists.push({ heading, section, items: [proposal] })
  }
  return lists
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
    doubts.push(anotherInWords(known.authority.name, council))
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
