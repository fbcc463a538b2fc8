/** What an XLSX cell can hold, in characters (Excel's own limit). */
export const longestCell = 32_767

/** A text that a spreadsheet program could take for a formula, also under apostrophes put before it earlier. */
const runs = /^'*[=+\-@\t\r]/

/** Led by an apostrophe where it could be taken for a formula; `unneutralised` gives exactly the same text back. */
export const neutralised = (text: string): string => (runs.test(text) ? `'${text}` : text)

/** Also for a cell in which a person took the apostrophe away: then the text is as they left it. */
export const unneutralised = (text: string): string =>
  text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text

const hex = (text: string): string =>
  [...Array(text.length).keys()]
    .map((at) => `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')

/** The names that every object knows: the writer keeps texts as keys of an object, and would take these for its own. */
const ownWords = new Set([...Object.getOwnPropertyNames(Object.prototype), '__proto__'])

/**
 * Characters that the writer would drop, and words that it would mistake, in the notation that the format has for them:
 * `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring). Excel, LibreOffice and the reader turn it back.
 */
export const escaped = (text: string): string => {
  const safe = text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/\p{Cc}|\p{Noncharacter_Code_Point}|\uFFFD/gu, (some) => (/[\n\t]/.test(some) ? some : hex(some)))
  return ownWords.has(safe) ? hex(safe.slice(0, 1)) + safe.slice(1) : safe
}
