import { type Chance, chanceFrom } from './chance.ts'
import { noise } from './noise.ts'
import { samples } from './samples.ts'

const documents = samples.map((text) => text.split('\n'))

/** Some lines in a row, from anywhere in an invented document. */
const piece = (chance: Chance, most: number): string[] => {
  const sample = chance.pick(documents)
  const from = chance.below(sample.length)
  return sample.slice(from, from + 1 + chance.below(most))
}

/** The head of a document decides what it is taken for; what follows comes from the same one or from others. */
const spliced = (chance: Chance): string[] => {
  if (chance.oneIn(30)) return [...chance.pick(documents)]
  if (chance.oneIn(30)) return []
  const sample = chance.pick(documents)
  const head = sample.slice(0, 2 + chance.below(12))
  const from = chance.below(sample.length)
  const own = chance.oneIn(3) ? [] : sample.slice(from, from + 2 + chance.below(14))
  return [...head, ...own, ...(chance.oneIn(2) ? piece(chance, 8) : [])]
}

const inside = (chance: Chance, line: string, change: (left: string, right: string) => string): string => {
  const at = chance.below(line.length + 1)
  return change(line.slice(0, at), line.slice(at))
}

type Edit = (lines: string[], at: number, chance: Chance) => void

const edits: readonly Edit[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 0, lines[at]!),
  (lines, at) => void lines.splice(at, 2, lines[at + 1] ?? '', lines[at]!),
  (lines, at) => void lines.splice(at, 2, lines[at]! + (lines[at + 1] ?? '')),
  (lines, at) => void lines.splice(at, 2, `${lines[at]} ${lines[at + 1] ?? ''}`),
  (lines, at, chance) => void lines.splice(at, 0, noise(chance)),
  (lines, at, chance) => void lines.splice(at, 1, inside(chance, lines[at]!, (left, right) => left + noise(chance) + right)),
  (lines, at, chance) => void lines.splice(at, 1, ...inside(chance, lines[at]!, (left, right) => `${left}\n${right}`).split('\n')),
  (lines, at, chance) => void lines.splice(at, 1, ...inside(chance, lines[at]!, (left, right) => `${left}-\n${right}`).split('\n')),
  (lines, at, chance) => void lines.splice(at, 1, inside(chance, lines[at]!, (left, right) => left + right.slice(1 + chance.below(9)))),
  (lines, at, chance) => {
    const parts = lines[at]!.split(' ')
    parts[chance.below(parts.length)] = chance.oneIn(2) ? noise(chance) : chance.pick(chance.pick(documents)).split(' ')[0]!
    lines[at] = parts.join(' ')
  },
  (lines, at, chance) => void lines.splice(at, 1, lines[at]!.replace(/\d+/, String(chance.below(chance.pick([3, 40, 3_000, 1e9]))))),
  (lines, at, chance) => void lines.splice(at, 1, chance.oneIn(2) ? lines[at]!.toUpperCase() : lines[at]!.toLowerCase()),
  (lines, at, chance) => void lines.splice(at, 0, ...piece(chance, 4)),
  (lines, at, chance) => void lines.splice(at, 1 + chance.below(6)),
] // biome-ignore format: an edit a line

/** The lines of an invented document with faults, always the same ones for a seed and number. */
export const brokenText = (seed: number, number: number): { lines: string[]; chance: Chance } => {
  const chance = chanceFrom(seed, number)
  const lines = spliced(chance)
  for (let left = 1 + chance.below(chance.oneIn(6) ? 25 : 5); left > 0; left -= 1) {
    if (lines.length === 0) lines.push(noise(chance))
    chance.pick(edits)(lines, chance.below(lines.length), chance)
  }
  return { lines, chance }
}
