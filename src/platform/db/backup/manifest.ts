import { createHash } from 'node:crypto'
import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)

/** Names go into statements that the owner of the database runs, and anyone can write a file with a fitting seal. */
const word = '(?:[a-z_][a-z0-9_]*|"[a-z_][a-z0-9_]*")'
const table = z.string().regex(new RegExp(`^${word}\\.${word}$`))
const column = z.string().regex(new RegExp(`^${word}$`))
const sortedBy = z.string().regex(new RegExp(`^${word}(?: collate "C")?$`))

/** What a backup says of itself: the last but one entry of the file. Changes of its shape raise `format`. */
export const manifestSchema = z.object({
  format: z.literal('throughline-backup-1'),
  made: z.iso.datetime(),
  server: z.string(),
  migrations: z.array(z.object({ number: count, name: z.string(), checksum: digest })),
  tables: z.array(
    z.object({
      name: table,
      columns: z.array(column),
      order: z.array(sortedBy),
      rows: count,
      bytes: count,
      sha256: digest,
    }),
  ),
  sequences: z.array(z.object({ name: table, last: z.string().nullable() })),
  leftOut: z.array(table),
})

export type Manifest = z.infer<typeof manifestSchema>

export const manifestName = 'manifest.json'
/** SHA-256 of the manifest; the last entry, so that a file that was cut short has none. */
export const sealName = 'manifest.sha256'

export const sealOf = (manifest: string | Buffer): string => createHash('sha256').update(manifest).digest('hex')

/** `tables/inspections.document/000001.copy.gz` */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy.gz`
export const tableOfPart = (name: string): string | null => /^tables\/(.+)\/\d{6}\.copy\.gz$/.exec(name)?.[1] ?? null

/** The file is no whole backup, or cannot be used here; `next` says what to do. Nothing was changed. */
export class BackupRefused extends Error {
  readonly next: string
  constructor(message: string, next: string) {
    super(message)
    this.name = 'BackupRefused'
    this.next = next
  }
}
