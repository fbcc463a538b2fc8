import type { Line } from './lines.ts'
import type { Source } from './model.ts'
import { isCertain, type RuleId } from './reading-rules.ts'

/** A value with the lines it was read from, the rule that read it, and whether that rule is the main one or a fallback. */
export type Found<T> = { value: T; lines: readonly Line[]; rule: RuleId; certain: boolean }

export const found = <T>(value: T, lines: readonly Line[], rule: RuleId): Found<T> => ({
  value,
  lines,
  rule,
  certain: isCertain(rule),
})

/** A rule with what it says of the value's certainty. */
export const byRule = (rule: RuleId): { rule: RuleId; certain: boolean } => ({ rule, certain: isCertain(rule) })

/** The place of a value on its page or pages. */
export const sourceOf = ({ lines, rule, certain }: Omit<Found<unknown>, 'value'>, text?: string): Source => ({
  page: lines[0]?.page ?? null,
  text: text ?? lines.map((line) => line.text).join(' '),
  boxes: lines.flatMap((line) => (line.box && line.page ? [{ page: line.page, ...rounded(line.box) }] : [])),
  rule,
  certain,
})

const rounded = (box: { x: number; y: number; width: number; height: number }) => ({
  x: Math.round(box.x * 10) / 10,
  y: Math.round(box.y * 10) / 10,
  width: Math.round(box.width * 10) / 10,
  height: Math.round(box.height * 10) / 10,
})
