import { basename, extname } from 'node:path'
import { beginsAsZip, type Unpacked, unzipped } from '../../../platform/documents/zip-in.ts'

/** What one ZIP may hold: far more than 25 MB of packed lists, and less than would fill the memory. */
export const most = { files: 100, bytes: 400 * 1024 * 1024 } as const

const sentences = {
  broken: 'The ZIP file is damaged or protected by a password. Make it again, then try again.',
  large:
    'The ZIP file unpacks to more than 400 MB or 100 files. Load the return from the watched folder or by the command.',
  empty: 'There is no CSV file or workbook in the ZIP file.',
} as const

const wanted: ReadonlySet<string> = new Set(['.csv', '.txt', '.tsv', '.xlsx'])
const isWanted = (name: string): boolean =>
  wanted.has(extname(name).toLowerCase()) && !/(^|\/)(\.|~\$|__MACOSX\/)/.test(name)

/**
 * The CSV files and workbooks in a ZIP, without their folders; or in a sentence why it cannot be used. `room`: bytes that it may unpack
 * to, fewer where others were unpacked before it.
 */
export const unzip = async (
  bytes: Buffer,
  room: number = most.bytes,
): Promise<{ files: readonly Unpacked[] } | { fault: string }> => {
  const read = await unzipped(bytes, { files: most.files, bytes: room, isWanted, sentences })
  return 'fault' in read ? read : { files: read.files.map((file) => ({ ...file, name: basename(file.name) })) }
}

/** Whether a file is a ZIP of files, rather than a workbook, which is a ZIP too. */
export const isZip = (name: string, bytes: Buffer): boolean => beginsAsZip(bytes) && /\.zip$/i.test(name)
