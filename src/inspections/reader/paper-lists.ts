import type { Area } from '../frameworks/index.ts'
import type { Block } from './blocks.ts'
import { areaOf, plain } from './headings.ts'
import { leaningOf } from './leaning.ts'
import type { Line } from './lines.ts'
import type { Leaning, List } from './model.ts'

const titled = (block: Block): boolean =>
  block.kind === 'numbered' &&
  /^\d+$/.test(block.number ?? '') &&
  block.text.length < 90 &&
  !/[.;,:?]$/.test(block.text)

/**
 * In a council's paper "1. Executive Summary" is a heading, "1.1" a paragraph, and the numbered recommendations at its head are a list:
 * only what is numbered as a paragraph keeps its number.
 */
export const paperHeadings = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => {
    if (titled(block)) return { ...block, kind: 'heading' as const }
    if (block.kind === 'numbered' && /^\d+$/.test(block.number ?? '')) return { ...block, number: null }
    return block
  })

const looseAreas: readonly (readonly [Area, RegExp])[] = [
  ['overall', /overall effectiveness/],
  ['leaders', /impact of leaders|leadership/],
  ['help-and-protection', /help and protection/],
  ['care-and-care-leavers', /(in care|looked after).* and care leavers/],
  ['care-leavers', /care leavers/],
  ['in-care', /children in care|looked after/],
]

/** The judgement area that a heading of a council's own making is about: "Leadership and Management". */
const looseArea = (heading: string): Area | null =>
  areaOf(heading) ?? looseAreas.find(([, pattern]) => heading.length < 110 && pattern.test(plain(heading)))?.[0] ?? null

const leaningUnder = (heading: string): Leaning | null => {
  const text = plain(heading)
  if (/strength|working well|going well|positive/.test(text)) return 'strength'
  if (/to do|to improve|learning|weakness|development|not working|next steps|will also include|areas for/.test(text))
    return 'concern'
  return null
}

/** The council's own lists: bullets under a heading or a lead-in sentence, with the judgement area they stand under. */
export const listsIn = (blocks: readonly Block[], taken: ReadonlySet<Line>): List[] => {
  const lists: List[] = []
  let section: Area | null = null
  let heading = ''
  let open: List | null = null
  for (const block of blocks) {
    if (block.kind === 'bullet' && !block.lines.some((line) => taken.has(line))) {
      if (!open) {
        open = { heading, section: section ?? 'other', items: [] }
        lists.push(open)
      }
      const last = open.items.at(-1)
      if (block.level > 1 && last) open.items[open.items.length - 1] = { ...last, text: `${last.text} ${block.text}` }
      else open.items.push({ text: block.text, leaning: leaningUnder(heading) ?? leaningOf(block.text) })
      continue
    }
    if (block.kind === 'bullet') continue
    open = null
    const area = block.text.length < 120 ? looseArea(block.text.replace(/:\s*summary$/i, '')) : null
    // A numbered title or paragraph of another subject ends the section; a subheading such as "Areas of strength" stands inside it.
    if (area) section = area
    else if (block.number !== null) section = null
    heading =
      block.text.length < 300
        ? block.text.replace(/:$/, '')
        : (block.text.split(/(?<=[.:])\s+/).at(-1) ?? '').replace(/:$/, '')
  }
  return lists.filter((list) => list.items.length > 0)
}
