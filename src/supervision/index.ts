import type { Slice } from '../access/slice.ts'
import {
  asksForDecision,
  openItems,
  oversightHeld,
  oversightPages,
  oversightPanel,
  oversightRecordTypes,
} from './oversight/index.ts'

/** Supervision of workers, and management oversight of children. Pages under /supervision and /oversight. */
export const supervision: Slice = {
  name: 'supervision',
  pages: [...oversightPages],
  navigation: [{ text: 'Outstanding', href: '/oversight', may: 'oversight.clear' }],
  recordTypes: [...oversightRecordTypes],
  attention: asksForDecision,
  panels: [oversightPanel, openItems],
  aboutChild: oversightHeld,
}
