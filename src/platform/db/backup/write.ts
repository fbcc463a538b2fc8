import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gzip as gzipWithCallback } from 'node:zlib'
import type { Client } from 'pg'
import { type Pack, pack } from 'tar-stream'
import type { Applied } from '../migrating/plan.ts'
import { type Manifest, manifestName, partName, sealName, sealOf } from './manifest.ts'
import { contentMeter, findSequences, findTables, fixTextForms, readTable, type Table } from './tables.ts'

const gzip = promisify(gzipWithCallback)

/** Bytes of a table held in memory at once, about: a part ends with a row, so that each can be loaded by itself. */
const partSize = 8 * 1024 * 1024

const addEntry = (tar: Pack, name: string, content: string | Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    tar.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()))
  })

const addTable = async (tar: Pack, client: Client, table: Table): Promise<Manifest['tables'][number]> => {
  const meter = contentMeter()
  let waiting: Buffer[] = []
  let size = 0
  let part = 0
  const flush = async (content: Buffer): Promise<void> => {
    part += 1
    await addEntry(tar, partName(table.name, part), await gzip(content, { level: 3 }))
  }
  for await (const chunk of readTable(client, table)) {
    meter.add(chunk)
    waiting.push(chunk)
    size += chunk.length
    if (size < partSize || !chunk.includes(10)) continue
    const all = Buffer.concat(waiting)
    const end = all.lastIndexOf(10) + 1
    await flush(all.subarray(0, end))
    waiting = [all.subarray(end)]
    size = all.length - end
  }
  if (size > 0) await flush(Buffer.concat(waiting))
  return { name: table.name, columns: [...table.columns], order: [...table.order], ...meter.result() }
}

const addAll = async (tar: Pack, owner: Client, without: readonly string[]): Promise<Manifest> => {
  const { tables, leftOut } = await findTables(owner, without)
  const migrations = await owner.query<Applied>('select number, name, checksum from platform.migration order by number')
  const server = await owner.query<{ version: string }>(`select current_setting('server_version') as version`)
  const contents: Manifest['tables'] = []
  for (const table of tables) contents.push(await addTable(tar, owner, table))
  const manifest: Manifest = {
    format: 'throughline-backup-1',
    made: new Date().toISOString(),
    server: server.rows[0]!.version,
    migrations: migrations.rows,
    tables: contents,
    sequences: [...(await findSequences(owner))],
    leftOut: [...leftOut],
  }
  const text = `${JSON.stringify(manifest, null, 1)}\n`
  await addEntry(tar, manifestName, text)
  await addEntry(tar, sealName, sealOf(text))
  tar.finalize()
  return manifest
}

const syncFile = async (name: string): Promise<void> => {
  const handle = await open(name, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Writes one snapshot of every slice's tables, documents included, to `file`: under another name first, and renamed
 * when it is whole and on the disk. `without`: tables that are not kept (with those that refer to them).
 * `owner` must not be in a transaction.
 */
export const writeBackup = async (owner: Client, file: string, without: readonly string[]): Promise<Manifest> => {
  const part = `${file}.part-${process.pid}`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await owner.query('begin isolation level repeatable read read only')
  try {
    await fixTextForms(owner)
    const tar = pack()
    const written = pipeline(tar, createWriteStream(part, { mode: 0o600 }))
    const made = addAll(tar, owner, without).catch((error) => {
      tar.destroy(error)
      throw error
    })
    const [manifest] = await Promise.all([made, written])
    await syncFile(part)
    await rename(part, file)
    await syncFile(dirname(file))
    return manifest
  } finally {
    await owner.query('rollback').catch(() => undefined)
    await rm(part, { force: true })
  }
}
