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
    'Visited: 2 March 2026. Kind: Visit in care. Seen: Yes. Seen alone: Not known',
  )
})

test('a field that is no longer declared, and a day without a meaning, are left out rather than misnamed', () => {
  const fields = { dateOfBirth: '2015-05-04', shoeSize: 3 } as { dateOfBirth: '2015-05-04' }
  assert.equal(rowInWords({ table: 'person', starts: '2026-03-02', ends: null, fields }), 'Date of birth: 4 May 2015')
})

test('codes are said in words, and one that is not known as it was loaded', () => {
  const contact = (source: string) =>
    rowInWords({ table: 'contact', starts: '2026-03-02', ends: null, fields: { source } })
  assert.equal(contact('6'), 'Received: 2 March 2026. Source: Police')
  assert.equal(contact('77'), 'Received: 2 March 2026. Source: 77')
  const assessment = { table: 'assessment', starts: null, ends: null, fields: { factors: '3B, 19C, 8D, 99Z' } } as const
  assert.equal(
    rowInWords(assessment),
    'Factors: Domestic abuse: parent or carer; Sexual abuse by an adult; Private fostering; 99Z',
  )
})
