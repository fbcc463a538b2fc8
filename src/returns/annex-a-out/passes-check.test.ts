import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import { heldAfter } from '../../../test/support/held-history.ts'
import { returnOf } from '../../../test/support/returns.ts'
import { unzipped } from '../../../test/support/unzipped.ts'
import { inventAuthority } from '../../invented-authority/index.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { annexALists } from '../annex-a/lists.ts'
import { annexAToHistory } from '../annex-a/to-history.ts'
import { checksOf } from '../checks/all.ts'
import { runChecks } from '../checks/run.ts'
import type { Finding, List, ReadReturn, Value } from '../model.ts'
import { readReturn } from '../reading/read-return.ts'
import { annexARows } from '../sample/annex-a/rows.ts'
import { ssdRows } from '../sample/ssd/rows.ts'
import { ssdTables } from '../ssd/tables.ts'
import { ssdToHistory } from '../ssd/to-history.ts'
import { annexACsv, annexAWorkbook, type Cover } from './files.ts'
import type { HeldSubject } from './model.ts'
import { notesOf } from './notes.ts'
import { type Pseudonymity, pseudonymised } from './pseudonyms.ts'
import { annexARowsOf } from './rows.ts'
import { Counting } from './tally.ts'

const named = (lists: readonly List[], rows: ReadonlyMap<string, readonly (readonly Value[])[]>) =>
  Object.fromEntries(
    lists.map(({ id, columns }) => [
      id,
      rows.get(id)!.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null]))),
    ]),
  )

/** Annex A first, the dataset on the same day: of a table that both speak of, the dataset's records count. */
const together = (annexA: readonly HeldSubject[], ssd: readonly HeldSubject[], mastered: ReadonlySet<string>) => {
  const all = new Map<string, HeldSubject>()
  const kept = annexA.map((one) => ({ ...one, rows: one.rows.filter(({ table }) => !mastered.has(table)) }))
  for (const one of [...kept, ...ssd]) {
    const name = `${one.kind} ${one.subject}`
    all.set(name, { ...one, rows: [...(all.get(name)?.rows ?? []), ...one.rows] })
  }
  return [...all.values()]
}

type Held = { readonly subjects: readonly HeldSubject[]; readonly adoptersHeld: boolean }

const heldOf = (seed: string, asAt: Day): { readonly annexA: ReadReturn; readonly held: Record<string, Held> } => {
  const authority = inventAuthority({ seed, children: 250 })
  const annexA = returnOf('annex-a', named(annexALists, annexARows(authority, asAt)))
  const ssd = ssdToHistory(returnOf('ssd', named(ssdTables, ssdRows(authority, asAt))), asAt)
  const fromAnnexA = heldAfter(annexAToHistory(annexA, asAt).rows, 'annex-a')
  const fromSsd = heldAfter(ssd.rows, 'ssd', 2)
  const both = together(fromAnnexA, fromSsd, new Set(ssd.coverage.map(({ table }) => table)))
  return {
    annexA,
    held: {
      'Annex A': { subjects: fromAnnexA, adoptersHeld: true },
      'the dataset': { subjects: fromSsd, adoptersHeld: false },
      both: { subjects: both, adoptersHeld: true },
    },
  }
}

const outOf = ({ subjects, adoptersHeld }: Held, asAt: Day, how: Pseudonymity | null) => {
  const counting = new Counting()
  const loads = new Map([
    [1, asAt],
    [2, asAt],
  ])
  const rows = subjects.flatMap((subject) => {
    const own = annexARowsOf(subject, asAt, loads)
    counting.notHeld(subject, own)
    return own
  })
  const notes = notesOf({ tally: counting.tally, adoptersHeld }, how === null)
  const cover: Cover = { authority: 'Marlshire', asAt, made: 'today', madeBy: 'Ana Bell', pseudonymised: how, reason: 'a test', leftOut: new Map(), notes, from: [] } // biome-ignore format: short
  return { rows: how === null ? rows : pseudonymised(rows, how), cover }
}

const findingsOf = (read: ReadReturn, asAt: Day): readonly Finding[] => [
  ...runChecks({ read, lists: annexALists, checks: checksOf['annex-a'], asAt }),
]
const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ check, list, column, message }) => `${check} ${list} ${column}: ${message}`)

const key = 'a key that the authority keeps'
const ways: readonly (Pseudonymity | null)[] = [
  null,
  { key, birth: 'month', teams: false },
  { key, birth: 'age', teams: true },
]

const passes = async (seed: number, asAt: Day, format: 'xlsx' | 'csv'): Promise<void> => {
  const { annexA, held } = heldOf(String(seed), asAt)
  // What the authority's own return is asked about may be asked of this one too: so few children leave a list without rows at times.
  const own = new Set(findingsOf(annexA, asAt).map(({ check }) => check))
  for (const [what, one] of Object.entries(held))
    for (const how of ways) {
      const { rows, cover } = outOf(one, asAt, how)
      const files =
        format === 'xlsx'
          ? [{ name: 'out.xlsx', bytes: await buffer(annexAWorkbook(rows, cover)) }]
          : Object.entries(await unzipped(await buffer(annexACsv(rows, cover)))).map(([name, text]) => ({
              name,
              bytes: Buffer.from(text),
            }))
      const reading = await readReturn(files, annexALists)
      assert.ok(reading.ok)
      assert.deepEqual(reading.read.strange, [])
      const which = `${what}, ${how?.birth ?? 'as held'}, ${format}, ${seed}, ${asAt}`
      // The dataset holds no day of the child being seen in an assessment: of one that took six months, nobody can say it there.
      const mayLack = what === 'Annex A' ? [] : ['in-need.not-seen']
      const found = findingsOf(reading.read, asAt).filter(({ check }) => !own.has(check) && !mayLack.includes(check))
      assert.deepEqual(said(found), [], which)
    }
}

// Births in the month of an end of care, homes without a number, days at the end of a month; an unborn child whose need is a disability.
const fixed: readonly (readonly [seed: number, asAt: Day, format: 'xlsx' | 'csv'])[] = [
  [164, '2024-10-31', 'csv'],
  [95882, '2022-11-25', 'xlsx'],
  [34205, '2023-05-08', 'csv'],
]
for (const [seed, asAt, format] of fixed)
  test(`Annex A out passes the checks but for what its cover declares, as ${format} (authority ${seed})`, () =>
    passes(seed, asAt, format))

test('Annex A out passes the checks whatever the authority, the day and the source', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(100_000), fc.integer({ min: 0, max: 1200 }), (seed, later) =>
      passes(seed, addDays('2022-06-01', later), 'xlsx'),
    ),
    { numRuns: 4, endOnFailure: true },
  )
})

test('A column that the cover does not declare is found blank all the same', async () => {
  const asAt = '2024-10-31'
  const { rows, cover } = outOf(heldOf('164', asAt).held['the dataset']!, asAt, null)
  const reading = await readReturn(
    [{ name: 'out.xlsx', bytes: await buffer(annexAWorkbook(rows, { ...cover, notes: new Map() })) }],
    annexALists,
  )
  assert.ok(reading.ok)
  const findings = said(findingsOf(reading.read, asAt))
  assert.ok(findings.some((one) => one.startsWith('care.placement-location-missing')))
})
