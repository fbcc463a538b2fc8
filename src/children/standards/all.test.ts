import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isToLookAt } from '../../standards/besides-work.ts'
import { calendarOf } from '../../standards/calendar.ts'
import { casesOf, exampleTerms, partsOf, waitsOf } from '../../standards/examples.ts'
import type { Standard } from '../../standards/standard.ts'
import { childrenStandards } from './all.ts'

const calendar = calendarOf(exampleTerms)
const standards: readonly Standard[] = childrenStandards

for (const one of standards)
  for (const example of one.examples)
    test(`${one.id}: ${example.why}`, () => {
      assert.deepEqual(partsOf(one, example, calendar), example.are)
      if (example.waits !== undefined) assert.deepEqual(waitsOf(one, example, calendar), example.waits)
    })

for (const one of standards.filter(({ lookAt }) => lookAt !== undefined))
  test(`${one.id}: an example has a child to look at, of how things stand`, () => {
    assert.ok(one.counting.live === 'now' && ['share', 'count'].includes(one.counting.is) && one.goodIs !== null)
    assert.ok(
      one.examples.some(
        (example) =>
          example.on !== undefined &&
          casesOf(one, example, calendar).some((found) => isToLookAt(found, one, example.on!)),
      ),
    )
  })

test('Where a title names a measure and no task, lists of work have other words for what must be done', () => {
  const measures = standards.filter(({ title }) => /^(Median|Mean|Average|Number of|A\d+:)/.test(title))
  const ofChildren = measures.filter(({ subject }) => subject === 'child')
  assert.ok(ofChildren.length > 3)
  assert.deepEqual(ofChildren.filter(({ task }) => task === undefined).map(({ id }) => id), []) // biome-ignore format: one line
})
