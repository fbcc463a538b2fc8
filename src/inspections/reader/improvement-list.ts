import type { Block } from './blocks.ts'
import { byRule } from './found.ts'
import { plain } from './headings.ts'
import type { Line } from './lines.ts'
import { splitReference } from './national-framework.ts'
import type { RuleId } from './reading-rules.ts'

export type FoundImprovement = {
  text: string
  nationalFramework: string[]
  page: number | null
  lines: Line[]
  rule: RuleId
  certain: boolean
}

const none = /^(there (are|were) )?(no|none)\b|not identified|no areas? (for|of)/

/** A letter whose list comes last goes on with its closing words. */
const afterList =
  /^(ofsted will take|we have notified|you should (now )?submit|i am copying|yours? (sincerely|faithfully))/i

const itemFrom = (blocks: readonly Block[], rule: RuleId): FoundImprovement => {
  const { text, nationalFramework } = splitReference(blocks.map((block) => block.text).join(' '))
  return {
    text,
    nationalFramework,
    page: blocks[0]!.page,
    lines: blocks.flatMap((block) => block.lines),
    ...byRule(rule),
  }
}

/**
 * The items among the blocks that stand under one improvement heading. A lead-in sentence is no item; a dash or bullet under a
 * bullet belongs to it; a list without bullets is read as one item a paragraph, and marked for the reviewer.
 */
export const improvementItems = (blocks: readonly Block[], rule: RuleId): FoundImprovement[] => {
  const outer = Math.min(...blocks.filter((block) => block.kind === 'bullet').map((block) => block.level))
  const items: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'bullet' && block.level === outer) items.push([block])
    else if (block.kind === 'bullet') items.at(-1)?.push(block)
    else if (items.length > 0) break
  }
  if (items.length > 0) return items.map((item) => itemFrom(item, rule))
  const closing = blocks.findIndex((block) => afterList.test(block.text))
  const loose = (closing < 0 ? blocks : blocks.slice(0, closing)).filter(
    (block) => block.kind === 'text' && !block.text.endsWith(':') && !none.test(plain(block.text)),
  )
  return loose.length <= 12 && loose.every((block) => block.text.length < 1_500)
    ? loose.map((block) => itemFrom([block], 'list-without-bullets'))
    : []
}

/** Numbered recommendations, as single inspections have instead of areas for improvement. */
export const recommendationItems = (blocks: readonly Block[]): FoundImprovement[] =>
  blocks.filter((block) => block.kind === 'numbered').map((block) => itemFrom([block], 'recommendation'))
