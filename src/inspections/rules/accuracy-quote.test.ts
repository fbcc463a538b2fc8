import assert from 'node:assert/strict'
import test from 'node:test'
import type { Proposal } from '../model.ts'
import { placeOfQuote } from './accuracy-quote.ts'

const proposals = [
  { kind: 'published', proposed: '2025-10-01', source: null },
  { kind: 'lead-inspector', proposed: null, source: null },
  { kind: 'paragraph', proposed: { number: '3', text: 'Visits aren’t always on time. Plans – most of them – are “clear”.' }, source: { page: 2 } },
  { kind: 'area-for-improvement', proposed: { text: 'The timeliness of visits.' }, source: { page: 4 } },
] as unknown as readonly Proposal[] // biome-ignore format: a table

test('the words of a comment are found where the draft has them, however they were copied', () => {
  const rows: [why: string, quote: string, place: [string | null, number | null] | null][] = [
    ['to the letter', 'Visits aren’t always on time', ['3', 2]],
    ['other apostrophes and capitals', "visits aren't ALWAYS on time.", ['3', 2]],
    ['in quotation marks, over a line', '“Visits aren’t\n always on time.”', ['3', 2]],
    ['another dash', 'Plans - most of them - are', ['3', 2]],
    ['with words left out', 'Visits … are “clear”', ['3', 2]],
    ['in a listed area', 'timeliness of visits', [null, 4]],
    ['one word is other', 'Visits are always on time', null],
    ['left out over two paragraphs', 'always on time … timeliness of visits', null],
    ['nothing but dots', '…', null],
  ]
  for (const [why, quote, place] of rows) {
    const found = placeOfQuote(quote, proposals)
    assert.deepEqual(found && [found.paragraph, found.page], place, why)
  }
})
