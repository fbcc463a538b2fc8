import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { emptyLine } from '../model.ts'
import { addLine, getLine, listLines } from '../records/lines.ts'
import { getOrStartPlan, getWholePlan } from '../records/plans.ts'
import {
  addImport,
  decideImport,
  findExport,
  getImport,
  keepAdditions,
  keepExport,
  listAdditions,
  listImports,
} from './records.ts'
import { baseOf } from './rules/out.ts'
import { accept } from './work/accept.ts'

const { tenant, close } = await testDatabase()
test.after(close)
const by = { name: 'Ash', at: new Date('2026-03-02T10:00:00Z') }
const nothing = {
  lines: [],
  milestones: [],
  newLines: [],
  newMilestones: [],
  removedLines: [],
  removedMilestones: [],
  order: null,
}

const newPlan = async (db: Tenant): Promise<string> => {
  const given = { inspectionId: newId(), title: 'Plan', statutory: false, whyStatutory: '', started: '2026-01-05' }
  const { plan } = await getOrStartPlan(db, given, by)
  for (const action of ['First', 'Second', 'Third']) await addLine(db, plan.id, { ...emptyLine, action }, by)
  return plan.id
}

test('a plan that did not change is one export, however often it is downloaded; another authority has none of it', async () => {
  const exportId = await tenant(999, async (db) => {
    const planId = await newPlan(db)
    const kept = async () => (await keepExport(db, planId, baseOf(await getWholePlan(db, planId)), by)).id
    const first = await kept()
    assert.equal(await kept(), first)
    await addLine(db, planId, { ...emptyLine, action: 'Fourth' }, by)
    assert.notEqual(await kept(), first)
    const whole = await findExport(db, first)
    assert.deepEqual(
      whole!.base.lines.map((line) => line.fields.action),
      ['First', 'Second', 'Third'],
    )
    return first
  })
  assert.equal(await tenant(998, (db) => findExport(db, exportId)), null)
})

test('an import stays open until it is decided, and keeps what was decided by whom', async () => {
  await tenant(999, async (db) => {
    const planId = await newPlan(db)
    const { id: exportId } = await keepExport(db, planId, baseOf(await getWholePlan(db, planId)), by)
    const read = { lines: [], milestones: null, problems: [], notices: ['A notice'] }
    const id = await addImport(db, { planId, exportId, fileName: 'edited.xlsx', read }, by)
    const open = await getImport(db, planId, id, true)
    assert.deepEqual([open.status, open.closed, open.read], ['open', null, read])
    const decision = { item: 'Line 1', label: 'Action', was: 'First', file: 'Other', taken: true }
    await decideImport(db, open, [decision], 'done', { ...by, name: 'Elm' })
    const closed = await getImport(db, planId, id)
    assert.deepEqual([closed.status, closed.closed?.by, closed.decisions], ['done', 'Elm', [decision]])
    assert.deepEqual(
      (await listImports(db, planId)).map((one) => [one.fileName, one.taken]),
      [['edited.xlsx', 1]],
    )
    await keepAdditions(db, exportId, [{ what: 'line', id, fields: emptyLine }])
    assert.deepEqual(await listAdditions(db, exportId), [{ what: 'line', id, fields: emptyLine }])
  })
})

test('accepting saves lines, adds, removes and orders them in one go, with history', async () => {
  await tenant(999, async (db) => {
    const planId = await newPlan(db)
    const now = await getWholePlan(db, planId)
    const [first, second, third] = now.lines.map((line) => line.id)
    const { id: exportId } = await keepExport(db, planId, baseOf(now), by)
    const lines = [first, second].map((id, at) => ({ row: at + 2, id: id!, values: {} }))
    const fields = { ...emptyLine, action: 'New' }
    const work = {
      ...nothing,
      lines: [{ id: first!, to: { ...now.lines[0]!, action: 'First, better' }, reason: '' }],
      newLines: [{ do: 'add-line' as const, row: 4, fields, read: fields }],
      removedLines: [third!],
      order: [second!, first!, third!],
    }
    await accept(db, { exportId, read: { lines, milestones: null, problems: [], notices: [] }, now, work }, by)
    assert.deepEqual(
      (await listLines(db, planId)).map((line) => line.action),
      ['Second', 'New', 'First, better'],
    )
    assert.equal((await getLine(db, planId, third!)).removed, true)
    assert.deepEqual(
      (await listAdditions(db, exportId)).map((one) => one.what),
      ['line'],
    )
  })
})
