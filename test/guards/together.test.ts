import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { mayShare, together } from '../support/together.ts'

const alone: readonly (readonly [text: string, why: string])[] = [
  [`import { testCouncil } from '../../../test/support/council.ts'`, 'a server and a database'],
  [`process.env.CI = 'true'`, 'the environment is of the whole process'],
  [`test.mock.timers.enable()`, 'so is the clock'],
  ['test.after(close)', 'a hook of the root would be one of every file'],
  [`import { spawn } from 'node:child_process'`, 'what it starts may be waited for'],
]
for (const [text, why] of alone)
  test(`A test file has a process of its own: ${why}`, () => {
    assert.equal(mayShare(text), false)
    assert.equal(mayShare(`import test from 'node:test'`), true)
  })

test('Every test file is run once, alone or with others', () => {
  const root = join(import.meta.dirname, '../..')
  const folder = mkdtempSync(join(tmpdir(), 'throughline-together-'))
  try {
    const files = globSync('{src,test}/**/*.test.ts', { cwd: root }).sort()
    const [own, shared] = [true, false].map((is) =>
      together(files, root, folder).filter((file) => files.includes(file) === is),
    )
    const imported = shared!.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/await import\("(.*)"\)/g)].map(([, path]) =>
        path!.slice(root.length + 1),
      ),
    )
    assert.ok(imported.length > 100)
    assert.deepEqual([...own!, ...imported].toSorted(), files.toSorted())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
