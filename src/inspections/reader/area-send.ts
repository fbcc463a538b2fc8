import { findAuthority } from './authority.ts'
import type { Block } from './blocks.ts'
import { printedOnSite, printedPublished } from './front-page.ts'
import { improvementsIn } from './inspection.ts'
import { placed } from './parts.ts'
import { nothing, type Reading } from './reading.ts'

/** A report on an area's special needs arrangements: one of three outcomes and no grades, a table of priority actions, no inspectors in charge. */
export const readAreaSend = (blocks: readonly Block[]): Reading => {
  const start = blocks.findIndex((block) => /^inspection outcome$/i.test(block.text))
  const parts = placed(blocks.slice(Math.max(0, start)), { opening: 'summary' })
  return {
    ...nothing,
    kind: 'area-send',
    authority: findAuthority(blocks),
    onSite: printedOnSite(blocks),
    published: printedPublished(blocks),
    ...improvementsIn(parts),
    paragraphs: parts.map(({ block, section }) => ({ block, section })),
  }
}
