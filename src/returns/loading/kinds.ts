import type { Coverage, HistoryRow } from '../../children/history/model.ts'
import type { Day } from '../../platform/day.ts'
import { annexALists } from '../annex-a/lists.ts'
import { annexAToHistory } from '../annex-a/to-history.ts'
import { localListsAsLists } from '../local/lists.ts'
import { localToHistory } from '../local/to-history.ts'
import type { List, ReadReturn, Source } from '../model.ts'
import { ssdTables } from '../ssd/tables.ts'
import { ssdToHistory } from '../ssd/to-history.ts'

/** One kind of return that can be loaded: its lists, and what of it becomes history. */
export type ReturnKind = {
  id: Source
  title: string
  /** What to choose, in words. */
  files: string
  lists: readonly List[]
  /** Some of its lists may be loaded without the others. */
  partial: boolean
  /** Lists that are read and checked, and of which nothing becomes history. */
  unused: ReadonlySet<string>
  toHistory: (read: ReadReturn, asAt: Day) => { rows: Iterable<HistoryRow>; coverage: readonly Coverage[] }
}

/** Optional tables of the dataset, about special educational needs and the child's voice, that nothing is worked out from. */
const unusedTables: ReadonlySet<string> = new Set([
  'ssd_voice_of_child',
  'ssd_send',
  'ssd_sen_need',
  'ssd_ehcp_requests',
  'ssd_ehcp_assessment',
  'ssd_ehcp_named_plan',
  'ssd_ehcp_active_plans',
])

export const returnKinds: Readonly<Record<Source, ReturnKind>> = {
  'annex-a': {
    id: 'annex-a',
    title: 'Annex A',
    files: 'One workbook (.xlsx) with the eleven lists, or the lists as CSV files, together or in a ZIP file',
    lists: annexALists,
    partial: false,
    unused: new Set(),
    toHistory: annexAToHistory,
  },
  ssd: {
    id: 'ssd',
    title: 'Standard Safeguarding Dataset',
    files: 'The CSV files of the extract, a file a table, together or in a ZIP file',
    lists: ssdTables,
    partial: false,
    unused: unusedTables,
    toHistory: ssdToHistory,
  },
  local: {
    id: 'local',
    title: 'Small lists',
    files: 'One small list or several, as sheets of a workbook (.xlsx) or as CSV files, made from the templates',
    lists: localListsAsLists,
    partial: true,
    unused: new Set(),
    toHistory: localToHistory,
  },
}

/** Null: there is no such kind. */
export const kindOf = (id: string): ReturnKind | null => (returnKinds as Record<string, ReturnKind>)[id] ?? null
