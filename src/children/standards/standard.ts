import type { StandardSetting } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import type { HistoryRow, TableId } from '../history/model.ts'
import type { RecordedId, RecordedRow } from '../history/tables/recorded.ts'

/** The tables that a standard may read: the dated history, and what Throughline is to record itself. */
type ReadId = TableId | RecordedId

/** A record without whose load it came in: what a standard needs of it. */
export type Read<Id extends ReadId> = Id extends TableId
  ? HistoryRow<Id>
  : Id extends RecordedId
    ? RecordedRow<Id>
    : never
export type Reads<Id extends ReadId> = { readonly [Table in Id]: readonly Read<Table>[] }

/** Declares a standard over the dated history of a child or a worker; `cases` is handed the tables that it says it reads, and no other. */
export const standard = <const Id extends ReadId, const Settings extends Readonly<Record<string, StandardSetting>>>(
  given: Omit<Standard<Reads<Id>, Settings>, 'reads'> & { readonly reads: readonly Id[] },
): Standard<Reads<Id>, Settings> => given
