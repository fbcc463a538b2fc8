import type { Upload } from '../../platform/http/page.ts'
import { readDocument } from '../reader/index.ts'
import type { NewDocument } from '../records/documents.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain; charset=utf-8',
} as const

/** Reads an uploaded file in a worker thread. `fault` says what is wrong with the file and what to do; nothing was stored. */
export const readUpload = async (
  file: Pick<Upload, 'name' | 'bytes'>,
): Promise<{ ok: true; document: NewDocument } | { ok: false; fault: string }> => {
  const read = await readDocument(file.bytes, file.name)
  if (!read.ok) return { ok: false, fault: read.fault.sentence }
  return {
    ok: true,
    document: {
      fileName: file.name,
      mediaType: mediaTypes[read.kindOfFile],
      bytes: file.bytes,
      document: read.document,
      sources: read.sources,
      pages: read.pages,
    },
  }
}
