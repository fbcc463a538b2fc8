import type { Block } from './blocks.ts'
import { areaOf, gradedWords, type Part, partOf, sectionOf } from './headings.ts'
import type { Section } from './model.ts'

/** A block with the part of the document it stands in. */
export type Placed = { block: Block; part: Part | null; section: Section; heading: Block | null }

export type Rules = {
  /** The section of what comes before any heading. */
  opening: Section
  /** Subheadings that do not end a list: joint letters have any, single inspections the names of the judgements. */
  subheadingsInLists?: 'any' | 'areas'
}

const sectionOfPart = (part: Part | null): Section =>
  part === 'headline' ? 'headline' : part === 'summary' ? 'summary' : 'other'
const isList = (part: Part | null): boolean =>
  part === 'improvement' || part === 'priority' || part === 'recommendations'

/** A section's name and grade beside each other, as single inspections print them over each section. */
const sectionRow = (block: Block): Section | null =>
  block.text.length < 140 && block.lines.length <= 3 && gradedWords.test(block.text)
    ? areaOf(block.text.replace(gradedWords, ' '))
    : null

/**
 * Walks the blocks in order and says of each in which part and section it stands. A heading that is not known is a subheading: it
 * keeps its section, but ends a list of improvements. What stands under "Case study" belongs to no list.
 */
export const placed = (blocks: readonly Block[], { opening, subheadingsInLists }: Rules): Placed[] => {
  let part: Part | null = null
  let section: Section = opening
  let heading: Block | null = null
  let paused: Part | null = null
  const result: Placed[] = []
  for (const block of blocks) {
    const row = sectionRow(block)
    if (block.kind !== 'heading' && row === null) {
      result.push({ block, part, section, heading })
      continue
    }
    const known = partOf(block.text)
    const area = row ? { area: row, grade: true } : sectionOf(block.text)
    if (area && !(subheadingsInLists && isList(part) && !area.grade)) {
      part = 'findings'
      section = area.area
      paused = null
    } else if (known) {
      part = known
      // "Inspection findings" under a judgement's heading stays in its section; a letter's "Main findings" leaves the headline.
      if (known !== 'findings' || section === 'headline' || section === 'summary') section = sectionOfPart(known)
      paused = null
    } else if (/^case study/i.test(block.text)) {
      paused ??= part
      part = null
    } else if (subheadingsInLists === 'any') {
      part = paused ?? part
      paused = null
    } else if (isList(part) && !area) {
      part = null
      section = 'other'
    }
    heading = block
  }
  return result
}
