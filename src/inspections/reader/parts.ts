import type { Block } from './blocks.ts'
import { type Part, partOf, sectionOf } from './headings.ts'
import type { Section } from './model.ts'

/** A block with the part of the document it stands in. */
export type Placed = { block: Block; part: Part | null; section: Section; heading: Block | null }

const sectionOfPart = (part: Part | null): Section =>
  part === 'headline' ? 'headline' : part === 'summary' ? 'summary' : 'other'

/**
 * Walks the blocks in order and says of each in which part and section it stands. A heading that is not known is a subheading: it
 * keeps its section, but ends a list of improvements. `opening` is the section of what comes before any heading.
 */
export const placed = (blocks: readonly Block[], opening: Section): Placed[] => {
  let part: Part | null = null
  let section: Section = opening
  let heading: Block | null = null
  const result: Placed[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const known = partOf(block.text)
      const area = sectionOf(block.text)
      if (area) {
        part = 'findings'
        section = area.area
      } else if (known) {
        part = known
        section = sectionOfPart(known)
      } else if (part === 'improvement' || part === 'priority' || part === 'recommendations') {
        part = null
        section = 'other'
      }
      heading = block
      continue
    }
    result.push({ block, part, section, heading })
  }
  return result
}
