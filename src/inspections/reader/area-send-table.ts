import type { Block } from './blocks.ts'
import { byRule } from './found.ts'
import { partOf, plain } from './headings.ts'
import type { FoundImprovement } from './improvement-list.ts'
import type { Line, Segment } from './lines.ts'
import { splitReference } from './national-framework.ts'
import type { RuleId } from './reading-rules.ts'

const bodyHead = /^responsible (body|bodies|partners?|agenc(y|ies))$/
const isHead = (line: Line): boolean =>
  line.segments.length === 2 &&
  bodyHead.test(plain(line.segments[0]!.text)) &&
  partOf(line.segments[1]!.text) === 'priority'

const cell = (line: Line, parts: readonly Segment[]): Line => {
  const [first] = parts
  const last = parts.at(-1)!
  const box = line.box && first ? { ...line.box, x: first.x, width: last.x + last.width - first.x } : line.box
  return { ...line, segments: parts, text: parts.map((part) => part.text).join(' '), box }
}

/**
 * The table of priority actions has two columns, who is responsible and what they must do, and each cell runs over several lines. The
 * columns are read one after the other, so that no sentence is cut by the name beside it.
 */
export const unfoldedTable = (lines: readonly Line[]): readonly Line[] => {
  const head = lines.findIndex(isHead)
  if (head < 0) return lines
  const edge = lines[head]!.segments[1]!.x - 12
  const after = lines.slice(head + 1)
  const length = after.findIndex((line) => !isHead(line) && partOf(line.text) !== null && line.segments.length === 1)
  const rows = (length < 0 ? after : after.slice(0, length)).filter((line) => !isHead(line))
  const word = rows.some((line) => line.role === 'row') || lines[head]!.segments[1]!.x === 1
  const left = rows.flatMap((line) =>
    side(line, (part) => (word ? part === line.segments[0] && line.segments.length > 1 : part.x < edge)),
  )
  const right = rows.flatMap((line) =>
    side(line, (part) => (word ? part !== line.segments[0] || line.segments.length === 1 : part.x >= edge)),
  )
  const title: Line = { ...cell(lines[head]!, lines[head]!.segments.slice(1)), role: 'heading' }
  const bodies = left.map((line): Line => ({ ...line, role: 'row' }))
  return [...lines.slice(0, head), title, ...right, ...bodies, ...(length < 0 ? [] : after.slice(length))]
}

const side = (line: Line, belongs: (part: Segment) => boolean): Line[] => {
  const parts = line.segments.filter(belongs)
  return parts.length > 0
    ? [
        {
          ...cell(line, parts),
          role: null,
          breakBefore: line.role === 'row' || line.breakBefore || parts[0]!.width === 0,
        },
      ]
    : []
}

const asks = /\b(should|must|needs?|ensure|improve|urgently)\b/i
const body = /\b(council|integrated care board|icb|partnership|nhs|authority|trust|partners)\b/i

/** The name of a responsible body, as it stands beside or above its action where the columns cannot be told apart. */
const isBody = (block: Block): boolean =>
  block.kind === 'row' ||
  bodyHead.test(plain(block.text)) ||
  (block.text.length < 200 && !asks.test(block.text) && body.test(block.text))

/** One item a cell: a paragraph with the bullets under it. Bullets without a paragraph that asks for something are items of their own. */
export const cellItems = (blocks: readonly Block[], rule: RuleId): FoundImprovement[] => {
  const items: Block[][] = []
  let open: Block[] | null = null
  for (const block of blocks) {
    if (block.kind === 'heading' || isBody(block)) continue
    if (block.kind === 'bullet' && open) open.push(block)
    else if (block.kind === 'bullet') items.push([block])
    else {
      const leadsIn = block.text.endsWith(':') && !asks.test(block.text)
      open = leadsIn ? null : [block]
      if (open) items.push(open)
    }
  }
  return items.map((item) => ({
    ...splitReference(item.map((block) => block.text).join(' ')),
    page: item[0]!.page,
    lines: item.flatMap((block) => block.lines),
    ...byRule(rule),
  }))
}
