import type { Line } from './lines.ts'

/** A bullet or number at the front of a line; `length` counts the letters it takes, blanks included. */
export type Mark = { kind: 'bullet' | 'numbered'; number: string | null; level: number; length: number }

const bullet = /^[•◼■▪●◾▫◦○⬛➢➤✓❖∙·‣\uF000-\uF0FF]\s*/u
const dash = /^(?:[-–—*]|o(?=\s+\p{Lu}))\s+/u
const lettered = /^\(?[a-z]\)\s+/
const integer = /^(\d{1,3})(?:([.)])(?!\d)\s*|\s+|$)/
const decimal = /^(\d{1,2})\.(\d{1,2})\.?(?:\s+|(?=\p{Lu})|$)/u

const bottom = (line: Line): number => (line.box ? line.box.y + line.box.height : 0)

/** Is the line set apart from the one before: by a gap, a page, a blank line, or an indent? */
const setApart = (line: Line, before: Line | undefined): boolean => {
  if (!before || line.breakBefore) return true
  if (!line.box || !before.box)
    return /[.:;?!]$|[;,] (?:and|or)$/.test(before.text) || bullet.test(before.text) || dash.test(before.text)
  if (line.page !== before.page) return /[.:;?!]$/.test(before.text)
  return bottom(line) - bottom(before) > (line.size ?? 12) * 1.45 || Math.abs(line.box.x - before.box.x) > 8
}

/**
 * Reads marks line by line. Numbers count upwards: "17 who present as homeless" is no paragraph 17, because neither the run nor its
 * writing (no full stop, small letter) makes it one. A number may be skipped by the printer, never by us.
 */
export const markerReader = (): ((line: Line, before: Line | undefined, after: Line | undefined) => Mark | null) => {
  let last = 0
  /** Where the run stood before a number 1 began another: a stray 1 must not end the run of the whole report. */
  let suspended = 0
  let lastPart: [number, number] = [0, 0]
  let marginX: number | null = null
  let inBullets = false
  /** Dashes that began as items of their own stay so: only dashes that follow straight on a bullet belong to it. */
  let dashesAreItems = false

  const readInteger = (line: Line, before: Line | undefined, text: string): Mark | null => {
    const found = integer.exec(text)
    if (!found) return null
    const number = Number(found[1])
    const rest = text.slice(found[0].length)
    const stopped = found[2] !== undefined
    const alone = rest === '' || (line.segments.length > 1 && line.segments[0]!.text.replace(/[.)]$/, '') === found[1])
    if (!stopped && !alone && !(number === last + 1 && /^\p{Lu}/u.test(rest))) return null
    if (!stopped && !alone && !setApart(line, before)) return null
    if (rest === '' && !stopped && line.box === null && number !== last + 1) return null
    if (/^[a-z%,]/.test(rest) && !(number === last + 1 && stopped)) return null
    const resumed = stopped && suspended > 0 && number > suspended && number <= suspended + 3 && /^\p{Lu}/u.test(rest)
    const inRun = number === last + 1 || (number > last && number <= last + 3 && last > 0) || resumed
    if (!inRun && number !== 1) return null
    if (line.box && marginX !== null && inRun && Math.abs(line.box.x - marginX) > 14 && number !== 1) return null
    if (number === 1 && !stopped && !alone) return null
    if (number === 1 && last > 1) suspended = last
    else if (number > suspended) suspended = 0
    last = number
    if (line.box) marginX = line.box.x
    return { kind: 'numbered', number: String(number), level: 0, length: found[0].length }
  }

  const readDecimal = (text: string): Mark | null => {
    const found = decimal.exec(text)
    if (!found) return null
    const [major, minor] = [Number(found[1]), Number(found[2])]
    const next =
      major === lastPart[0] ? minor > lastPart[1] && minor <= lastPart[1] + 2 : major > lastPart[0] && minor === 1
    if (!next) return null
    lastPart = [major, minor]
    return { kind: 'numbered', number: `${major}.${minor}`, level: 0, length: found[0].length }
  }

  return (line, before) => {
    if (line.role === 'heading' || line.role === 'row') return null
    const text = line.text
    const mark = bullet.exec(text)
    if (mark) {
      inBullets = true
      dashesAreItems = false
      return { kind: 'bullet', number: null, level: 1, length: mark[0].length }
    }
    const prefixed = line.box === null ? (/^- (?=\d)/.exec(text)?.[0].length ?? 0) : 0
    const numbered = readDecimal(text.slice(prefixed)) ?? readInteger(line, before, text.slice(prefixed))
    if (numbered) {
      inBullets = false
      dashesAreItems = false
    }
    if (numbered) return { ...numbered, length: numbered.length + prefixed }
    const letter = lettered.exec(text)
    if (letter && setApart(line, before)) return { kind: 'bullet', number: null, level: 1, length: letter[0].length }
    const stroke = dash.exec(text)
    if (!stroke || !setApart(line, before)) return null
    if (!line.box && (!inBullets || line.breakBefore)) dashesAreItems = true
    return {
      kind: 'bullet',
      number: null,
      level: line.box || (inBullets && !dashesAreItems) ? 2 : 1,
      length: stroke[0].length,
    }
  }
}
