import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import { returnOf } from '../../../test/support/returns.ts'
import { applyLoad } from '../../children/records/apply-load.ts'
import { inventAuthority } from '../../invented-authority/index.ts'
import type { Day } from '../../platform/day.ts'
import { readXlsxBytes } from '../../platform/documents/xlsx/read-bytes.ts'
import { annexALists } from '../annex-a/lists.ts'
import { annexAToHistory } from '../annex-a/to-history.ts'
import { checksOf } from '../checks/all.ts'
import { runChecks } from '../checks/run.ts'
import type { List, Value } from '../model.ts'
import { readReturn } from '../reading/read-return.ts'
import { annexARows } from '../sample/annex-a/rows.ts'
import { ssdRows } from '../sample/ssd/rows.ts'
import { ssdTables } from '../ssd/tables.ts'
import { ssdToHistory } from '../ssd/to-history.ts'
import { annexAWorkbook } from './files.ts'
import { makeAnnexA, makingOf } from './make.ts'
import { beforeFirstLoad, notesOf } from './notes.ts'

const council = await testCouncil({ sample: false })
test.after(council.close)

const authority = inventAuthority({ seed: '45', children: 400 })
const named = (lists: readonly List[], rows: ReadonlyMap<string, readonly (readonly Value[])[]>) =>
  Object.fromEntries(
    lists.map(({ id, columns }) => [
      id,
      rows.get(id)!.map((row) => Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null]))),
    ]),
  )
const returnAt = (asAt: Day) => named(annexALists, annexARows(authority, asAt))

// Annex A at three ends of months; the dataset, which becomes the master, only at the last.
const [first, second, last] = ['2025-12-31', '2026-01-31', '2026-02-28'] as const
await council.database.inTenant({ la, accountId: null }, async (db) => {
  const by = { accountId: null, name: 'Ada Analyst' }
  for (const asAt of [first, second, last])
    await applyLoad(db, { source: 'annex-a', asAt, by, ...annexAToHistory(returnOf('annex-a', returnAt(asAt)), asAt) })
  const extract = returnOf('ssd', named(ssdTables, ssdRows(authority, last)))
  await applyLoad(db, { source: 'ssd', asAt: last, by, ...ssdToHistory(extract, last) })
})

const team = {
  staffId: null,
  inAdoptionTeam: true,
  maySeeAdopters: true,
  mayRestrict: true,
} as unknown as Parameters<typeof makingOf>[2]

const outAt = (asAt: Day) =>
  council.database.inTenant({ la, accountId: null }, (db) => {
    const asked = { asAt, pseudonymised: null, restricted: false, reason: 'a test', format: 'xlsx' } as const
    return makeAnnexA(db, asked, makingOf(asked, '2026-03-01', team))
  })

const findingsOf = async (asAt: Day): Promise<readonly string[]> => {
  const made = await outAt(asAt)
  const cover = { authority: 'Marlshire', asAt, made: 'today', madeBy: 'Ana Bell', pseudonymised: null, reason: 'a test', leftOut: new Map(), notes: notesOf(made, true, asAt), before: beforeFirstLoad(asAt, made.begins), from: made.from } // biome-ignore format: short
  const reading = await readReturn(
    [{ name: 'out.xlsx', bytes: await buffer(annexAWorkbook(made.rows, cover)) }],
    annexALists,
  )
  assert.ok(reading.ok)
  return [...runChecks({ read: reading.read, lists: annexALists, checks: checksOf['annex-a'], asAt })].map(
    ({ check, list, column, message }) => `${check} ${list} ${column}: ${message}`,
  )
}

const personColumns = ['gender', 'ethnicity', 'dateOfBirth', 'age', 'uasc'] as const
const who = (values: Readonly<Record<string, Value>>): string =>
  personColumns.map((column) => values[column] ?? null).join(' ')

for (const [asAt, what] of [
  [first, 'the day of the first load'],
  ['2026-01-30', 'a day between loads'],
  [second, 'the day of a load before the newest'],
  [last, 'the day of the newest load'],
] as const)
  test(`As at ${what} everyone is who they are, and who was a care leaver is as that load or the one before told`, async () => {
    const { rows } = await outAt(asAt)
    const theirs = returnAt(asAt)
    for (const { id } of annexALists.filter(({ id }) => id !== 'list-11')) {
      const people = new Map(theirs[id]!.map((values) => [values.childId, who(values)]))
      const ours = rows.filter(({ list }) => list === id)
      assert.ok(ours.length > 0, `${id} has no row`)
      for (const { values } of ours)
        if (people.has(values.childId ?? null)) assert.equal(who(values), people.get(values.childId ?? null), id)
    }
    const told = returnAt(asAt === '2026-01-30' ? first : asAt)['list-9']!
    assert.deepEqual(
      rows.flatMap(({ list, values }) => (list === 'list-9' ? [values.childId] : [])).toSorted(),
      told.map(({ childId }) => childId).toSorted(),
    )
    assert.deepEqual(await findingsOf(asAt), [])
  })

test('Before the first load what dated records prove is written with who everyone is; the lists that loads alone tell are empty', async () => {
  const { rows } = await outAt('2025-12-30')
  const theirs = returnAt('2025-12-30')
  for (const { list, values } of rows) {
    const [same] = theirs[list]!.filter(({ childId }) => childId === values.childId)
    if (same) assert.equal(who(values), who(same), `${list} ${values.childId}`)
  }
  for (const list of ['list-1', 'list-3', 'list-6', 'list-7', 'list-8', 'list-10'])
    assert.ok(
      rows.some((row) => row.list === list),
      list,
    )
  assert.equal(
    rows.some(({ list }) => list === 'list-9' || list === 'list-11'),
    false,
  )
  assert.deepEqual(await findingsOf('2025-12-30'), [])
})

const address = '/returns/annex-a-out'
const named30 = { 'asAt-day': '30', 'asAt-month': '12', 'asAt-year': '2025', naming: 'named', reason: 'Asked for by the lead inspector', format: 'xlsx' } // biome-ignore format: short

test('Page and cover say from which day on care leavers are held, and what is not held before the first load', async () => {
  const analyst = await council.signIn('performance-analyst')
  assert.match((await analyst.get(address)).text, /List 9: what is held of care leavers begins on 31 December 2025\./)
  const sheets = await readXlsxBytes((await analyst.post(address, named30)).bytes)
  const cover = sheets[0]!.rows.map(([line]) => line).join('\n')
  assert.match(cover, /: 0 rows\nNobody on it: what is held of care leavers begins on 31 December 2025\./)
  assert.match(cover, /30 December 2025 is before the first load, as at 31 December 2025\./)
  const refused = await analyst.post(address, { ...named30, reason: '' })
  assert.match(refused.text, /30 December 2025 is before the first load/)
})

test('A day before any record is refused, and the first load is named', async () => {
  const analyst = await council.signIn('performance-analyst')
  const refused = await analyst.post(address, { ...named30, 'asAt-day': '1', 'asAt-month': '1', 'asAt-year': '1999' })
  assert.equal(refused.status, 400)
  assert.match(
    refused.text,
    /Nothing is held as at 1 January 1999\. Enter a later day: the first load is as at 31 December 2025/,
  )
  assert.match(refused.text, /Asked for by the lead inspector/)
})
