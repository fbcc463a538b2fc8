export type Theme = { id: string; title: string }
export type ThemeId = string
export const themes: readonly Theme[] = []
export const themesOf = (_sentence: string): string[] => []
