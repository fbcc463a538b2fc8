import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const views = join(import.meta.dirname, '..', 'views')
const styles = join(views, 'styles')
const govuk = dirname(require.resolve('govuk-frontend/package.json'))
const nodeModules = dirname(govuk)

/** Built files in a folder, and the addresses that pages link to. The name has a hash: browsers keep them for a year. */
export type Assets = { folder: string; prefix: string; stylesheet: string; script: string; icon: string }

/** The one script of ours: GOV.UK Frontend's own parts, where the browser runs scripts. Pages work without. */
const script = `import { initAll } from './govuk-frontend.min.js'

initAll()
if (document.querySelector('[data-tl-keeps]')) import('./keeps.js')
if (document.querySelector('form[method=post]')) import('./stays.js')
`
/** Saves by itself what is typed into the forms that ask for it. */
const keeps = join(views, 'keeps.js')
/** Holds back what is sent while nothing can be reached. */
const stays = join(views, 'stays.js')

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(nodeModules, name, 'package.json'), 'utf8')).version

const fingerprint = (): string => {
  const hash = createHash('sha256')
  for (const name of ['govuk-frontend', '@ministryofjustice/frontend', 'sass'])
    hash.update(`${name}@${versionOf(name)}\n`)
  for (const file of readdirSync(styles).sort()) hash.update(readFileSync(join(styles, file)))
  hash
    .update(readFileSync(join(views, 'icon.svg')))
    .update(script)
    .update(readFileSync(keeps))
    .update(readFileSync(stays))
  return hash.digest('hex').slice(0, 16)
}

/** About a second; done once for each change of the styles. The compiler is loaded only then. */
const buildStylesheet = async (): Promise<string> => {
  const { compile } = await import('sass')
  const built = compile(join(styles, 'app.scss'), {
    style: 'compressed',
    loadPaths: [dirname(nodeModules), nodeModules],
    quietDeps: true,
  })
  // The crest and the document icons are not ours to serve; nothing on our pages shows them.
  return built.css.replaceAll(/url\([^)]*\)/g, 'none')
}

const build = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'app.css'), await buildStylesheet())
  writeFileSync(join(folder, 'app.js'), script)
  copyFileSync(join(views, 'icon.svg'), join(folder, 'icon.svg'))
  copyFileSync(keeps, join(folder, 'keeps.js'))
  copyFileSync(stays, join(folder, 'stays.js'))
  const frontend = readFileSync(join(govuk, 'dist', 'govuk', 'govuk-frontend.min.js'), 'utf8')
  writeFileSync(join(folder, 'govuk-frontend.min.js'), frontend.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
}

/** Builds stylesheet and script below `cache`, unless they are there already, and says where they are. */
export const prepareAssets = async (cache: string): Promise<Assets> => {
  const hash = fingerprint()
  const folder = join(cache, hash)
  if (!existsSync(join(folder, 'app.css'))) {
    // Built aside and moved, so that a second process or a crash never leaves half a folder.
    const aside = join(cache, `${hash}.${process.pid}.tmp`)
    await build(aside)
    try {
      renameSync(aside, folder)
    } catch (error) {
      rmSync(aside, { recursive: true, force: true })
      if (!existsSync(join(folder, 'app.css'))) throw error
    }
  }
  const prefix = `/assets/${hash}/`
  return { folder, prefix, stylesheet: `${prefix}app.css`, script: `${prefix}app.js`, icon: `${prefix}icon.svg` }
}
