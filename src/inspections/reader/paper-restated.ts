import type { Block } from './blocks.ts'
import { byRule } from './found.ts'
import { gradeOf, partOf } from './headings.ts'
import type { FoundImprovement } from './improvement-list.ts'
import { improvementItems } from './improvement-list.ts'
import type { FoundJudgement } from './judgements.ts'
import { splitReference } from './national-framework.ts'
import { sentencesOf } from './sentences.ts'

const inProse = /\boverall\b[^.]{0,90}?['‘’"]?\b(outstanding|good|requires? improvement(?: to be good)?|inadequate)\b/i

/** "Ofsted … concluded that overall, they continue to 'require improvement to be good'": a fallback, marked for the reviewer. */
export const overallInProse = (blocks: readonly Block[]): FoundJudgement[] => {
  for (const block of blocks) {
    for (const sentence of sentencesOf(block.text)) {
      const printed =
        /ofsted|inspect|judge/i.test(sentence) && !/last|previous|20\d\d inspection/i.test(sentence)
          ? inProse.exec(sentence)?.[1]
          : undefined
      const grade = printed ? gradeOf(printed) : null
      if (grade)
        return [
          {
            area: 'overall',
            grade,
            printed: printed!,
            page: block.page,
            lines: [...block.lines],
            ...byRule('paper-overall-in-prose'),
          },
        ]
    }
  }
  return []
}

/** In a paper an area's first sentence is Ofsted's; what follows it in the same bullet is the council explaining. */
const firstSentence = (item: FoundImprovement): FoundImprovement => ({
  ...item,
  text: sentencesOf(item.text)[0] ?? item.text,
})

const bulletsAfter = (blocks: readonly Block[], at: number): Block[] => {
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.kind !== 'bullet')
  return end < 0 ? rest : rest.slice(0, end)
}

type Wanted = 'improvement' | 'priority'
const names: Readonly<Record<Wanted, string>> = {
  improvement:
    'areas? (?:of|for|requiring) (?:further )?(?:improvement|development)|areas? (?:that |which )?needs? (?:to )?improve(?:ment)?|what needs to improve|recommendations',
  priority: 'areas? (?:of|for) priority action|priority actions?|areas? of significant (?:weakness|concern)',
}
const leadIns = {
  improvement: new RegExp(`\\b(?:${names.improvement})\\b[^.:]{0,80}:$`, 'i'),
  priority: new RegExp(`\\b(?:${names.priority})\\b[^.:]{0,80}:$`, 'i'),
}
const inlines = {
  improvement: /\bareas? (?:of|for) improvement\b[^.:]{0,80}:\s*(.{15,}?)\s*$/i,
  priority: /\b(?:areas? (?:of|for) priority action|priority action)\b[^.:]{0,80}:\s*(.{15,}?)\s*$/i,
}
const identified = /\b(inspectors?|ofsted|identified|inspection)\b/i

/** Cells of a table under a row that names what stands in it: the first column is what Ofsted asks for, the others the council's. */
const rowsAfter = (blocks: readonly Block[], at: number): Block[] => {
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block) => block.lines[0]!.segments.length < 2)
  return (end < 0 ? rest : rest.slice(0, end)).map((block) => ({ ...block, text: block.lines[0]!.segments[0]!.text }))
}

const itemsAt = (blocks: readonly Block[], at: number, wanted: Wanted): FoundImprovement[] => {
  const block = blocks[at]!
  const listed = block.kind === 'heading' && partOf(block.text) === wanted
  const led =
    block.kind !== 'bullet' &&
    leadIns[wanted].test(block.text) &&
    identified.test(`${block.text} ${blocks[at - 1]?.text ?? ''}`)
  if (block.lines[0]!.segments.length > 1 && partOf(block.lines[0]!.segments[0]!.text) === wanted)
    return improvementItems(
      rowsAfter(blocks, at).map((row) => ({ ...row, kind: 'bullet', level: 1 })),
      'paper-table',
    )
  if (!listed && !led) return []
  const next = blocks.slice(at + 1).findIndex((one) => one.kind === 'bullet')
  // A sentence that leads in may stand between the heading and its bullets.
  const skip = listed && next === 1 && blocks[at + 1]!.kind === 'text' && /:$/.test(blocks[at + 1]!.text) ? 1 : 0
  return improvementItems(bulletsAfter(blocks, at + skip), listed ? 'paper-list' : 'paper-lead-in')
}

/** What Ofsted asks for as a paper restates it: under its heading, after a lead-in, in a table, or in a sentence. */
export const restated = (blocks: readonly Block[], wanted: Wanted): FoundImprovement[] => {
  for (const at of blocks.keys()) {
    const items = itemsAt(blocks, at, wanted)
    if (items.length > 0) return items.map(firstSentence)
  }
  for (const block of blocks) {
    const text = block.kind === 'bullet' ? undefined : inlines[wanted].exec(block.text)?.[1]
    if (text && identified.test(block.text)) {
      return [
        {
          ...splitReference(sentencesOf(text)[0] ?? text),
          page: block.page,
          lines: [...block.lines],
          ...byRule('paper-sentence'),
        },
      ]
    }
  }
  return []
}
