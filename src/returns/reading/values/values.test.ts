import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Code, ColumnKind } from '../../model.ts'
import { decoderOf } from './decoder.ts'
import type { Given } from './outcome.ts'

const decode = (kind: ColumnKind, cell: Given, codes?: readonly Code[]) => {
  const { value, notes, why } = decoderOf({ kind, ...(codes ? { codes } : {}) })(cell)
  return [value, why ?? notes.map(({ what }) => what).join()]
}

const abuse: readonly Code[] = [
  { code: 'NEG', label: 'Neglect', letter: 'a', printed: 'a) Neglect' },
  {
    code: 'PHY',
    label: 'Physical abuse',
    letter: 'b',
    printed: 'b) Physical abuse',
    aliases: ['Physical', 'Non-accidental injury'],
  },
]
const needs: readonly Code[] = [
  { code: 'N1', label: 'Abuse or neglect', printed: 'N1 - Abuse or neglect' },
  { code: 'N2', label: "Child's disability", printed: "N2 - Child's disability" },
]
const leaving: readonly Code[] = [
  { code: '1', label: 'Adopter withdrew', printed: '1 - Adopter withdrew' },
  { code: '2', label: 'On hold', printed: '2 - On hold' },
]
const genders: readonly Code[] = [
  { code: '00', label: 'Not known' },
  { code: '01', label: 'Male' },
]

test('a code is read however it is written, and only what is listed', () => {
  for (const [cell, codes, value, said, why] of [
    ['a) Neglect', abuse, 'NEG', '', 'as the edition prints it'],
    ['NEG', abuse, 'NEG', '', 'the code itself'],
    ['A) NEGLECT', abuse, 'NEG', 'case', 'capitals'],
    ['Neglect', abuse, 'NEG', 'code-form', 'without its letter'],
    ['a)Neglect', abuse, 'NEG', 'code-form', 'without the blank'],
    ['a - Neglect', abuse, 'NEG', 'code-form', 'a dash for the bracket'],
    ['a', abuse, 'NEG', 'code-form', 'its letter only'],
    ['(b)', abuse, 'PHY', 'code-form', 'in brackets'],
    ['Physical', abuse, 'PHY', 'code-form', 'a word that is listed for it'],
    ['b) Non-accidental injury', abuse, 'PHY', 'code-form', 'with the letter of its code'],
    ['b) Neglect', abuse, null, 'no-code', 'the letter of one and the words of another'],
    ['Neglec', abuse, null, 'no-code', 'no nearest match'],
    ['3', abuse, null, 'no-code', 'a number that is not listed'],
    [3, abuse, null, 'no-code', 'the same as a number'],
    ['N1 - Abuse or neglect', needs, 'N1', '', 'as printed'],
    ['N1', needs, 'N1', '', 'the code'],
    ['n1', needs, 'N1', 'case', 'small'],
    ['N1 – Abuse or Neglect', needs, 'N1', 'code-form', 'another dash'],
    ['N1: Abuse or neglect', needs, 'N1', 'code-form', 'a colon'],
    ['N2 - Child’s disability', needs, 'N2', 'code-form', 'another apostrophe'],
    [' N1 ', needs, 'N1', 'spaces', 'blanks around it'],
    ['N1\u00A0-\u00A0Abuse or neglect', needs, 'N1', 'spaces', 'blanks that do not break'],
    ['N1 - Child’s disability', needs, null, 'no-code', 'the code of one and the words of another'],
    ['1', leaving, '1', '', 'a number that is a code'],
    [2, leaving, '2', '', 'the same as a number'],
    ['1.0', leaving, '1', 'code-form', 'the same with decimals'],
    [1, genders, '01', 'code-form', 'a spreadsheet took the zero'],
    [0, genders, '00', 'code-form', 'both zeros'],
    ['#N/A', abuse, null, 'empty-word', 'nothing was found'],
    ['-', abuse, null, 'empty-word', 'a dash'],
    ['', abuse, null, '', 'nothing'],
    [{ day: '2024-01-02' }, abuse, null, 'no-code', 'what a spreadsheet took for a day'],
  ] as const)
    assert.deepEqual(decode('code', cell, codes), [value, said], why)
})

test('words for nothing are codes where a list has them', () => {
  const codes = [{ code: 'NONE', label: 'None', aliases: ['N/A'] }]
  assert.deepEqual(decode('code', 'N/A', codes), ['NONE', 'code-form'])
})

test('yes and no are read in the ways in which programs write them', () => {
  for (const [cell, value, said] of [
    ['Yes', 'yes', ''],
    ['a) Yes', 'yes', ''],
    ['YES', 'yes', 'case'],
    ['y', 'yes', 'code-form'],
    ['1', 'yes', 'code-form'],
    [1, 'yes', 'code-form'],
    [true, 'yes', 'code-form'],
    ['true', 'yes', 'code-form'],
    ['b) No', 'no', ''],
    ['N', 'no', 'code-form'],
    [0, 'no', 'code-form'],
    [false, 'no', 'code-form'],
    ['c) Unknown', 'unknown', ''],
    ['a) No', null, 'no-code'],
    ['perhaps', null, 'no-code'],
    [2, null, 'no-code'],
    ['NULL', null, 'empty-word'],
  ] as const)
    assert.deepEqual(decode('yes-no', cell), [value, said], String(cell))
})

