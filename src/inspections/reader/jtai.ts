import { findAuthority } from './authority.ts'
import type { Block } from './blocks.ts'
import { type Found, found } from './found.ts'
import { letterDate } from './front-page.ts'
import { improvementsIn } from './inspection.ts'
import { datesOfVisit, deadlineIn, letterBody } from './letters.ts'
import { placed } from './parts.ts'
import { nothing, type Reading } from './reading.ts'

const theme =
  /\b(multi-agency (?:response|arrangements) (?:to|for) .+?)(?: in (?:the )?[A-Z][\w-]*(?: (?:and |of |on |upon |with )?[A-Z][\w-]*)*)?\.?$/

const focusOf = (blocks: readonly Block[]): Found<string> | null => {
  for (const block of blocks.slice(0, 12)) {
    const sentence = block.text.split(/(?<=\.)\s/).find((one) => theme.test(one))
    if (sentence) return found(theme.exec(sentence)![1]!.trim(), block.lines, 'joint-focus')
  }
  return null
}

/** A letter of several inspectorates to a partnership: no lead inspector, a due date for the statement printed at its end. */
export const readJointLetter = (blocks: readonly Block[]): Reading => {
  const { head, body } = letterBody(blocks)
  const parts = placed(body, { opening: 'other', subheadingsInLists: 'any' })
  return {
    ...nothing,
    kind: 'jtai',
    authority: findAuthority(blocks),
    onSite: datesOfVisit(body),
    published: letterDate(head.length > 0 ? head : blocks),
    statedDeadline: deadlineIn(body.slice(Math.floor(body.length / 2))),
    focus: focusOf(body),
    ...improvementsIn(parts),
    paragraphs: parts.map(({ block, section }) => ({ block, section })),
  }
}
