import type { Slice } from '../access/slice.ts'
import { commands } from './commands.ts'
import { apiPages } from './pages/api.ts'
import { apiKeysPage } from './pages/api-keys.ts'
import { casesPages } from './pages/cases.ts'
import { commentaryPages } from './pages/commentary.ts'
import { diagnosticSetPages } from './pages/diagnostic-sets.ts'
import { digestPages } from './pages/digest.ts'
import { limitsPages } from './pages/limits.ts'
import { monthsPages } from './pages/months.ts'
import { ownFiguresPages } from './pages/own-figures.ts'
import { reconcilePage } from './pages/reconcile.ts'
import { standardPage } from './pages/standard.ts'
import { standardsPage } from './pages/standards.ts'
import { targetsPages } from './pages/targets.ts'
import { workforcePages } from './pages/workforce.ts'
import { worklistPages } from './pages/worklist-all.ts'
import { recordTypes } from './record-types.ts'
import { heldAboutChild } from './records/about-child.ts'
import { fillSampleSets } from './sample-meaning.ts'
import { jobs } from './work.ts'
import { dueAndLatePanel, lateAttention } from './worklist.ts'

export { figuresFor, type MeasuredFigures, type NamedStandard, namedStandards } from './measured.ts'

/** Practice standards counted: stored cases, figures, worklists, frozen months. Pages under /performance. */
export const performance: Slice = {
  name: 'performance',
  pages: [
    standardsPage,
    standardPage,
    ...apiPages,
    apiKeysPage,
    ...casesPages,
    ...commentaryPages,
    ...diagnosticSetPages,
    ...limitsPages,
    ...monthsPages,
    reconcilePage,
    ...targetsPages,
    ...worklistPages,
    ...digestPages,
    ...workforcePages,
    ...ownFiguresPages,
  ],
  navigation: [
    { text: 'Worklist', href: '/worklist', may: 'performance.lists' },
    { text: 'Practice standards', href: '/performance', may: 'performance.see' },
  ],
  attention: lateAttention,
  panels: [dueAndLatePanel],
  recordTypes,
  jobs,
  commands,
  aboutChild: heldAboutChild,
  sample: fillSampleSets,
}
