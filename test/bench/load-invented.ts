import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { applyLoad } from '../../src/children/records/apply-load.ts'
import type { Day } from '../../src/platform/day.ts'
import type { Tenant } from '../../src/platform/db/tenant.ts'
import { readAsHistory } from '../../src/returns/as-history.ts'
import { throughline } from './sample-workbook.ts'

type Step = <T>(work: (db: Tenant) => Promise<T>) => Promise<T>

/** Loads Annex A, the dataset and the small lists of an invented authority as at a day. Made and read before a transaction begins. */
export const loadInvented = async (step: Step, folder: string, children: number, on: Day): Promise<void> => {
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
  const read = await readAsHistory([out], on, async () => Buffer.alloc(0))
  if (!read.ok) throw new Error(read.sentence)
  for (const { source, coverage, rows } of read.returns)
    await step((db) => applyLoad(db, { source, asAt: on, coverage, rows, by: { accountId: null, name: 'Bench' } }))
}
