import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../../test/support/database.ts'
import { newId } from '../../platform/db/ids.ts'
import { wholeAuthority } from '../rules/asked.ts'
import { setOn } from '../rules/diagnostic-set.ts'
import { addSetVersion, listSetVersions, type SetDecided } from './diagnostic-set.ts'

const { tenant, close } = await testDatabase()
test.after(close)

const by = { name: 'Ada', now: new Date('2026-06-02T10:00:00Z') }
const set: SetDecided = {
  setId: newId(),
  title: 'What the board looks at',
  forWhom: 'Improvement board',
  why: '',
  decidedBy: 'Improvement board',
  decidedOn: '2026-03-10',
  group: wholeAuthority,
  standards: [{ standard: 'rhi-72h', why: 'Inspectors asked' }],
  ended: false,
}

test('A set keeps every version in its order, so that it can be seen as at a month', () =>
  tenant(999, async (db) => {
    assert.equal(await addSetVersion(db, 0, set, by), true)
    const standards = [{ standard: 'cl-suitable', why: 'Homes' }, ...set.standards]
    assert.equal(await addSetVersion(db, 1, { ...set, standards, decidedOn: '2026-06-02' }, by), true)
    const versions = await listSetVersions(db, set.setId)
    assert.deepEqual(setOn(versions, '2026-05-31')?.standards, set.standards)
    assert.deepEqual(setOn(versions, '2026-06-30')?.standards, standards)
    assert.equal(setOn(versions, '2026-02-28'), null)
  }))

test('Two who change it at once do not write over each other', () =>
  tenant(999, async (db) => {
    assert.equal(await addSetVersion(db, 1, { ...set, title: 'Lost' }, by), false)
    assert.equal(await addSetVersion(db, 0, { ...set, title: 'Lost' }, by), false)
    assert.equal((await listSetVersions(db)).length, 2)
  }))

test('Another authority sees none', () =>
  tenant(998, async (db) => assert.deepEqual(await listSetVersions(db, set.setId), [])))
