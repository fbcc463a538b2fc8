import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { addAccount } from '../../access/records/accounts.ts'
import { addDays, todayInEngland } from '../../platform/day.ts'
import { isAbout } from '../rules/alert-lateness.ts'
import { acknowledgements, addDeed, addTellings, isAboutIn, listTellings, tellingsOf } from './alert-events.ts'

const la = 999
const now = new Date('2026-03-06T12:00:00Z')
const { tenant, owner, close } = await testDatabase()
test.after(close)

test('What was acknowledged by an identifier that was joined with the child since is acknowledged', async () => {
  const account = await tenant(la, (db) => addAccount(db, { email: 'dee@marlshire.example', name: 'Dee', role: 'director', passwordHash: null })) // biome-ignore format: one line
  const [kept, other] = await tenant(la, async (db) => [await addChild(db), await addChild(db)] as const)
  const key = { childId: other.childId, standard: 's47-seen-1wd', unit: 'k0', due: '2026-03-05' }
  await tenant(la, (db) => addDeed(db, key, { kind: 'acknowledged', note: null }, { accountId: account, name: 'Dee', now })) // biome-ignore format: one line
  const acknowledged = () =>
    tenant(la, async (db) => {
      const { rows } = await sql<{ childId: string; by: string }>`
        select child_id as "childId", by_name as by from (${acknowledgements(db)}) a`.execute(db.query)
      return rows
    })
  assert.deepEqual(await acknowledged(), [{ childId: other.childId, by: 'Dee' }])
  await owner('update children.child set merged_into = $1 where child_id = $2', [kept.childId, other.childId])
  assert.deepEqual(await acknowledged(), [{ childId: kept.childId, by: 'Dee' }])
})

const moments = fc
  .integer({ min: 0, max: 3e8 })
  .map((seconds) => new Date(Date.parse('2022-01-01T00:00:00Z') + seconds * 1000))

test('Which entry is about which lateness is the same in the database as in the rule, at every hour of the clocks of England', async () => {
  const drawn = fc.record({ at: moments, late: fc.integer({ min: -3, max: 3 }), due: fc.option(fc.integer({ min: -3, max: 3 })) }) // biome-ignore format: one record
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 20, maxLength: 60 }), async (some) => {
      const given = some.map(({ at, late, due }) => {
        const day = todayInEngland(at)
        return { at, late: addDays(day, late), due: due === null ? null : addDays(day, due) }
      })
      const { rows } = await tenant(la, (db) =>
        sql<{ is: boolean }>`select ${isAboutIn('e', sql`e.late`)} as is
          from unnest(${given.map(({ at }) => at)}::timestamptz[], ${given.map(({ late }) => late)}::date[], ${given.map(({ due }) => due)}::date[])
            with ordinality as e(at, late, due, place) order by place`.execute(db.query),
      )
      assert.deepEqual(rows.map((one) => one.is), given.map((one) => isAbout(one, one.late))) // biome-ignore format: one line
    }),
    { numRuns: Number(process.env.ALERT_RUNS ?? 15) },
  )
})

test('A rung is told once of one lateness and again of the next, and each is told by those who were told of it', () =>
  tenant(la, async (db) => {
    const { childId } = await addChild(db)
    const people = [{ accountId: '019ab000-0000-7000-8000-000000000001', name: 'Tom' }]
    const alert = { childId, standard: 's47-seen-1wd', unit: 'k1', due: '2026-03-02' }
    const by = { now, mailing: '019ab000-0000-7000-8000-000000000002' }
    const tell = (due: string) => addTellings(db, [{ ...alert, due, rung: 'first', people }], by)
    const counts = [await tell('2026-03-02'), await tell('2026-03-02'), await tell('2026-03-20')].map((told) => told.length) // biome-ignore format: one line
    assert.deepEqual(counts, [1, 0, 1])
    const told = await listTellings(db, ['s47-seen-1wd'])
    const toldOf = (due: string) => tellingsOf(told, { ...alert, due }).length
    assert.deepEqual(['2026-02-27', '2026-03-02', '2026-03-20', '2026-03-23'].map(toldOf), [2, 2, 1, 0])
  }))
