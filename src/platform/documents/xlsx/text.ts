/** What an XLSX cell can hold, in characters (Excel's own limit). */
export const longestCell = 32_767

/** The names that every object knows: the writer keeps texts as keys of an object, and would take these for its own. */
const ownWords = Object.getOwnPropertyNames(Object.prototype).join('|')

/** A text that a spreadsheet program could take for a formula, or the writer for a word of its own; also under apostrophes. */
const runs = new RegExp(`^'*(?:[=+\\-@\\t\\r]|(?:${ownWords})$)`)

/** Led by an apostrophe where it could be taken for a formula; `unneutralised` gives exactly the same text back. */
export const neutralised = (text: string): string => (runs.test(text) ? `'${text}` : text)

/**
 * Also for a cell in which a person took the apostrophe away: then the text is as they left it. LibreOffice leaves the
 * notation of the replacement character as it is (below), so it is turned back here.
 */
export const unneutralised = (text: string): string =>
  (text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text).replaceAll('_xFFFD_', '\uFFFD')

const hex = (text: string): string =>
  [...Array(text.length).keys()]
    .map((at) => `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')

/**
 * Characters that the writer would drop, in the notation that the format has for them:
 * `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). Excel, LibreOffice and the reader turn it back.
 */
export const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu, (some) => (/[\n\t]/.test(some) ? some : hex(some)))
