import { enteredTables } from '../../../src/children/history/tables/recorded.ts'
import { knownFrom } from '../../../src/performance/rules/known.ts'
import { needInWords, type Provable, provable } from '../../../src/performance/rules/provable.ts'
import type { Day } from '../../../src/platform/day.ts'
import { columnsTold, coverageOfWhole, toldBy } from '../../../src/returns/as-history.ts'
import type { Source } from '../../../src/returns/model.ts'
import type { Standard } from '../../../src/standards/standard.ts'
import { table } from '../markdown.ts'

const asAt: Day = '2026-03-31'
const from: Day = '2025-04-01'

const sets: readonly (readonly [title: string, sources: readonly Source[]])[] = [
  ['Annex A alone', ['annex-a']],
  ['The dataset alone', ['ssd']],
  ['Annex A and the small lists', ['annex-a', 'local']],
  ['The dataset and the small lists', ['ssd', 'local']],
]

const known = sets.map(([title, sources]) => ({
  title,
  told: knownFrom(
    sources.map((source) => ({ source, asAt, coverage: coverageOfWhole(source, asAt) })),
    columnsTold,
  ),
}))

const inWords = ({ recorded, shown, provable: isProven, why }: Provable): string => {
  if (!recorded) return 'not recorded'
  const said = !shown ? 'cannot be told' : isProven ? 'in full' : 'in part'
  return why === null ? said : `${said}. ${why}`
}

/** What no slice hands over yet. */
const notYet: ReadonlySet<string> = new Set([
  'audit',
  'auditModeration',
  'auditFeedback',
  'letterAudit',
  'supervisionRecord',
])
const isRecordedHere = (need: string): boolean => {
  const [table = ''] = need.split('.')
  return table in enteredTables && !notYet.has(table)
}

/** What the standard needs, and which return or list tells it, or who records it here. */
export const dataTable = ({ needs, needsKind = {} }: Standard): string =>
  table(
    ['It needs', 'Told by'],
    needs.map((need) => {
      const ways = need.split(' or ')
      const told = [...new Set(ways.flatMap((one) => toldBy(one, needsKind[one.split('.')[0]!])))]
      const all = ways.some(isRecordedHere) ? [...told, 'what is recorded in Throughline'] : told
      return [needInWords(need), all.join('; ') || 'what Throughline itself is to record: not yet']
    }),
  )

/** What can be proven with which data, as at the end of a year. */
export const proofTable = (one: Standard): string =>
  table(
    ['With (as at 31 March 2026)', 'Completed, twelve months', 'Live'],
    known.map(({ title, told }) => [
      title,
      inWords(provable(one, told, { view: 'completed', from, to: asAt })),
      inWords(provable(one, told, { view: 'live', on: asAt })),
    ]),
  )
