/** When a worker's last supervision was, by what is signed off here and by what a list tells: on a real database. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import type { Coverage, HistoryRow } from '../children/history/model.ts'
import { applyLoad } from '../children/records/apply-load.ts'
import { newId } from '../platform/db/ids.ts'
import { listStaff } from './records/people.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

const la = 999
const by = { accountId: null, name: 'Ada Analyst' }
const today = '2026-03-10'
const listOf = '2026-03-01'

type Case = {
  readonly why: string
  readonly here?: readonly (readonly [heldOn: string, signed: boolean])[]
  readonly told?: readonly (readonly [heldOn: string, kind?: 'ad-hoc'])[]
  readonly last: string | null
  readonly by: string | null
}
const cases: readonly Case[] = [
  { why: 'nothing is known', last: null, by: null },
  { why: 'signed off here', here: [['2026-02-20', true]], last: '2026-02-20', by: null },
  { why: 'told by the list alone', told: [['2026-02-18']], last: '2026-02-18', by: listOf },
  { why: 'the list tells a later one', here: [['2026-02-05', true]], told: [['2026-02-18']], last: '2026-02-18', by: listOf }, // biome-ignore format: one case
  { why: 'here is a later one', here: [['2026-03-04', true]], told: [['2026-02-18']], last: '2026-03-04', by: null },
  { why: 'both tell the same', here: [['2026-02-18', true]], told: [['2026-02-18']], last: '2026-02-18', by: null },
  { why: 'a draft is none yet', here: [['2026-03-04', false]], told: [['2026-02-18']], last: '2026-02-18', by: listOf },
  { why: 'a talk in between is none', told: [['2026-01-20'], ['2026-02-18', 'ad-hoc']], last: '2026-01-20', by: listOf }, // biome-ignore format: one case
  { why: 'one that lies ahead is none', told: [['2026-01-20'], ['2026-03-11']], last: '2026-01-20', by: listOf },
]

const staff = cases.map(() => newId())
const supervisor = newId()
const names = cases.map((_, at) => `Worker ${at}`)

const rows = cases.flatMap(({ told = [] }, at): readonly HistoryRow[] => [
  { table: 'staffMember', subject: String(at), key: 'post', starts: '2025-01-06', ends: null, fields: { name: names[at]!, jobTitle: 'Social worker' } },
  ...told.map(([starts, kind]): HistoryRow => ({ table: 'supervision', subject: String(at), key: starts, starts, ends: null, fields: kind ? { kind } : {} })),
]) // biome-ignore format: a record a line

test.before(async () => {
  await owner(`insert into access.staff (la_id, staff_id, name) values ($1, $2, 'Callum Brigstock')`, [la, supervisor])
  for (const [at, staffId] of staff.entries()) {
    await owner('insert into access.staff (la_id, staff_id, name) values ($1, $2, $3)', [la, staffId, names[at]])
    await owner('insert into children.worker_name (la_id, name, staff_id) values ($1, $2, $3)', [
      la,
      names[at],
      staffId,
    ])
    await owner(`insert into access.place (la_id, place_id, staff_id, title, since) values ($1, $2, $3, 'Social worker', '2025-01-06')`, [la, newId(), staffId]) // biome-ignore format: one line
    for (const [heldOn, signed] of cases[at]!.here ?? [])
      await owner(
        `insert into supervision.session (la_id, session_id, worker_id, supervisor_id, worker_name, supervisor_name, kind, held_on, begun_at, begun_by_name,
           signed_at, signed_on, signed_by_name) values ($1, $2, $3, $7, 'A', 'B', 'case', $4::text::date, now(), 'B', $5::text::date, $5::text::date, $6)`,
        [la, newId(), staffId, heldOn, signed ? heldOn : null, signed ? 'B' : null, supervisor],
      )
  }
  await tenant(la, (db) =>
    applyLoad(db, {
      source: 'local',
      asAt: listOf,
      coverage: (['staffMember', 'supervision'] as const).map(
        (table): Coverage => ({ table, says: 'whole', since: null }),
      ),
      rows,
      by,
    }),
  )
})

for (const [at, one] of cases.entries())
  test(`the last supervision goes by what is signed off here and by lists: ${one.why}`, async () => {
    const found = (await tenant(la, (db) => listStaff(db, today))).get(staff[at]!)
    assert.deepEqual([found?.lastOn, found?.lastTold], [one.last, one.by])
  })
