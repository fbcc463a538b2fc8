import type { Input } from './layouts.ts'
import { judge } from './oracle.ts'

const kindOf = (fault: string | null): string => fault?.split(':')[0] ?? ''

/** The fewest lines of the input that still have the same fault: what a regression test needs. */
export const shrunk = (input: Input): { lines: string[]; fault: string | null } => {
  const wanted = kindOf(judge(input.lines, input.pages).fault)
  let lines = input.lines
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < lines.length; ) {
      const fewer = lines.toSpliced(at, size)
      if (kindOf(judge(fewer, input.pages).fault) === wanted) lines = fewer
      else at += size
    }
  return { lines: lines.map((line) => line.text), fault: judge(lines, input.pages).fault }
}
