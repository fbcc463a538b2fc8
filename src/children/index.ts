import type { Slice } from '../access/slice.ts'

/** Children and the dated records about them: who may open one, their page, their chronology. Pages under /children. */
export const children: Slice = {
  name: 'children',
  pages: [],
  recordTypes: [],
}
