import type { HistorySource, TableId } from './model.ts'

/** Kinds of record of which a small list tells more than the dataset or Annex A do: the match beside a plan, the end of proceedings. */
export const fullerInLists: readonly TableId[] = ['preProceedings', 'permanencePlan', 'staffMember']

type Told = { readonly table: TableId; readonly source: HistorySource; readonly starts: string | null }

/**
 * The records of one child or worker without those that a small list tells more fully, so that nothing is shown or counted twice: of the
 * same kind, begun on the same day, or without a day. A small list never replaces what it does not reach back to.
 */
export const toldOnce = <Row extends Told>(rows: readonly Row[]): readonly Row[] => {
  const lists = rows.filter(({ source, table }) => source === 'local' && fullerInLists.includes(table))
  if (lists.length === 0) return rows
  const isTold = ({ table, starts }: Row): boolean =>
    lists.some((one) => one.table === table && (starts === null || one.starts === starts))
  return rows.filter((row) => row.source === 'local' || row.source === 'entered' || !isTold(row))
}
