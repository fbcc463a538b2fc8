import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StandardSetting } from './model.ts'
import { defaultOn } from './settings.ts'

const limit: StandardSetting = {
  title: 'Days allowed',
  unit: 'days',
  default: 20,
  changes: [
    { from: '2026-04-29', value: 15, source: 'An Act' },
    { from: null, value: 10, source: 'A section that is not in force' },
  ],
}

for (const [why, day, value] of [
  ['the day before a change of law', '2026-04-28', 20],
  ['the day it comes into force', '2026-04-29', 15],
  ['long after: what is not in force changes nothing', '2036-01-01', 15],
] as const)
  test(`A number of law: ${why}`, () => assert.equal(defaultOn(limit, day), value))

test('A number without changes is the same on every day', () =>
  assert.equal(defaultOn({ title: 'Days', unit: 'days', default: 7 }, '1999-01-01'), 7))
