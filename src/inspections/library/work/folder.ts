import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Incoming } from './import-reports.ts'

/** Kinds of file that are tried; a .doc or .rtf too, so that the reader can say how to save it. No ending: by its content. */
const tried: ReadonlySet<string> = new Set(['.pdf', '.docx', '.doc', '.txt', '.rtf', '.odt', ''])

export type Folder = {
  files: readonly Incoming[]
  /** Names of files that are no documents by their ending, such as a list in a spreadsheet. */
  passedOver: readonly string[]
}

/** Every file below a folder; `closed` gathers folders in it that may not be opened, so that the others are read all the same. */
const filesIn = async (folder: string, closed: string[]): Promise<readonly string[]> => {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const found: string[] = []
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const inside = await filesIn(path, closed).catch(() => null)
      if (inside) found.push(...inside)
      else closed.push(path)
    } else found.push(path)
  }
  return found
}

const incoming = async (path: string): Promise<Incoming | null> => {
  const about = await stat(path).catch(() => null)
  if (about && !about.isFile()) return null
  // One that cannot be opened is named among those that could not be read.
  return { name: path, size: about?.size ?? 0, bytes: () => readFile(path) }
}

/** Everything in a folder and the folders in it, by name; or the one file that was named. Throws as `stat` does. */
export const openFolder = async (path: string): Promise<Folder> => {
  const isFolder = (await stat(path)).isDirectory()
  const closed: string[] = []
  const all = isFolder ? await filesIn(path, closed) : [path]
  const wanted = all.filter((file) => !isFolder || tried.has(extname(file).toLowerCase()))
  const files = await Promise.all(wanted.map(incoming))
  return {
    // Reading a folder fails, so that it is named among what could not be read.
    files: [
      ...files.filter((file) => file !== null),
      ...closed.map((name) => ({ name, size: 0, bytes: () => readFile(name) })),
    ],
    passedOver: all.filter((file) => !wanted.includes(file)),
  }
}
