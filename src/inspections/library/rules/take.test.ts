import assert from 'node:assert/strict'
import test from 'node:test'
import { inventedReport } from '../../../../test/support/invented-report.ts'
import type { ReadDocument } from '../../reader/model.ts'
import { takenFrom, whyLeftOut } from './take.ts'

const file = { fileName: 'fenshire.pdf', sha256: 'a'.repeat(64), sizeBytes: 10, pageCount: 3 }
const of = (change: Partial<ReadDocument>): ReadDocument => ({
  ...inventedReport,
  authority: { name: 'Dorset', code: '838' },
  published: '2025-10-28',
  ...change,
})

const rows: readonly [string, Partial<ReadDocument>, RegExp | null][] = [
  ['a published report of another authority is taken', {}, null],
  ['one whose authority could not be read is taken', { authority: null }, null],
  ['one that prints no date is taken: letters often do not', { published: null }, null],
  ['one published today is taken', { published: '2026-11-22' }, null],
  [
    'one to be published tomorrow is not',
    { published: '2026-11-23' },
    /published on 23 November 2026\. Only published/,
  ],
  [
    'the authority’s own belongs in its register',
    { authority: { name: 'Marlshire', code: '999' } },
    /about this authority/,
  ],
  ['what is no inspection document is not taken', { kind: 'unknown' }, /does not look like/],
  ['one without paragraphs has nothing to quote', { paragraphs: [] }, /nothing to quote/],
]

for (const [why, change, expected] of rows)
  test(`For the library: ${why}`, () => {
    const said = whyLeftOut(of(change), 999, '2026-11-22')
    if (expected === null) assert.equal(said, null)
    else assert.match(said ?? '', expected)
  })

test('grades are kept by area, and paragraphs with page and number but without control characters', () => {
  const taken = takenFrom(
    of({
      judgements: [{ area: 'overall', grade: 'good', printed: 'good', page: 1 }],
      paragraphs: [
        {
          number: '7',
          section: 'leaders',
          page: 4,
          text: 'Leaders know\u0000 this.',
          sentences: [{ text: 'Leaders know\u0000 this.', leaning: 'strength', themes: ['local-leadership'] }],
        },
      ],
    }),
    file,
  )
  assert.deepEqual(taken.grades, { overall: 'good' })
  assert.deepEqual(taken.paragraphs, [
    {
      section: 'leaders',
      page: 4,
      number: '7',
      text: 'Leaders know this.',
      sentences: [{ to: 18, leaning: 'strength', themes: ['local-leadership'] }],
    },
  ])
})
