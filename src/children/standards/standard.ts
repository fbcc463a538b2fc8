import type { StandardSetting } from '../../standards/model.ts'
import type { Standard } from '../../standards/standard.ts'
import type { HistoryRow, TableId } from '../history/model.ts'

/** A record without whose load it came in: what a standard needs of it. */
type Read<Id extends TableId> = HistoryRow<Id>
export type Reads<Id extends TableId> = { readonly [Table in Id]: readonly Read<Table>[] }

/** Declares a standard over the dated history of a child or a worker; `cases` is handed the tables that it says it reads, and no other. */
export const standard = <const Id extends TableId, const Settings extends Readonly<Record<string, StandardSetting>>>(
  given: Omit<Standard<Reads<Id>, Settings>, 'reads'> & { readonly reads: readonly Id[] },
): Standard<Reads<Id>, Settings> => given
