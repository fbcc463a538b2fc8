import type { Slice } from '../access/slice.ts'
import { recordTypes } from './record-types.ts'

export type * from './model.ts'

/** Improvement plans and written statements of proposed action. Pages under /improvement-plans. */
export const improvementPlan: Slice = {
  name: 'improvement-plan',
  pages: [],
  navigation: [{ text: 'Improvement plans', href: '/improvement-plans', may: 'plan.see' }],
  recordTypes,
}
