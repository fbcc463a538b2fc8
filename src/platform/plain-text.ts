/**
 * Text that every place can hold: a page, PostgreSQL (no NUL), and the XML of a Word document (no control character, no
 * half of a surrogate pair). Line ends and tabs stay; what else is taken out cannot be seen.
 */
export const withoutControls = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      /[\n\t]/.test(character) ? character : character === '\r' ? '\n' : '',
    )
