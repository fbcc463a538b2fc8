import type { Line, PlanFinding } from '../model.ts'
import { shorten } from './coverage.ts'
import { inOrder } from './order.ts'

type Worded = Pick<Line, 'action' | 'findings'>

/** The words of what a line answers, for as long as it has no action of its own; null when it answers nothing. */
export const answeredWords = (line: Worded, findings: readonly PlanFinding[]): string | null =>
  inOrder(findings).find((finding) => line.findings.includes(finding.id))?.quote ?? null

/** What a line is called in a list, a title or a choice: its action; until it has one, what it answers, in quotation marks. */
export const lineInWords = (line: Worded, findings: readonly PlanFinding[], length = 120): string => {
  if (line.action.trim() !== '') return shorten(line.action, length)
  const words = answeredWords(line, findings)
  return words === null ? 'A line without an action' : `“${shorten(words, length)}” (no action yet)`
}
