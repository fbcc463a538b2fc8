import assert from 'node:assert/strict'
import test from 'node:test'
import { brokenInput } from './fuzzing/layouts.ts'
import { faultIn, SLOW_MILLISECONDS } from './fuzzing/oracle.ts'
import { type Found, fuzz } from './fuzzing/run.ts'
import { shrunk } from './fuzzing/shrink.ts'
import { report2026 } from './invented-documents.ts'
import type { ReadDocument } from './model.ts'
import { readLines } from './read-lines.ts'
import { readText } from './text.ts'

/** FUZZ_RUNS=10 reads ten times as many documents, FUZZ_SEED=n others. */
const times = Number(process.env.FUZZ_RUNS ?? 1)
const seed = Number(process.env.FUZZ_SEED ?? 2026)

const told = (found: readonly Found[], smallest: boolean): string =>
  found
    .slice(0, 3)
    .map(({ number, fault }) => {
      const shrinks = smallest && !/^(hangs|the thread|took)/.test(fault)
      const lines = shrinks ? `\n${JSON.stringify(shrunk(brokenInput(seed, number)).lines, null, 1)}` : ''
      return `seed ${seed}, number ${number}: ${fault}${lines}`
    })
    .join('\n\n')

test(`no text makes the reader crash, hang or say what is not printed (${100_000 * times} texts, seed ${seed})`, async (t) => {
  const { read, refused, found, stopped, seconds } = await fuzz({ what: 'text', seed, runs: 100_000 * times })
  t.diagnostic(`${read} read and ${refused} refused in ${seconds.toFixed(1)} s`)
  assert.deepEqual(stopped, [], 'no text is a reason to stop')
  assert.equal(found.length, 0, told(found, true))
  assert.equal(read + refused, 100_000 * times)
  assert.ok(read > refused, 'most of the documents are still documents')
})

test(`no file makes the reader crash, hang or say what is not printed (${2_000 * times} files, seed ${seed})`, async (t) => {
  const { read, refused, found, stopped, seconds } = await fuzz({ what: 'bytes', seed, runs: 2_000 * times })
  t.diagnostic(`${read} read, ${refused} refused, ${stopped.length} stopped at a limit, in ${seconds.toFixed(1)} s`)
  assert.equal(found.length, 0, told(found, false))
  assert.equal(read + refused + stopped.length, 2_000 * times)
  assert.ok(stopped.length <= 4 * times, `stopped: ${told(stopped, false)}`)
  assert.ok(read > 500 * times, 'enough of the files still open')
})

const lines = readText(report2026)
const { document } = readLines(lines, [], 'report.txt')
const [first] = document.judgements
const [area] = document.areasForImprovement
const [paragraph] = document.paragraphs

const inventions: readonly [why: string, change: Partial<ReadDocument>, says: RegExp][] = [
  [
    'a grade that is nowhere printed',
    { judgements: [{ ...first!, grade: 'inadequate', printed: 'Inadequate care' }] },
    /was taken for|invented grade/,
  ],
  [
    'printed words that mean another grade',
    { judgements: [{ ...first!, grade: 'outstanding', printed: 'Good' }] },
    /“Good” was taken for outstanding/,
  ],
  ['an area judged twice', { judgements: [first!, first!] }, /judged twice/],
  ['a day that is not printed', { published: '2026-06-30' }, /invented date: 2026-06-30/],
  ['a day of another month', { onSite: [{ start: '2026-04-11', end: '2026-05-22' }] }, /invented date: 2026-04-11/],
  [
    'an area for improvement with a word more',
    { areasForImprovement: [{ ...area!, text: `${area!.text} always` }] },
    /invented area/,
  ],
  [
    'a paragraph of words that are not there',
    { paragraphs: [{ ...paragraph!, text: 'All is well.' }] },
    /invented text/,
  ],
  ['a paragraph that lost a sentence', { paragraphs: [{ ...paragraph!, sentences: [] }] }, /the sentences are not/],
  ['a grade that there is not', { judgements: [{ ...first!, grade: 'fine' as 'good' }] }, /does not fit the schema/],
]

test('the judge of these tests finds nothing in what was read right, and each thing that was invented', () => {
  assert.equal(faultIn(document, lines), null)
  for (const [why, change, says] of inventions)
    assert.match(faultIn({ ...document, ...change }, lines) ?? 'nothing', says, why)
})

test('what takes long by its length alone is read in time', () => {
  const long = [
    report2026.repeat(40),
    'a-\n'.repeat(20_000),
    '1. Good\n'.repeat(5_000),
    `${'Judgement: good. '.repeat(4_000)}\n`,
  ]
  for (const text of long) {
    const start = performance.now()
    readLines(readText(text), [], 'long.txt')
    assert.ok(
      performance.now() - start < 2 * SLOW_MILLISECONDS,
      `${text.slice(0, 20)} took ${performance.now() - start} ms`,
    )
  }
})
