import assert from 'node:assert/strict'
import test from 'node:test'
import { rowInWords } from './in-words.ts'

test('a record is its days and the fields that hold something, in the order they were loaded', () => {
  assert.equal(
    rowInWords({
      table: 'visit',
      starts: '2026-03-02',
      ends: null,
      fields: { kind: 'care', seen: 'yes', seenAlone: 'unknown', by: '' },
    }),
    'Visited: 2 March 2026. Kind: care. Seen: Yes. Seen alone: Not known',
  )
})

test('a field that is no longer declared, and a day without a meaning, are left out rather than misnamed', () => {
  const fields = { dateOfBirth: '2015-05-04', shoeSize: 3 } as { dateOfBirth: '2015-05-04' }
  assert.equal(rowInWords({ table: 'person', starts: '2026-03-02', ends: null, fields }), 'Date of birth: 4 May 2015')
})
