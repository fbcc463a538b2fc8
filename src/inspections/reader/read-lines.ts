import { readAreaSend } from './area-send.ts'
import { assemble } from './assemble.ts'
import { type Block, blocksOf } from './blocks.ts'
import { clean } from './clean.ts'
import { readCommitteeReport } from './committee-report.ts'
import { withoutContents } from './contents-list.ts'
import { readInspection } from './inspection.ts'
import { tidy, withoutSoftHyphens } from './joining.ts'
import { readJointLetter } from './jtai.ts'
import { judgementTable } from './judgements.ts'
import { type RoughKind, roughKind, type ToldKind } from './kinds.ts'
import { readLetter } from './letters.ts'
import { type Line, type PageSize, Unreadable } from './lines.ts'
import { withoutLongLines } from './long-lines.ts'
import type { ReadDocument, Sources } from './model.ts'
import { nothing, type Reading } from './reading.ts'
import { readSingleInspection } from './single-inspection.ts'

const tidied = (line: Line): Line => ({
  ...line,
  text: tidy(line.text),
  segments: line.segments.map((part) => ({ ...part, text: tidy(part.text) })),
})

const unknown = (blocks: readonly Block[]): Reading => ({
  ...nothing,
  kind: 'unknown',
  kindTold: { rule: 'kind-unknown', lines: blocks[0]?.lines ?? [] },
  paragraphs: blocks.filter((block) => block.kind !== 'heading').map((block) => ({ block, section: 'other' })),
  warnings: ['This does not look like any kind of document that is known here, so only its paragraphs were read.'],
})

const readingOf = (printed: readonly Line[]): Reading => {
  const lines = withoutContents(printed)
  const all = blocksOf(lines)
  const told = roughKind(all)
  if (told.kind !== 'inspection') return { ...readingAs(told.kind, all, lines), ...kindTold(told) }
  const table = judgementTable(lines)
  if (!table) return readInspection(all, null, null)
  // What follows the table begins something new, whatever its line spacing.
  const after = lines.slice(table.to).map((line, at) => (at === 0 ? { ...line, breakBefore: true } : line))
  return readInspection(blocksOf([...lines.slice(0, table.from), ...after]), table, after[0] ?? null)
}

const kindTold = ({ rule, lines }: ToldKind): Pick<Reading, 'kindTold'> => ({ kindTold: { rule, lines } })

const readingAs = (kind: RoughKind, all: readonly Block[], lines: readonly Line[]): Reading => {
  if (kind === 'focused-visit' || kind === 'monitoring-visit') return readLetter(all, kind)
  if (kind === 'jtai') return readJointLetter(all)
  if (kind === 'area-send') return readAreaSend(lines)
  if (kind === 'single-inspection') return readSingleInspection(all, lines)
  if (kind === 'committee-report') return readCommitteeReport(all, lines)
  return unknown(all)
}

/** Everything after a file has become lines: pure, and the same for PDF, Word and text. Throws `Unreadable` when there are no words. */
export const readLines = (
  lines: readonly Line[],
  pages: readonly PageSize[],
  file: string,
): { document: ReadDocument; sources: Sources } => {
  const words = withoutLongLines(lines)
    .map(tidied)
    .filter((line) => line.text !== '')
  if (words.length === 0) throw new Unreadable(pages.length > 0 ? 'scanned-without-text' : 'no-words')
  const cleaned = clean(words, pages).lines.map((line) => ({
    ...line,
    text: line.text.replace(/[\u00AD\uFFFE](?!$)/g, ''),
  }))
  const reading = readingOf(cleaned)
  return assemble(file, {
    ...reading,
    paragraphs: reading.paragraphs.map((one) => ({
      ...one,
      block: { ...one.block, text: withoutSoftHyphens(one.block.text) },
    })),
  })
}
