/**
 * A spreadsheet runs a cell that starts with one of these as a formula, whoever typed it. An apostrophe in front makes
 * it text again (OWASP, CSV injection).
 */
const runsAsFormula = /^[=+\-@\t\r]/

const cell = (value: string | number | null): string => {
  if (value === null) return ''
  const text = typeof value === 'string' && runsAsFormula.test(value) ? `'${value}` : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as RFC 4180, with the byte order mark by which Excel knows UTF-8. */
export const asCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
