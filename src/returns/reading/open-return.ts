import { type Kind, kindOfFiles, kinds } from '../checks/source.ts'
import type { ReadReturn } from '../model.ts'
import type { ReturnFile } from './files.ts'
import { type ReadOptions, readReturn } from './read-return.ts'

export type OpenedReturn = { ok: true; kind: Kind; read: ReadReturn } | { ok: false; sentence: string }

/**
 * Reads files as the return that their names say, or as `given`. A workbook whose sheets are none of Annex A may be one of the dataset:
 * it is tried where the name told nothing. Not ok: a file cannot be read, or nothing in them is a list.
 */
export const openReturn = async (
  files: readonly ReturnFile[],
  given: Kind | null,
  limits: Pick<ReadOptions, 'mostRows'> = {},
): Promise<OpenedReturn> => {
  const first = given ?? kindOfFiles(files.map(({ name }) => name))
  const reading = await readReturn(files, first.lists, limits)
  if (!reading.ok) return { ok: false, sentence: `${reading.file}: ${reading.sentence}` }
  if (reading.read.lists.size > 0) return { ok: true, kind: first, read: reading.read }
  const other = first === kinds['annex-a'] ? kinds.ssd : kinds['annex-a']
  const again = given ? null : await readReturn(files, other.lists, limits)
  if (again?.ok && again.read.lists.size > 0) return { ok: true, kind: other, read: again.read }
  return {
    ok: false,
    sentence:
      'No list of Annex A, no table of the dataset and no local list was found: neither the names of sheets and files nor their columns are those of one.',
  }
}

/** Why a path that was typed could not be opened, in words; another error is thrown on. */
export const cannotOpen = (error: unknown): string => {
  const { code, path = 'The file' } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return `${path} does not exist. Look at the name and the folder.`
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read by you. Ask whoever keeps it.`
  throw error
}
