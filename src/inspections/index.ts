import type { Slice } from '../access/slice.ts'
import { commands } from './commands.ts'
import { findingsPages } from './findings/pages.ts'
import { judgementPages } from './judgements/index.ts'
import { addPages as addToLibraryPages } from './library/pages/add.ts'
import { libraryPages } from './library/pages/library.ts'
import { searchPages } from './library/pages/search.ts'
import { readLibraryFile } from './library/work/job.ts'
import { fillLibrary } from './library/work/sample.ts'
import { accuracyPages } from './pages/accuracy.ts'
import { accuracyCommentPages } from './pages/accuracy-comment.ts'
import { addPages } from './pages/add.ts'
import { clockPages } from './pages/clock.ts'
import { clockPeriodsPages } from './pages/clock-periods.ts'
import { clockSettingsPages } from './pages/clock-settings.ts'
import { datePages } from './pages/dates.ts'
import { documentListPages } from './pages/document-list.ts'
import { documentPages } from './pages/documents.ts'
import { draftPeriodPages } from './pages/draft-periods.ts'
import { inFigures } from './pages/in-figures.ts'
import { inspectionPages } from './pages/inspection.ts'
import { newActivityPages } from './pages/new-activity.ts'
import { peoplePages } from './pages/people.ts'
import { placePages } from './pages/place.ts'
import { registerPages } from './pages/register.ts'
import { removePages } from './pages/remove.ts'
import { reviewPages } from './pages/review.ts'
import { uploadPages } from './pages/upload.ts'
import { valuePages } from './pages/value.ts'
import { whosePages } from './pages/whose.ts'
import { recordTypes } from './record-types.ts'
import { retestPages } from './retests/pages.ts'
import { fillRetests } from './retests/sample.ts'
import { thenAndNowPages } from './retests/then-and-now.ts'
import { retestAttention } from './retests/work.ts'
import { attention, changes } from './work/home.ts'
import { fillSample } from './work/sample.ts'

export type * from './model.ts'
export { themes } from './reader/themes-list.ts'
export { clockFor, getClock } from './records/clock.ts'
export { clocksFor } from './records/clocks.ts'
export { findFindings, listFindings, pickFinding } from './records/findings.ts'
export { findInspection, getInspection, listInspections } from './records/inspections.ts'
export { listKept } from './records/kept.ts'
export { type AcceptedListItem, listListItems } from './records/list-items.ts'
export { listPickableParagraphs } from './records/narrative.ts'
export { isPraise, listPraisingParagraphs } from './records/praise.ts'
export type { ThenAndNow } from './retests/model.ts'
export { listThenAndNow } from './retests/records.ts'
export { outcomeTitles as retestTitles } from './retests/rules.ts'
export { mayOpen } from './rules/access.ts'
export { aboutAnother } from './rules/another.ts'
export { isPickable } from './rules/findings.ts'
export { leaningTitles, sectionTitles, titleOf } from './rules/words.ts'

/** Inspections and visits: documents read, reviewed and answered in time. Pages under /inspections. */
export const inspections: Slice = {
  name: 'inspections',
  pages: [
    ...registerPages,
    ...judgementPages,
    ...uploadPages,
    ...clockSettingsPages,
    ...clockPeriodsPages,
    ...draftPeriodPages,
    ...newActivityPages,
    ...inspectionPages,
    ...clockPages,
    ...reviewPages,
    ...valuePages,
    ...addPages,
    ...removePages,
    ...whosePages,
    ...documentPages,
    ...documentListPages,
    ...placePages,
    ...datePages,
    ...peoplePages,
    ...accuracyPages,
    ...accuracyCommentPages,
    ...thenAndNowPages,
    ...retestPages,
    ...findingsPages,
    ...searchPages,
    ...libraryPages,
    ...addToLibraryPages,
  ].map(inFigures),
  navigation: [
    { text: 'Inspections', href: '/inspections', may: 'inspections.see' },
    { text: 'Findings', href: '/findings', may: 'inspections.see' },
  ],
  recordTypes,
  jobs: [readLibraryFile],
  attention: async (db, person, today) => [
    ...(await attention(db, person, today)),
    ...(await retestAttention(db, person, today)),
  ],
  changes,
  commands,
  sample: async (db, today) => {
    await fillSample(db, today)
    await fillRetests(db)
    await fillLibrary(db, today)
  },
}
