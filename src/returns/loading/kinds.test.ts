import assert from 'node:assert/strict'
import test from 'node:test'
import type { ReadReturn } from '../model.ts'
import { joinsOf } from '../ssd/to-history/joins.ts'
import { ssdRecords } from '../ssd/to-history/records.ts'
import { returnKinds } from './kinds.ts'

test('of the dataset, those tables are said not to be used that give no record and name nothing for others', () => {
  const read: ReadReturn = { source: 'ssd', edition: '', lists: new Map(), repairs: [], unread: [], strange: [] }
  const used = new Set(ssdRecords(joinsOf(read)).map(({ list }) => list))
  const { lists, unused } = returnKinds.ssd
  // Joined to assessments, and no record by itself.
  used.add('ssd_assessment_factors')
  assert.deepEqual([...unused].toSorted(), lists.map(({ id }) => id).filter((id) => !used.has(id)).toSorted()) // biome-ignore format: one line
})
