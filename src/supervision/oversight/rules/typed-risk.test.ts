import assert from 'node:assert/strict'
import test from 'node:test'
import type { Manager } from '../model.ts'
import { readRisk } from './typed-risk.ts'

const callum: Manager = { staffId: '1', accountId: null, name: 'Callum Brigstock', title: 'Team manager', level: 'team-manager' } // biome-ignore format: one manager
const now = { today: '2026-03-10', clock: '15:30', ladder: [callum] }
const typed = { kind: 'missing', words: 'Not home since noon', to: '1' }

const later = 'clocks do not say that yet'
const noTime = 'no time'
const cases: readonly [why: string, day: string | null, time: string, expected: string | typeof later | typeof noTime][] = [
  ['no time is needed', '2026-03-10', '', ''],
  ['earlier today', '2026-03-10', '15:29', '15:29'],
  ['this minute', '2026-03-10', '15:30', '15:30'],
  ['a minute ahead', '2026-03-10', '15:31', later],
  ['a time of one digit is no time ahead', '2026-03-10', '9.05', '09:05'],
  ['without a colon', '2026-03-10', '0905', '09:05'],
  ['yesterday, later than clocks say now', '2026-03-09', '23:59', '23:59'],
  ['just after midnight', '2026-03-10', '00:00', '00:00'],
  ['no such hour', '2026-03-09', '24:00', noTime],
  ['words', '2026-03-09', 'noon', noTime],
] // biome-ignore format: a table

for (const [why, day, time, expected] of cases)
  test(`The time of a change of risk: ${why}`, () => {
    const { text, errors } = readRisk({ ...typed, time }, { ...now, known: { day, error: null } })
    if (expected === later || expected === noTime) {
      assert.equal(text, null)
      assert.deepEqual(Object.keys(errors), ['time'])
      assert.equal(/24 hours/.test(errors.time!), expected === noTime)
    } else assert.equal(text?.knownAt, expected)
  })

test('Where no day was given the day is asked for, and the time that was typed is no second fault', () => {
  const { errors } = readRisk({ ...typed, time: '23:59' }, { ...now, known: { day: null, error: null } })
  assert.deepEqual(Object.keys(errors), ['known'])
})
