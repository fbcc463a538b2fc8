/** Text that is safe to put into a page as it is. Only the functions here and the Nunjucks environment make it. */
export type Html = { readonly html: string }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!)

type Part = Html | string | number | null | undefined | false | readonly Part[]

const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  if (Array.isArray(part)) return part.map(render).join('')
  return (part as Html).html
}

/** Template tag: html`<p>${text}</p>`. Strings are escaped, Html is not, arrays are joined, null and false are nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.reduce((text, piece, at) => text + render(parts[at - 1]) + piece),
})

/** For markup that another library made, such as a govuk-frontend macro. Say where it comes from at each use. */
export const trusted = (markup: string): Html => ({ html: markup })
