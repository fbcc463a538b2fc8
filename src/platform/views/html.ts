/** Text that is safe to put into a page as it is. Only the functions here and the Nunjucks environment make it. */
export type Html = { readonly html: string }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escapeText = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => escapes[character]!) : text

type Part = Html | string | number | null | undefined | false | readonly Part[]

const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeText(part)
  if (typeof part === 'number') return String(part)
  if (Array.isArray(part)) return part.map(render).join('')
  return (part as Html).html
}

/** Template tag: html`<p>${text}</p>`. Strings are escaped, Html is not, arrays are joined, null and false are nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => {
  let text = strings[0]!
  for (let at = 1; at < strings.length; at += 1) text += render(parts[at - 1]) + strings[at]!
  return { html: text }
}

/** For markup that another library made, such as a govuk-frontend macro. Say where it comes from at each use. */
export const trusted = (markup: string): Html => ({ html: markup })
