import { unneutralised } from '../../../platform/documents/xlsx/text.ts'
import { withoutControls } from '../../../platform/plain-text.ts'
import type { Note } from './outcome.ts'

/** Characters that look like a blank or like nothing: no-break spaces, zero width, the byte order mark, a soft hyphen. */
const blanks = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
const unseen = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g
const asFormula = /^="(.*)"$/s
/** Nothing that has to be looked at: printable letters of English that neither begin nor end with a blank. */
const plain = /^[!-&(-<>-~](?:[ -~]*[!-~])?$/

const spaced = (text: string): string => text.replaceAll(blanks, ' ').replaceAll(unseen, '').trim()

/**
 * The text that is meant, with notes of what was taken away: white space around it, characters that cannot be seen, and the marks that
 * keep a spreadsheet from changing it ('=1 and ="007").
 */
export const cleaned = (was: string): { text: string; notes: readonly Note[] } => {
  if (plain.test(was)) return { text: was, notes: [] }
  const notes: Note[] = []
  const lined = was.replaceAll(/\r\n?/g, '\n')
  const visible = withoutControls(lined)
  if (visible !== lined && visible.trim() !== '')
    notes.push({ what: 'control-characters', was, now: visible, form: '' })
  const text = spaced(visible)
  if (text !== visible && text !== '') notes.push({ what: 'spaces', was: visible, now: text, form: '' })
  const quoted = asFormula.exec(text)?.[1]
  const bare = quoted === undefined ? unneutralised(text) : quoted.replaceAll('""', '"')
  if (bare !== text) notes.push({ what: 'apostrophe', was: text, now: bare, form: '' })
  return { text: bare, notes }
}
