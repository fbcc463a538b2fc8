import type { Day } from '../../platform/day.ts'
import { careAndLeaders } from './care-and-leaders.ts'
import { helpAndProtection } from './help-and-protection.ts'
import type { SampleLine } from './model.ts'

/** Marlshire's plan: invented lines in every state, so that each can be seen. */
export const sampleLines = (today: Day): readonly SampleLine[] => [
  ...helpAndProtection(today),
  ...careAndLeaders(today),
]
