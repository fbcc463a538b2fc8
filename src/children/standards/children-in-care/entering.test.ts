import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../../../platform/day.ts'
import { enteringCare } from './entering.ts'

const row = (table: string, starts: Day) => ({ table, subject: '1', key: starts, starts, ends: null, fields: {} })
const period = { ...row('carePeriod', '2026-03-02'), table: 'carePeriod' as const, fields: { team: 'North' } }
const due: Day = '2026-03-30'

const table: readonly (readonly [why: string, toldFrom: Day | null, event: Day | null, is: unknown])[] = [
  ['in care since before the list begins: left out', '2026-03-03', '2026-03-10', null],
  ['since the day it begins: asked', '2026-03-02', '2026-03-10', ['2026-03-10', false]],
  ['done late, and all is told', '2026-01-01', '2026-04-10', ['2026-04-10', false]],
  ['done late, and the last alone is told: one in time may have come before', null, '2026-04-10', ['2026-04-10', true]],
  ['done in time, and the last alone is told', null, '2026-03-30', ['2026-03-30', false]],
  ['nothing told of the last: there was none', null, null, [null, false]],
  ['what came before care is no answer', '2026-01-01', '2026-03-01', [null, false]],
]

for (const [why, toldFrom, event, is] of table)
  test(`What is due on entering care: ${why}`, () => {
    const [found] = enteringCare({ period, due, events: event === null ? [] : [row('health', event)], toldFrom })
    assert.deepEqual(found ? [found.done, found.unknown !== null] : null, is)
  })

test('Holidays that are not held make it unknown, and never late', () => {
  const [found] = enteringCare({ period, due: null, events: [], toldFrom: '2026-01-01' })
  assert.equal(found?.unknown, 'The bank holidays of that time are not held')
  assert.equal(found?.team, 'North')
})
