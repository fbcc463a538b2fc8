import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coverage, HistoryRow, TableId } from '../children/history/model.ts'
import type { Day } from '../platform/day.ts'
import { annexACoverage } from './annex-a/to-history/coverage.ts'
import { personColumns } from './annex-a/to-history/person.ts'
import { annexARecords } from './annex-a/to-history/records.ts'
import { annexAToHistory } from './annex-a/to-history.ts'
import { kindOfFiles, kinds } from './checks/source.ts'
import { localLists } from './local/lists.ts'
import { localRecords, localToHistory } from './local/to-history.ts'
import { filledBy, type RecordFrom } from './mapping.ts'
import type { List, ReadReturn, Source } from './model.ts'
import { filesOf, type ReturnFile } from './reading/files.ts'
import { cannotOpen, openReturn } from './reading/open-return.ts'
import type { ReadOptions } from './reading/read-return.ts'
import { withZipsUnpacked } from './reading/unzip.ts'
import { ssdCoverage } from './ssd/to-history/coverage.ts'
import { joinsOf } from './ssd/to-history/joins.ts'
import { ssdRecords } from './ssd/to-history/records.ts'
import { ssdToHistory } from './ssd/to-history.ts'

/** A return as dated records, by the mapping that loading uses. `rows` are made as they are gone through. */
export type AsHistory = {
  readonly source: Source
  readonly title: string
  /** Rows of its lists as read. */
  readonly read: number
  readonly rows: Iterable<HistoryRow>
  readonly coverage: readonly Coverage[]
}

export type ReadAsHistory =
  | { readonly ok: true; readonly returns: readonly AsHistory[] }
  | { readonly ok: false; readonly sentence: string }

const toHistory = { 'annex-a': annexAToHistory, ssd: ssdToHistory, local: localToHistory }
/** In the order in which they are believed: of what two tell, the later one counts. */
const order: readonly Source[] = ['annex-a', 'ssd', 'local']

/** Standard input has no name that would say what it is. */
const filesIn = async (path: string, stdin: () => Promise<Buffer>): Promise<readonly (readonly ReturnFile[])[]> => {
  if (path === '-') return [[{ name: 'standard input', bytes: await stdin() }]]
  if (!(await stat(path)).isDirectory()) return [await filesOf([path])]
  const folders = (await readdir(path, { withFileTypes: true })).filter((one) => one.isDirectory())
  const inside = folders.map(({ name }) => name).filter((name) => !name.startsWith('.')).sort() // biome-ignore format: short
  const all = await Promise.all([path, ...inside.map((name) => join(path, name))].map((one) => filesOf([one])))
  return all.filter(({ length }) => length > 0)
}

const isText = ({ name }: ReturnFile): boolean => /\.(csv|tsv|txt)$/i.test(name)

/** A workbook or a folder is a return of its own; files given one by one are of one return where their names say the same. */
const together = (groups: readonly (readonly ReturnFile[])[]): readonly (readonly ReturnFile[])[] => {
  const alone = groups.filter((files) => files.length === 1 && isText(files[0]!)).flat()
  const others = groups.filter((files) => !(files.length === 1 && isText(files[0]!)))
  return [...others, ...Map.groupBy(alone, ({ name }) => kindOfFiles([name])).values()]
}

const asHistory = (read: ReadReturn, title: string, asAt: Day): AsHistory => ({
  source: read.source,
  title,
  read: [...read.lists.values()].reduce((sum, { rows }) => sum + rows.length, 0),
  ...toHistory[read.source](read, asAt),
})

/**
 * Reads returns of a workbook, folders or files as dated records: Annex A, the dataset and small lists, one of each, in the order in which
 * they are believed. A folder stands for the files in it, and each folder in it for a return of its own. Not ok: why, in words.
 */
