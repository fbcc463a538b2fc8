/** What was decided a moment ago is not asked for again, though the cases of practice standards still say what was open before. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { roleOf } from '../../access/guard.ts'
import type { Person } from '../../access/model.ts'
import type { OutstandingPanel, Slice } from '../../access/slice.ts'
import { todayInEngland } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { DecisionText } from './model.ts'
import { openItems } from './open-items.ts'
import { addDecision, type By, takeBackDecision } from './records/decisions.ts'
import { findOutstanding } from './records/outstanding.ts'
import { findOversight, getDecision } from './records/read.ts'
import { addRiskChange } from './records/risks.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

const la = 999
const now = new Date()
const today = todayInEngland(now)
const by: By = { accountId: null, name: 'Vanessa Holt', today, now }
const permissions = new Set(roleOf('team-manager').permissions)
const person: Person = { accountId: newId(), name: 'Vanessa Holt', role: 'team-manager', la, teams: [], permissions }
const { childId } = await tenant(la, (db) => addChild(db))

/** Cases as they were stored before anything was decided. */
const cases = ['mgmt-thresholds/step 1', 'mgmt-s47-no-plan/enquiry 1', 'mgmt-oversight-90d/1 January', 'visit-due/1']
const stored = (keys: readonly string[]): OutstandingPanel => ({
  on: 'outstanding',
  rows: async () =>
    sql`select ${childId}::uuid as child_id, k as same, ${today}::date as due, 3 as late_by, '{}'::jsonb as item from unnest(${[...keys]}::text[]) k`,
  show: () => ({ text: 'Waits', standard: 'any' }),
})
const open = async (keys: readonly string[]): Promise<Record<string, boolean>> => {
  const slices = [
    { name: 'test', pages: [], recordTypes: [], panels: [stored(keys), openItems] },
  ] satisfies readonly Slice[]
  const found = await tenant(la, (db) => findOutstanding(db, person, today, slices, childId))
  return Object.fromEntries(found.open.map(({ same, isSettled }) => [same, isSettled]))
}

const text: DecisionText = {
  point: 'threshold', decision: 'step-up', decidedBy: { staffId: null, name: 'Vanessa Holt', title: 'Team manager' }, level: 'head-of-service',
  decidedOn: today, decidedAt: '', rationale: 'The threshold is met', progress: '', nextStep: '', nextOwner: '', nextBy: null,
  noneNeeded: 'The conference is called', riskChangeId: null,
} // biome-ignore format: one decision
const decide = async (given: Partial<DecisionText>): Promise<string> => {
  const decisionId = newId()
  await tenant(la, (db) => addDecision(db, { decisionId, childId }, { ...text, ...given }, by))
  return decisionId
}

test('a decision settles at once what it answers, whether or not it says how the plan goes, and nothing else', async () => {
  assert.deepEqual(new Set(Object.values(await open(cases))), new Set([false]))
  await decide({})
  assert.deepEqual(await open(cases), {
    'mgmt-thresholds/step 1': true,
    'mgmt-s47-no-plan/enquiry 1': false,
    'mgmt-oversight-90d/1 January': false,
    'visit-due/1': false,
  })
  await decide({ point: 'other', decision: 'no-change', progress: 'Four of six actions are done' })
  assert.equal((await open(cases))['mgmt-oversight-90d/1 January'], true)
})

test('a change of risk that was answered is not asked about again; one whose answer was taken back is', async () => {
  const riskChangeId = newId()
  await tenant(
    la,
    (db) =>
    addRiskChange(db, { riskChangeId, childId, kind: 'missing', words: 'Not home last night', knownOn: today, knownAt: '', decideBy: null, to: { staffId: newId(), name: 'Gareth Penhallow', level: 'head-of-service' } }, by), // biome-ignore format: one line
  )
  const same = `escalation-decision-1wd/${riskChangeId}`
  assert.equal((await open([same]))[same], false)
  const decisionId = await decide({ point: 'risk-change', riskChangeId })
  assert.deepEqual(await open([same]), { [same]: true })
  await tenant(la, async (db) =>
    takeBackDecision(
      db,
      await getDecision(await findOversight(db, childId), decisionId),
      { seen: 1, why: 'Of another child' },
      by,
    ),
  )
  assert.equal((await open([same]))[same], false)
})

test('once practice standards were worked out again, what they still say stands', async () => {
  await decide({})
  await owner('delete from children.changed where la_id = $1', [la])
  assert.equal((await open(cases))['mgmt-thresholds/step 1'], false)
})
