import { editions } from '../annex-a/editions.ts'
import type { Column, List } from '../model.ts'

/** The editions of the return that these lists are of, oldest first. */
export const editionsOf = (lists: readonly List[]): readonly string[] =>
  lists.some(({ source }) => source === 'annex-a') ? editions.map(({ id }) => id) : []

/** Columns that an edition has: those that name no editions are in all. */
export const columnsOf = (list: List, edition: string): readonly Column[] =>
  list.columns.filter(({ editions }) => !editions || edition === '' || editions.includes(edition))

/**
 * The latest edition unless the lists that were read show an earlier one: not one of the columns that came with the latest stands in a
 * list that should have them. `names` of editions oldest first; `present`: the columns found in each list that was read.
 */
export const editionOf = (
  lists: readonly List[],
  names: readonly string[],
  present: ReadonlyMap<string, ReadonlySet<Column>>,
): string => {
  const latest = names.at(-1) ?? ''
  const own = lists.flatMap(({ id, columns }) => {
    const found = present.get(id)
    return found
      ? columns.filter((column) => column.editions?.join() === latest).map((column) => found.has(column))
      : []
  })
  return own.length > 0 && own.every((has) => !has) ? (names.at(-2) ?? latest) : latest
}
