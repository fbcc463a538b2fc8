import type { Slice } from '../access/slice.ts'
import { commands } from './commands.ts'
import { recordTypes } from './record-types.ts'

/** Practice standards counted: stored cases, figures, worklists, frozen months. Pages under /performance. */
export const performance: Slice = {
  name: 'performance',
  pages: [],
  recordTypes,
  commands,
}
