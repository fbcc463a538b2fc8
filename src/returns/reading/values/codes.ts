import type { Code } from '../../model.ts'
import { cleaned } from './clean.ts'
import { isEmptyWord } from './empty-words.ts'
import { type Decode, type Note, read, unread, written } from './outcome.ts'

/** Small letters and digits, so that quotation marks, dashes, brackets and blanks make no difference; what changes the meaning stays. */
const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘`]/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}?<>+]+/gu, ' ')
    .trim()

/** The ways in which a code is written, the surest first: a way that two codes share says nothing, unless a surer one decides. */
const ways: readonly ((code: Code) => readonly string[])[] = [
  ({ code }) => [code],
  ({ printed }) => (printed ? [printed] : []),
  ({ code, label, letter }) => [
    `${code} ${label}`,
    ...(letter ? [`${letter} ${code}`, `${letter} ${code} ${label}`] : []),
  ],
  ({ label, letter }) => [label, ...(letter ? [`${letter} ${label}`] : [])],
  ({ aliases = [], letter }) => aliases.flatMap((alias) => (letter ? [alias, `${letter} ${alias}`] : [alias])),
  // The printed words without the letter, such as "1A: Individual".
  ({ printed, letter }) => (printed && letter ? [printed.slice(letter.length + 1)] : []),
  ({ letter }) => (letter ? [letter] : []),
]

const tableOf = (codes: readonly Code[]): ReadonlyMap<string, Code> => {
  const table = new Map<string, Code | null>()
  for (const way of ways) {
    const these = new Map<string, Code | null>()
    for (const code of codes)
      for (const text of way(code).map(alike))
        these.set(text, these.has(text) && these.get(text) !== code ? null : code)
    for (const [text, code] of these) if (!table.has(text)) table.set(text, code)
  }
  table.delete('')
  return new Map([...table].flatMap(([text, code]) => (code ? [[text, code] as const] : [])))
}

/** A spreadsheet takes the zero from "01": the one code of the same number is meant. */
const ofNumber = (codes: readonly Code[], text: string): Code | null => {
  if (!/^\d+(\.0+)?$/.test(text)) return null
  const same = codes.filter(({ code }) => /^\d+$/.test(code) && Number(code) === Number(text))
  return same.length === 1 ? same[0]! : null
}

const noteOf = (was: string, code: Code, exact: ReadonlySet<string>): readonly Note[] => {
  if (exact.has(was)) return []
  const small = was.toLowerCase()
  const what = [...exact].some((text) => text.toLowerCase() === small) ? 'case' : 'code-form'
  return [{ what, was, now: code.code }]
}

/**
 * Reads a code in any of the ways in which it is written: code, words, letter, what the edition prints, other words that are listed.
 * What is not listed is not read: no nearest match. A letter beside the words of another code is not read either.
 */
export const codeDecoder = (codes: readonly Code[], plainLabels = false): Decode => {
  const table = tableOf(codes)
  const exactly = new Map(
    codes.map((code) => [
      code,
      new Set([code.code, ...(code.printed ? [code.printed] : []), ...(plainLabels ? [code.label] : [])]),
    ]),
  )
  return (cell) => {
    const { text, notes } = cleaned(written(cell))
    if (text === '') return read(null)
    const code = table.get(alike(text)) ?? ofNumber(codes, text)
    if (code) return read(code.code, [...notes, ...noteOf(text, code, exactly.get(code)!)])
    if (isEmptyWord(text)) return read(null, [...notes, { what: 'empty-word', was: text, now: '' }])
    return unread('no-code', notes)
  }
}

const answers: readonly Code[] = [
  { code: 'yes', label: 'Yes', printed: 'a) Yes', letter: 'a', aliases: ['Y', '1', 'True', 'T'] },
  { code: 'no', label: 'No', printed: 'b) No', letter: 'b', aliases: ['N', '0', 'False', 'F'] },
  {
    code: 'unknown',
    label: 'Unknown',
    printed: 'c) Unknown',
    letter: 'c',
    aliases: ['U', 'Not known', 'Not recorded'],
  },
]

/** "yes", "no" or "unknown", by the column's own words or the usual ones. */
export const yesNoDecoder = (codes: readonly Code[] | undefined): Decode => codeDecoder(codes ?? answers, true)
