import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { sharing, together } from '../support/together.ts'

const council = `import { testCouncil } from '../../../test/support/council.ts'`
const cases: readonly (readonly [way: ReturnType<typeof sharing>, file: string, text: string, why: string])[] = [
  ['many', 'src/standards/state.test.ts', `import test from 'node:test'`, 'rules are loaded as long as they run'],
  ['few', 'src/inspections/pages.test.ts', council, 'a server and a database, which are closed after it'],
  ['few', 'src/inspections/pages.test.ts', 'test.after(close)', 'a hook is that of the one test that holds its file'],
  ['alone', 'src/a.test.ts', `process.env.CI = 'true'`, 'the environment is of the whole process'],
  ['alone', 'src/a.test.ts', 'test.mock.timers.enable()', 'so is the clock'],
  ['alone', 'src/a.test.ts', `import { spawn } from 'node:child_process'`, 'what it starts may be waited for'],
  ['alone', 'src/a.test.ts', `${council}; const { page } = await council.browser()`, 'a browser takes as long as the loading'],
  ['alone', 'src/a.test.ts', `${council}; await owner('update performance.derived set changes = 2')`, 'figures are remembered by marks that this goes past'],
  ['alone', 'src/performance/pages/a.test.ts', council, 'so may any test of figures'],
] // biome-ignore format: a case a line
for (const [way, file, text, why] of cases)
  test(`With how many others a test file shares its process: ${why}`, () => assert.equal(sharing(file, text), way))

test('Every test file is run once, alone or with others', () => {
  const root = join(import.meta.dirname, '../..')
  const folder = mkdtempSync(join(tmpdir(), 'throughline-together-'))
  try {
    const files = globSync('{src,test}/**/*.test.ts', { cwd: root }).sort()
    const [own, shared] = [true, false].map((is) =>
      together(files, root, folder).filter((file) => files.includes(file) === is),
    )
    const imported = shared!.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/await import\("([^"]*)"\)/g)].map(([, path]) =>
        path!.slice(root.length + 1),
      ),
    )
    assert.ok(imported.length > 100)
    assert.deepEqual([...own!, ...imported].toSorted(), files.toSorted())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
