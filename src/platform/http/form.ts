import type { FastifyRequest } from 'fastify'
import { Refusal } from '../errors.ts'
import { withoutControls } from '../plain-text.ts'
import type { Form, Upload } from './page.ts'

const megabyte = 1024 * 1024
export const uploadLimit = 25 * megabyte
/** The text of one form, and the values it may have: a review sends one for each of a long document's paragraphs. */
export const textLimit = 4 * megabyte
const mostValues = 10_000

/** What a request carried: its form, its token, and the names of files that were over the limit. */
export type Submission = { form: Form; csrf: string; tooLarge: readonly string[] }

type Fields = Map<string, string[]>

/** Trailing spaces and line ends differ by browser and by pasting; what a person meant does not. */
const tidy = (text: string): string => withoutControls(text.replaceAll('\r\n', '\n')).trim()

/** Appends in place: copying the list for each value would let a form of one name, sent often, stop the service. */
const add = (fields: Fields, name: string, value: string): void => {
  const values = fields.get(name)
  if (values) values.push(tidy(value))
  else fields.set(name, [tidy(value)])
}

const tooMuchText = () =>
  new Refusal('too-large', 'What you sent is larger than Throughline takes.', 'Shorten it, then send it again.')

const formOf = (fields: Fields, files: ReadonlyMap<string, readonly Upload[]>): Form => ({
  get: (name) => fields.get(name)?.at(-1) ?? '',
  all: (name) => fields.get(name) ?? [],
  file: (name) => files.get(name)?.at(-1) ?? null,
  files: (name) => files.get(name) ?? [],
  entries: () =>
    Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values])),
})

const submissionOf = (
  fields: Fields,
  files: ReadonlyMap<string, readonly Upload[]>,
  tooLarge: readonly string[],
): Submission => {
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
  const given = Object.entries((body ?? {}) as Record<string, unknown>)
  const count = given.reduce((sum, [, value]) => sum + (Array.isArray(value) ? value.length : 1), 0)
  if (count > mostValues) throw tooMuchText()
  for (const [name, some] of given)
    for (const value of Array.isArray(some) ? some : [some]) if (typeof value === 'string') add(fields, name, value)
  return submissionOf(fields, new Map(), [])
}

type FileStream = AsyncIterable<Buffer> & { truncated?: boolean }

/** Whole in memory, or null when it is longer than the limit: then the rest is read and thrown away. */
const readFile = async (stream: FileStream, keep: boolean, took: (bytes: number) => void): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    took(chunk.length)
    if (keep) chunks.push(chunk)
  }
  return stream.truncated ? null : Buffer.concat(chunks)
}

/** Counts what comes in, since a request need not say how long it is. */
const counter = (most: number, fault: () => Refusal) => {
  let total = 0
  return (bytes: number): void => {
    total += bytes
    if (total > most) throw fault()
  }
}

const readParts = async (request: FastifyRequest, keepFiles: boolean): Promise<Submission> => {
  const fields: Fields = new Map()
  const files = new Map<string, Upload[]>()
  const tooLarge: string[] = []
  const tookText = counter(textLimit, tooMuchText)
  const tookFile = counter(4 * uploadLimit, tooManyFiles)
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value !== 'string') continue
      tookText(part.value.length)
      add(fields, part.fieldname, part.value)
      continue
    }
    const bytes = await readFile(part.file, keepFiles, tookFile)
    if (bytes === null) tooLarge.push(part.filename)
    else if (keepFiles && part.filename) {
      const file = { name: part.filename, type: part.mimetype, bytes }
      files.set(part.fieldname, [...(files.get(part.fieldname) ?? []), file])
    }
  }
  return submissionOf(fields, files, tooLarge)
}

/** The library throws plain errors for a body without an end or a boundary; it is the request that is at fault. */
const readMultipart = async (request: FastifyRequest, keepFiles: boolean): Promise<Submission> => {
  try {
    return await readParts(request, keepFiles)
  } catch (error) {
    if (error instanceof Refusal || (error as { statusCode?: number }).statusCode !== undefined) throw error
    const refusal = new Refusal('invalid', 'What you sent did not arrive whole.', 'Go back and send it again.')
    throw Object.assign(refusal, { cause: error })
  }
}

const tooManyFiles = () =>
  new Refusal('too-large', 'What you sent is more than 100 MB.', 'Choose a file of 25 MB or less.')

/** Four files at the limit are read to the end, so that the text beside them is kept; more is cut off at once. */
const refuseEndless = (request: FastifyRequest): void => {
  if (Number(request.headers['content-length'] ?? 0) > 4 * uploadLimit) throw tooManyFiles()
}

/** Reads what a POST carried. `keepFiles` false reads the text only. */
export const readSubmission = async (request: FastifyRequest, keepFiles = true): Promise<Submission> => {
  if (!request.isMultipart()) return readUrlEncoded(request.body)
  refuseEndless(request)
  return readMultipart(request, keepFiles)
}
