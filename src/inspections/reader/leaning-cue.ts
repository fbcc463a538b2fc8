import type { Leaning } from './model.ts'

/**
 * What declared words do in a sentence.
 * - praise, worry: say how the work goes, by weight (2 decides, 1 leans)
 * - load: an amount that is good when low and bad when high (caseloads, turnover, vacancies)
 * - care: a danger or trouble that practice deals with; a worry only where it is not dealt with
 * - deny, less, more, relief, handle: turn the word that follows (or, for relief, the one before)
 * - control: what keeps a trouble in hand; the trouble that it has as its object, or its subject ("delays are tracked"), is no worry
 * - aim: what follows is hoped for, not found; aware, intent, begun: known, planned or just begun, nothing has changed yet
 * - contrast: sets one thing against another; scene: opens a clause that only says when; none: looks like another cue and is not
 */
export type Role =
  | 'praise' | 'worry' | 'load' | 'care' | 'deny' | 'less' | 'more' | 'relief' | 'handle' | 'control'
  | 'aim' | 'aware' | 'intent' | 'begun' | 'fact' | 'contrast' | 'scene' | 'bar' | 'none' // biome-ignore format: a list

/** A group of declared phrases (written as phrases.ts says) and a sentence that they make read so. */
export type Cue = { role: Role; weight: 0 | 1 | 2 | 3; phrases: string; example: string; reads: Leaning }
