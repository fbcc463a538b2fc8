import type { FastifyRequest } from 'fastify'
import { Refusal } from '../errors.ts'
import type { Form, Upload } from './page.ts'

const megabyte = 1024 * 1024
export const uploadLimit = 25 * megabyte

/** What a request carried: its form, its token, and the names of files that were over the limit. */
export type Submission = { form: Form; csrf: string; tooLarge: readonly string[] }

type Fields = Map<string, string[]>

/** Trailing spaces and line ends differ by browser and by pasting; what a person meant does not. */
const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim()

const add = (fields: Fields, name: string, value: string): void => {
  fields.set(name, [...(fields.get(name) ?? []), tidy(value)])
}

const formOf = (fields: Fields, files: ReadonlyMap<string, Upload>): Form => ({
  get: (name) => fields.get(name)?.at(-1) ?? '',
  all: (name) => fields.get(name) ?? [],
  file: (name) => files.get(name) ?? null,
  entries: () =>
    Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values])),
})

const submissionOf = (fields: Fields, files: ReadonlyMap<string, Upload>, tooLarge: readonly string[]): Submission => {
  const csrf = fields.get('_csrf')?.at(-1) ?? ''
  fields.delete('_csrf')
  return { form: formOf(fields, files), csrf, tooLarge }
}

/** A form without files, for tests and for text that was kept. */
export const textForm = (entries: Readonly<Record<string, string | readonly string[]>>): Form => {
  const fields: Fields = new Map()
  for (const [name, given] of Object.entries(entries))
    for (const value of typeof given === 'string' ? [given] : given) add(fields, name, value)
  return formOf(fields, new Map())
}

const readUrlEncoded = (body: unknown): Submission => {
  const fields: Fields = new Map()
  for (const [name, given] of Object.entries((body ?? {}) as Record<string, unknown>))
    for (const value of Array.isArray(given) ? given : [given]) if (typeof value === 'string') add(fields, name, value)
  return submissionOf(fields, new Map(), [])
}

/** Whole in memory, or null when it is longer than the limit: then the rest is read and thrown away. */
const readFile = async (stream: AsyncIterable<Buffer> & { truncated?: boolean }): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return stream.truncated ? null : Buffer.concat(chunks)
}

const readMultipart = async (request: FastifyRequest, keepFiles: boolean): Promise<Submission> => {
  const fields: Fields = new Map()
  const files = new Map<string, Upload>()
  const tooLarge: string[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') add(fields, part.fieldname, part.value)
      continue
    }
    const bytes = await readFile(part.file)
    if (bytes === null) tooLarge.push(part.filename)
    else if (keepFiles && part.filename) files.set(part.fieldname, { name: part.filename, type: part.mimetype, bytes })
  }
  return submissionOf(fields, files, tooLarge)
}

/** Four files at the limit are read to the end, so that the text beside them is kept; more is cut off at once. */
const refuseEndless = (request: FastifyRequest): void => {
  if (Number(request.headers['content-length'] ?? 0) > 4 * uploadLimit)
    throw new Refusal('too-large', 'What you sent is more than 100 MB.', 'Choose a file of 25 MB or less.')
}

/** Reads what a POST carried. `keepFiles` false reads the text only. */
export const readSubmission = async (request: FastifyRequest, keepFiles = true): Promise<Submission> => {
  if (!request.isMultipart()) return readUrlEncoded(request.body)
  refuseEndless(request)
  return readMultipart(request, keepFiles)
}
