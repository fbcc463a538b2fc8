import assert from 'node:assert/strict'
import test from 'node:test'
import { addDays } from '../../../platform/day.ts'
import type { Entry } from '../model.ts'
import type { PartId } from '../parts/all.ts'
import { entitlements } from '../parts/entitlements.ts'
import { sheetOf, whoAndWhen } from './agreed.ts'

const entry = (leavingId: string, part: PartId, fields: Entry['fields']): Entry => ({
  leavingId, childId: 'c', part, version: 1, state: 'in', reason: '', by: 'Ana Bell', at: new Date(0), on: '2026-03-02', until: null, fields,
}) // biome-ignore format: one entry
const promise = (id: string, by: string, more: Entry['fields'] = {}) =>
  entry(id, 'promise', { what: `Promise ${id}`, who: 'You', by, ...more })

test('without a choice the promises that wait are printed, the soonest first, with who helps', () => {
  const sheet = sheetOf(
    [
      promise('later', '2026-09-01'),
      promise('soon', '2026-04-01'),
      promise('done', '2026-03-20', { doneOn: '2026-03-19' }),
      entry('who', 'adviser', { name: 'Ana Bell' }),
      entry('often', 'interval', { days: '14' }),
    ],
    null,
  )
  assert.deepEqual(
    sheet.promises.map(({ id }) => id),
    ['soon', 'later'],
  )
  assert.deepEqual(
    sheet.also.map(({ text }) => text),
    ['Your personal adviser is Ana Bell.', 'We see each other every two weeks, or sooner if you ask.'],
  )
})

test('what is chosen is printed and nothing else; more than one page is refused, and the first are shown', () => {
  const many = Array.from({ length: 20 }, (_, at) => promise(`p${at}`, addDays('2026-04-01', at)))
  assert.deepEqual(
    sheetOf(many, ['p1', 'unknown']).promises.map(({ id }) => id),
    ['p1'],
  )
  assert.deepEqual(sheetOf(many, []).promises, [])
  const all = sheetOf(many, many.map(({ leavingId }) => leavingId)) // biome-ignore format: short
  assert.match(all.error!, /one page/)
  assert.ok(all.promises.length > 5 && all.promises.length < 20)
  assert.equal(all.promises[0]!.id, 'p0')
  assert.equal(sheetOf(many, null).error, null)
})

test('a right that they do not want is not printed; who did what they promised is', () => {
  const { also } = sheetOf(
    [
      entry('no', 'entitlement', { which: 'staying-put', answer: 'refused' }),
      entry('yes', 'entitlement', { which: 'council-tax', answer: 'told' }),
    ],
    ['no', 'yes'],
  )
  assert.deepEqual(
    also.map(({ text }) => text),
    [`${entitlements['council-tax'].title}. ${entitlements['council-tax'].plainly}`],
  )
  assert.equal(
    whoAndWhen({ id: '', what: '', who: 'Ana Bell', by: '2026-04-01', doneOn: '2026-03-30' }),
    'Ana Bell: done on 30 March 2026.',
  )
})

test('every entitlement is said to the young person in a sentence or two that fit the page, with its source', () => {
  for (const [id, { plainly, source }] of Object.entries(entitlements)) {
    assert.ok(plainly.length <= 160, id)
    assert.match(plainly, /[.?]$/, id)
    assert.ok(source.length > 5, id)
    assert.doesNotMatch(plainly, /\b(statutory|eligible|relevant|EET|PA|regulation)\b/, id)
  }
})
