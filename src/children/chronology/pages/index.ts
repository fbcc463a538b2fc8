import type { Page } from '../../../access/model.ts'
import { addEntryPage } from './add-entry.ts'
import { analysisPage } from './analysis.ts'
import { chronologyPage } from './chronology.ts'
import { completePage } from './complete.ts'
import { copyPages } from './copies.ts'
import { courtPages } from './court.ts'
import { duePage } from './due.ts'
import { editEntryPage } from './edit-entry.ts'
import { entryPage } from './entry.ts'
import { logPage } from './log.ts'
import { proposalsPage } from './proposals.ts'
import { qualityPage } from './quality.ts'
import { settlePages } from './settle.ts'
import { shareEntryPage } from './share-entry.ts'

/** Pages under /children/:childId/chronology, and the list of chronologies that are due. */
export const chronologyPages: readonly Page[] = [
  duePage,
  chronologyPage,
  proposalsPage,
  ...settlePages,
  addEntryPage,
  entryPage,
  editEntryPage,
  shareEntryPage,
  analysisPage,
  qualityPage,
  completePage,
  logPage,
  ...courtPages,
  ...copyPages,
]
