import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moveInWords, readMove, whys } from './moves.ts'

test('A move is told in words that judge nothing where a standard tells how things are', () => {
  const rows = [
    ['new.none.yes', false, 'Came new, in the number', 'a child newly in bed and breakfast is no success'],
    ['new.none.no', false, 'Came new, not in the number', 'to be counted and not so may be good'],
    ['new.none.yes', true, 'Came new, in time', 'by a day, in time is good'],
    ['new.none.no', true, 'Came new, and late', 'by a day, late is bad'],
    ['right.no.yes', false, 'Were not so, and are now', 'to become so may be bad'],
    ['aged.yes.none', true, 'Successes that are older than twelve months now', 'in time a year ago'],
    ['aged.yes.none', false, 'In the number, and older than twelve months now', 'so a year ago'],
  ] as const
  for (const [key, clock, words, why] of rows) assert.equal(moveInWords(readMove(key)!, clock), words, why)
  for (const why of whys)
    for (const was of ['yes', 'no', 'unknown', null] as const)
      for (const is of ['yes', 'no', 'unknown', null] as const)
        assert.doesNotMatch(moveInWords({ why, was, is }, false), /success|fail|put right/i, `${why} ${was} ${is}`)
})
