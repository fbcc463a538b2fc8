import assert from 'node:assert/strict'
import test from 'node:test'
import { recordNames } from './record-names.ts'

const name = recordNames([
  {
    recordTypes: [
      { id: 'inspections.inspection', title: 'Inspections' },
      { id: 'improvement-plan.plan', title: 'Improvement plans' },
    ],
    pages: [{ path: '/accounts/:accountId', title: 'Account' }],
  },
])

const rows: readonly [record: string, words: string, why: string][] = [
  ['inspections.inspection', 'Inspections', 'a record type has a title'],
  ['improvement_plan.plan', 'Improvement plans', 'also under the name of its table'],
  ['/accounts/:accountId', 'Page: Account', 'who was refused was refused a page'],
  ['improvement_plan.strength', 'Improvement plan: strength', 'a part of a record type is told in words'],
  ['/gone', '/gone', 'a page of an earlier release keeps its address'],
]
for (const [record, words, why] of rows) test(`${record}: ${why}`, () => assert.equal(name(record), words))
