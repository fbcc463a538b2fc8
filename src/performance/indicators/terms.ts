import { readFile } from 'node:fs/promises'
import { isDay } from '../../platform/day.ts'
import type { Term } from '../../standards/calendar.ts'

/**
 * School terms, or halves of them, from a file: a line each, first and last school day as 2026-01-06,2026-02-13. A sentence where one is
 * not understood.
 */
export const readTerms = async (file: string): Promise<readonly Term[] | string> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return `${file} could not be read. Look at the name and the folder.`
  }
  const lines = text.split(/\r?\n/).filter((line) => /\d/.test(line))
  const terms = lines.map((line) => {
    const [from = '', until = ''] = line.split(/[,;\t]/).map((cell) => cell.trim())
    return isDay(from) && isDay(until) && from <= until ? { from, until } : line
  })
  const wrong = terms.find((term) => typeof term === 'string')
  if (wrong !== undefined)
    return `“${wrong}” is not a term. Write its first and last school day, as 2026-01-06,2026-02-13.`
  return (terms as Term[]).toSorted((one, other) => (one.from < other.from ? -1 : 1))
}
