import assert from 'node:assert/strict'
import test from 'node:test'
import { rowInWords } from './in-words.ts'

test('a record is its days and the fields that hold something, in the order of the kind of record', () => {
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

test('what ties records together in the case system is left out, and so is the number of anybody else', () => {
  const fields = { kind: 'protection', planKey: '57790376P1', carePeriodKey: '2024-02-13' } as const
  assert.equal(
    rowInWords({ table: 'visit', starts: '2026-03-02', ends: null, fields }),
    'Visited: 2 March 2026. Kind: Child protection visit',
  )
  const family = { table: 'family', starts: null, ends: null, fields: { familyId: 'F9304691' } } as const
  assert.equal(rowInWords(family), 'Recorded in a family group')
  const mother = { childIdentifier: '123', childDateOfBirth: '2026-03-02' } as const
  assert.equal(
    rowInWords({ table: 'motherOf', starts: null, ends: null, fields: mother }),
    'Recorded as a mother. Date of birth of the child: 2 March 2026',
  )
})

const worded: readonly [table: 'allocation' | 'address' | 'advocacy' | 'referral' | 'section47' | 'preProceedings' | 'person', fields: Record<string, string>, words: string][] = [
  ['allocation', { list: 'ssd_involvements' }, 'List: Workers involved'],
  ['allocation', { list: 'list-8' }, 'List: Children in care'],
  ['address', { kind: 'HOME' }, 'Kind: Home'],
  ['advocacy', { kind: 'independent-visitor', keyPoint: 'entering-care' }, 'Kind: Independent visitor. Key point: Became looked after'],
  ['referral', { outcome: 'nfa' }, 'Outcome: No further action'],
  ['referral', { outcome: 'single assessment' }, 'Outcome: Single assessment'],
  ['referral', { outcome: 'Passed to Health' }, 'Outcome: Passed to Health'],
  ['section47', { outcome: 'cp conference' }, 'Outcome: Child protection conference'],
  ['preProceedings', { outcome: 'step-down' }, 'Outcome: Stepped down'],
  ['person', { sendFlag: 'no', upnUnknown: 'UN1' }, 'Has special educational needs: No. Why no unique pupil number: Not yet of school age'],
] // biome-ignore format: a table

for (const [table, fields, words] of worded)
  test(`${JSON.stringify(fields)} of ${table} is said in words`, () => {
    assert.equal(rowInWords({ table, starts: null, ends: null, fields } as Parameters<typeof rowInWords>[0]), words)
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
