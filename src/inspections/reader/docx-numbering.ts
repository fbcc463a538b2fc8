/** The parts of a Word document that say how its lists are numbered. */
export type WordParts = { document: string; numbering: string; styles: string }

type Level = { format: string; text: string; start: number }
type Place = { list: string; level: number }

const attributeOf = (xml: string, name: string): string | null =>
  new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]{0,200})"`).exec(xml)?.[1] ?? null

/** The pieces of an XML text between `<w:name …>` and `</w:name>`, in order; none holds another of its own kind. */
const pieces = (xml: string, name: string): string[] => {
  const found: string[] = []
  const open = new RegExp(`<w:${name}(?=[\\s>])`, 'g')
  for (let hit = open.exec(xml); hit; hit = open.exec(xml)) {
    const end = xml.indexOf(`</w:${name}>`, hit.index)
    if (end < 0) break
    found.push(xml.slice(hit.index, end))
    open.lastIndex = end
  }
  return found
}

const idOf = (piece: string, attribute: string): string =>
  new RegExp(`^<[^>]*w:${attribute}="([^"]{0,60})"`).exec(piece)?.[1] ?? ''

const letters = (count: number): string =>
  count > 0 ? String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26)) : ''
const romans = [[10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const // biome-ignore format: one scale
const roman = (count: number): string => {
  let rest = Math.min(count, 399)
  let text = ''
  for (const [worth, sign] of romans) for (; rest >= worth; rest -= worth) text += sign
  return text
}

const written = (count: number, format: string): string => {
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'lowerRoman') return roman(count)
  if (format === 'upperRoman') return roman(count).toUpperCase()
  return String(count)
}

/** Lists by the number that paragraphs name them by: "3" -> its abstract list; and the levels of each abstract list. */
const listsIn = (numbering: string) => {
  const levels = new Map<string, Level[]>()
  for (const abstract of pieces(numbering, 'abstractNum')) {
    const of: Level[] = []
    for (const piece of pieces(abstract, 'lvl'))
      of[Number(idOf(piece, 'ilvl'))] = {
        format: attributeOf(piece, 'numFmt') ?? 'decimal',
        text: attributeOf(piece, 'lvlText') ?? '',
        start: Number(attributeOf(piece, 'start') ?? '1'),
      }
    levels.set(idOf(abstract, 'abstractNumId'), of)
  }
  const lists = new Map<string, { levels: Level[]; counts: string; restarts: boolean }>()
  for (const piece of pieces(numbering, 'num')) {
    const abstract = attributeOf(piece, 'abstractNumId') ?? ''
    const of = levels.get(abstract)
    if (of)
      lists.set(idOf(piece, 'numId'), { levels: of, counts: abstract, restarts: piece.includes('<w:startOverride') })
  }
  return lists
}

const placeIn = (properties: string): { list: string | null; level: number | null } => {
  const own = pieces(properties, 'numPr')[0] ?? ''
  const level = attributeOf(own, 'ilvl')
  return { list: attributeOf(own, 'numId'), level: level === null ? null : Number(level) }
}

/** Where paragraphs of a style stand in a list, for styles that say so. */
const styledPlaces = (styles: string): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  for (const style of pieces(styles, 'style')) {
    const { list, level } = placeIn(style)
    if (list !== null) places.set(idOf(style, 'styleId'), { list, level: level ?? 0 })
  }
  return places
}

/**
 * What Word prints in front of each paragraph of a list, in the order of the document: "1.", "1.1", "(a)"; null for a bullet. Word
 * stores none of it: it is counted here as Word counts it.
 */
export const marksOf = ({ document, numbering, styles }: WordParts): (string | null)[] => {
  const lists = listsIn(numbering)
  const styled = styledPlaces(styles)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return pieces(document, 'pPr').flatMap((piece) => {
    const properties = piece.split('<w:pPrChange')[0]!
    const own = placeIn(properties)
    const style = styled.get(attributeOf(properties, 'pStyle') ?? '')
    const id = own.list ?? style?.list
    const list = id === undefined ? undefined : lists.get(id)
    const level = own.level ?? style?.level ?? 0
    const here = list?.levels[level]
    if (!list || !here || id === '0') return []
    if (here.format === 'bullet' || here.format === 'none') return [null]
    const key = list.restarts ? `own ${id}` : list.counts
    if (!begun.has(key)) counts.set(key, [])
    begun.add(key)
    const now = counts.get(key)!
    now[level] = (now[level] ?? here.start - 1) + 1
    now.length = level + 1
    const mark = here.text.replace(/%(\d)/g, (_, at: string) => {
      const of = list.levels[Number(at) - 1]
      return of ? written(now[Number(at) - 1] ?? of.start, of.format) : ''
    })
    return [mark.trim() || null]
  })
}
