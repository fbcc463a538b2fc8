import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sharedDocument } from '../../test/support/shared-documents.ts'
import { benchmarks, findBenchmark } from './benchmarks.ts'

test('Every benchmark of the reference is held as it was read, and no other but the length of adoption in words', () => {
  const file = sharedDocument('reference/practice-standards.json')
  if (file === null) return
  const reference = JSON.parse(readFileSync(file, 'utf8')) as { id: string; benchmark: { england: unknown } | null }[]
  const read = reference.flatMap(({ id, benchmark }) =>
    typeof benchmark?.england === 'number' ? [[id, benchmark.england]] : [],
  )
  assert.deepEqual(benchmarks.map(({ standard, areas }) => [standard, areas.england]).toSorted(), read.toSorted())
})

test('What was not found is blank and not a guess', () => {
  assert.equal(findBenchmark('cla-iha-20wd'), null)
  assert.equal(findBenchmark('cl-eet')?.areas['838'], 62)
})

test('Each says where it is published', () => {
  for (const { standard, from } of benchmarks) assert.match(from.where, /\.(uk|org)/, standard)
})
