import assert from 'node:assert/strict'
import test from 'node:test'
import type { Change } from '../model.ts'
import { headline, savedTogether } from './news.ts'

const rows = [
  { fields: ['action'], says: 'Action changed' },
  { fields: ['action', 'lead'], says: 'Action and lead changed' },
  { fields: ['action', 'lead', 'due', 'action'], says: 'Action, lead and due changed' },
  { fields: ['action', 'lead', 'due', 'start', 'cost'], says: 'Action and 4 other fields changed' },
  { fields: ['delivery', 'signed-off'], says: 'Signed off' },
  { fields: ['added'], says: 'Line added' },
  { fields: ['governance'], says: 'Governance changed' },
] as const

for (const { fields, says } of rows) test(`${fields.join(', ')}: “${says}”`, () => assert.equal(headline(fields), says))

test('what one person saved at one moment is one piece of history', () => {
  const change = (field: string, by: string, at: number): Change => ({
    lineId: 'l',
    version: 2,
    field,
    before: null,
    after: null,
    reason: '',
    by,
    at: new Date(at),
  })
  const groups = savedTogether([
    change('action', 'A', 2),
    change('lead', 'A', 2),
    change('due', 'B', 2),
    change('due', 'A', 1),
  ])
  assert.deepEqual(
    groups.map((group) => group.map((one) => one.field)),
    [['action', 'lead'], ['due'], ['due']],
  )
})
