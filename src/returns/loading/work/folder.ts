import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csv } from '../../../platform/documents/csv.ts'
import type { Source } from '../../model.ts'
import { filesOf, type ReturnFile } from '../../reading/files.ts'
import { withZipsUnpacked } from '../../reading/unzip.ts'
import type { Found } from '../model.ts'
import { type Entry, isComplete, isPassedOver, nameWhenDone, watchedKinds } from '../rules/watching.ts'
import { findingsFile } from '../views/findings-file.ts'

/** A return that lies whole in the folder. `written`: when its newest file was. */
export type Incoming = { kind: Source; name: string; path: string; written: number }

const done = ['accepted', 'refused'] as const

/** Makes what is missing of the folders inside. Throws the platform's own error where that may not be done. */
export const prepareFolder = async (root: string): Promise<void> => {
  for (const name of [...watchedKinds, 'reading', ...done]) await mkdir(join(root, name), { recursive: true })
}

/** A folder is as new as its newest file, and as large as all together. */
const lookAt = async (folder: string, name: string, names: ReadonlySet<string>): Promise<Entry> => {
  const path = join(folder, name)
  const own = await stat(path)
  const inside = own.isDirectory() ? await readdir(path) : []
  const all = await Promise.all(inside.map((one) => stat(join(path, one))))
  return {
    name,
    written: Math.max(own.mtimeMs, ...all.map((one) => one.mtimeMs)),
    bytes: own.isDirectory() ? all.reduce((sum, one) => sum + one.size, 0) : own.size,
    hasMark: names.has(`${name}.done`) || inside.includes('.done'),
  }
}

/** Returns that are whole, oldest first. Those that an earlier look had begun with come first. */
export const findIncoming = async (root: string, now: number): Promise<readonly Incoming[]> => {
  const found: Incoming[] = []
  for (const kind of watchedKinds) {
    const folder = join(root, kind)
    const names = await readdir(folder)
    for (const name of names.filter((one) => !isPassedOver(one))) {
      // A link that leads nowhere, or a file that its writer took away again, is not there.
      const entry = await lookAt(folder, name, new Set(names)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ELOOP') return null
        throw error
      })
      if (entry && isComplete(entry, now)) found.push({ kind, name, path: join(folder, name), written: entry.written })
    }
  }
  const begun = (await readdir(join(root, 'reading'))).flatMap((file) => {
    const [, kind, name] = /^(annex-a|ssd|local)~(.+)$/s.exec(file) ?? []
    return kind ? [{ kind: kind as Source, name: name!, path: join(root, 'reading', file), written: 0 }] : []
  })
  return [...begun, ...found.toSorted((one, other) => one.written - other.written)]
}

/** Takes a return out of the way of whoever puts the next one there, in one move. */
export const claim = async (root: string, incoming: Incoming): Promise<Incoming> => {
  const path = join(root, 'reading', `${incoming.kind}~${incoming.name}`)
  if (path === incoming.path) return { ...incoming, written: (await stat(path)).mtimeMs }
  await rename(incoming.path, path)
  await rm(`${incoming.path}.done`, { force: true })
  return { ...incoming, path }
}

/** Its files, ZIP files of lists unpacked; or why one cannot be used. */
export const filesIn = async ({
  path,
  name,
}: Incoming): Promise<{ files: readonly ReturnFile[] } | { fault: string }> => {
  const files = (await stat(path)).isDirectory() ? await filesOf([path]) : [{ name, path }]
  return withZipsUnpacked(files)
}

/** Moves a return to where it belongs now, with what was found in it beside. */
export const putAway = async (
  root: string,
  { kind, path, name }: Incoming,
  where: (typeof done)[number],
  given: { now: Date; findings: readonly Found[]; why: string | null },
): Promise<void> => {
  const target = join(root, where, nameWhenDone(name, given.now))
  const { head, rows } = findingsFile(kind, given.findings)
  await writeFile(`${target}.findings.csv`, csv(head, rows), { mode: 0o640 })
  if (given.why !== null) await writeFile(`${target}.why.txt`, `${given.why}\n`, { mode: 0o640 })
  await rename(path, target)
}
