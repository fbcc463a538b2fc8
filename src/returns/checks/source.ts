import { annexALists } from '../annex-a/lists.ts'
import { localListsAsLists } from '../local/lists.ts'
import type { List, Source } from '../model.ts'
import { nameReader } from '../reading/names.ts'
import { ssdTables } from '../ssd/tables.ts'

/** `partial`: some of the lists alone are a whole return. */
export type Kind = { source: Source; title: string; lists: readonly List[]; partial: boolean }

/** What `check` knows: how it is called, and what it is made of. */
export const kinds = {
  'annex-a': { source: 'annex-a', title: 'Annex A', lists: annexALists, partial: false },
  ssd: { source: 'ssd', title: 'Standard Safeguarding Dataset', lists: ssdTables, partial: false },
  local: { source: 'local', title: 'Local lists', lists: localListsAsLists, partial: true },
} as const satisfies Readonly<Record<string, Kind>>

/**
 * Which return these files are, by their names: a file that begins with "ssd_" is one of the dataset, and else the return whose lists more of
 * the files are called after. Files that are all called after local lists are local lists. A workbook, or names that say nothing, is taken
 * for Annex A.
 */
export const kindOfFiles = (names: readonly string[]): Kind => {
  if (names.some((name) => /^ssd_/i.test(name))) return kinds.ssd
  const called = (lists: readonly List[]): number => {
    const read = nameReader(lists)
    return names.filter((name) => read(name)?.how === 'sure').length
  }
  // What lies beside lists and is not read says nothing of them.
  const lists = names.filter((name) => !/\.(zip|xls|xlsm|xlsb|ods)$/i.test(name)).length
  if (lists > 0 && called(kinds.local.lists) === lists) return kinds.local
  return called(kinds.ssd.lists) > called(kinds['annex-a'].lists) ? kinds.ssd : kinds['annex-a']
}
