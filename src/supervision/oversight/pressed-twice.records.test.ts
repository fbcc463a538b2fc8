/** What is pressed twice or by two at once in oversight: nothing is there twice, and nothing of either is lost for the case system. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { newId } from '../../platform/db/ids.ts'
import type { DecisionText } from './model.ts'
import { addDecision, type By } from './records/decisions.ts'
import { findOversight, getRiskChange } from './records/read.ts'
import { addRiskChange, escalate, type NewRiskChange } from './records/risks.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

const la = 999
const by: By = { accountId: null, name: 'Vanessa Holt', today: '2026-03-10', now: new Date('2026-03-10T15:00:00Z') }
const staff = async (name: string): Promise<string> => {
  const staffId = newId()
  await owner('insert into access.staff (la_id, staff_id, name) values ($1, $2, $3)', [la, staffId, name])
  return staffId
}
const gareth = { staffId: await staff('Gareth Penhallow'), name: 'Gareth Penhallow', level: 'head-of-service' } as const
const miriam = { staffId: await staff('Miriam Castell'), name: 'Miriam Castell', level: 'director' } as const
const child = await tenant(la, (db) => addChild(db))

const wanted = (): NewRiskChange => ({
  riskChangeId: newId(), childId: child.childId, kind: 'missing', words: 'Went missing twice this week', knownOn: '2026-03-09', knownAt: '', decideBy: null, to: gareth,
}) // biome-ignore format: one change of risk
const find = (id: string) => tenant(la, async (db) => getRiskChange(await findOversight(db, child.childId), id))
const newest = async (id: string) =>
  (await owner('select body from children.write_back where record_id = $1 and replaced_at is null', [id])).map(({ body }) => body) // biome-ignore format: one line

test('a change of risk that is taken on twice by the same press goes up once; by two people at once, both steps stand in the text to be filed', async () => {
  const one = wanted()
  await tenant(la, (db) => addRiskChange(db, one, by))
  const seen = await find(one.riskChangeId)
  const twice = [1, 2].map(() => tenant(la, (db) => escalate(db, seen, miriam, 'No answer', by)))
  await Promise.all(twice)
  assert.deepEqual((await find(one.riskChangeId)).escalations.map(({ to }) => to), ['Gareth Penhallow', 'Miriam Castell']) // biome-ignore format: one line

  const other = wanted()
  await tenant(la, (db) => addRiskChange(db, other, by))
  const both = await find(other.riskChangeId)
  await Promise.all([
    tenant(la, (db) => escalate(db, both, miriam, 'From one page', by)),
    tenant(la, (db) => escalate(db, both, gareth, 'From the other page', { ...by, name: 'Tobias Finch' })),
  ])
  assert.equal((await find(other.riskChangeId)).escalations.length, 3)
  const bodies = await newest(other.riskChangeId)
  assert.equal(bodies.length, 1)
  assert.match(bodies[0], /From one page/)
  assert.match(bodies[0], /From the other page/)
})

const text: DecisionText = {
  point: 'no-decision-90d', decision: 'no-change', decidedBy: { staffId: null, name: 'Vanessa Holt', title: 'Team manager' }, level: 'team-manager',
  decidedOn: '2026-03-09', decidedAt: '', rationale: 'The plan is right as it is', progress: 'Four of six actions are done', nextStep: 'Review',
  nextOwner: 'Tobias Finch', nextBy: '2026-03-20', noneNeeded: '', riskChangeId: null,
} // biome-ignore format: one decision

for (const [why, other] of [
  ['to somebody else', { to: miriam }],
  ['with another time', { knownAt: '14:00' }],
  ['with other words', { words: 'Went missing three times' }],
] as const)
  test(`a change of risk whose form comes a second time ${why} is refused, and nobody is told that it was recorded`, async () => {
    const one = wanted()
    assert.equal(await tenant(la, (db) => addRiskChange(db, one, by)), true)
    assert.equal(await tenant(la, (db) => addRiskChange(db, one, by)), false)
    await assert.rejects(
      tenant(la, (db) => addRiskChange(db, { ...one, ...other }, by)),
      { kind: 'conflict' },
    )
  })

for (const [why, other] of [
  ['another day', { decidedOn: '2026-03-08' }],
  ['somebody else who does it', { nextOwner: 'Gareth Penhallow' }],
  ['another day by which it is done', { nextBy: '2026-03-21' }],
  ['another reason', { rationale: 'The plan is changed' }],
] as const)
  test(`a decision whose form comes a second time with ${why} is refused, and nobody is told that it was recorded`, async () => {
    const named = { decisionId: newId(), childId: child.childId }
    assert.equal(await tenant(la, (db) => addDecision(db, named, text, by)), true)
    assert.equal(await tenant(la, (db) => addDecision(db, named, text, by)), false)
    await assert.rejects(
      tenant(la, (db) => addDecision(db, named, { ...text, ...other }, by)),
      { kind: 'conflict' },
    )
  })
