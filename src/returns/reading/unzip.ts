import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { beginsAsZip, type Unpacked, unzipped } from '../../platform/documents/zip-in.ts'
import type { ReturnFile } from './files.ts'

/** What one ZIP may hold: far more than 25 MB of packed lists, and less than would fill the memory. */
export const most = { files: 100, bytes: 400 * 1024 * 1024 } as const

const sentences = {
  broken: 'The ZIP file is damaged or protected by a password. Make it again, then try again.',
  large:
    'The ZIP file unpacks to more than 400 MB or 100 files, or to far more than it should. Unpack it, and give its folder to the command or to the watched folder.',
  empty:
    'There is no CSV file or workbook in the ZIP file. Send the lists as CSV files in a ZIP file, or as one workbook (.xlsx).',
} as const

const wanted: ReadonlySet<string> = new Set(['.csv', '.txt', '.tsv', '.xlsx'])
/** What may hold a list and is not read: it is unpacked so that it is told, not passed over. */
const told: ReadonlySet<string> = new Set(['.xls', '.xlsm', '.xlsb', '.ods', '.zip'])
const endingOf = (name: string): string => extname(name).toLowerCase()
const isWanted = (name: string): boolean =>
  (wanted.has(endingOf(name)) || told.has(endingOf(name))) && !/(^|\/)(\.|~\$|__MACOSX\/)/.test(name)

/**
 * The CSV files and workbooks in a ZIP, without their folders; or in a sentence why it cannot be used. `room`: bytes that it may unpack
 * to, fewer where others were unpacked before it.
 */
export const unzip = async (
  bytes: Buffer,
  room: number = most.bytes,
): Promise<{ files: readonly Unpacked[] } | { fault: string }> => {
  const read = await unzipped(bytes, { files: most.files, bytes: room, isWanted, sentences })
  if ('fault' in read) return read
  if (read.files.every(({ name }) => told.has(endingOf(name)))) return { fault: sentences.empty }
  return { files: read.files.map((file) => ({ ...file, name: basename(file.name) })) }
}

/** Whether a file is a ZIP of files, rather than a workbook, which is a ZIP too. */
export const isZip = (name: string, bytes: Buffer): boolean => beginsAsZip(bytes) && /\.zip$/i.test(name)

/** `fault`: why one of them cannot be used. */
type Given = { files: readonly ReturnFile[] } | { file: string; fault: string }

/**
 * Files as they were given to a command, ZIP files of lists unpacked: each stands for the files in it, and all of them may unpack to as much
 * as one.
 */
export const withZipsUnpacked = async (files: readonly ReturnFile[]): Promise<Given> => {
  const found: ReturnFile[] = []
  let room: number = most.bytes
  for (const file of files) {
    if (!('path' in file) || !/\.zip$/i.test(file.name)) {
      found.push(file)
      continue
    }
    // Packed it may not be larger than unpacked, so that nothing larger is read at all.
    if ((await stat(file.path)).size > room) return { file: file.name, fault: sentences.large }
    const bytes = await readFile(file.path)
    const read = beginsAsZip(bytes) ? await unzip(bytes, room) : { fault: sentences.broken }
    if ('fault' in read) return { file: file.name, fault: read.fault }
    room -= read.files.reduce((sum, one) => sum + one.bytes.length, 0)
    found.push(...read.files)
  }
  return { files: found }
}
