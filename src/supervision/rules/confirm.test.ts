import assert from 'node:assert/strict'
import test from 'node:test'
import { englandAndWales } from '../../statutory/index.ts'
import { confirmBy, usualConfirmDays } from './confirm.ts'

for (const [why, kind, heldOn, wanted] of [
  ['a Monday: the Monday after', 'case', '2026-03-09', '2026-03-16'],
  ['the Wednesday before Easter: the Friday of the week after', 'case', '2026-04-01', '2026-04-10'],
  ['a Saturday counts from the Monday', 'reflective', '2026-03-07', '2026-03-13'],
  ['a talk in between needs no confirming', 'ad-hoc', '2026-03-09', null],
] as const)
  test(`both confirm the record of a supervision within five working days: ${why}`, () =>
    assert.equal(confirmBy({ kind, heldOn }, usualConfirmDays, englandAndWales), wanted))
