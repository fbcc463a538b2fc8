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

/**
 * One of govuk-frontend's official macros as a function of its params, compiled when first used.
 * `component` is its folder, `name` the macro's name.
 */
export const macro = <Params extends object>(component: string, name: string): ((params: Params) => Html) => {
  const source = `{% from "govuk/components/${component}/macro.njk" import ${name} %}{{ ${name}(params) }}`
  let template: nunjucks.Template | null = null
  return (params) => {
    template ??= new nunjucks.Template(source, environment, `${component}.njk`, true)
    // govuk-frontend escapes what it is given as text; its own markup is trusted.
    return trusted(template.render({ params }))
  }
}
