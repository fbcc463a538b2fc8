import { createReadStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip as gunzipWithCallback } from 'node:zlib'
import { extract } from 'tar-stream'
import {
  BackupRefused,
  type Manifest,
  manifestName,
  manifestSchema,
  sealName,
  sealOf,
  tableOfPart,
} from './manifest.ts'
import { type Content, contentMeter } from './tables.ts'

const gunzip = promisify(gunzipWithCallback)

const damaged = (file: string, why: string): BackupRefused =>
  new BackupRefused(
    `${file} is not a whole backup of Throughline: ${why}.`,
    'Use another backup, or copy this one again from where it is kept.',
  )

const contentOf = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Each entry of the tar in its order, whole; entries are at most a few megabytes. */
export async function* readEntries(file: string): AsyncGenerator<{ name: string; content: Buffer }> {
  const tar = extract()
  const source = createReadStream(file)
  source.on('error', (error) => tar.destroy(error))
  source.pipe(tar)
  for await (const entry of tar)
    yield { name: entry.header.name, content: await contentOf(entry as AsyncIterable<Buffer>) }
  source.destroy()
  await finished(source).catch(() => undefined)
}

/** Parts of tables as COPY wrote them, in their order. */
export async function* readParts(file: string): AsyncGenerator<{ table: string; content: Buffer }> {
  for await (const { name, content } of readEntries(file)) {
    const table = tableOfPart(name)
    if (table) yield { table, content: await gunzip(content) }
  }
}

type Seen = { meters: Map<string, ReturnType<typeof contentMeter>>; manifest: Buffer | null; seal: string | null }

const look = async (file: string): Promise<Seen> => {
  const seen: Seen = { meters: new Map(), manifest: null, seal: null }
  for await (const { name, content } of readEntries(file)) {
    const table = tableOfPart(name)
    if (name === manifestName) seen.manifest = content
    else if (name === sealName) seen.seal = content.toString('utf8')
    else if (table) {
      const meter = seen.meters.get(table) ?? contentMeter()
      seen.meters.set(table, meter)
      meter.add(await gunzip(content))
    }
  }
  return seen
}

const empty: Content = contentMeter().result()

const compare = (file: string, manifest: Manifest, meters: Seen['meters']): void => {
  for (const table of manifest.tables) {
    const { rows, sha256 } = meters.get(table.name)?.result() ?? empty
    if (rows !== table.rows || sha256 !== table.sha256)
      throw damaged(file, `the table ${table.name} does not match its checksum`)
  }
  const unknown = [...meters.keys()].find((name) => !manifest.tables.some((table) => table.name === name))
  if (unknown) throw damaged(file, `it has a table ${unknown} that its list does not name`)
}

/** Reads the whole file and compares every checksum. Throws BackupRefused for anything that is not as it was written. */
export const checkBackup = async (file: string): Promise<Manifest> => {
  const seen = await look(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new BackupRefused(`There is no file ${file}.`, 'Check its name.')
    if (error.code === 'EACCES' || error.code === 'EISDIR')
      throw new BackupRefused(`${file} cannot be read.`, 'Check its name and who may read it.')
    throw damaged(file, 'it cannot be unpacked')
  })
  if (!seen.manifest || !seen.seal) throw damaged(file, 'its end is missing')
  if (sealOf(seen.manifest) !== seen.seal) throw damaged(file, 'its list of contents does not match its checksum')
  const manifest = manifestSchema.safeParse(JSON.parse(seen.manifest.toString('utf8')))
  if (!manifest.success)
    throw new BackupRefused(
      `${file} was made by a version of Throughline that this one does not know.`,
      'Restore it with the version that made it, or a newer one.',
    )
  compare(file, manifest.data, seen.meters)
  return manifest.data
}
