import assert from 'node:assert/strict'
import test from 'node:test'
import { annexALists } from '../annex-a/lists.ts'
import { ssdTables } from '../ssd/tables.ts'
import { annexAChecks } from './annex-a/checks.ts'
import { exampleReturn } from './example-return.ts'
import { exampleDay } from './make.ts'
import type { Check, Example } from './model.ts'
import { readsOf, runChecks } from './run.ts'
import { ssdChecks } from './ssd/checks.ts'

const sets = [
  { source: 'annex-a' as const, lists: annexALists, checks: annexAChecks },
  { source: 'ssd' as const, lists: ssdTables, checks: ssdChecks },
]

for (const { source, lists, checks } of sets) {
  const found = (check: Check, example: Example) => [
    ...runChecks({
      read: exampleReturn(source, lists, example),
      lists,
      checks: [check],
      asAt: example.asAt ?? exampleDay,
    }),
  ]

  test(`${source}: every check finds what its examples say it finds`, () => {
    const silent = checks.flatMap((check) =>
      check.example.finds
        .filter((example) => found(check, example).length === 0)
        .map(({ because }) => `${check.id}: ${because}`),
    )
    assert.deepEqual(silent, [])
  })

  test(`${source}: no check finds what its examples say it must not`, () => {
    const loud = checks.flatMap((check) =>
      check.example.passes.flatMap((example) =>
        found(check, example).map(({ message }) => `${check.id}: ${example.because}: ${message}`),
      ),
    )
    assert.deepEqual(loud, [])
  })

  test(`${source}: every check has its own id, a rule, a reason, a source and an example of both kinds`, () => {
    assert.equal(new Set(checks.map(({ id }) => id)).size, checks.length, 'an id stands twice')
    for (const check of checks) {
      assert.match(check.id, /^[a-z0-9-]+\.[a-z0-9-]+$/)
      assert.match(check.rule, /^[A-Z“].*\.$/s, check.id)
      assert.match(check.why, /^[A-Z“].*\.$/s, check.id)
      assert.ok(check.source === 'local' || (check.source.name && check.source.place), check.id)
      assert.ok(check.example.finds.length > 0 && check.example.passes.length > 0, check.id)
    }
  })

  test(`${source}: every check reads columns that its lists have`, () => {
    for (const check of checks)
      for (const [list, columns] of Object.entries(readsOf(check))) {
        const known = lists.find(({ id }) => id === list)?.columns.map(({ id }) => id) ?? []
        for (const column of columns) assert.ok(known.includes(column), `${check.id} reads ${list}.${column}`)
      }
  })

  test(`${source}: every list has checks, and every column is read by one`, () => {
    const read = new Set(
      checks.flatMap((check) =>
        Object.entries(readsOf(check)).flatMap(([list, columns]) => columns.map((column) => `${list}.${column}`)),
      ),
    )
    const unread = lists
      .flatMap(({ id, columns }) => columns.map((column) => `${id}.${column.id}`))
      .filter((column) => !read.has(column))
    assert.deepEqual(unread, [])
  })
}

test('Annex A has at least 120 checks that are more than what follows from a column', () => {
  assert.ok(annexAChecks.filter(({ family }) => !family).length >= 120)
})

test('messages name nobody: they carry no value of a column of names', () => {
  const rows = {
    'list-6': [
      { worker: 'Ann Example', team: 'North' },
      { worker: 'Ann Example', team: 'South' },
    ],
  }
  const findings = [
    ...runChecks({
      read: exampleReturn('annex-a', annexALists, { because: '', rows }),
      lists: annexALists,
      checks: annexAChecks,
      asAt: exampleDay,
    }),
  ]
  assert.ok(findings.some(({ check }) => check === 'worker.in-two-teams'))
  for (const { message } of findings) assert.doesNotMatch(message, /Ann Example/)
})
