import type { Area } from '../frameworks/index.ts'
import type { Block } from './blocks.ts'
import { areaOf, plain } from './headings.ts'
import { leaningOf } from './leaning.ts'
import type { Line } from './lines.ts'
import type { Leaning, Section } from './model.ts'

/** A council's own list with the lines of each of its items. */
export type FoundList = {
  heading: string
  section: Section
  items: { text: string; leaning: Leaning; lines: readonly Line[] }[]
}

const numberedTitle = /^\d{1,2}[.)]?\s/

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

/** What every paper has for its own procedure: nothing there was found by anybody. */
const procedure =
  /\b(?:implications|background (?:papers|documents)|appendi(?:x|ces)|impact assessments?|consultation|reasons? for (?:the )?(?:recommendation|decision)s?|options|(?:is|are) (?:asked|invited|requested|recommended) to|report authors?|contact (?:details|officers?))\b/
const recommended = /\brecommend(?:s|ed|ation|ations)?\b/
/** Unless they are those of inspectors. */
const ofInspectors = /ofsted|inspect|improve/

const isProcedure = (heading: string): boolean =>
  procedure.test(heading) || (recommended.test(heading) && !ofInspectors.test(heading))

/** A line of a paper's own furniture among its lists: "Equality Impact Assessment", "Financial implications: none". */
const furniture =
  /^(?:[a-z0-9.]{1,4}[).]? )?[a-z ,&’'-]{0,60}\b(?:impact assessments?|implications|background papers|appendi(?:x|ces)(?: [a-z0-9])?)\b[^.]{0,30}$/

/** What a paper tells of how inspections are done, and of other councils: nobody's finding about this one. */
const background =
  /^(?:only )?\d+% of (?:all )?(?:local authorities|councils)\b|\bscope (?:included|includes):|^(?:considering|reviewing|observing|interviewing|visiting|speaking (?:to|with)|talking (?:to|with)|meeting(?:s)? with)\b[^.]*\b\d|^(?:focused|monitoring) visits? (?:that|which) look/

const leaningOfItem = (heading: string, text: string): Leaning =>
  furniture.test(plain(text)) || background.test(plain(text)) ? 'context' : (leaningUnder(heading) ?? leaningOf(text))

const leaningUnder = (heading: string): Leaning | null => {
  const text = plain(heading)
  if (isProcedure(text)) return 'context'
  if (/strength|working well|going well|positive/.test(text)) return 'strength'
  if (/to do|to improve|learning|weakness|development|not working|next steps|will also include|areas for/.test(text))
    return 'concern'
  return null
}

/** The judgement area that each block of a paper stands under: a heading of the council's own making names it. */
export const paperSections = (blocks: readonly Block[]): ReadonlyMap<Block, Area> => {
  const sections = new Map<Block, Area>()
  let section: Area | null = null
  for (const block of blocks) {
    if (block.kind !== 'bullet') {
      const area = block.text.length < 120 ? looseArea(block.text.replace(/:\s*summary$/i, '')) : null
      // A numbered title or paragraph of another subject ends the section; a subheading such as "Areas of strength" stands inside it.
      if (area) section = area
      else if (block.number !== null || (block.kind === 'heading' && numberedTitle.test(block.lines[0]!.text)))
        section = null
    }
    if (section) sections.set(block, section)
  }
  return sections
}

/** The council's own lists: bullets under a heading or a lead-in sentence, with the judgement area they stand under. */
export const listsIn = (
  blocks: readonly Block[],
  taken: ReadonlySet<Line>,
  sections: ReadonlyMap<Block, Area>,
): FoundList[] => {
  const lists: FoundList[] = []
  let heading = ''
  let open: FoundList | null = null
  for (const block of blocks) {
    if (block.kind === 'bullet' && !block.lines.some((line) => taken.has(line))) {
      if (!open) {
        open = { heading, section: sections.get(block) ?? 'other', items: [] }
        lists.push(open)
      }
      const last = open.items.at(-1)
      const lines = [...block.lines]
      if (block.level > 1 && last)
        open.items[open.items.length - 1] = {
          ...last,
          text: `${last.text} ${block.text}`,
          lines: [...last.lines, ...lines],
        }
      else open.items.push({ text: block.text, leaning: leaningOfItem(heading, block.text), lines })
      continue
    }
    if (block.kind === 'bullet') continue
    open = null
    heading =
      block.text.length < 300
        ? block.text.replace(/:$/, '')
        : (block.text.split(/(?<=[.:])\s+/).at(-1) ?? '').replace(/:$/, '')
  }
  return lists.filter((list) => list.items.length > 0)
}
