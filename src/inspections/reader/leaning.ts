import type { Leaning } from './model.ts'
export const leaningOf = (_sentence: string): Leaning => 'context'
