import type { SourceFinding, SourceStrength } from './drafting.ts'

/** An accepted item of a council's own list, as the inspections slice gives it. */
export type OwnItem = {
  id: string
  heading: string
  section: string
  text: string
  leaning: 'strength' | 'concern' | 'mixed' | 'context'
  documentId: string | null
  page: number | null
}

export type OfferedItem = {
  item: OwnItem
  /** In the plan already, as a finding of a line or as a strength. */
  isHeld: boolean
  /** Ticked before a person has chosen. */
  isSuggested: boolean
}

/** One list of a council's paper: whether its items become lines or strengths held, and which are suggested. */
export type OfferedList = {
  heading: string
  section: string
  becomes: 'lines' | 'strengths'
  items: readonly OfferedItem[]
}

const leans = ({ leaning }: OwnItem): number =>
  leaning === 'strength' ? 1 : leaning === 'concern' || leaning === 'mixed' ? -1 : 0

const offered = (items: readonly OwnItem[], held: ReadonlySet<string>): OfferedList => {
  const { heading, section } = items[0]!
  const becomes = items.reduce((sum, item) => sum + leans(item), 0) > 0 ? 'strengths' : 'lines'
  const wanted = becomes === 'strengths' ? 1 : -1
  // Of a list that a person has been through, what was left out stays left out.
  const isFresh = !items.some((item) => held.has(item.id))
  return {
    heading,
    section,
    becomes,
    items: items.map((item) => ({
      item,
      isHeld: held.has(item.id),
      isSuggested: isFresh && leans(item) === wanted,
    })),
  }
}

/**
 * The lists as printed. "Still to do", next steps and learning lean to concern and become lines; areas of strength become
 * strengths held; recommendations and other lists of facts are offered as lines, and none of them is suggested.
 * `held`: the keys of the findings and strengths that the plan holds.
 */
export const offeredLists = (items: readonly OwnItem[], held: ReadonlySet<string>): readonly OfferedList[] =>
  [...Map.groupBy(items, (item) => `${item.documentId} ${item.section} ${item.heading}`).values()].map((list) =>
    offered(list, held),
  )

/** What becomes of the ticked items. */
export const taken = (
  lists: readonly OfferedList[],
  ticked: ReadonlySet<string>,
): { findings: readonly SourceFinding[]; strengths: readonly SourceStrength[] } => {
  const sources = (becomes: OfferedList['becomes']) =>
    lists
      .filter((list) => list.becomes === becomes)
      .flatMap((list) => list.items.map(({ item }) => item))
      .filter((item) => ticked.has(item.id))
      .map((item) => ({
        sourceKey: item.id,
        origin: 'own-list' as const,
        quote: item.text,
        paragraph: null,
        page: item.page,
        section: item.section,
        listHeading: item.heading,
      }))
  return { findings: sources('lines'), strengths: sources('strengths') }
}
