import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { readTerms } from './terms.ts'

const folder = mkdtempSync(join(tmpdir(), 'terms-'))
test.after(() => rmSync(folder, { recursive: true }))

const read = async (text: string) => {
  const file = join(folder, 'terms.csv')
  writeFileSync(file, text)
  return readTerms(file)
}

test('School terms are read a line each, in any order, with or without a heading', async () => {
  assert.deepEqual(await read('from,until\n2026-02-23,2026-03-27\r\n2026-01-06;2026-02-13\n\n'), [
    { from: '2026-01-06', until: '2026-02-13' },
    { from: '2026-02-23', until: '2026-03-27' },
  ])
})

for (const [why, line] of [
  ['a term that ends before it begins', '2026-02-13,2026-01-06'],
  ['a day that does not exist', '2026-02-30,2026-03-27'],
  ['a line with one day', '2026-01-06'],
] as const)
  test(`A file with ${why} is refused by that line`, async () => {
    assert.equal(
      await read(`2026-01-06,2026-02-13\n${line}\n`),
      `“${line}” is not a term. Write its first and last school day, as 2026-01-06,2026-02-13.`,
    )
  })

test('Terms that share a day are refused', async () => {
  assert.equal(
    await read('2026-02-13,2026-03-27\n2026-01-06,2026-02-13\n'),
    'The term from 2026-02-13 begins before the one before it has ended. Put one of them right.',
  )
})

test('A file that is not there is told', async () =>
  assert.equal(
    await readTerms('/nowhere/terms.csv'),
    '/nowhere/terms.csv could not be read. Look at the name and the folder.',
  ))
