import type { Block } from './blocks.ts'
import type { Line } from './lines.ts'
import { nothing, type Reading } from './reading.ts'
export const readCommitteeReport = (blocks: readonly Block[], _lines: readonly Line[]): Reading => ({
  ...nothing,
  kind: 'committee-report',
  paragraphs: blocks.filter((b) => b.kind !== 'heading').map((block) => ({ block, section: 'other' })),
})
