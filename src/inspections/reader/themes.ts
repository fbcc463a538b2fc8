import { type ThemeId, themes } from './themes-list.ts'

export { type Theme, type ThemeId, themes } from './themes-list.ts'

const patterns = themes.map(({ id, words }) => ({ id, words: new RegExp(words.source, 'i') }))

/** The themes that a sentence names, in the order of the list; most sentences have one to three, some none. */
export const themesOf = (sentence: string): ThemeId[] => {
  const text = sentence.replace(/[‘’]/g, '’').replace(/’/g, "'").replace(/'/g, '’')
  return patterns.filter(({ words }) => words.test(text)).map(({ id }) => id)
}
