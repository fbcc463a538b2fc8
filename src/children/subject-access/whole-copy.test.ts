import assert from 'node:assert/strict'
import test from 'node:test'
import { la, testCouncil } from '../../../test/support/council.ts'
import type { HeldItem } from '../../platform/record-type.ts'
import { heldAboutChild } from './held.ts'

const council = await testCouncil({ children: 150 })
test.after(council.close)

/** What a person without the case system's manual cannot read, and why it is not in a copy. */
const unreadable: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-/, 'an internal id'],
  [/\b\d{6,9}[A-Z]\d/, 'a key of the case system'],
  [/\bF\d{6,8}\b/, 'the number of a family group'],
  [/\b(list-\d|ssd_)/, 'the name of a table'],
  [/: (true|false|null|undefined|NaN)\b/, 'a value of a machine'],
  [/: [a-z]+-[a-z-]+(\.|$)/, 'a code written small'],
  [/[a-z][A-Z][a-z]+:/, 'the name of a field'],
  [/: (?!GP\b|S[AC]\d{6})[A-Z]{2,}\d*(\.|$)/, 'a code written large'],
  [/: [A-Z](\.|$)/, 'a code of one letter'],
  [/: (N|P|U|V|C|E|S|L|J|H|K|R|T|A|Z|PN|UN|RC|PR|SDQ)\d[A-Z]?(\.|$)/, 'a code of a return'],
]

test('a copy of everyone of 150 children is in words: no codes, no keys, no names of tables or fields', async () => {
  const items = await council.database.inTenant({ la, accountId: null }, async (db) => {
    const all: HeldItem[] = []
    const children = await council.owner('select child_id as id from children.child where la_id = $1', [la])
    for (const { id } of children) for (const section of await heldAboutChild(db, id)) all.push(...section.items)
    return all
  })
  assert.ok(items.length > 2_000, `saw ${items.length}`)
  const found = items.flatMap(({ text }) =>
    unreadable.flatMap(([pattern, why]) => (pattern.test(text) ? [`${why}: ${text}`] : [])),
  )
  assert.deepEqual([...new Set(found)].slice(0, 12), [])
})
