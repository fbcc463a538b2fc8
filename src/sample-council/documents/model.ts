import type { Area, Grade } from '../../inspections/model.ts'
import type { Day } from '../../platform/day.ts'

/** An area for improvement: the words, and the National Framework reference as printed after them and as an id. */
export type AreaForImprovement = { text: string; printedReference: string; nationalFramework: readonly string[] }

export type Inspector = { name: string; title: string }

/** A report in the structure that Ofsted uses since 2023. Paragraphs are numbered through all sections when printed. */
export type InspectionReport = {
  file: string
  kind: 'standard-inspection'
  framework: 'ilacs-2023'
  title: string
  /** The council whose report it is, as in src/statutory. */
  authority: { name: string; code: string }
  onSite: { start: Day; end: Day }
  /** The days on site as the running footer prints them. */
  printedDates: string
  leadInspector: Inspector
  /** In the order of the judgement table, overall effectiveness last. */
  judgements: readonly { area: Area; grade: Grade }[]
  summary: readonly string[]
  areasForImprovement: readonly AreaForImprovement[]
  /** In the order of the narrative, leaders last. */
  sections: readonly { area: Area; paragraphs: readonly string[] }[]
  /** How many numbered paragraphs stand above the footnote, on the page of the areas for improvement. */
  paragraphsBeforeFootnote: number
}

/** A letter after a focused visit: no grades, main findings without numbers. */
export type FocusedVisitLetter = {
  file: string
  kind: 'focused-visit'
  framework: 'ilacs-2026'
  title: string
  authority: { name: string; code: string }
  date: Day
  onSite: { start: Day; end: Day }
  addressee: { name: string; title: string; salutation: string }
  inspectors: readonly Inspector[]
  signatory: Inspector
  /** The opening paragraphs: what the letter is, what inspectors looked at, under which framework. */
  opening: readonly string[]
  /** What inspectors looked at, as the opening says it. */
  focus: string
  headlineFindings: readonly string[]
  areasForImprovement: readonly AreaForImprovement[]
  mainFindings: readonly string[]
  closing: string
}

/** Text set with a blank line between paragraphs, as a list of paragraphs without line breaks. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())

/** A council's own list under one heading, about one judgement or, where `area` is null, about no single one. */
export type CouncilList = { heading: string; area: Area | null; items: readonly string[] }

/** A paper to a committee that restates an inspection report and adds the council's own lists. */
export type CommitteeReport = {
  file: string
  kind: 'committee-report'
  about: 'standard-inspection'
  title: string
  authority: { name: string; code: string }
  meeting: { body: string; date: Day }
  onSite: { start: Day; end: Day }
  judgements: readonly { area: Area; grade: Grade }[]
  areasForImprovement: readonly AreaForImprovement[]
  /** By which day the paper says that the written statement is due. */
  statedDeadline: Day
  /** Sections in order, each a heading with numbered paragraphs and then lists. */
  sections: readonly { heading: string; paragraphs: readonly string[]; lists: readonly CouncilList[] }[]
}
