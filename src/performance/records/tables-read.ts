import type { TableId } from '../../children/history/model.ts'
import { historyTables } from '../../children/history/tables.ts'
import type { Standard } from '../../standards/standard.ts'

const isOfHistory = (table: string): table is TableId => Object.hasOwn(historyTables, table)

/** The tables of the dated history that standards read, each once. */
export const tablesOf = (standards: readonly Standard[]): readonly TableId[] => [
  ...new Set(standards.flatMap(({ reads }) => reads).filter(isOfHistory)),
]
