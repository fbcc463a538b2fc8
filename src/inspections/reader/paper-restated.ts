import type { Block } from './blocks.ts'
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
            rule: 'paper-overall-in-prose',
            certain: false,
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

const leadIn = /\bareas? (?:of|for) (?:improvement|development)\b[^.:]{0,80}:$/i
const inline = /\bareas? (?:of|for) improvement\b[^.:]{0,80}:\s*(.{15,}?)\s*$/i
const identified = /\b(inspectors?|ofsted|identified|inspection)\b/i

/** Ofsted's areas for improvement as a paper restates them: under their heading, after a lead-in, or in a sentence. */
export const restatedImprovements = (blocks: readonly Block[]): FoundImprovement[] => {
  for (const [at, block] of blocks.entries()) {
    const listed = block.kind === 'heading' && partOf(block.text) === 'improvement'
    const led = block.kind !== 'bullet' && leadIn.test(block.text) && identified.test(block.text)
    const items =
      listed || led ? improvementItems(bulletsAfter(blocks, at), listed ? 'paper-list' : 'paper-lead-in') : []
    if (items.length > 0) return items.map(firstSentence)
  }
  for (const block of blocks) {
    const text = block.kind === 'bullet' ? undefined : inline.exec(block.text)?.[1]
    if (text && identified.test(block.text)) {
      return [
        {
          ...splitReference(sentencesOf(text)[0] ?? text),
          page: block.page,
          lines: [...block.lines],
          rule: 'paper-sentence',
          certain: false,
        },
      ]
    }
  }
  return []
}
