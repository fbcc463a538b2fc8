import assert from 'node:assert/strict'
import test from 'node:test'
import type { Day } from '../../platform/day.ts'
import { alreadyLeftOut } from './bank-holidays.ts'

const days: readonly { day: Day; may: boolean; because: string }[] = [
  { day: '2026-12-25', may: false, because: 'Christmas Day is known' },
  { day: '2026-11-21', may: false, because: 'a Saturday is no working day' },
  { day: '2029-05-06', may: false, because: 'a Sunday is no working day, in years not known yet too' },
  { day: '2026-11-23', may: true, because: 'an ordinary Monday may become a holiday by proclamation' },
  { day: '2029-05-08', may: true, because: 'the holidays of that year are not known yet' },
]

for (const { day, may, because } of days)
  test(`${day} ${may ? 'may be added' : 'is left out already'}: ${because}`, () => {
    assert.equal(alreadyLeftOut(day) === null, may)
  })
