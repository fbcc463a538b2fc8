import { readDocx } from './docx.ts'
import { faultOf } from './faults.ts'
import { fileKind } from './file-kind.ts'
import { type Line, Unreadable } from './lines.ts'
import type { FileKind, PageSize, ReadResult } from './model.ts'
import { readPdf } from './pdf.ts'
import { readLines } from './read-lines.ts'
import { decodeText, readText } from './text.ts'

const MAX_PAGES = 400

/** A file as lines, with its pages where it has any. Throws `Unreadable` for a file that holds no text. */
export const linesOf = async (
  bytes: Buffer,
): Promise<{ lines: Line[]; pages: PageSize[]; warnings: string[]; kindOfFile: FileKind }> => {
  const kindOfFile = fileKind(bytes)
  if (kindOfFile === 'pdf') return { ...(await readPdf(bytes, MAX_PAGES)), warnings: [], kindOfFile }
  if (kindOfFile === 'docx') return { ...(await readDocx(bytes)), pages: [], kindOfFile }
  const text = decodeText(bytes)
  if (text === null) throw new Unreadable('wrong-type')
  return { lines: readText(text), pages: [], warnings: [], kindOfFile }
}

const read = async (bytes: Buffer, fileName: string): Promise<ReadResult> => {
  const { lines, pages, warnings, kindOfFile } = await linesOf(bytes)
  const { document, sources } = readLines(lines, pages, fileName)
  return {
    ok: true,
    document: { ...document, warnings: [...document.warnings, ...warnings] },
    sources,
    pages,
    kindOfFile,
  }
}

/** Reads a document in this thread, without limits of time and memory; `readDocument` does it in a worker thread, with them. */
export const readBytes = async (bytes: Buffer, fileName: string): Promise<ReadResult> => {
  try {
    return await read(bytes, fileName)
  } catch (error) {
    return { ok: false, fault: faultOf(error instanceof Unreadable ? error.code : 'failed') }
  }
}
