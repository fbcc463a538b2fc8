/** Decisions, changes of risk and disputes on a real database: versions, what is handed to the dated history and to the queue for the case system. */
import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { addChild } from '../../../test/support/invented-children.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { oversightHeld } from './held.ts'
import type { DecisionText } from './model.ts'
import {
  addDecision,
  type By,
  correctDecision,
  findDraft,
  markNextDone,
  saveDraft,
  takeBackDecision,
} from './records/decisions.ts'
import { answerStep, endDispute, raiseDispute, refer, takeOn } from './records/disputes.ts'
import { findOversight, getDecision, getDispute, getRiskChange } from './records/read.ts'
import { addRiskChange, escalate, takeBackRiskChange } from './records/risks.ts'

const { tenant, owner, close } = await testDatabase()
test.after(close)

const la = 999
const by: By = { accountId: null, name: 'Vanessa Holt', today: '2026-03-10', now: new Date('2026-03-10T15:00:00Z') }
const text: DecisionText = {
  point: 'no-decision-90d', decision: 'no-change', decidedBy: { staffId: null, name: 'Vanessa Holt', title: 'Team manager' }, level: 'team-manager',
  decidedOn: '2026-03-09', decidedAt: '', rationale: 'The plan is right as it is', progress: 'Four of six actions are done', nextStep: 'Review',
  nextOwner: 'Tobias Finch', nextBy: '2026-03-20', noneNeeded: '', riskChangeId: null,
} // biome-ignore format: one decision

const child = await tenant(la, (db) => addChild(db, { forename: 'Wren', surname: 'Ashdown' }))
const facts = async (table: string, id = child.childId) =>
  owner(
    `select h.key, h.starts::text, h.ends::text, h.fields from children.history h join children.subject s on s.la_id = h.la_id and s.subject_id = h.subject_id
     where h.table_id = $1 and s.child_id = $2 and h.until_load is null order by h.key`,
    [table, id],
  )
const queue = (id: string) =>
  owner(
    'select edition, body, replaced_at, withdrawn_reason from children.write_back where record_id = $1 order by edition',
    [id],
  )
const here = (db: Tenant) => findOversight(db, child.childId)

test('a decision is handed to the dated history and to the queue, and a form that is sent twice makes one', async () => {
  const id = newId()
  const add = () => tenant(la, (db) => addDecision(db, { decisionId: id, childId: child.childId }, text, by))
  assert.equal(await add(), true)
  assert.equal(await add(), false)
  const [fact] = await facts('managementDecision')
  assert.deepEqual([fact.key, fact.starts], [id, '2026-03-09'])
  assert.deepEqual(fact.fields, {
    level: 'team-manager',
    decision: 'no-change',
    point: 'no-decision-90d',
    rationale: 'yes',
    onProgress: 'yes',
  })
  const [waits] = await queue(id)
  assert.match(waits.body, /Why: The plan is right as it is/)
  assert.match(waits.body, /Review \(Tobias Finch, by 20 March 2026\)/)
})

test('a correction keeps the earlier text, says the fact anew and replaces what waits; an older form is refused', async () => {
  const id = newId()
  await tenant(la, (db) => addDecision(db, { decisionId: id, childId: child.childId }, text, by))
  const one = await tenant(la, async (db) => getDecision(await here(db), id))
  const mended = { ...text, decidedOn: '2026-03-06', progress: '' }
  await tenant(la, (db) => correctDecision(db, one, mended, { seen: 1, why: 'The day was wrong' }, by))
  const now = await tenant(la, async (db) => getDecision(await here(db), id))
  assert.deepEqual(
    now.versions.map(({ version, decidedOn, whyCorrected }) => [version, decidedOn, whyCorrected]),
    [
      [2, '2026-03-06', 'The day was wrong'],
      [1, '2026-03-09', ''],
    ],
  )
  const fact = (await facts('managementDecision')).find(({ key }) => key === id)
  assert.deepEqual([fact.starts, fact.fields.onProgress], ['2026-03-06', 'no'])
  assert.deepEqual(
    (await queue(id)).map((row) => [row.edition, row.replaced_at === null]),
    [
      [1, false],
      [2, true],
    ],
  )
  await assert.rejects(
    tenant(la, (db) => correctDecision(db, now, text, { seen: 1, why: 'x' }, by)),
    /corrected this decision meanwhile/,
  )
})

