const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const decoded = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? decoded(found[1]!) : null
}

type Fields = Record<string, string | string[]>

/** What a browser would send for the form of a page that posts to `action`, as it stands: for tests that change a field. */
export const filledForm = (html: string, action: string): Fields => {
  const form = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
    ([, to]) => decoded(to!) === action,
  )?.[2]
  if (form === undefined) throw new Error(`There is no form that posts to ${action}`)
  const sent: [string, string][] = []
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name')
    const choice = /type="(radio|checkbox)"/.test(tag)
    if (name && name !== '_csrf' && (!choice || /\schecked/.test(tag))) sent.push([name, attribute(tag, 'value') ?? ''])
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    sent.push([name!, decoded(text!)])
  for (const [, name, options] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*\sselected[^>]*>/.exec(options!)?.[0] ?? /<option[^>]*>/.exec(options!)?.[0] ?? ''
    sent.push([name!, attribute(chosen, 'value') ?? ''])
  }
  const fields: Fields = {}
  for (const [name, value] of sent) {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}
