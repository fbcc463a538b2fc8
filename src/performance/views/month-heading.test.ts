import assert from 'node:assert/strict'
import test from 'node:test'
import type { Counting } from '../../standards/model.ts'
import { atEndMark, monthHeading } from './parts.ts'

const done: { counting: Counting } = { counting: { is: 'share', by: 'done', live: 'window' } }
const openNow: { counting: Counting } = { counting: { is: 'share', by: 'decided', live: 'now' } }
const atDate: { counting: Counting } = { counting: { is: 'count', by: 'opens', live: 'now' } }

const rows = [
  { why: 'a deadline is met or missed in a month', among: [done], heading: 'Completed in Oct 2026', marks: [false] },
  { why: 'what is open today is no measure at a date', among: [openNow], heading: 'Completed in Oct 2026', marks: [false] },
  { why: 'how many there are is told as it stood at the end', among: [atDate], heading: 'At the end of Oct 2026', marks: [false] },
  { why: 'several, all of them so', among: [atDate, atDate], heading: 'At the end of Oct 2026', marks: [false, false] },
  { why: 'side by side, each says which it is', among: [done, atDate], heading: 'Completed in Oct 2026', marks: [false, true] },
] // biome-ignore format: a table
for (const { why, among, heading, marks } of rows)
  test(`a column of months: ${why}`, () => {
    assert.equal(monthHeading(among, '2026-10-31'), heading)
    assert.deepEqual(
      among.map((one) => atEndMark(one, among) !== null),
      marks,
    )
  })
