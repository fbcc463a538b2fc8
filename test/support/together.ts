import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * What belongs to a whole process, or needs one to itself: a database, a server, a browser, the environment, hooks of the root.
 * A test file that names none of it can share its process with others.
 */
const ofItsOwn =
  /support\/(accessible|addresses|certificate|client|cluster|council|database|libreoffice|mail-server|model-of|open-browser|run-tool|running|simulated|small-service|templates)|process\.(env|on|chdir|exit)|\bmock\b|child_process|\b(before|after)(Each)?\(/

export const mayShare = (text: string): boolean => !ofItsOwn.test(text)

/**
 * Most of a small test file's time is loading what it tests: some twenty of them in one process load it once. Files are dealt out in
 * turn, so that the long ones of one folder do not meet; each process is a file that imports its share, named after the first.
 * @param files paths of test files below `root`; `folder` is where the new files are written
 * @returns paths of test files to run, those that keep a process of their own first and in their order
 */
export const together = (files: readonly string[], root: string, folder: string, each = 20): readonly string[] => {
  const shared = files.filter((file) => mayShare(readFileSync(join(root, file), 'utf8')))
  const processes = Math.ceil(shared.length / each)
  const written = Array.from({ length: processes }, (_, at) => {
    const mine = shared.filter((_, index) => index % processes === at)
    const path = join(folder, `together-${String(at + 1).padStart(2, '0')}.mjs`)
    writeFileSync(path, mine.map((file) => `await import(${JSON.stringify(resolve(root, file))})\n`).join(''))
    return path
  })
  return [...files.filter((file) => !shared.includes(file)), ...written]
}
