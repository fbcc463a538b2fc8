/** What programs write into a cell that holds nothing; compared in small letters. */
const words: ReadonlySet<string> = new Set([
  'placeholder_data', '#n/a', 'n/a', 'n\\a', 'null', '(null)', '<null>', 'nan', 'nat', '<na>', '(blank)', '[blank]', '-', '--', '---', '–', '—', '.',
]) // biome-ignore format: a list

/** Whether a text only says that there is nothing. */
export const isEmptyWord = (text: string): boolean => text.length <= 16 && words.has(text.toLowerCase())
