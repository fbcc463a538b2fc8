import type { Slice } from '../access/slice.ts'
import { childrenAttention } from './attention.ts'
import { chronologyHeld } from './chronology/held.ts'
import { chronologyPages } from './chronology/pages/index.ts'
import { chronologyRecordType } from './chronology/record-types.ts'
import { keepingPages } from './keeping/pages.ts'
import { keepingRecordTypes } from './keeping/record-types.ts'
import { accessPages } from './pages/all.ts'
import { recordTypes } from './record-types.ts'
import { childSubjects } from './records/log-subjects.ts'
import { rectificationPages } from './rectification/pages.ts'
import { heldAboutChild } from './subject-access/held.ts'
import { subjectAccessPages } from './subject-access/pages.ts'
import { accessJobs, coverChanges } from './work.ts'
import { writeBackPages } from './write-back/pages.ts'

export { fillSampleChronology } from './chronology/sample.ts'
export type { About, EnteredFact, EnteredTable, FactName } from './history/entered.ts'
export type { Load, LoadOutcome, LoadPreview } from './history/loads.ts'
export { childPage, type OpenChild } from './pages/child-page.ts'
export { countKeptApart } from './records/adoption-held.ts'
export {
  acceptLoad,
  type LoadBy,
  loadFirst,
  previewLoad,
} from './records/apply-load.ts'
export { type GoneChild, leaveOut, listGone, listUnknown } from './records/apply-load-gone.ts'
export { listLoads, loadsStanding, lockLoads } from './records/apply-load-history.ts'
export { dropStage, type LoadContent, type PackedContent, stageLoad } from './records/apply-load-stage.ts'
export { previewUndo, type UndoPreview, undoLoad } from './records/apply-load-undo.ts'
export { type ChangedSubject, changedJob, countChanged, dropChanged, listChanged } from './records/changed.ts'
export { enterFacts, takeBackFacts } from './records/entered.ts'
export { listTeamNames } from './records/find.ts'
export { type GuardedChild, listGuarded, listWithRecords } from './records/guarded.ts'
export { type SubjectHistory, streamHistories } from './records/histories.ts'
export { ofJoined } from './records/merge.ts'
export { listNamesApart, putTogether, tellApart } from './records/name-apart.ts'
export {
  adoptedWithinReach,
  findReach,
  isIdWithinReach,
  isRestricted,
  outsideReach,
  reachesAll,
  withinReach,
} from './records/reach.ts'
export { findReaches, type Reaching } from './records/reaches.ts'
export { newestLoad } from './records/standing.ts'
export { listHolders } from './records/summary.ts'
export { ethnicityInWords, genderInWords } from './rules/code-words.ts'
export { namesChild } from './rules/name-in-text.ts'
export { nameOf } from './rules/names.ts'
export type { Reach } from './rules/reach.ts'
export { fillSampleAccess } from './sample.ts'
export { afterChildren } from './sample-after.ts'
export { addAllToWriteBack, addNextToWriteBack, addToWriteBack, withdrawFromWriteBack } from './write-back/records.ts'

/** Children and the dated records about them: who may open one, their page, their chronology. Pages under /children. */
export const children: Slice = {
  name: 'children',
  pages: [
    ...accessPages,
    ...chronologyPages,
    ...keepingPages,
    ...rectificationPages,
    ...subjectAccessPages,
    ...writeBackPages,
  ],
  navigation: [{ text: 'Children', href: '/children', may: 'children.find' }],
  recordTypes: [...recordTypes, chronologyRecordType, ...keepingRecordTypes],
  attention: childrenAttention,
  changes: coverChanges,
  logSubjects: childSubjects,
  jobs: accessJobs,
  aboutChild: async (db, childId) => [...(await heldAboutChild(db, childId)), ...(await chronologyHeld(db, childId))],
}
