import { readDocx } from './docx.ts'
import { faultOf } from './faults.ts'
import { fileKind } from './file-kind.ts'
import { Unreadable } from './lines.ts'
import type { ReadResult } from './model.ts'
import { readPdf } from './pdf.ts'
import { readLines } from './read-lines.ts'
import { decodeText, readText } from './text.ts'

const MAX_PAGES = 400

const read = async (bytes: Buffer, fileName: string): Promise<ReadResult> => {
  const kindOfFile = fileKind(bytes)
  if (kindOfFile === 'pdf') {
    const { lines, pages } = await readPdf(bytes, MAX_PAGES)
    return { ok: true, ...readLines(lines, pages, fileName), pages, kindOfFile }
  }
  if (kindOfFile === 'docx') {
    const { lines, warnings } = await readDocx(bytes)
    const { document, sources } = readLines(lines, [], fileName)
    return {
      ok: true,
      document: { ...document, warnings: [...document.warnings, ...warnings] },
      sources,
      pages: [],
      kindOfFile,
    }
  }
  const text = decodeText(bytes)
  if (text === null) throw new Unreadable('wrong-type')
  return { ok: true, ...readLines(readText(text), [], fileName), pages: [], kindOfFile }
}

/** Reads a document in this thread, without limits of time and memory; `readDocument` does it in a worker thread, with them. */
export const readBytes = async (bytes: Buffer, fileName: string): Promise<ReadResult> => {
  try {
    return await read(bytes, fileName)
  } catch (error) {
    return { ok: false, fault: faultOf(error instanceof Unreadable ? error.code : 'failed') }
  }
}
