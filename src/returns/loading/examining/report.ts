import type { Day } from '../../../platform/day.ts'
import { laterDates } from '../../checks/later-dates.ts'
import type { Check } from '../../checks/model.ts'
import type { Finding, List, ReadReturn, Repair, Row } from '../../model.ts'
import { type CheckCount, type ContentRead, type Found, mostFindings, type Report } from '../model.ts'

/** Rows of one repair that are named; the others are counted. */
const namedRows = 20
/** Repairs that are listed: a spoilt file has one for every value. */
const mostRepairs = 2_000

const repairRead = ({ rows, ...repair }: Repair) => ({ ...repair, count: rows.length, rows: rows.slice(0, namedRows) })

type Given = { readonly lists: readonly List[]; readonly checks: readonly Check[]; readonly asAt: Day }

export const contentOf = (read: ReadReturn, { checks, asAt }: Omit<Given, 'lists'>): ContentRead => ({
  edition: read.edition,
  lists: [...read.lists.values()].map(({ list, file, sheet, rows, missingColumns }) => ({
    list, file, sheet, rows: rows.length, missingColumns,
  })), // biome-ignore format: one list
  repairs: read.repairs.slice(0, mostRepairs).map(repairRead),
  strange: read.strange,
  later: laterDates(read, checks, asAt),
})

const textIn = (row: Row | undefined, column: string): string | null => {
  const value = row?.values[column]
  return value === null || value === undefined ? null : String(value)
}

/** Finds a row of a list by its number; each list is indexed when it is first asked for. */
const rowFinder = (read: ReadReturn) => {
  const lists = new Map<string, ReadonlyMap<number, Row>>()
  return (list: string, row: number): Row | undefined => {
    const own = lists.get(list) ?? new Map((read.lists.get(list)?.rows ?? []).map((each) => [each.row, each]))
    lists.set(list, own)
    return own.get(row)
  }
}

/** Counts every finding, and keeps the first of each check and list with who can mend it. Gives back what was kept each time. */
export const reporting = (read: ReadReturn, given: Given) => {
  const counts = new Map<string, CheckCount>()
  const findings: Found[] = []
  const holders = new Set(
    given.lists.filter(({ columns }) => columns.some(({ id }) => id === 'worker' || id === 'team')).map(({ id }) => id),
  )
  const find = rowFinder(read)
  return {
    add(finding: Finding): void {
      const { check, list, severity, row } = finding
      const name = `${check}\n${list}`
      const counted = counts.get(name) ?? { check, list, severity, count: 0 }
      counts.set(name, { ...counted, count: counted.count + 1 })
      if (counted.count >= mostFindings) return
      const held = row !== null && holders.has(list) ? find(list, row) : undefined
      findings.push({ ...finding, team: textIn(held, 'team'), worker: textIn(held, 'worker') })
    },
    report: (): Report => ({ content: contentOf(read, given), counts: [...counts.values()], findings }),
  }
}
