import assert from 'node:assert/strict'
import test from 'node:test'
import { faultsOfMeasure, standardsFitting } from './measures.ts'

const all = [
  { id: 'rhi-72h', title: 'Return home interviews within 72 hours', asks: 'Is each child asked?', area: 'Missing children' },
  { id: 'cl-suitable', title: 'Suitable homes', asks: 'Do care leavers live somewhere suitable?', area: 'Care leavers' },
  { id: 'cl-in-touch', title: 'In touch', asks: 'Are care leavers in touch?', area: 'Care leavers' },
] // biome-ignore format: a row each

const rows: readonly { why: string; words: string; area: string; chosen?: readonly string[]; found: readonly string[] }[] = [
  { why: 'a word of the title, whatever its case', words: 'RETURN', area: '', found: ['rhi-72h'] },
  { why: 'words apart from each other, of question and area', words: 'leavers suitable', area: '', found: ['cl-suitable'] },
  { why: 'an area', words: '', area: 'Care leavers', found: ['cl-suitable', 'cl-in-touch'] },
  { why: 'an area and a word that is not in it', words: 'return', area: 'Care leavers', found: [] },
  { why: 'not what measures the line already', words: '', area: 'Care leavers', chosen: ['cl-suitable'], found: ['cl-in-touch'] },
] // biome-ignore format: a row each
for (const { why, words, area, chosen = [], found } of rows)
  test(`standards to choose from: ${why}`, () =>
    assert.deepEqual(
      standardsFitting(all, { words, area }, chosen).map(({ id }) => id),
      found,
    ))

test('a standard is named with the reason', () => {
  assert.deepEqual(faultsOfMeasure({ standard: 'rhi-72h', why: 'It moves first' }, all), {})
  assert.deepEqual(Object.keys(faultsOfMeasure({ standard: 'no-such', why: '' }, all)), ['standard', 'why'])
  assert.deepEqual(Object.keys(faultsOfMeasure({ standard: 'rhi-72h', why: 'x'.repeat(1_001) }, all)), ['why'])
})
