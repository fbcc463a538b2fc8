import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What belongs to a whole process, or needs one to itself: a browser, another process, the environment, a clock, hooks before tests, what others rest on. */
const ofItsOwn =
  /support\/(accessible|addresses|certificate|cluster|libreoffice|mail-server|model-of|open-browser|run-tool|running|simulated|small-service|templates)|\bbrowser\(|process\.(env|on|chdir|exit)|globalThis|prototype|\bmock\b|child_process|\bbefore(Each)?\(|\bafterEach\(/

const withDatabase = /support\/(client|council|database|supervised)|\bafter\(/

/** A process remembers figures by the marks of their cases: tests that write such cases past those marks would meet what others remember. */
const ofFigures = /^src\/performance\/|\bperformance\.(stored_case|derived|counted|answer)/

type Sharing = 'alone' | 'many' | 'few'

/** Files of rules are loaded as long as they run, so that many share a process; a few where each opens a database and closes it. */
export const sharing = (file: string, text: string): Sharing => {
  if (ofItsOwn.test(text)) return 'alone'
  if (!withDatabase.test(text)) return 'many'
  return ofFigures.test(`${file}\n${text}`) ? 'alone' : 'few'
}

const atOnce = { many: 20, few: 5 } as const

/**
 * Each of a few files is a test with its own tests below it: its hooks are that test's, so that its database is closed before the next file
 * is loaded. `carrier` names such a test.
 */
const importing: Readonly<Record<keyof typeof atOnce, (file: string, path: string) => string>> = {
  many: (_, path) => `await import(${JSON.stringify(path)})`,
  few: (file, path) => `test(${JSON.stringify(`${carrier}${file}`)}, async () => { await import(${JSON.stringify(path)}) })`,
} // biome-ignore format: one line each
export const carrier = 'The tests of '

/**
 * Most of a small test file's time is loading what it tests: some of them in one process load it once. Files are dealt out in
 * turn, so that the long ones of one folder do not meet; each process is a file that imports its share.
 * @param files paths of test files below `root`; `folder` is where the new files are written
 * @returns paths of test files to run, those that keep a process of their own first and in their order
 */
export const together = (files: readonly string[], root: string, folder: string): readonly string[] => {
  const ways = Map.groupBy(files, (file) => sharing(file, readFileSync(join(root, file), 'utf8')))
  const written = (['few', 'many'] as const).flatMap((way) => {
    const shared = ways.get(way) ?? []
    const processes = Math.ceil(shared.length / atOnce[way])
    return Array.from({ length: processes }, (_, at) => {
      const path = join(folder, `together-${way}-${String(at + 1).padStart(2, '0')}.mjs`)
      const mine = shared.filter((_, index) => index % processes === at)
      const lines = mine.map((file) => importing[way](file, resolve(root, file)))
      writeFileSync(path, [`import test from 'node:test'`, ...lines, ''].join('\n'))
      return path
    })
  })
  return [...(ways.get('alone') ?? []), ...written]
}
