import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { emptyLine, type LineFields } from '../model.ts'
import { asAtVersion } from '../rules/changes.ts'
import { draftFrom, type SourceFinding } from '../rules/drafting.ts'
import { addEvidence, listEvidence, withdrawEvidence } from './evidence.ts'
import { applyDraft, listFindingsOf } from './findings.ts'
import { listChangesOfLine, listChangesOfPlan } from './history.ts'
import { addLine, getLine, listLines, saveLine, setAsked, setOrder, setRemoved } from './lines.ts'
import { addUpdate, lastUpdates, listUpdates } from './notes.ts'
import { findPlanOf, getOrStartPlan, getPlan, getWholePlan, savePlan } from './plans.ts'
import { countOldPlans, purgeOldPlans } from './purge.ts'

const { tenant, owner, close } = await testDatabase({
  authorities: [999, 998, 997].map((la) => ({ la, name: String(la) })),
})
test.after(close)

const by = { name: 'Ash', at: new Date('2026-01-05T10:00:00Z') }
const start = (db: Tenant, inspectionId = newId()) =>
  getOrStartPlan(
    db,
    { inspectionId, title: 'Plan', statutory: true, whyStatutory: 'Section 136 report', started: '2026-01-05' },
    by,
  )
const newPlan = async () => (await tenant(999, (db) => start(db))).plan.id
const area = (sourceKey: string): SourceFinding => ({
  sourceKey,
  origin: 'area-for-improvement',
  quote: `The quality of ${sourceKey}.`,
  paragraph: null,
  page: 2,
  section: 'overall',
  listHeading: null,
})
const full: LineFields = {
  ...emptyLine,
  action: 'Train supervisors',
  outcome: 'Decisions are followed up',
  lead: { personId: newId(), name: 'Bea Heron', role: 'Head of care' },
  partner: { agency: 'Police', personId: null, name: 'Inspector Wren' },
  start: '2026-01-12',
  due: '2026-06-30',
  measures: 'Audits',
  cost: 45_000,
  costNote: 'each year',
  funded: 'partly',
  fundingSource: 'reserve',
  inStatement: false,
  delivery: 'at-risk',
  impact: 'improving',
}

test('two people who press at once start one plan', async () => {
  const inspectionId = newId()
  const both = await Promise.all([1, 2].map(() => tenant(999, (db) => start(db, inspectionId))))
  assert.equal(both[0]!.plan.id, both[1]!.plan.id)
  assert.deepEqual(both.map((one) => one.isNew).toSorted(), [false, true])
})

test('another authority’s plan is not found, and its inspection starts a plan of its own', async () => {
  const inspectionId = newId()
  const { plan } = await tenant(999, (db) => start(db, inspectionId))
  await tenant(998, async (db) => {
    assert.equal(await findPlanOf(db, inspectionId), null)
    await assert.rejects(getPlan(db, plan.id), { kind: 'not-found' })
    assert.notEqual((await start(db, inspectionId)).plan.id, plan.id)
  })
})

test('a line comes back as it was saved, with its findings', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const [finding] = await applyDraft(db, planId, draftFrom([area('supervision')], []), by)
    const lineId = await addLine(db, planId, { ...full, findings: [finding!] }, by)
    const line = await getLine(db, planId, lineId)
    assert.deepEqual(
      { ...full, findings: [finding!] },
      Object.fromEntries(Object.keys(full).map((key) => [key, line[key as keyof LineFields]])),
    )
    assert.equal(line.version, 1)
  })
})

test('a finding of another plan is not linked', async () => {
  const [mine, theirs] = [await newPlan(), await newPlan()]
  await tenant(999, async (db) => {
    const [finding] = await applyDraft(db, theirs, draftFrom([area('plans')], []), by)
    const lineId = await addLine(db, mine, { ...full, findings: [finding!] }, by)
    assert.deepEqual((await getLine(db, mine, lineId)).findings, [])
  })
})

test('of two people who save the same version, the second is told and nothing is written', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const line = await getLine(db, planId, await addLine(db, planId, full, by))
    assert.equal(await saveLine(db, planId, line, { ...full, action: 'First' }, by), true)
    assert.equal(await saveLine(db, planId, line, { ...full, action: 'Second' }, by), false)
    assert.equal((await getLine(db, planId, line.id)).action, 'First')
    assert.equal((await listChangesOfLine(db, planId, line.id)).length, 2)
  })
})

test('every change is kept: what a line said at each version can be read back from the database', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const [finding] = await applyDraft(db, planId, draftFrom([area('plans')], []), by)
    const lineId = await addLine(db, planId, emptyLine, by)
    const steps: LineFields[] = [
      emptyLine,
      full,
      { ...full, findings: [finding!], cost: null },
      { ...full, lead: null, revisedDue: '2026-09-30' },
    ]
    for (const step of steps.slice(1))
      assert.ok(await saveLine(db, planId, await getLine(db, planId, lineId), step, by, 'Why'))
    const history = await listChangesOfLine(db, planId, lineId)
    const {
      id: _id,
      position: _position,
      version: _version,
      removed: _removed,
      asked: _asked,
      milestones: _milestones,
      ...now
    } = await getLine(db, planId, lineId)
    for (const [at, step] of steps.entries()) {
      const { added: _added, ...then } = asAtVersion(now, history, at + 1) as LineFields & { added?: unknown }
      assert.deepEqual(then, step)
    }
    assert.equal(history.find((one) => one.field === 'revisedDue')?.reason, 'Why')
  })
})

