import type { Load } from '../../children/index.ts'
import { listLoads, streamHistories } from '../../children/index.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { kindTitles } from '../loading/rules/words.ts'
import type { Asked } from './asking.ts'
import { type LoadDays, type OutRow, tablesNeeded } from './model.ts'
import { pseudonymised } from './pseudonyms.ts'
import { annexARowsOf } from './rows.ts'

/** Seen by the adoption team only: adopters, and which adoptive family a child went to. */
const ofAdoption = new Set(['list-11'])
export const leftOut: ReadonlyMap<string, string> = new Map(
  [...ofAdoption].map((list) => [list, 'Only people who may see adopters can write it.']),
)

const withoutFamily = ({ list, values }: OutRow): OutRow => ({ list, values: { ...values, adoptiveFamilyId: null } })

/** Loads that stand and say something of the lists, newest first. */
export const sourcesOf = (loads: readonly Load[]): readonly Load[] =>
  loads.filter(({ undone, source }) => undone === null && source !== 'entered')

const daysOf = (loads: readonly Load[]): LoadDays => new Map(loads.map(({ load, asAt }) => [load, asAt]))

/** "Annex A as at 31 March 2026 (load 12)", the newest of each kind. */
export const sourcesInWords = (loads: readonly Load[]): readonly string[] =>
  [...Map.groupBy(sourcesOf(loads), ({ source }) => source)].flatMap(([source, [newest]]) =>
    newest && source !== 'entered' ? [`${kindTitles[source]} as at ${inWords(newest.asAt)} (load ${newest.load})`] : [],
  )

/** The rows of the eleven lists from what is held, pseudonymised where that was asked for. */
export const makeAnnexA = async (
  db: Tenant,
  { asAt, pseudonymised: how }: Asked,
  maySeeAdopters: boolean,
): Promise<{ readonly rows: readonly OutRow[]; readonly from: readonly string[] }> => {
  const loads = await listLoads(db)
  const days = daysOf(sourcesOf(loads))
  const rows: OutRow[] = []
  for await (const subject of streamHistories(db, { tables: tablesNeeded })) {
    const own = annexARowsOf(subject, asAt, days)
    for (const row of own)
      if (maySeeAdopters) rows.push(row)
      else if (!ofAdoption.has(row.list)) rows.push(row.list === 'list-10' ? withoutFamily(row) : row)
  }
  return { rows: how === null ? rows : pseudonymised(rows, how), from: sourcesInWords(loads) }
}
