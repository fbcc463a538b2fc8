export type * from './model.ts'
export { getClock } from './records/clock.ts'
export { findFindings, listFindings, pickFinding } from './records/findings.ts'
export { getInspection, listInspections } from './records/inspections.ts'
export { listJudgements, listParagraphs, listPickableParagraphs } from './records/narrative.ts'
export { isPublished, mayOpen } from './rules/access.ts'
export { isPickable } from './rules/findings.ts'
export {
  areaTitles,
  findingTitles,
  gradeTitles,
  kindTitles,
  leaningTitles,
  sectionTitles,
  titleOf,
} from './rules/words.ts'