test('identifiers stay text, and those that a spreadsheet changed are not read', () => {
  for (const [cell, value, said, why] of [
    ['00123', '00123', '', 'zeros before it'],
    [1234, '1234', '', 'a number'],
    ['1234.0', '1234', 'number-form', 'a number as other programs write it'],
    ['="00123"', '00123', 'apostrophe', 'a formula that keeps the zeros'],
    ["'=1", '=1', 'apostrophe', 'an apostrophe that keeps it from being a formula'],
    [' C1 ', 'C1', 'spaces', 'blanks around it'],
    ['1.23457E+15', null, 'changed-by-spreadsheet', 'the last digits are lost'],
    [1.23456789012345e17, null, 'changed-by-spreadsheet', 'the same as a number'],
    [{ day: '2024-05-01' }, null, 'changed-by-spreadsheet', 'was "1-5" or "May-24"'],
    ['1E5', '1E5', '', 'an identifier with a letter'],
    ['nan', null, 'empty-word', 'nothing'],
    ['=cmd|x', '=cmd|x', '', 'a formula is only text here'],
    ['C\0 1', 'C 1', 'control-characters', 'what no database can hold'],
  ] as const)
    assert.deepEqual(decode('key', cell), [value, said], why)
})

test('numbers are whole from 0 where they count', () => {
  for (const [kind, cell, value, said] of [
    ['count', 3, 3, ''],
    ['count', '3', 3, ''],
    ['count', '03', 3, ''],
    ['count', '3.0', 3, 'number-form'],
    ['count', '1,234', 1_234, 'number-form'],
    ['count', -1, null, 'no-number'],
    ['count', 2.5, null, 'no-number'],
    ['count', 'two', null, 'no-number'],
    ['count', '3 years', null, 'no-number'],
    ['count', '1e9999', null, 'no-number'],
    ['count', 'N/A', null, 'empty-word'],
    ['count', 'Unborn', null, 'empty-word'],
    ['count', true, null, 'no-number'],
    ['number', 2.5, 2.5, ''],
    ['number', '-2.50', -2.5, 'number-form'],
    ['number', '£1,234.50', 1_234.5, 'number-form'],
    ['number', '12%', null, 'no-number'],
  ] as const)
    assert.deepEqual(decode(kind, cell), [value, said], `${kind} ${cell}`)
})

test('postcodes get their blank, and other text is none', () => {
  for (const [cell, value, said] of [
    ['NE1 4XX', 'NE1 4XX', ''],
    ['ne14xx', 'NE1 4XX', 'spaces'],
    ['ne1 4xx', 'NE1 4XX', 'case'],
    ['SW1A 1AA', 'SW1A 1AA', ''],
    ['SW1A', 'SW1A', ''],
    ['M2 7', 'M2', 'spaces'],
    ['nope', null, 'no-postcode'],
    ['NE1 4XXX', null, 'no-postcode'],
    ['n/a', null, 'empty-word'],
  ] as const)
    assert.deepEqual(decode('postcode', cell), [value, said], cell)
})

test('text stays as it was typed, without what cannot be seen', () => {
  for (const [cell, value, said] of [
    ['North team', 'North team', ''],
    ['  North team\u00A0', 'North team', 'spaces'],
    ['two\r\nlines', 'two\nlines', ''],
    ['a\u0007b', 'ab', 'control-characters'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")', ''],
    ['NA', 'NA', ''],
    ['None', 'None', ''],
    ['null', null, 'empty-word'],
    [7, '7', ''],
    [true, 'TRUE', ''],
    [{ day: '2024-05-01' }, '2024-05-01', 'date-form'],
  ] as const)
    assert.deepEqual(decode('text', cell), [value, said], String(cell))
})

test('text that may be a code is read as the code, and as text where it is none', () => {
  const places: readonly Code[] = [{ code: 'WAL', label: 'Wales', printed: 'WAL - Child placed in Wales' }]
  for (const [cell, value, said] of [
    ['WAL', 'WAL', ''],
    ['WAL - Child placed in Wales', 'WAL', ''],
    ['Wales', 'WAL', 'code-form'],
    ['Dorset', 'Dorset', ''],
    ['', null, ''],
  ] as const)
    assert.deepEqual(decode('text', cell, places), [value, said], cell)
})

test('whatever stands in a cell, it is read, said or not readable, and never half', () => {
  const kinds: readonly ColumnKind[] = ['key', 'day', 'code', 'yes-no', 'count', 'number', 'text', 'postcode']
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom('1/2/3', '29/02/24', '﷽', '𝟙'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...kinds), cell, (kind, some) => {
      const { value, notes, why } = decoderOf({ kind, codes: abuse })(some)
      if (why) assert.equal(value, null)
      const [before, after] = [typeof some === 'string' ? some : String(some), String(value ?? '')]
      // What is not the text as it stands, but for line ends, is said or not read.
      if (
        !why &&
        kind === 'text' &&
        before.replaceAll(/\r\n?/g, '\n').trim() !== after &&
        /[^\p{C}\s]/u.test(before) &&
        typeof some === 'string'
      )
        assert.ok(notes.length > 0, JSON.stringify([before, after]))
      assert.ok(typeof value !== 'string' || (value === value.trim() && !value.includes('\0')), JSON.stringify(value))
    }),
    { numRuns: 2_000 },
  )
})
