import type { Day } from '../../platform/day.ts'
import type { FieldsIn } from './tables/table.ts'
import type { historyTables } from './tables.ts'

export type { Field, FieldKind, FieldsIn, HistoryTable, SubjectKind } from './tables/table.ts'

export type TableId = keyof typeof historyTables

/** The fields of a record of one table. */
export type FieldsOf<Id extends TableId> = FieldsIn<(typeof historyTables)[Id]['fields']>

/**
 * One dated record about one subject, as a source gives it. `subject`: the identifier in the source (the case system's id of a child).
 * `key` is unique within subject and table and stays the same from load to load: the source's row id, or what names the row.
 */
export type HistoryRow<Id extends TableId = TableId> = {
  [T in Id]: {
    readonly table: T
    readonly subject: string
    readonly key: string
    readonly starts: Day | null
    readonly ends: Day | null
    readonly fields: FieldsOf<T>
  }
}[Id]

/** A record as it is held: which source gave it, and between which loads it was known. `untilLoad` null: known now. */
export type HeldRow<Id extends TableId = TableId> = HistoryRow<Id> & {
  readonly source: HistorySource
  readonly fromLoad: number
  readonly untilLoad: number | null
}

/** Where records come from; the authority chooses one master for each table, SSD before Annex A where it has not chosen. */
export type HistorySource = 'annex-a' | 'ssd' | 'local' | 'entered'

/**
 * What a load says about one table. `whole`: every record that ended on or after `since`, or is open, is in the load, so that one which
 * is missing was withdrawn at the source; older ones stay as known before. An event counts by the day it happened, and so does every
 * record where `by` is 'start': the return is cut by the start and does not tell the end. `latest`: only the latest of each subject (and
 * of each `kind` where the table has that field) is in it, so that earlier ones stay, unless they are later than the latest now said; a
 * subject with no row is left alone. `latestOnly` on a whole: where a subject has a row in the load, earlier ones of it that have ended
 * stay too, since the return may list only the latest. `kinds` on a whole: said only of records whose `kind` is one of these; visits of
 * another kind are another list's. `state`: what is so at the load; what was so before is kept as known until then. `of`
 * 'subjects-named': said only of the subjects that have a row of any kind in the load; one that fell out of the return is left as
 * known. A table that is not covered is left alone.
 */
export type Coverage =
  | {
      table: TableId
      says: 'whole'
      since: Day | null
      by?: 'start'
      of?: 'subjects-named'
      latestOnly?: true
      kinds?: readonly string[]
    }
  | { table: TableId; says: 'latest' }
  | { table: TableId; says: 'state'; of?: 'subjects-named' }

/** The records of one child by table, each list in date order (undated first). What standards and chronologies are computed from. */
export type History = { readonly [Id in TableId]: readonly HeldRow<Id>[] }
