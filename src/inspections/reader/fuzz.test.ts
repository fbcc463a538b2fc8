import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { gradeOf } from './headings.ts'
import * as invented from './invented-documents.ts'
import { Unreadable } from './lines.ts'
import { type ReadDocument, readDocumentSchema } from './model.ts'
import { readLines } from './read-lines.ts'
import { readText } from './text.ts'

/** Runs asked for here; the build server asks for more through the environment. */
const runs = Number(process.env.FUZZ_RUNS ?? 2_000)
const samples = Object.values(invented)
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')

const noise = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Judgement',
    'Grade',
    'Good',
    'Inadequate',
    'What needs to improve?',
    '◼ ',
    '1.',
    '17 who',
    'Yours sincerely',
    '\f',
    '\t',
    '\u00AD',
    '((((',
    'Dear',
    '2026',
  ),
  fc.constantFrom(
    'the '.repeat(400),
    'a, '.repeat(300),
    '('.repeat(500),
    '- '.repeat(300),
    '12 May '.repeat(100),
    'not '.repeat(300),
  ),
)

type Change = { what: 'drop' | 'double' | 'swap' | 'cut' | 'put' | 'glue'; at: number; with: string }
const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom('drop', 'double', 'swap', 'cut', 'put', 'glue'),
  at: fc.nat(10_000),
  with: noise,
})

const changed = (lines: readonly string[], { what, at, with: word }: Change): string[] => {
  const place = lines.length > 0 ? at % lines.length : 0
  const line = lines[place] ?? ''
  const middle = line.length > 0 ? at % line.length : 0
  if (what === 'drop') return lines.toSpliced(place, 1)
  if (what === 'double') return lines.toSpliced(place, 0, line)
  if (what === 'swap') return lines.toSpliced(place, 2, lines[place + 1] ?? '', line)
  if (what === 'cut') return lines.toSpliced(place, 1, line.slice(0, middle), line.slice(middle))
  if (what === 'glue') return lines.toSpliced(place, 2, line + (lines[place + 1] ?? ''))
  return lines.toSpliced(place, 1, line.slice(0, middle) + word + line.slice(middle))
}

const text = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .tuple(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 25 }))
      .map(([sample, changes]) => changes.reduce(changed, sample.split('\n')).join('\n')),
  },
  { weight: 1, arbitrary: fc.array(noise, { maxLength: 30 }).map((parts) => parts.join('\n')) },
)

const readOrNothing = (input: string): ReadDocument | null => {
  try {
    return readLines(readText(input), [], 'fuzz.txt').document
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

test(`no text makes the reader crash, hang or invent a grade, an area or a date (${runs} mutated documents)`, () => {
  fc.assert(
    fc.property(text, (input) => {
      const start = performance.now()
      const document = readOrNothing(input)
      const took = performance.now() - start
      assert.ok(took < 5_000, `took ${took} ms`)
      if (!document) return
      const parsed = readDocumentSchema.safeParse(document)
      assert.ok(parsed.success, parsed.success ? '' : parsed.error.message)
      const all = letters(input.normalize('NFKD'))
      for (const one of document.judgements) {
        assert.equal(gradeOf(one.printed), one.grade)
        assert.ok(all.includes(letters(one.printed.normalize('NFKD'))), `invented grade: ${one.printed}`)
      }
      const areas = new Set(document.judgements.map((one) => one.area))
      assert.equal(areas.size, document.judgements.length, 'an area was judged twice')
      for (const day of [
        document.published,
        document.statedDeadline,
        ...document.onSite.flatMap((one) => [one.start, one.end]),
      ]) {
        if (day === null) continue
        // A range over the turn of a year prints the later year only.
        const year = Number(day.slice(0, 4))
        assert.ok(all.includes(`${year}`) || all.includes(`${year + 1}`), `invented year: ${day}`)
      }
    }),
    { numRuns: runs, ...(process.env.FUZZ_SEED ? { seed: Number(process.env.FUZZ_SEED) } : {}) },
  )
})
