import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { firstBytes } from '../../platform/documents/xlsx/stream/zip-parts.ts'

/** A file of a return: on disk, or as it was sent. `name` is what people know it by. */
export type ReturnFile = { name: string; path: string } | { name: string; bytes: Buffer }

export const sourceOf = (file: ReturnFile): string | Buffer => ('path' in file ? file.path : file.bytes)

/** Files that programs leave beside others: Excel's lock files and what file managers hide. */
const isLeftOver = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db'

/**
 * The files of paths as they were typed: a folder stands for the files directly in it, in the order of their names (list 2 before
 * list 10). A path that does not exist is the platform's own error.
 */
export const filesOf = async (paths: readonly string[]): Promise<readonly ReturnFile[]> => {
  const found: ReturnFile[] = []
  for (const path of paths) {
    if (!(await stat(path)).isDirectory()) {
      found.push({ name: basename(path), path })
      continue
    }
    const names = (await readdir(path, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && !isLeftOver(entry.name))
      .map(({ name }) => name)
    for (const name of names.sort((one, other) => one.localeCompare(other, 'en', { numeric: true })))
      found.push({ name, path: join(path, name) })
  }
  return found
}

/** By its content: a ZIP or an older Office file is taken for a workbook, a file with another program's ending for none of both. */
export const kindOf = async (file: ReturnFile): Promise<'workbook' | 'text' | 'other'> => {
  const first = await firstBytes(sourceOf(file), 4)
  if (/\.(docx?|pptx?|pdf|png|jpe?g|gif|json|xml|html?|md|sql|log|zip|ini|msg|eml)$/i.test(file.name)) return 'other'
  const mark = first.toString('latin1')
  return mark.startsWith('PK') || mark === '\u00D0\u00CF\u0011\u00E0' ? 'workbook' : 'text'
}
