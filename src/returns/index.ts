import type { Slice } from '../access/slice.ts'
import { annexAOutPage } from './annex-a-out/pages.ts'
import { commands } from './commands.ts'
import { findingsAttention, findingsPanel } from './findings/gather.ts'
import { findingsPages } from './findings/pages.ts'
import { namesPages } from './loading/names/pages.ts'
import { acceptPage } from './loading/pages/accept.ts'
import { findingsCsvPage } from './loading/pages/findings-csv.ts'
import { folderPage } from './loading/pages/folder.ts'
import { goneCsvPage, gonePage } from './loading/pages/gone.ts'
import { loadsPage } from './loading/pages/loads.ts'
import { newPage } from './loading/pages/new.ts'
import { undoPage } from './loading/pages/undo.ts'
import { uploadPage } from './loading/pages/upload.ts'
import { loadingAttention, loadingChanges } from './loading/work/home.ts'
import { loadingJobs } from './loading/work/jobs.ts'
import { listsPage, templatePage } from './local/pages.ts'
import { recordTypes } from './record-types.ts'
import { addSampleReturns, sampleJob } from './sample/job.ts'

export { columnsTold } from './as-history.ts'

/** Returns of the case system: read, checked, loaded and undone; what was found in them, and who puts it right. Pages under /returns. */
export const returns: Slice = {
  name: 'returns',
  pages: [
    loadsPage,
    newPage,
    folderPage,
    ...namesPages,
    ...findingsPages,
    uploadPage,
    acceptPage,
    gonePage,
    goneCsvPage,
    findingsCsvPage,
    undoPage,
    annexAOutPage,
    listsPage,
    templatePage,
  ],
  navigation: [{ text: 'Returns', href: '/returns', may: 'returns.see' }],
  recordTypes,
  panels: [findingsPanel],
  attention: async (db, person, today, now) => [
    ...(await loadingAttention(db, person, today, now)),
    ...(await findingsAttention(db, person, today, now)),
  ],
  changes: loadingChanges,
  jobs: [...loadingJobs, sampleJob],
  sample: addSampleReturns,
  commands,
}
