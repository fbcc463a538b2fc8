import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import test from 'node:test'
import { root } from '../support/run-tool.ts'

const sources = globSync(['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts'], { cwd: root })
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Definition tables are read like the document they stand for, and may be long. */
const isTable = (file: string): boolean =>
  /\.generated\.ts$|^src\/statutory\/(authorities|bank-holidays)|\/(themes|frameworks|words|documents)\//.test(file) ||
  /\/(themes|words|leaning-words|authorities-data)\.ts$/.test(file)

test('no file is over 300 lines, definition tables aside', () => {
  assert.ok(sources.length > 20, `saw ${sources.length} files`)
  const long = sources.filter((file) => !isTable(file) && read(file).split('\n').length > 301)
  assert.deepEqual(long, [])
})

test('no file or folder has a name that says nothing', () => {
  const nothing = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'shared', 'lib'])
  const vague = sources.filter((file) => file.split('/').some((part) => nothing.has(part.replace(/\.ts$/, ''))))
  assert.deepEqual(vague, [])
})

test('file names are kebab-case', () => {
  const odd = sources.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(records|generated|work|agreement))?(\.test)?\.ts$/.test(basename(file)),
  )
  assert.deepEqual(odd, [])
})

test('decisions are handed their day: model and rules never read the clock', () => {
  const pure = sources.filter(
    (file) => /\/(model|rules)(\/[^/]+)?\.ts$|^src\/statutory\//.test(file) && !/\.test\.ts$/.test(file),
  )
  assert.ok(pure.length > 3)
  const readClock = pure.filter((file) => /new Date\(\)|Date\.now\(\)|todayInEngland\(\)/.test(read(file)))
  assert.deepEqual(readClock, [])
})

test('no test is skipped, narrowed, left to do, or unable to fail', () => {
  const weak = sources
    .filter((file) => /\.test\.ts$/.test(file) && !file.endsWith('anatomy.test.ts'))
    .filter((file) =>
      /\b(test|it|describe)\.(skip|todo|only)\(|assert\.ok\(true\)|\{ *(skip|todo|only): *true/.test(read(file)),
    )
  assert.deepEqual(weak, [])
})
