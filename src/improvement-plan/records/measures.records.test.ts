import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { emptyLine } from '../model.ts'
import { changeInWords, knowsNothing } from '../rules/words.ts'
import { listChangesOfLine } from './history.ts'
import { addLine, getLine, setRemoved } from './lines.ts'
import { addMeasure, listMeasuredBy, listMeasures, measuresOfPlan, removeMeasure } from './measures.ts'
import { getOrStartPlan } from './plans.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const by = { name: 'Ash', at: new Date('2026-01-05T10:00:00Z') }
const start = async (db: Tenant) => {
  const facts = { title: 'Plan', statutory: true, whyStatutory: '', started: '2026-01-05' }
  const planId = (await getOrStartPlan(db, { inspectionId: newId(), ...facts }, by)).plan.id
  const line = await getLine(db, planId, await addLine(db, planId, { ...emptyLine, action: 'Visit sooner' }, by))
  return { planId, line }
}
const measure = { standard: 'cp-visit-10wd', title: 'Child protection visits in time', why: 'It counts the visits' }

test('A standard measures a line once, is taken off with a reason, put back, and stays in the history', () =>
  tenant(999, async (db) => {
    const of = await start(db)
    assert.equal(await addMeasure(db, of, measure, by), true)
    assert.equal(await addMeasure(db, of, { ...measure, why: 'Again' }, by), false)
    const [one] = await listMeasures(db, of.line.id)
    assert.deepEqual(
      [one!.standard, one!.why, one!.by, one!.removed],
      ['cp-visit-10wd', 'It counts the visits', 'Ash', null],
    )
    const off = { id: one!.id, title: measure.title, why: 'Another is closer' }
    assert.equal(await removeMeasure(db, of, off, by), true)
    assert.equal(await removeMeasure(db, of, off, by), false)
    assert.equal((await listMeasures(db, of.line.id))[0]!.removed?.why, 'Another is closer')
    assert.equal(await addMeasure(db, of, measure, by), true)
    assert.deepEqual(
      (await listMeasures(db, of.line.id)).map(({ removed }) => removed === null),
      [true, false],
    )
    const changes = await listChangesOfLine(db, of.planId, of.line.id)
    assert.deepEqual(
      changes
        .filter(({ field }) => field.startsWith('measure-'))
        .map((change) => changeInWords(change, knowsNothing).title),
      ['Standard that measures it added', 'Standard that measures it removed', 'Standard that measures it added'],
    )
    const told = changes.find(({ field }) => field === 'measure-removed')!
    assert.match(changeInWords(told, knowsNothing).to ?? '', /Child protection visits in time\nWhy: Another is closer/)
  }))

test('From a standard to its lines: removed measures, removed lines and other authorities are left out', async () => {
  await tenant(999, async (db) => {
    const [one, other] = [await start(db), await start(db)]
    const standard = { ...measure, standard: 'rhi-72h' }
    for (const owner of [one, other]) await addMeasure(db, owner, standard, by)
    const lines = async () => (await listMeasuredBy(db, 'rhi-72h')).map(({ lineId }) => lineId)
    assert.deepEqual((await lines()).toSorted(), [one.line.id, other.line.id].toSorted())
    await setRemoved(db, one.planId, one.line, true, by)
    assert.deepEqual(await lines(), [other.line.id])
    assert.deepEqual([...(await measuresOfPlan(db, other.planId))], [[other.line.id, ['rhi-72h']]])
    await setRemoved(db, one.planId, await getLine(db, one.planId, one.line.id), false, by)
    assert.equal((await lines()).length, 2)
  })
  await tenant(998, async (db) => assert.deepEqual(await listMeasuredBy(db, 'rhi-72h'), []))
})

test('A measure of another line cannot be taken off', () =>
  tenant(999, async (db) => {
    const [one, other] = [await start(db), await start(db)]
    await addMeasure(db, one, measure, by)
    const [held] = await listMeasures(db, one.line.id)
    await assert.rejects(
      removeMeasure(db, other, { id: held!.id, title: '', why: 'x' }, by),
      /standard that measures this line/i,
    )
  }))
