import type { Origin, PlanFinding, Strength } from '../model.ts'

/** An accepted finding as the inspections slice gives it, in the order of the report. */
export type SourceFinding = {
  sourceKey: string
  origin: Origin
  quote: string
  paragraph: string | null
  page: number | null
  section: string | null
  /** The words over an item of a council's own list. */
  listHeading: string | null
}

/** Something praised, as the inspections slice gives it. */
export type SourceStrength = Pick<
  Strength,
  'sourceKey' | 'origin' | 'quote' | 'paragraph' | 'page' | 'section' | 'listHeading'
>

export type Draft = {
  /** Not yet in the plan: each comes in, with a line of its own. */
  add: readonly SourceFinding[]
  /** In the plan with other words: corrected since, in the review. */
  reworded: readonly { id: string; from: string; to: string }[]
  /** In the plan, accepted no longer. Their lines stay; they ask for nothing. */
  gone: readonly string[]
  /** Were gone, are accepted again. */
  back: readonly string[]
}

/** What drafting would do now. Drafting twice, or after nothing changed, does nothing: findings are known by their key. */
export const draftFrom = (accepted: readonly SourceFinding[], held: readonly PlanFinding[]): Draft => {
  const byKey = new Map(held.map((finding) => [finding.sourceKey, finding]))
  const acceptedKeys = new Set(accepted.map((finding) => finding.sourceKey))
  const known = accepted.flatMap((finding) => {
    const mine = byKey.get(finding.sourceKey)
    return mine ? [{ finding, mine }] : []
  })
  return {
    add: accepted.filter(
      (finding, at) =>
        !byKey.has(finding.sourceKey) && accepted.findIndex((one) => one.sourceKey === finding.sourceKey) === at,
    ),
    reworded: known
      .filter(({ finding, mine }) => finding.quote !== mine.quote)
      .map(({ finding, mine }) => ({ id: mine.id, from: mine.quote, to: finding.quote })),
    gone: held.filter((one) => !one.gone && !acceptedKeys.has(one.sourceKey)).map((one) => one.id),
    back: known.filter(({ mine }) => mine.gone).map(({ mine }) => mine.id),
  }
}
