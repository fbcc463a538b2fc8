import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import type { Scope } from '../../access/roles.ts'
import { newId } from '../../platform/db/ids.ts'
import { decideReach, grantKinds, isAdopted, type Reach, type ReachedChild } from '../rules/reach.ts'
import { findChildFacts } from './child.ts'
import { adoptedWithinReach, isIdWithinReach, withinReach } from './reach.ts'

const database = await testDatabase()
test.after(database.close)

const today = '2026-11-22'
const la = 999
const people = ['Ann Ash', 'Ben Birch', 'Cy Cedar', null] as const
const teams = ['North', 'South', null] as const
const adoptions = [null, '2020-01-01', today, '2026-11-23'] as const
const restrictions = [null, { until: null, lifted: false }, { until: '2026-11-21', lifted: false }, { until: today, lifted: false }, { until: null, lifted: true }] as const // biome-ignore format: one list

/** One child of every kind that matters, in an order that mixes them: 240 of the 4 x 4 x 4 x 3 x 4 x 5 kinds. */
const children = await database.tenant(la, async (db) => {
  const all: ReachedChild[] = []
  for (let at = 0; at < 240; at += 1) {
    const { childId } = await addChild(db, {
      worker: people[at % 4]!,
      adviser: people[Math.floor(at / 4) % 4]!,
      reviewing_officer: people[Math.floor(at / 7) % 4]!,
      team: teams[at % 3]!,
      adopted_on: adoptions[Math.floor(at / 3) % 4]!,
    })
    const restriction = restrictions[at % 5]
    if (restriction)
      await db.query
        .insertInto('children.restriction')
        .values({
          la_id: la,
          restriction_id: newId(),
          child_id: childId,
          reason: 'A child of a colleague',
          until: restriction.until,
          made_at: new Date(),
          made_by_name: 'Ruth Okonedo',
          out_of_hours: at % 2 === 0 ? 'duty' : 'nobody',
          lifted_at: restriction.lifted ? new Date() : null,
        })
        .execute()
    all.push((await findChildFacts(db, childId, today))!)
  }
  return all
})

const scopes: readonly Scope[] = [
  'authority', 'own-teams', 'own-children', 'any-child-with-reason', 'children-reviewed', 'children-sampled',
  'names-with-reason', 'no-child', 'shared-pseudonymised',
] // biome-ignore format: one list

const someOf = <T>(...of: readonly T[]) => fc.subarray([...of])
const anyChild = fc.constantFrom(...children.map(({ childId }) => childId))

const anyReach: fc.Arbitrary<Reach> = fc.record({
  accountId: fc.constant(newId()),
  scope: fc.constantFrom(...scopes),
  ownNames: someOf('Ann Ash', 'Ben Birch'),
  teamNames: someOf('North', 'South'),
  coveredNames: someOf('Ben Birch', 'Cy Cedar'),
  coveredTeamNames: someOf('South'),
  grants: fc.array(fc.record({ childId: anyChild, kind: fc.constantFrom(...grantKinds), reason: fc.constant('Why') }), { maxLength: 30 }),
  namedFor: fc.array(anyChild, { maxLength: 60 }),
  shutOutOf: fc.array(anyChild, { maxLength: 20 }),
  inAdoptionTeam: fc.boolean(),
}) // biome-ignore format: one record

test('the rule and its twin in SQL reach the same children, whoever asks', async () => {
  assert.ok(children.some((child) => child.restricted) && children.some((child) => isAdopted(child, today)))
  await fc.assert(
    fc.asyncProperty(anyReach, async (reach) => {
      const rows = await database.tenant(la, async (db) => {
        const { rows } = await sql<{ id: string; listed: boolean; byId: boolean; adopted: boolean }>`
          select c.child_id as id, ${withinReach(reach, today)} is true as listed,
            ${isIdWithinReach(la, reach, today, sql`c.child_id`)} as "byId",
            ${adoptedWithinReach(reach, today)} as adopted
          from children.child c where c.la_id = ${la}`.execute(db.query)
        return rows
      })
      assert.equal(rows.length, children.length)
      const bySql = new Map(rows.map((row) => [row.id, row]))
      for (const child of children) {
        const reached = decideReach(reach, child, today).kind !== 'none'
        const { listed, byId, adopted } = bySql.get(child.childId)!
        assert.equal(listed, reached && !isAdopted(child, today), JSON.stringify({ reach, child }))
        assert.equal(byId, listed, JSON.stringify({ reach, child }))
        assert.equal(adopted, reached && isAdopted(child, today), JSON.stringify({ reach, child }))
      }
    }),
    { numRuns: 120 },
  )
})
