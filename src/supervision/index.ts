import type { Slice } from '../access/slice.ts'

/** Supervision of workers, and management oversight of children. Pages under /supervision. */
export const supervision: Slice = {
  name: 'supervision',
  pages: [],
  recordTypes: [],
}
