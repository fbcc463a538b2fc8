import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Migration = { number: number; name: string; checksum: string; sql: string }

const pattern = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.sql$/

/** Where the numbered migrations lie in a checkout. */
export const migrationsFolder = join(import.meta.dirname, '../../../../migrations')

/** SHA-256 of the text with LF line ends, so that a checkout on another system is the same. */
export const checksumOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

/** All migrations in order. Throws when a name is not `NNNN-slice-change.sql` or a number is there twice. */
export const readMigrations = async (folder: string = migrationsFolder): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const wrong = names.find((name) => !pattern.test(name))
  if (wrong) throw new Error(`migrations/${wrong} is not named NNNN-slice-change.sql.`)
  const migrations = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { number: Number(name.slice(0, 4)), name, checksum: checksumOf(sql), sql }
    }),
  )
  const twice = migrations.find((one, at) => one.number === migrations[at - 1]?.number)
  if (twice) throw new Error(`migrations/${twice.name}: another migration has the number ${twice.number} too.`)
  return migrations
}

/** One checksum of all of them: names a template database, and says which schema a backup has. */
export const checksumOfAll = (migrations: readonly Migration[]): string =>
  checksumOf(migrations.map((one) => `${one.name} ${one.checksum}\n`).join(''))
