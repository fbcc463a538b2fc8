import assert from 'node:assert/strict'
import test from 'node:test'
import { calendarOf } from '../../standards/calendar.ts'
import { exampleTerms, partsOf, waitsOf } from '../../standards/examples.ts'
import { allStandards } from '../scorecard.ts'
import { atOnce, isUrgentOn, urgentStandards } from './alert-urgent.ts'

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
  assert.ok(atOnce.length > 0)
  for (const { counting, goodIs } of allStandards.filter(({ id }) => atOnce.includes(id)))
    assert.deepEqual([counting.by, counting.live, goodIs], ['opens', 'now', 'low'])
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
