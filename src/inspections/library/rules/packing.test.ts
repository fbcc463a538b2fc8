import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Sentence } from '../../model.ts'
import { pack, unpack } from './packing.ts'

const said = (text: string, leaning: Sentence['leaning'] = 'context'): Sentence => ({
  text,
  leaning,
  themes: ['missing'],
})

test('a packed paragraph keeps its text, and gives its sentences back', () => {
  const sentences = [said('Visits are timely.', 'strength'), said('Plans are not.', 'concern')]
  const packed = pack('Visits are timely.  Plans are not.', sentences)
  assert.equal(packed.text, 'Visits are timely.  Plans are not.')
  assert.deepEqual(
    packed.sentences.map(({ to }) => to),
    [18, 34],
  )
  assert.deepEqual(unpack(packed.text, packed.sentences), sentences)
})

test('sentences that do not add up to the text take its place', () => {
  const packed = pack('Something else.', [said('Visits are timely.'), said('Plans are not.')])
  assert.equal(packed.text, 'Visits are timely. Plans are not.')
})

test('a paragraph without sentences is one sentence of context', () => {
  assert.deepEqual(unpack('Only this.', pack('Only this.', []).sentences), [
    { text: 'Only this.', leaning: 'context', themes: [] },
  ])
})

test('whatever the words, also beyond the first plane of Unicode, each sentence comes back trimmed', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() === text && text !== '')
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 6 }), (texts) => {
      const sentences = texts.map((text) => said(text))
      const packed = pack(texts.join(' '), sentences)
      assert.deepEqual(unpack(packed.text, packed.sentences), sentences)
    }),
  )
})
