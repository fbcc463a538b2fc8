import assert from 'node:assert/strict'
import test from 'node:test'
import { counted, noneYet, progressInWords, summaryOf, type Tally } from './progress.ts'

const tally = (change: Partial<Tally>): Tally => ({ ...noneYet, ...change })

const rows: readonly [Tally, number, number, string, string][] = [
  [noneYet, 500, 0, '0 of 500', 'nothing is known yet of how long it takes'],
  [
    tally({ stored: 119, unreadable: 4 }),
    500,
    41_000,
    '123 of 500, 4 could not be read, about 3 minutes left',
    'by the files so far',
  ],
  [
    tally({ stored: 1, known: 399 }),
    500,
    500,
    '400 of 500, about 50 seconds left',
    'what is here already takes no time',
  ],
  [tally({ known: 400 }), 500, 100, '400 of 500', 'nothing was read yet'],
  [tally({ stored: 500 }), 500, 100_000, '500 of 500', 'no time is left'],
  [tally({ stored: 10 }), 10_000, 100_000, '10 of 10000, about 28 hours left', 'long times are told in hours'],
]

for (const [done, total, elapsed, expected, why] of rows)
  test(`"${expected}": ${why}`, () => assert.equal(progressInWords(done, total, elapsed), expected))

test('each file counts once, by its fate', () => {
  const after = (['stored', 'unreadable', 'stored'] as const).reduce(
    (so, fate) => counted(so, { file: 'a.pdf', fate, why: null }),
    noneYet,
  )
  assert.deepEqual(after, tally({ stored: 2, unreadable: 1 }))
})

test('the summary says what happened and nothing of what did not', () => {
  assert.deepEqual(summaryOf(tally({ stored: 1 })), ['1 document was added to the library.'])
  assert.deepEqual(summaryOf(tally({ stored: 2, known: 1, 'left-out': 3, unreadable: 1 })), [
    '2 documents were added to the library.',
    '1 file was here already.',
    '3 files left out, because not for the library.',
    '1 file could not be read.',
  ])
})
