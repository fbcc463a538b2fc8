import type { Area, Grade } from '../frameworks/index.ts'

/** Small letters and single blanks, straight quotes, no full stop or footnote digit at the end: how headings are compared. */
export const plain = (text: string): string =>
  text.toLowerCase().replace(/[’‘`]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim()

const bare = (text: string): string =>
  plain(text)
    .replace(/(?<=[a-z?:])\s*\d{1,2}$/, '')
    .replace(/[?:.\s]+$/, '')

/** The parts of Ofsted's documents that the reader knows by their heading. */
export type Part =
  | 'improvement' | 'priority' | 'headline' | 'findings' | 'strengths' | 'next-steps' | 'summary' | 'recommendations' | 'not-findings' // biome-ignore format: one list

const parts: readonly (readonly [Part, RegExp])[] = [
  ['improvement', /^what needs to improve( in (this|these) areas? of (social work )?practice)?$/],
  ['improvement', /^(what does .{3,60} need to (do to )?improve|areas? (for|of) improvement|areas for development)$/],
  [
    'improvement',
    /^(ofsted's |the )?(key )?areas? (for|of) (further )?(improvement|development)( identified.{0,60})?$/,
  ],
  ['priority', /^(ofsted's |the )?areas? (for|of) priority actions?( identified.{0,60})?$/],
  ['priority', /^areas of significant (weakness|concern)$/],
  ['priority', /^priority (and immediate )?actions?$/],
  ['headline', /^(headline findings?|overview|overall findings)$/],
  [
    'findings',
    /^(main findings|findings|evaluation of progress|findings and evaluation of progress|inspection findings)$/,
  ],
  ['findings', /^(progress( made| since the last inspection)?|areas covered by (the|this) (monitoring )?visit)$/],
  ['findings', /^inspection (judge?ments?|findings)( about| -|:).*$/],
  ['findings', /^what is it like to be a child or young person .{0,110}$/],
  ['strengths', /^what is the (local )?area partnership doing that is effective$/],
  ['findings', /^what does the (local )?area partnership need to do better$/],
  ['strengths', /^(the local authority's )?(key )?strengths( and weaknesses of the .{3,60})?$/],
  ['next-steps', /^next steps$/],
  ['summary', /^(executive summary|summary of (key )?findings)$/],
  ['recommendations', /^recommendations$/],
  [
    'not-findings',
    /^(contents|what the inspection judgements mean.*|summary for children and young people|(other )?information about this (inspection|local authority area|area)|local area partnership details|(the )?inspection team)$/,
  ],
]

/** Which part a heading opens; null for any other text. */
export const partOf = (heading: string): Part | null => {
  const text = bare(heading)
  return parts.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

const gradeWords = 'outstanding|good|requires? improvement(?: to be good)?|inadequate'
const gradeAtEnd = new RegExp(`[\\s:.-]+(?:is |are )?(?:that )?(?:it is |they are |it )?(${gradeWords})$`)

/** A grade anywhere in a text. */
export const gradedWords = new RegExp(`\\b(?:${gradeWords})\\b`, 'i')

export const gradeOf = (text: string): Grade | null => {
  const word = bare(text)
  if (/^requires? improvement( to be good)?$/.test(word)) return 'requires-improvement'
  return word === 'outstanding' || word === 'good' || word === 'inadequate' ? word : null
}

const areaPatterns: readonly (readonly [Area, RegExp])[] = [
  ['overall', /^(the )?overall effectiveness( of .*)?$/],
  ['leaders', /^the impact of leaders( on (social work )?practice)?( with children and families)?$/],
  ['leaders', /^(the )?leadership, management and governance$/],
  [
    'help-and-protection',
    /^(the )?(experiences?( and progress)? of )?children (who need|in need of) help and protection$/,
  ],
  ['care-and-care-leavers', /^(the )?experiences?( and progress)? of children in care and care leavers$/],
  ['in-care', /^(the )?experiences?( and progress)? of children in care$/],
  ['in-care', /^(the )?(experiences?( and progress)? of )?children looked after and achieving permanence$/],
  [
    'care-leavers',
    /^(the )?experiences?( and progress)? of (children )?(care leavers|care[- ]experienced young people)$/,
  ],
  ['adoption', /^adoption performance$/],
  ['safeguarding-board', /^(the )?local safeguarding children('s)? board( \(lscb\))?$/],
]

/** The judgement area that a printed name means, whatever its small slips; null for anything else. */
export const areaOf = (name: string): Area | null => {
  const text = bare(name)
    .replace(/^\d(\.\d)?\.? /, '')
    .replace(/^the graded judge?ment (for|about) (the )?/, '')
  return areaPatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** A section heading with or without its grade: "The experiences and progress of care leavers: good". */
export const sectionOf = (heading: string): { area: Area; grade: Grade | null; printed: string } | null => {
  const text = bare(heading)
  const graded = gradeAtEnd.exec(text)
  const area = areaOf(graded ? text.slice(0, graded.index) : text)
  if (!area) return null
  return { area, grade: graded ? gradeOf(graded[1]!) : null, printed: graded?.[1] ?? '' }
}

export const isKnownHeading = (text: string): boolean => {
  if (text.length > 140 || /[;,]$/.test(text.trim())) return false
  const section = sectionOf(text)
  return /\.$/.test(text.trim())
    ? section !== null && section.grade !== null
    : section !== null || partOf(text) !== null
}
