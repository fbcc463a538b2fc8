import type { Slice } from '../access/slice.ts'
import { recordTypes } from './record-types.ts'

/** Young people who leave care: their homes, and how leaders oversee them. Pages under /care-leavers. */
export const careLeavers: Slice = {
  name: 'care-leavers',
  pages: [],
  recordTypes,
}
