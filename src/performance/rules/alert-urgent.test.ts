import assert from 'node:assert/strict'
import test from 'node:test'
import { calendarOf } from '../../standards/calendar.ts'
import { exampleTerms, partsOf, waitsOf } from '../../standards/examples.ts'
import { allStandards } from '../scorecard.ts'
import { atOnce, byFirst, firstOf, forbidden, isUrgentOn, urgentStandards } from './alert-urgent.ts'

const calendar = calendarOf(exampleTerms)

for (const [id, { when }] of Object.entries(urgentStandards))
  test(`${id} can be open and ${when === 'late' ? 'late' : 'so'}, as its own examples tell: an urgent alert that never comes would be a promise`, () => {
    const standard = allStandards.find((one) => one.id === id)!
    const found = standard.examples.filter((example) =>
      when === 'late'
        ? waitsOf(standard, example, calendar).some((due) => due < (example.on ?? ''))
        : example.on !== undefined && partsOf(standard, example, calendar).includes('yes'),
    )
    assert.ok(found.length > 0)
    assert.equal(standard.subject, 'child')
  })

test('Alerts begin at once only for measures at a date of which less is better', () => {
  assert.ok(atOnce.length > 0 && atOnce.every((id) => forbidden.includes(id)))
  const some = allStandards.filter(({ id }) => forbidden.includes(id))
  assert.equal(some.length, forbidden.length)
  for (const { counting, goodIs, basis, lookAt } of some) {
    assert.deepEqual([counting.by, counting.live, goodIs, basis], ['opens', 'now', 'low', 'statute'])
    assert.ok(lookAt)
  }
})

const entries = [
  { standard: 'cla-visit', since: '2026-02-01', isUrgent: true },
  { standard: 'cla-visit', since: '2026-03-01', isUrgent: false },
  { standard: 'rhi-72h', since: '2026-01-01', isUrgent: false },
]

for (const [why, standard, day, expected] of [
  ['before the authority said so', 'cla-visit', '2026-01-31', false],
  ['from its day on', 'cla-visit', '2026-02-01', true],
  ['until it was ended', 'cla-visit', '2026-03-01', false],
  ['what is urgent everywhere is not ended by an authority', 'rhi-72h', '2026-03-01', true],
  ['nothing said of it', 'cla-review', '2026-03-01', false],
] as const)
  test(`What is urgent: ${why}`, () => assert.equal(isUrgentOn(entries, standard, day), expected))

const today = '2026-03-06'
for (const [why, given, expected] of [
  ['a home that no day permits', { standard: 'acc-bb-under18', due: null, lateBy: 2 }, 'forbidden'],
  ['the same, told by another standard, on its first day', { standard: 'acc-bb-legal', due: null, lateBy: 0 }, 'forbidden'],
  ['a home of which nobody can tell', { standard: 'acc-bb-under18', due: null, lateBy: 0, unknown: 'No age is recorded' }, null],
  ['urgent everywhere, and late', { standard: 'rhi-72h', due: '2026-03-05', lateBy: 1 }, 'urgent'],
  ['urgent everywhere, and not late yet', { standard: 'rhi-72h', due: today, lateBy: 0 }, null],
  ['urgent here on the day from which it is late', { standard: 'cla-visit', due: '2026-02-10', lateBy: 24 }, 'urgent'],
  ['urgent here no more', { standard: 'cla-visit', due: '2026-03-03', lateBy: 3 }, null],
  ['late, and not urgent', { standard: 'cla-review', due: '2026-01-01', lateBy: 64 }, null],
] as const) // biome-ignore format: a case a line
  test(`What comes before the rest of a child’s work: ${why}`, () => assert.equal(firstOf(given, entries), expected))

test('What no day permits comes before what is urgent, and the rest stays in its order', () => {
  const some = [['a', null], ['b', 'urgent'], ['c', null], ['d', 'forbidden']] as const // biome-ignore format: one line
  const sorted = some.map(([name, first]) => ({ name, first })).toSorted(byFirst)
  assert.deepEqual(sorted.map(({ name }) => name).join(''), 'dbac')
})