test('a decision that is taken back counts no more, is not to be filed, and can still be read', async () => {
  const id = newId()
  await tenant(la, (db) => addDecision(db, { decisionId: id, childId: child.childId }, text, by))
  const one = await tenant(la, async (db) => getDecision(await here(db), id))
  await tenant(la, (db) => takeBackDecision(db, one, { seen: 1, why: 'Another child was meant' }, by))
  assert.equal(
    (await facts('managementDecision')).some(({ key }) => key === id),
    false,
  )
  assert.equal((await queue(id))[0].withdrawn_reason, 'Taken back')
  const now = await tenant(la, async (db) => getDecision(await here(db), id))
  assert.deepEqual([now.versions[0]!.state, now.versions[0]!.rationale], ['taken-back', text.rationale])
})

test('what comes next is done once', async () => {
  const id = newId()
  await tenant(la, (db) => addDecision(db, { decisionId: id, childId: child.childId }, text, by))
  const mark = (name: string) => tenant(la, (db) => markNextDone(db, id, { on: '2026-03-12', note: '', by: name }))
  assert.deepEqual([await mark('Tobias Finch'), await mark('Another')], [true, false])
  const now = await tenant(la, async (db) => getDecision(await here(db), id))
  assert.deepEqual(now.nextDone, { on: '2026-03-12', note: '', by: 'Tobias Finch' })
})

const to = { staffId: newId(), name: 'Vanessa Holt', level: 'team-manager' as const }
const risk = {
  kind: 'missing' as const,
  words: 'Not home last night',
  knownOn: '2026-03-09',
  knownAt: '21:40',
  decideBy: '2026-03-10',
  to,
}

test('a change of risk is recorded, escalated and answered by the decision that names it', async () => {
  const riskChangeId = newId()
  await tenant(la, (db) => addRiskChange(db, { ...risk, riskChangeId, childId: child.childId }, by))
  const one = await tenant(la, async (db) => getRiskChange(await here(db), riskChangeId))
  assert.equal(one.answer, null)
  await tenant(la, (db) =>
    escalate(db, one, { ...to, name: 'Gareth Penhallow', level: 'head-of-service' }, 'No answer', by),
  )
  const [fact] = await facts('riskChange')
  assert.deepEqual(fact.fields, {
    kind: 'missing',
    knownOn: '2026-03-09',
    escalatedTo: 'head-of-service',
    escalatedOn: '2026-03-10',
  })
  const decisionId = newId()
  const answer = { ...text, point: 'risk-change' as const, riskChangeId }
  await tenant(la, (db) => addDecision(db, { decisionId, childId: child.childId }, answer, by))
  const now = await tenant(la, async (db) => getRiskChange(await here(db), riskChangeId))
  assert.deepEqual(now.answer, { decisionId, decidedOn: '2026-03-09', decision: 'no-change' })
  assert.deepEqual(
    now.escalations.map(({ to: name }) => name),
    ['Vanessa Holt', 'Gareth Penhallow'],
  )
  const taken = await tenant(la, async (db) => getDecision(await here(db), decisionId))
  await tenant(la, (db) => takeBackDecision(db, taken, { seen: 1, why: 'Wrong child' }, by))
  assert.equal((await tenant(la, async (db) => getRiskChange(await here(db), riskChangeId))).answer, null)
  await tenant(la, (db) => takeBackRiskChange(db, one, 'It was a sleepover', by))
  assert.deepEqual(await facts('riskChange'), [])
  await assert.rejects(
    tenant(la, (db) => escalate(db, one, { ...to, level: 'director' }, 'From a page that was open still', by)),
    /taken back meanwhile/,
  )
  assert.deepEqual(await facts('riskChange'), [], 'what was taken back does not come back by another page')
})

