/** Adds the checksums of new migrations to migrations/checksums.json; refuses when one that is listed has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folder = join(dirname(import.meta.dirname), 'migrations')
const list = join(folder, 'checksums.json')
const kept: Record<string, string> = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {}
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort()) {
  const sum = createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
  if (kept[name] && kept[name] !== sum) {
    console.error(`${name} has changed since it landed. Write a new migration instead.`)
    process.exit(1)
  }
  kept[name] = sum
}
writeFileSync(list, `${JSON.stringify(kept, null, 2)}\n`)
