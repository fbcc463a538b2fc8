import assert from 'node:assert/strict'
import test from 'node:test'
import type { Change } from '../model.ts'
import { headline, newsInWords, savedTogether } from './news.ts'

const rows = [
  { fields: ['action'], says: 'Action changed' },
  { fields: ['action', 'lead'], says: 'Action and lead changed' },
  { fields: ['action', 'lead', 'due', 'action'], says: 'Action, lead and due changed' },
  { fields: ['action', 'lead', 'due', 'start', 'cost'], says: 'Action and 4 other fields changed' },
  { fields: ['delivery', 'signed-off'], says: 'Signed off' },
  { fields: ['added'], says: 'Line added' },
  { fields: ['lead', 'action'], says: 'Action and lead changed' },
  { fields: ['signed-off', 'added'], says: 'Line added, Signed off' },
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

const at = (day: string, hour = 10): Date => new Date(`${day}T${hour}:00:00Z`)
const news = [
  {
    because: 'one save is told alone',
    changes: [{ field: 'added', at: at('2025-11-12') }],
    says: { newest: 'Line added', before: '' },
  },
  {
    because: 'an older event keeps its own day',
    changes: [
      { field: 'delivery', at: at('2025-11-21') },
      { field: 'action', at: at('2025-11-12') },
      { field: 'added', at: at('2025-11-12') },
    ],
    says: { newest: 'Delivery changed', before: 'line added on 12 November 2025' },
  },
  {
    because: 'what was saved earlier on the same day is not told at the later hour',
    changes: [
      { field: 'lead', at: at('2025-11-21', 15) },
      { field: 'added', at: at('2025-11-21') },
    ],
    says: { newest: 'Lead changed', before: 'line added earlier that day' },
  },
  {
    because: 'a long story is cut, and says so',
    changes: ['2025-11-21', '2025-11-20', '2025-11-19', '2025-11-18'].map((day) => ({ field: 'action', at: at(day) })),
    says: {
      newest: 'Action changed',
      before: 'action changed on 20 November 2025; action changed on 19 November 2025; and changes before that',
    },
  },
]
for (const { because, changes, says } of news) test(because, () => assert.deepEqual(newsInWords(changes), says))
