import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { access, samplePeople } from '../../access/index.ts'
import { annexARows } from './annex-a/rows.ts'
import { fillSampleReturns } from './council.ts'
import { marlshire } from './marlshire.ts'

const { tenant, owner, close } = await testDatabase({ authorities: [] })
test.after(close)

const today = '2026-11-22'
await tenant(999, async (db) => {
  await access.sample?.(db, today)
  await fillSampleReturns(db, today, 700)
})

test('the sample council’s returns were read, checked and loaded, three month ends of Annex A among them', async () => {
  const uploads = await owner('select kind, as_at, state, blocks from returns.upload order by as_at, kind')
  assert.deepEqual(
    uploads.map(({ kind, as_at, state, blocks }) => [kind, as_at, state, blocks]),
    [
      ['annex-a', '2026-08-31', 'accepted', 0],
      ['annex-a', '2026-09-30', 'accepted', 0],
      ['annex-a', '2026-10-31', 'accepted', 0],
      ['local', '2026-10-31', 'accepted', 0],
      ['ssd', '2026-10-31', 'accepted', 0],
    ],
  )
})

test('fewer faults are found each month', async () => {
  const found = await owner(`select must_fix from returns.upload where kind = 'annex-a' order by as_at`)
  const [first, second, last] = found.map((row) => Number(row.must_fix))
  assert.ok(first! > second! && second! > last! && last! > 0, `${first}, ${second}, ${last}`)
})

test('those who can sign in have children of their own: practitioner, team manager, reviewing officer', async () => {
  const count = async (sql: string): Promise<number> =>
    Number((await owner(`select count(*) from children.child c ${sql}`))[0].count)
  const matched = (column: string, name: string): string =>
    `join children.worker_name w on w.name = c.${column} join access.staff s using (staff_id) where s.name = '${name}'`
  assert.ok((await count(matched('worker', samplePeople.practitioner))) >= 2)
  assert.ok((await count(matched('reviewing_officer', samplePeople['reviewing-officer']))) >= 2)
  const team = `join children.team_name n on n.name = c.team join access.team t using (team_id)
    where t.name = 'Family help Marlport'`
  assert.ok((await count(team)) >= 5)
})

test('done again after it was cut short, it loads nothing twice', async () => {
  const before = await owner('select count(*) from returns.upload')
  await tenant(999, (db) => fillSampleReturns(db, today, 700))
  assert.deepEqual(await owner('select count(*) from returns.upload'), before)
})

test('a later return of the command is the sample council’s next one: the same children, older, and few new', async () => {
  const known = new Set(
    (await owner(`select identifier from children.subject where kind = 'child'`)).map((row) => row.identifier),
  )
  const later = [...annexARows(marlshire(700), '2026-11-22').get('list-6')!.values()].map(([id]) => String(id))
  const fresh = later.filter((id) => !known.has(id))
  assert.ok(later.length > 50 && fresh.length < later.length * 0.1, `${fresh.length} of ${later.length} are not known`)
})