test('the original due date cannot be overwritten, whatever the code does', async () => {
  const planId = await newPlan()
  const lineId = await tenant(999, (db) => addLine(db, planId, full, by))
  await assert.rejects(
    tenant(999, async (db) =>
      saveLine(db, planId, await getLine(db, planId, lineId), { ...full, due: '2026-12-31' }, by),
    ),
    /original due date .* is never overwritten/,
  )
  await assert.rejects(
    owner('update improvement_plan.line set due_on = null where line_id = $1', [lineId]),
    /never overwritten/,
  )
})

test('history, updates, sendings and responses are append-only for the app', async () => {
  for (const table of ['change', 'line_update', 'sending', 'response'])
    await assert.rejects(
      tenant(999, (db) =>
        db.query
          .deleteFrom(`improvement_plan.${table}` as 'improvement_plan.change')
          .where('la_id', '=', 999)
          .execute(),
      ),
      /permission denied/,
      table,
    )
})

test('a removed line is out of the plan and comes back with all that hangs on it', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const lineId = await addLine(db, planId, full, by)
    await addUpdate(db, lineId, { about: '2026-02-01', text: 'Half are trained', corrects: null }, by)
    await setRemoved(db, planId, await getLine(db, planId, lineId), true, by)
    assert.deepEqual(await listLines(db, planId), [])
    assert.equal((await listLines(db, planId, true)).length, 1)
    await setRemoved(db, planId, await getLine(db, planId, lineId), false, by)
    assert.equal((await listLines(db, planId))[0]?.action, full.action)
    assert.equal((await listUpdates(db, lineId)).length, 1)
    assert.deepEqual(
      (await listChangesOfPlan(db, planId)).map((one) => one.field),
      ['put-back', 'removed', 'added', 'started'],
    )
  })
})

test('lines keep the order that they are given', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const ids = [
      await addLine(db, planId, full, by),
      await addLine(db, planId, full, by),
      await addLine(db, planId, full, by),
    ]
    await setOrder(db, planId, [ids[2]!, ids[0]!, ids[1]!])
    assert.deepEqual(
      (await listLines(db, planId)).map((line) => line.id),
      [ids[2], ids[0], ids[1]],
    )
  })
})

test('drafting again changes words, marks what is gone and adds what is new', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    await applyDraft(db, planId, draftFrom([area('plans'), area('visits')], []), by)
    const again = [{ ...area('plans'), quote: 'The quality of pathway plans.' }, area('letters')]
    await applyDraft(db, planId, draftFrom(again, await listFindingsOf(db, planId)), by)
    assert.deepEqual(
      (await listFindingsOf(db, planId)).map((one) => [one.quote, one.gone]),
      [
        ['The quality of pathway plans.', false],
        ['The quality of visits.', true],
        ['The quality of letters.', false],
      ],
    )
    assert.deepEqual(draftFrom(again, await listFindingsOf(db, planId)), { add: [], reworded: [], gone: [], back: [] })
  })
})

test('updates come newest first, and the last day of each line is known', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const lineId = await addLine(db, planId, full, by)
    for (const about of ['2026-02-01', '2026-03-01', '2026-01-01'])
      await addUpdate(db, lineId, { about, text: about, corrects: null }, by)
    assert.deepEqual(
      (await listUpdates(db, lineId)).map((one) => one.text),
      ['2026-03-01', '2026-02-01', '2026-01-01'],
    )
    assert.deepEqual([...(await lastUpdates(db, planId))], [[lineId, '2026-03-01']])
  })
})

test('withdrawn evidence is kept with the reason, and a second withdrawal changes nothing', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const lineId = await addLine(db, planId, full, by)
    await addEvidence(
      db,
      { planId, lineId },
      { kind: 'audit', dated: '2026-03-01', shows: '9 of 10 good', source: 'Audit', link: '' },
      by,
    )
    const [one] = (await listEvidence(db, planId)).get(lineId)!
    await withdrawEvidence(db, lineId, one!.id, 'Counted twice', by)
    await withdrawEvidence(db, lineId, one!.id, 'Again', { ...by, name: 'Elm' })
    assert.deepEqual((await listEvidence(db, planId)).get(lineId)![0]!.withdrawn, { by: 'Ash', why: 'Counted twice' })
  })
})

test('a question for an update is kept until it is taken away', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const lineId = await addLine(db, planId, full, by)
    await setAsked(db, planId, lineId, by)
    assert.deepEqual((await getLine(db, planId, lineId)).asked, { at: by.at, by: 'Ash' })
    await setAsked(db, planId, lineId, null)
    assert.equal((await getLine(db, planId, lineId)).asked, null)
  })
})

test('a plan that was changed meanwhile is not saved over', async () => {
  const planId = await newPlan()
  await tenant(999, async (db) => {
    const plan = await getPlan(db, planId)
    assert.equal(await savePlan(db, plan, { ...plan, governance: 'Board' }, by), true)
    assert.equal(await savePlan(db, plan, { ...plan, governance: 'Panel' }, by), false)
    assert.equal((await getWholePlan(db, planId)).plan.governance, 'Board')
  })
})

test('a plan is purged with all that hangs on it when nothing has changed for long enough, and only then', async () => {
  await tenant(997, async (db) => {
    const { plan } = await start(db)
    const lineId = await addLine(db, plan.id, full, by)
    await addUpdate(db, lineId, { about: '2026-02-01', text: 'Half are trained', corrects: null }, by)
    assert.equal(await countOldPlans(db, '2026-01-05'), 0)
    assert.equal(await purgeOldPlans(db, '2026-01-05'), 0)
    assert.equal(await countOldPlans(db, '2026-01-06'), 1)
    assert.equal(await purgeOldPlans(db, '2026-01-06'), 1)
    await assert.rejects(getPlan(db, plan.id), { kind: 'not-found' })
    assert.deepEqual(await listUpdates(db, lineId), [])
  })
})
