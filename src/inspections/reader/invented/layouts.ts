import fc from 'fast-check'

/** How a document can be laid out otherwise without a word of it changing. */
export type Layout = {
  width: number
  bullet: string
  straight: boolean
  lineEnd: string
  blankLines: number
  /** After how many lines a page ends; 0 for a text without pages. */
  pageLength: number
  furniture: 'none' | 'number' | 'header'
  heading: (heading: string) => string
}

const headings: readonly ((heading: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\?\d?$/, ''),
  (text) => text.replace(/\?\d?$/, ':'),
  (text) => text.replace(/\?\d?$/, '?1'),
  (text) => text.replace(/\?\d?$/, '?').toUpperCase(),
  (text) => text.replace('needs to improve', 'Needs to Improve'),
  (text) => text.replace(' to improve', '\nto improve'),
  (text) => `${text.replace(/\?\d?$/, '?')}\n1`,
]

export const layouts: fc.Arbitrary<Layout> = fc.record({
  width: fc.integer({ min: 62, max: 112 }),
  bullet: fc.constantFrom('◼', '■', '▪', '•', '●', '\uF06E'),
  straight: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  blankLines: fc.integer({ min: 1, max: 3 }),
  pageLength: fc.constantFrom(0, 0, 24, 37, 52),
  furniture: fc.constantFrom('none', 'number', 'header'),
  heading: fc.constantFrom(...headings),
})

const wrapped = (line: string, width: number): string[] => {
  if (line.includes('\t') || line.length <= width) return [line]
  const lines: string[] = []
  let open = ''
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + 1 + word.length > width) {
      lines.push(open)
      open = word
    } else open = open === '' ? word : `${open} ${word}`
  }
  return [...lines, open]
}

const withPages = (lines: readonly string[], { pageLength, furniture }: Layout, running: string): string => {
  if (pageLength === 0) return lines.join('\n')
  const pages: string[] = []
  for (let at = 0; at < lines.length; at += pageLength) {
    const number = pages.length + 1
    const foot =
      furniture === 'none' ? [] : furniture === 'number' ? ['', String(number)] : ['', running, String(number)]
    pages.push([...lines.slice(at, at + pageLength), ...foot].join('\n'))
  }
  return pages.join('\n\f')
}

/** The document in another layout. Its own wrapping is undone first: a line that starts small goes on with the one before. */
export const laidOut = (text: string, layout: Layout): string => {
  const unwrapped = text
    .replace(/([^\n:])\n(?=[(‘]?\p{Ll})/gu, '$1 ')
    .replace(/^What needs to improve.*$/gm, (heading) => layout.heading(heading))
    .replace(/^[◼■▪•●] /gmu, `${layout.bullet} `)
    .replace(/\n{2,}/g, '\n'.repeat(layout.blankLines + 1))
  const quoted = layout.straight ? unwrapped.replace(/[’‘]/g, "'") : unwrapped
  const lines = quoted.split('\n').flatMap((line) => wrapped(line, layout.width))
  return withPages(
    lines,
    layout,
    'Inspection of Marlshire local authority children’s services, 2 to 13 May',
  ).replaceAll('\n', layout.lineEnd)
}
