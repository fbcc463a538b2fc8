import type { Document, Proposal, Value, ValueKind, ValueOf } from '../model.ts'
import { counting, isKind } from './facts.ts'
import { inPrint, isSame } from './printed.ts'

/** What an inspection has once: two documents of it may say it differently. */
export const onceKinds = [
  'kind', 'authority', 'framework', 'on-site', 'published', 'stated-deadline', 'lead-inspector', 'inspectors', 'focus',
] as const satisfies readonly ValueKind[] // biome-ignore format: one list of one thing

/** Dates and names that a person entered, of which an inspection has one each. */
export const isOnce = (kind: ValueKind): boolean =>
  kind !== 'judgement' &&
  kind !== 'area-for-improvement' &&
  kind !== 'priority-action' &&
  kind !== 'paragraph' &&
  kind !== 'list-item'

/** A value that another document of the same inspection gives differently. `counts` null: nothing is accepted yet. */
export type Difference = { proposal: Proposal; counts: string | null; says: string; kind: ValueKind }

const saidBy = (proposal: Proposal): Value | null => proposal.final ?? proposal.proposed

const areaOf = (proposal: Proposal<'judgement'>) => (saidBy(proposal) as ValueOf<'judgement'>).area

/**
 * Where the values of another document (`other`) differ from those of the main document (`main`): of what there is once, and of
 * judgements. What was rejected is settled, and so is what says the same.
 */
export const differencesBetween = (main: readonly Proposal[], other: readonly Proposal[]): readonly Difference[] => {
  const open = other.filter((proposal) => proposal.state !== 'rejected' && saidBy(proposal) !== null)
  const facts = onceKinds.flatMap((kind): readonly Difference[] => {
    const said = open.findLast((proposal) => proposal.kind === kind)
    const counts = counting(main, kind)
    if (!said || !counts || isSame(saidBy(said), counts.final)) return []
    return [{ proposal: said, kind, counts: inPrint(kind, counts.final!), says: inPrint(kind, saidBy(said)!) }]
  })
  const grades = open.filter(isKind('judgement')).flatMap((said): readonly Difference[] => {
    const value = saidBy(said) as ValueOf<'judgement'>
    const counts = main.filter(isKind('judgement')).find((one) => one.final && one.final.area === areaOf(said))
    if (!counts?.final || counts.final.grade === value.grade) return []
    return [
      {
        proposal: said,
        kind: 'judgement',
        counts: inPrint('judgement', counts.final),
        says: inPrint('judgement', value),
      },
    ]
  })
  return [...facts, ...grades]
}

export type Changed = { kind: ValueKind; before: string | null; after: string | null }

const keyOf = (proposal: Proposal): string => {
  const value = saidBy(proposal)!
  if (isKind('judgement')(proposal)) return `judgement ${areaOf(proposal)}`
  if (isKind('paragraph')(proposal)) {
    const { number } = value as ValueOf<'paragraph'>
    return number ? `paragraph ${number}` : `paragraph ${inPrint('paragraph', value)}`
  }
  return isOnce(proposal.kind) ? proposal.kind : `${proposal.kind} ${inPrint(proposal.kind, value)}`
}

const printed = (proposal: Proposal | undefined): string | null =>
  proposal ? inPrint(proposal.kind, saidBy(proposal)!) : null

/** Everything that the final document says otherwise than its draft did, as printed: changed, new, and gone. */
export const changesFromDraft = (draft: readonly Proposal[], final: readonly Proposal[]): readonly Changed[] => {
  const of = (proposals: readonly Proposal[]) =>
    new Map(proposals.filter((one) => one.documentId !== null && one.proposed !== null).map((one) => [keyOf(one), one]))
  const [before, after] = [of(draft), of(final)]
  const now = [...after].flatMap(([key, proposal]): readonly Changed[] => {
    const [was, is] = [printed(before.get(key)), printed(proposal)]
    return was === is ? [] : [{ kind: proposal.kind, before: was, after: is }]
  })
  const gone = [...before]
    .filter(([key]) => !after.has(key))
    .map(([, proposal]): Changed => ({ kind: proposal.kind, before: printed(proposal), after: null }))
  return [...now, ...gone]
}

/** The final document's values that say to the letter what the draft's did, with what was decided about those. */
export const carriedOver = (
  draft: readonly Proposal[],
  final: readonly Proposal[],
): readonly { to: Proposal; final: Value; outcome: 'accepted' | 'corrected' }[] => {
  const decided = draft.filter((one) => one.final !== null && one.proposed !== null)
  const byText = Map.groupBy(decided, (one) => `${one.kind} ${JSON.stringify(one.proposed)}`)
  return final
    .filter((one) => one.state === 'pending' && one.proposed !== null)
    .flatMap((to) => {
      const from = byText.get(`${to.kind} ${JSON.stringify(to.proposed)}`)?.shift()
      if (!from) return []
      const outcome = from.state === 'corrected' ? ('corrected' as const) : ('accepted' as const)
      return [{ to, final: from.final!, outcome }]
    })
}

export type Compared = {
  document: Document
  differences: readonly Difference[]
  /** Of a draft whose final document is the main one: everything that changed. */
  changes: readonly Changed[]
}

/**
 * What each document of an inspection says otherwise than what counts. The main document is compared with what was entered before it
 * came, each other one with the main document. `proposals`: those of the whole and of all its parts.
 */
export const compareAll = (
  wholeId: string,
  documents: readonly Document[],
  proposals: readonly Proposal[],
): readonly Compared[] => {
  const counts = proposals.filter((one) => one.inspectionId === wholeId)
  const main = documents.find((one) => one.inspectionId === wholeId)
  return documents.map((document): Compared => {
    const own = proposals.filter((one) => one.documentId === document.id)
    if (document === main) {
      const entered = counts.filter((one) => one.documentId === null)
      const waiting = own.filter((one) => one.state === 'pending')
      return { document, changes: [], differences: differencesBetween(entered, waiting) }
    }
    if (document.stage === 'draft' && main?.stage === 'final') {
      const final = counts.filter((one) => one.documentId === main.id)
      return { document, differences: [], changes: changesFromDraft(own, final) }
    }
    return { document, changes: [], differences: differencesBetween(counts, own) }
  })
}
