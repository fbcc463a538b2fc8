import type { Slice } from '../access/slice.ts'
import { reasonPages } from './pages/reason.ts'
import { recordTypes } from './record-types.ts'

export { childPage, findOpenChild, type OpenChild } from './pages/child-page.ts'
export { findReach, withinReach } from './records/reach.ts'
export { decideReach, type Reach } from './rules/reach.ts'

/** Children and the dated records about them: who may open one, their page, their chronology. Pages under /children. */
export const children: Slice = {
  name: 'children',
  pages: [...reasonPages],
  recordTypes,
}
