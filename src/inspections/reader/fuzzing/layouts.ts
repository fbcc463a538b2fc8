import { type Line, type PageSize, plainLine } from '../lines.ts'
import { readText } from '../text.ts'
import type { Chance } from './chance.ts'
import { brokenText } from './texts.ts'

/** What the reader is given after a file has become lines. */
export type Input = { lines: Line[]; pages: PageSize[] }

const strange = [0, -1, 0.001, 1e9, -1e9, Number.NaN, Number.POSITIVE_INFINITY] as const
const roles = ['heading', 'bullet', 'row', 'paragraph', null] as const

/** Lines as a PDF has them: pages, places, sizes and fonts, a few of them wrong. */
const laidOut = (texts: readonly string[], chance: Chance): Input => {
  const perPage = chance.pick([6, 12, 40])
  const wrong = chance.oneIn(3) ? 6 : 200
  const lines: Line[] = []
  for (const text of texts.filter((one) => one.trim() !== '')) {
    const at = lines.length
    const heading = text.length < 50 && chance.oneIn(3)
    const size = chance.oneIn(wrong) ? chance.pick([6, 9, 20, ...strange]) : heading ? 16 : 12
    const x = chance.oneIn(wrong) ? chance.pick([90, 300, 560, ...strange]) : 72
    const y = chance.oneIn(wrong) ? chance.pick([20, 400, 830, ...strange]) : 80 + (at % perPage) * (700 / perPage)
    const cells = text.includes('\t') || chance.oneIn(wrong) ? text.split(/\t| {2,}|(?<=: )/) : [text]
    const segments = cells.map((cell, number) => ({ text: cell, x: x + number * 120, width: cell.length * 5.5 }))
    const end = segments.at(-1)!
    lines.push({
      page: Math.floor(at / perPage) + 1, text: cells.join(' '), segments, size, font: heading ? 'bold' : 'plain', breakBefore: false, role: null,
      box: { x, y, width: end.x + end.width - x, height: size * 1.12 },
    }) // biome-ignore format: the fields of a line
  }
  const count = Math.max(1, lines.at(-1)?.page ?? 1)
  return { lines, pages: Array.from({ length: count }, (_, at) => ({ number: at + 1, width: 595, height: 842 })) }
}

/** Lines as a Word document has them: each says what it is. */
const styled = (texts: readonly string[], chance: Chance): Input => ({
  lines: texts.map((text) => plainLine(text, { breakBefore: true, role: chance.pick(roles) })),
  pages: [],
})

/** A document with faults as plain text, PDF or Word would give it, always the same for a seed and number. */
export const brokenInput = (seed: number, number: number): Input => {
  const { lines, chance } = brokenText(seed, number)
  if (chance.oneIn(2)) return { lines: readText(lines.join('\n')), pages: [] }
  return chance.oneIn(5) ? styled(lines, chance) : laidOut(lines, chance)
}
