import { plain } from './headings.ts'

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

/** The enablers of the Children's Social Care: National Framework (statutory guidance, 2023), by the words of their names. */
const enablers: readonly (readonly [number, RegExp])[] = [
  [1, /multi-?agency working is (prioritised|prioritized)/],
  [2, /leaders drive (the )?conditions/],
  [3, /(the )?workforce is equipped/],
]

const code = /(outcome|enabler|principle)s?\s*:?\s*(\d|one|two|three|four|five|six)\b/g
const more = /^(?:\s*(?:,|and|&)\s*(?:and\s+)?(\d|one|two|three|four|five|six)\b)/

const codesIn = (reference: string): string[] => {
  const text = plain(reference)
  const codes: string[] = []
  for (const found of text.matchAll(code)) {
    const [whole, kind, number] = found
    const add = (digit: string) => codes.push(`${kind}-${numbers[digit] ?? Number(digit)}`)
    add(number!)
    let rest = text.slice(found.index + whole.length)
    for (let next = more.exec(rest); next; next = more.exec(rest)) {
      add(next[1]!)
      rest = rest.slice(next[0].length)
    }
  }
  for (const [number, name] of enablers) if (name.test(text)) codes.push(`enabler-${number}`)
  return [...new Set(codes)]
}

const word = '(?:outcomes?|enablers?|principles?|national framework)'
const bracketed = new RegExp(`\\s*[([]([^()[\\]]*\\b${word}\\b[^()[\\]]*)[)\\]]\\s*\\.?\\s*$`, 'i')
const unbracketed =
  /(?<=[.;])\s+((?:national framework,?\s*)?(?:outcome|enabler|principle)s?\b[^.]{0,120}?(?:national framework)?)\.?\s*$/i
const open = /\s*[([]((?:national framework|(?:outcome|enabler|principle)s?\b)[^()[\]]{0,140})$/i

/**
 * Takes the National Framework reference off the end of an area for improvement (printed since March 2025, in many ways). Returns
 * the text without it and ids such as `outcome-4`; an empty list where none is printed.
 */
export const splitReference = (text: string): { text: string; nationalFramework: string[] } => {
  let rest = text.trim()
  const codes: string[] = []
  for (const pattern of [bracketed, bracketed, unbracketed, open]) {
    const found = pattern.exec(rest)
    const inside = found ? codesIn(found[1]!) : []
    if (!found || inside.length === 0) continue
    codes.unshift(...inside)
    rest = rest.slice(0, found.index).trim()
  }
  return { text: rest, nationalFramework: [...new Set(codes)] }
}
