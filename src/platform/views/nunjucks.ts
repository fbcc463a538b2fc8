import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'
import { type Html, trusted } from './html.ts'

const govukFolder = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(join(govukFolder, 'dist'), { watch: false }),
  {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  },
)

/** Text is escaped by the macro; Html goes in as it is. */
export type Words = string | Html

/** The two ways in which govuk-frontend takes words. */
export const words = (given: Words): { text: string } | { html: string } =>
  typeof given === 'string' ? { text: given } : { html: given.html }

/** Params longer than this are seldom given twice. */
const longestKept = 20_000
/** Characters of params and markup that are kept together. */
const roomFor = 8_000_000

const kept = new Map<string, string>()
let size = 0

const forget = (key: string): void => {
  size -= key.length + (kept.get(key)?.length ?? 0)
  kept.delete(key)
}

/** Controls of forms, which come again and again. What shows a record is seldom the same twice, and has no place in memory. */
const controls: ReadonlySet<string> = new Set([
  'button', 'checkboxes', 'date-input', 'file-upload', 'input', 'password-input', 'radios', 'select', 'textarea',
]) // biome-ignore format: a list

/** A box with something in it: what people type is kept in records, and not here. */
const isTyped = (params: object): boolean =>
  'value' in params &&
  typeof params.value === 'string' &&
  params.value !== '' &&
  'label' in params &&
  !('items' in params)

/**
 * The same params give the same markup, and most fields and buttons of a page are those of the time before: what was made last is kept, so
 * that a macro, which takes half a millisecond, is asked once.
 */
const remembered = (key: string, make: () => string): string => {
  if (key.length > longestKept) return make()
  const found = kept.get(key)
  const markup = found ?? make()
  if (found !== undefined) forget(key)
  kept.set(key, markup)
  size += key.length + markup.length
  while (size > roomFor) forget(kept.keys().next().value!)
  return markup
}

/**
 * One of govuk-frontend's official macros as a function of its params, compiled when first used.
 * `component` is its folder, `name` the macro's name. Params are plain data.
 */
export const macro = <Params extends object>(component: string, name: string): ((params: Params) => Html) => {
  const source = `{% from "govuk/components/${component}/macro.njk" import ${name} %}{{ ${name}(params) }}`
  let template: nunjucks.Template | null = null
  const make = (params: Params): string => {
    template ??= new nunjucks.Template(source, environment, `${component}.njk`, true)
    return template.render({ params })
  }
  // govuk-frontend escapes what it is given as text; its own markup is trusted.
  return (params) =>
    trusted(
      controls.has(component) && !isTyped(params)
        ? remembered(`${component} ${JSON.stringify(params)}`, () => make(params))
        : make(params),
    )
}