test('a dispute goes up the ladder, and a referral to Cafcass is recorded at any step without holding anything', async () => {
  const disputeId = newId()
  const first = { level: 'informal' as const, with: to, beganOn: '2026-03-02', answerBy: '2026-03-05' }
  const what = {
    raisedAs: 'reviewing-officer' as const,
    matter: 'No plan for permanence',
    wanted: 'One by the review',
    raisedOn: '2026-03-02',
  }
  await tenant(la, (db) =>
    raiseDispute(db, { ...what, disputeId, childId: child.childId, until: '2026-03-30', first }, by),
  )
  const now = () => tenant(la, async (db) => getDispute(await here(db), disputeId))
  const before = await now()
  await tenant(la, (db) => answerStep(db, before, 'The search goes on', by))
  await assert.rejects(
    tenant(la, (db) => answerStep(db, before, 'Again', by)),
    /moved on meanwhile/,
  )
  const went = {
    referralId: newId(),
    childId: child.childId,
    decidedOn: '2026-03-09',
    referredOn: '2026-03-10',
    why: 'Wishes were not heard',
  }
  const answered = await now()
  assert.equal(await tenant(la, (db) => refer(db, went, answered, by)), true)
  assert.equal(await tenant(la, (db) => refer(db, went, answered, by)), false)
  const next = { level: 'team-manager' as const, with: to, beganOn: '2026-03-10', answerBy: '2026-03-17' }
  await tenant(la, async (db) => takeOn(db, answered, next, by))
  await tenant(la, async (db) =>
    endDispute(db, getDispute(await here(db), disputeId), { how: 'agreed', words: '' }, by),
  )
  const last = await now()
  assert.deepEqual(last.steps.map(({ level, outcome }) => [level, outcome]), [['informal', 'not-resolved'], ['team-manager', 'resolved']]) // biome-ignore format: two steps
  assert.deepEqual(last.ended, {
    on: '2026-03-10',
    level: 'team-manager',
    how: 'agreed',
    words: '',
    by: 'Vanessa Holt',
  })
  assert.deepEqual(
    last.referrals.map(({ step, referredOn }) => [step, referredOn]),
    [[1, '2026-03-10']],
  )
  const [fact] = await facts('dispute')
  assert.deepEqual([fact.starts, fact.ends], ['2026-03-02', '2026-03-10'])
  assert.deepEqual(fact.fields, {
    by: 'reviewing-officer',
    level: 'team-manager',
    cafcassOn: '2026-03-09',
    cafcassReferredOn: '2026-03-10',
  })
  assert.deepEqual(
    (await facts('disputeStep')).map(({ ends }) => ends),
    ['2026-03-10', '2026-03-10'],
  )
  const editions = (await queue(disputeId)).map((row) => row.edition)
  assert.deepEqual(editions, [1, 2, 3, 4, 5], 'each press is an edition of its text')
})

test('what was recorded of an identifier that was joined is read with the child, and in the copy of what is held', async () => {
  const [kept, other] = await tenant(la, async (db) => [await addChild(db), await addChild(db)] as const)
  await tenant(la, (db) =>
    addDecision(
      db,
      { decisionId: newId(), childId: other.childId },
      { ...text, rationale: 'Of the other identifier' },
      by,
    ),
  )
  await owner('update children.child set merged_into = $1 where child_id = $2', [kept.childId, other.childId])
  const seen = await tenant(la, (db) => findOversight(db, kept.childId))
  assert.deepEqual(
    seen.decisions.map(({ versions }) => versions[0]!.rationale),
    ['Of the other identifier'],
  )
  const held = await tenant(la, (db) => oversightHeld(db, kept.childId))
  assert.match(held[0]!.items[0]!.text, /Of the other identifier/)
})

test('a draft is its writer’s alone, and no other authority sees a row', async () => {
  const [{ id: mine }, { id: theirs }] = await owner(
    `insert into access.account (la_id, account_id, email, name, role) values ($1, gen_random_uuid(), 'a@b.example', 'A', 'team-manager'),
     ($1, gen_random_uuid(), 'c@d.example', 'C', 'team-manager') returning account_id as id`,
    [la],
  )
  await tenant(la, mine, (db) => saveDraft(db, child.childId, { rationale: 'Half of a' }, by.now))
  await tenant(la, mine, (db) => saveDraft(db, child.childId, { rationale: 'Half of a thought' }, by.now))
  assert.deepEqual((await tenant(la, mine, (db) => findDraft(db, child.childId)))?.fields, {
    rationale: 'Half of a thought',
  })
  assert.equal(await tenant(la, theirs, (db) => findDraft(db, child.childId)), null)
  const elsewhere = await tenant(998, (db) => findOversight(db, child.childId))
  assert.deepEqual(elsewhere, { decisions: [], risks: [], disputes: [], referrals: [] })
})

test('a referral to Cafcass without a dispute is told to practice standards as it is, and as no dispute', async () => {
  const other = await tenant(la, (db) => addChild(db))
  const referralId = newId()
  const one = { referralId, childId: other.childId, decidedOn: '2026-03-06', referredOn: '2026-03-09', why: 'No plan' }
  assert.equal(await tenant(la, (db) => refer(db, one, null, by)), true)
  assert.equal(await tenant(la, (db) => refer(db, one, null, by)), false)
  assert.deepEqual(await facts('cafcassReferral', other.childId), [
    { key: referralId, starts: '2026-03-06', ends: null, fields: { referredOn: '2026-03-09' } },
  ])
  assert.deepEqual(await facts('dispute', other.childId), [])
  const { referrals } = await tenant(la, (db) => findOversight(db, other.childId))
  assert.equal(referrals.length, 1)
})