export const readAsHistory = async (
  paths: readonly string[],
  asAt: Day,
  stdin: () => Promise<Buffer>,
  limits: Pick<ReadOptions, 'mostRows'> = {},
): Promise<ReadAsHistory> => {
  const found: AsHistory[] = []
  let groups: readonly (readonly ReturnFile[])[]
  try {
    groups = together((await Promise.all(paths.map((path) => filesIn(path, stdin)))).flat())
  } catch (error) {
    return { ok: false, sentence: cannotOpen(error) }
  }
  for (const group of groups) {
    const given = await withZipsUnpacked(group)
    if ('fault' in given) return { ok: false, sentence: `${given.file}: ${given.fault}` }
    const opened = await openReturn(given.files, null, limits)
    if (!opened.ok) return { ok: false, sentence: `${group[0]?.name ?? 'Folder'}: ${opened.sentence}` }
    const one = asHistory(opened.read, opened.kind.title, asAt)
    if (found.some(({ source }) => source === one.source))
      return { ok: false, sentence: `${one.title} was given twice. Give one return of each kind, as at one day.` }
    found.push(one)
  }
  if (found.length === 0) return { ok: false, sentence: 'There are no files in the folder.' }
  return { ok: true, returns: found.toSorted((one, other) => order.indexOf(one.source) - order.indexOf(other.source)) }
}

const emptyOf = (source: Source, lists: readonly List[]): ReadReturn => ({
  source,
  edition: '',
  lists: new Map(
    lists.map(({ id }) => [id, { list: id, file: '', sheet: null, headerRow: 1, missingColumns: [], rows: [] }]),
  ),
  repairs: [],
  unread: [],
  strange: [],
})

/** What a whole return of each kind says about its tables: for showing what can be proven with which. */
export const coverageOfWhole = (source: Source, asAt: Day): readonly Coverage[] =>
  toHistory[source](emptyOf(source, kinds[source].lists), asAt).coverage

/** The kinds of record that declarations give: "visit of care"; "health of *" where the row says which. */
const kindsFilled = (records: readonly RecordFrom[]): readonly string[] =>
  records.flatMap(({ table, fields }) => {
    const { kind } = fields as { kind?: { fixed?: string } | string }
    return kind === undefined ? [] : [`${table} of ${(typeof kind === 'object' && kind.fixed) || '*'}`]
  })

const ssd = ssdRecords(joinsOf(emptyOf('ssd', [])))

/** What each kind of return can tell: fields of dated records ("visit.seenAlone", "visit.starts"), and their kinds ("visit of care"). */
export const columnsTold: Readonly<Record<Source, ReadonlySet<string>>> = {
  'annex-a': new Set([
    ...filledBy(annexARecords),
    ...kindsFilled(annexARecords),
    ...personColumns.map((column) => `person.${column}`),
    ...['list', 'team', 'worker'].map((field) => `allocation.${field}`),
  ]),
  ssd: new Set([...filledBy(ssd), ...kindsFilled(ssd)]),
  local: new Set([...filledBy(localRecords), ...kindsFilled(localRecords)]),
}

const tells = (can: ReadonlySet<string>, need: string, table: string, kind: string | undefined): boolean =>
  (need === table || can.has(need)) &&
  (kind === undefined || can.has(`${table} of ${kind}`) || can.has(`${table} of *`))

/** Which returns tell of a table, or of a field of it ("visit.seenAlone"), of records of this kind where one is named; in words. */
export const toldBy = (need: string, kind?: string): readonly string[] => {
  const [table = ''] = need.split('.')
  const covering: readonly (readonly [boolean, string, ReadonlySet<string>])[] = [
    [annexACoverage.some((one) => one.table === table), 'Annex A', columnsTold['annex-a']],
    [ssdCoverage.some(({ tables }) => tables.includes(table as TableId)), 'the dataset', columnsTold.ssd],
    ...localLists.map(({ list, record }) => {
      const can = new Set([...filledBy([record]), ...kindsFilled([record])])
      return [record.table === table, `the small list “${list.title}”`, can] as const
    }),
  ]
  return covering.filter(([covers, , can]) => covers && tells(can, need, table, kind)).map(([, words]) => words)
}
