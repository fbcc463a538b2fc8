import assert from 'node:assert/strict'
import test from 'node:test'
import { textForm } from '../../platform/http/form.ts'
import type { Value, ValueKind } from '../model.ts'
import { typedOf } from './typed.ts'
import { readValue } from './value-form.ts'

const paragraph: Value = {
  number: '8',
  section: 'leaders',
  text: 'Letters are clear. Some are late.',
  sentences: [
    { text: 'Letters are clear.', leaning: 'strength', themes: [] },
    { text: 'Some are late.', leaning: 'context', themes: [] },
  ],
}

type Row = {
  says: string
  kind: ValueKind
  typed: Record<string, string>
  before?: Value
  gives?: Value
  errors?: Record<string, RegExp>
}

const rows: readonly Row[] = [
  { says: 'a day', kind: 'received', typed: { 'value-day': '19', 'value-month': '11', 'value-year': '2021' }, gives: '2021-11-19' },
  { says: 'no day', kind: 'received', typed: {}, errors: { value: /Enter the date received/ } },
  { says: 'a day without a year', kind: 'published', typed: { 'value-day': '1', 'value-month': '2' }, errors: { value: /must include a year/ } },
  { says: 'a kind', kind: 'kind', typed: { value: 'focused-visit' }, gives: 'focused-visit' },
  { says: 'a kind that is none', kind: 'kind', typed: { value: 'party' }, errors: { value: /Choose the kind/ } },
  { says: 'an authority by another form of its name', kind: 'authority', typed: { value: 'Dorset Council' }, gives: { name: 'Dorset', code: '838' } },
  { says: 'an authority that is none', kind: 'authority', typed: { value: 'Narnia' }, errors: { value: /No local authority in England is called “Narnia”/ } },
  {
    says: 'two periods on site, put in order',
    kind: 'on-site',
    typed: {
      'start-1-day': '3', 'start-1-month': '2', 'start-1-year': '2025', 'end-1-day': '7', 'end-1-month': '2', 'end-1-year': '2025',
      'start-2-day': '6', 'start-2-month': '1', 'start-2-year': '2025',
    },
    gives: [{ start: '2025-01-06', end: '2025-01-06' }, { start: '2025-02-03', end: '2025-02-07' }],
  },
  {
    says: 'a last day before the first',
    kind: 'on-site',
    typed: { 'start-1-day': '3', 'start-1-month': '2', 'start-1-year': '2025', 'end-1-day': '2', 'end-1-month': '2', 'end-1-year': '2025' },
    errors: { 'end-1': /same as or after the first/ },
  },
  { says: 'no period', kind: 'on-site', typed: {}, errors: { 'start-1': /Enter the first day on site/ } },
  { says: 'inspectors, a line each', kind: 'inspectors', typed: { value: 'Ash Hale\n\n Rowan Elm ' }, gives: ['Ash Hale', 'Rowan Elm'] },
  { says: 'a judgement keeps what was printed', kind: 'judgement', typed: { area: 'leaders', grade: 'good' }, before: { area: 'leaders', grade: 'outstanding', printed: 'Outstanding' }, gives: { area: 'leaders', grade: 'good', printed: 'Outstanding' } },
  { says: 'half a judgement', kind: 'judgement', typed: { area: 'leaders' }, errors: { grade: /Choose the grade/ } },
  { says: 'an area with references', kind: 'area-for-improvement', typed: { text: 'Visits.', nationalFramework: 'Outcome 4, enabler-2' }, gives: { text: 'Visits.', nationalFramework: ['outcome-4', 'enabler-2'] } },
  { says: 'a reference that is none', kind: 'priority-action', typed: { text: 'Visits.', nationalFramework: 'chapter 3' }, errors: { nationalFramework: /“chapter 3” is not a reference/ } },
  { says: 'an area without words', kind: 'priority-action', typed: { text: '' }, errors: { text: /Enter the words/ } },
  {
    says: 'a leaning that a person changed',
    kind: 'paragraph',
    typed: { number: '8', section: 'leaders', text: 'Letters are clear. Some are late.', 'leaning-0': 'strength', 'leaning-1': 'concern' },
    before: paragraph,
    gives: { ...paragraph, sentences: [{ text: 'Letters are clear.', leaning: 'strength', themes: [] }, { text: 'Some are late.', leaning: 'concern', themes: [] }] },
  },
] // biome-ignore format: a table of what is typed and what it gives

for (const { says, kind, typed, before, gives, errors } of rows)
  test(`${kind}: ${says}`, () => {
    const read = readValue(kind, textForm(typed), before ?? null)
    if (gives !== undefined) assert.deepEqual(read, { value: gives, errors: null })
    assert.deepEqual(Object.keys(read.errors ?? {}), Object.keys(errors ?? {}))
    for (const [field, words] of Object.entries(errors ?? {})) assert.match(read.errors![field]!, words)
  })

test('a sentence that a person rewrote is read anew, the others stay as they were', () => {
  const typed = { number: '', section: 'leaders', text: 'Letters are clear. None are late.' }
  const { value } = readValue('paragraph', textForm(typed), paragraph)
  const { number, sentences } = value as { number: string | null; sentences: { text: string; leaning: string }[] }
  assert.equal(number, null)
  assert.deepEqual(
    sentences.map((one) => one.text),
    ['Letters are clear.', 'None are late.'],
  )
  assert.equal(sentences[0]!.leaning, 'strength')
})

test('what the boxes show reads back as the same value', () => {
  const values: readonly [ValueKind, Value][] = [
    ['received', '2021-11-19'],
    ['authority', { name: 'Dorset', code: '838' }],
    ['on-site', [{ start: '2021-09-27', end: '2021-10-08' }]],
    ['inspectors', ['Ash Hale', 'Rowan Elm']],
    ['judgement', { area: 'care-leavers', grade: 'requires-improvement', printed: 'Requires improvement' }],
    ['area-for-improvement', { text: 'Visits.', nationalFramework: ['outcome-4', 'principle-2'] }],
    ['paragraph', paragraph],
    ['list-item', { heading: 'Next', section: 'other', text: 'Do it', leaning: 'concern' }],
    ['focus', 'care leavers'],
  ]
  for (const [kind, value] of values) {
    const typed = typedOf({ kind, proposed: value as never, final: null })
    assert.deepEqual(readValue(kind, textForm(typed), value), { value, errors: null }, kind)
  }
})
