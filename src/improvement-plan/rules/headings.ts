import type { Heading, HeadingKind } from '../model.ts'

/** Those that stand, of one kind, in order. */
export const standing = (headings: readonly Heading[], kind: HeadingKind): readonly Heading[] =>
  headings
    .filter((heading) => heading.kind === kind && !heading.removed)
    .toSorted((one, other) => one.position - other.position)

/** The heading that a line or finding names, while it stands. */
export const standingById = (headings: readonly Heading[], id: string | null): Heading | null =>
  headings.find((heading) => heading.id === id && !heading.removed) ?? null

/** The ids in their new order, one step up or down; the same when there is nowhere to go. */
export const movedAmong = (ids: readonly string[], id: string, direction: 'up' | 'down'): readonly string[] => {
  const from = ids.indexOf(id)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= ids.length) return ids
  return ids.with(from, ids[to]!).with(to, id)
}
