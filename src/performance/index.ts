import type { Slice } from '../access/slice.ts'
import { commands } from './commands.ts'
import { standardsPage } from './pages/standards.ts'
import { recordTypes } from './record-types.ts'
import { heldAboutChild } from './records/about-child.ts'
import { jobs } from './work.ts'

/** Practice standards counted: stored cases, figures, worklists, frozen months. Pages under /performance. */
export const performance: Slice = {
  name: 'performance',
  pages: [standardsPage],
  navigation: [{ text: 'Practice standards', href: '/performance', may: 'performance.see' }],
  recordTypes,
  jobs,
  commands,
  aboutChild: heldAboutChild,
}
