import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { HistoryRow } from '../../src/children/history/model.ts'
import { historyTables } from '../../src/children/history/tables.ts'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import type { Day } from '../../src/platform/day.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'
import { type AsHistory, readAsHistory } from '../../src/returns/as-history.ts'
import { throughline } from './sample-workbook.ts'

/** The dataset of 100,000 children has more rows than a return may: there is no authority of that size. */
const mostRows = 4_000_000

type Step = <T>(work: (db: Tenant) => Promise<T>) => Promise<T>

const makeInvented = async (folder: string, children: number, on: Day): Promise<readonly AsHistory[]> => {
  const out = join(folder, `${children} ${on}`)
  const args = [
    'sample',
    '--children',
    String(children),
    '--seed',
    '4',
    '--out',
    out,
    '--as-at',
    on,
    '--ssd',
    '--local',
  ]
  const made = spawnSync(throughline, args, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`throughline sample ended with ${made.status}: ${made.stderr}`)
  const read = await readAsHistory([out], on, async () => Buffer.alloc(0), { mostRows })
  if (!read.ok) throw new Error(read.sentence)
  return read.returns
}

type Keeps = (row: HistoryRow) => boolean

function* only(rows: Iterable<HistoryRow>, keeps: Keeps): Generator<HistoryRow> {
  for (const row of rows) if (keeps(row)) yield row
}

const load = async (step: Step, returns: readonly AsHistory[], on: Day, keeps: Keeps): Promise<void> => {
  const by = { accountId: null, name: 'Bench' }
  for (const { source, coverage, rows } of returns)
    await step((db) => applyLoad(db, { source, asAt: on, coverage, rows: only(rows, keeps), by }))
}

/** Loads Annex A, the dataset and the small lists of an invented authority as at a day. Made and read before a transaction begins. */
export const loadInvented = async (step: Step, folder: string, children: number, on: Day): Promise<void> =>
  load(step, await makeInvented(folder, children, on), on, () => true)

/** The same, with so many care leavers, and of the other children one in eight: the authority of an area with as many young people, made fast. */
export const loadLeavers = async (step: Step, folder: string, leavers: number, on: Day): Promise<void> => {
  const returns = await makeInvented(folder, Math.round(leavers * 36.6), on)
  const isLeaver = new Set<string>()
  for (const { rows } of returns)
    for (const { table, subject } of rows) if (table === 'careLeaver') isLeaver.add(subject)
  const isKept = (subject: string): boolean => isLeaver.has(subject) || Number(subject.slice(-3)) % 8 === 0
  await load(step, returns, on, ({ table, subject }) => historyTables[table].about !== 'child' || isKept(subject))
}
