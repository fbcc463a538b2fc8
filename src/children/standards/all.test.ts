import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf } from '../../standards/calendar.ts'
import { exampleTerms, partsOf, waitsOf } from '../../standards/examples.ts'
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
