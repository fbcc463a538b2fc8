import { ilacsFrameworkOn } from '../frameworks/index.ts'
import type { Inspection, Proposal, ValueKind, ValueOf } from '../model.ts'

/** What is accepted about an inspection: the part of it that decisions add up to. */
export type Facts = Omit<
  Inspection,
  'id' | 'createdBy' | 'createdByName' | 'createdAt' | 'reviewedAt' | 'draft' | 'shared' | 'named' | 'partOf'
>

export const isKind =
  <K extends ValueKind>(kind: K) =>
  (proposal: Proposal): proposal is Proposal<K> =>
    proposal.kind === kind

/** What counts of a kind that an inspection has once: what was decided last, and of several at one moment the last as printed. */
export const counting = <K extends ValueKind>(proposals: readonly Proposal[], kind: K): Proposal<K> | null =>
  proposals
    .filter(isKind(kind))
    .filter((proposal) => proposal.final !== null)
    .reduce<Proposal<K> | null>(
      (best, one) => (best && (best.decidedAt?.getTime() ?? 0) > (one.decidedAt?.getTime() ?? 0) ? best : one),
      null,
    )

const accepted = <K extends ValueKind>(proposals: readonly Proposal[], kind: K): ValueOf<K> | null =>
  counting(proposals, kind)?.final ?? null

const ilacsKinds = new Set<Inspection['kind']>([
  'standard-inspection',
  'short-inspection',
  'focused-visit',
  'monitoring-visit',
])

/** The facts that these proposals, in order, add up to. The framework follows the first day on site when it was not read. */
export const factsOf = (proposals: readonly Proposal[]): Facts => {
  const kind = accepted(proposals, 'kind') ?? 'unknown'
  const onSite = accepted(proposals, 'on-site') ?? []
  const start = onSite[0]?.start
  return {
    kind,
    authority: accepted(proposals, 'authority'),
    framework: accepted(proposals, 'framework') ?? (start && ilacsKinds.has(kind) ? ilacsFrameworkOn(start) : null),
    title: accepted(proposals, 'title'),
    focus: accepted(proposals, 'focus'),
    notes: accepted(proposals, 'notes'),
    notifiedOn: accepted(proposals, 'notified'),
    onSite,
    draftReceivedOn: accepted(proposals, 'draft-received'),
    accuracyDueOn: accepted(proposals, 'accuracy-due'),
    accuracySentOn: accepted(proposals, 'accuracy-sent'),
    receivedOn: accepted(proposals, 'received'),
    publishedOn: accepted(proposals, 'published'),
    statedDeadline: accepted(proposals, 'stated-deadline'),
    leadInspector: accepted(proposals, 'lead-inspector'),
    inspectors: accepted(proposals, 'inspectors') ?? [],
    priorityAction: hasPriorityAction(proposals),
    writtenBy: accepted(proposals, 'written-by'),
  }
}

/** Yes as soon as one is accepted; no only when the whole document was reviewed without one. */
const hasPriorityAction = (proposals: readonly Proposal[]): boolean | null => {
  if (proposals.some((proposal) => proposal.kind === 'priority-action' && proposal.final !== null)) return true
  return isReviewed(proposals) ? false : null
}

/** Of what was entered by hand there is nothing to review. */
export const isReviewed = (proposals: readonly Pick<Proposal, 'state' | 'documentId'>[]): boolean =>
  isComplete(proposals) && proposals.some((proposal) => proposal.documentId !== null)

/** A review is complete when every value was accepted, corrected or rejected. */
export const isComplete = (proposals: readonly Pick<Proposal, 'state'>[]): boolean =>
  proposals.length > 0 && proposals.every((proposal) => proposal.state !== 'pending')
