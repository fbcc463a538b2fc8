import { daysBetween } from '../../platform/day.ts'
import type { Block } from './blocks.ts'
import type { DateSpan } from './dates.ts'
import { areaOf, plain } from './headings.ts'
import type { Line } from './lines.ts'
import type { Kind } from './model.ts'
import type { RuleId } from './reading-rules.ts'

/** What kind of document the words on its first pages make it. `inspection` is settled as short or standard by its dates. */
export type RoughKind = Exclude<Kind, 'standard-inspection' | 'short-inspection'> | 'inspection'

const paperMarks = [
  /^(report to|meeting of) /, /\bportfolio holder\b/, /\bdate of (the )?meeting\b/, /^key decision\b/, /\bfinancial implications\b/,
  /\bbackground papers\b/, /\brisk (assessment|management)\b/, /\bclimate (change|implications)/, /\bequalit(y|ies) (impact|implications)/,
  /\brecommendations?:?$/, /^(the )?(cabinet|executive|scrutiny|committee|council)\b.{0,40}$/, /\breport author\b/, /\bexecutive director\b/,
  /^(legal|corporate|other) (powers and )?implications/, /^subject of report/, /\bfor (decision|information|noting)$/, /^officer contact/,
] // biome-ignore format: marks of a council paper

const isPaper = (blocks: readonly Block[]): boolean => {
  const texts = blocks.map((block) => plain(block.text).replace(/^\d+(\.\d+)? /, ''))
  return paperMarks.filter((mark) => texts.some((text) => text.length < 160 && mark.test(text))).length >= 4
}

const rules: readonly (readonly [RoughKind, RegExp])[] = [
  ['jtai', /^joint targeted area inspection/],
  ['jtai', /summarises? the findings of the joint targeted area inspection/],
  [
    'area-send',
    /^((joint )?(local )?area (send|special educational needs.{0,20})|local area partnership) (full |monitoring )?(re-?)?(inspection|report|visit|revisit)/,
  ],
  ['area-send', /^joint (local )?area send/],
  ['area-send', /^local area partnership report/],
  [
    'monitoring-visit',
    /^((first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(st|nd|rd|th)) )?monitoring visit (to|of) /,
  ],
  [
    'monitoring-visit',
    /(letter (summarises|contains)|writing to (summarise|confirm)) (the |a summary of the )?findings (of|from) (the|your|our|a) .{0,20}monitoring visit/,
  ],
  ['focused-visit', /^focused visit (to|of) /],
  [
    'focused-visit',
    /letter (summarises|contains) (the |a summary of the )?findings (of|from) (a|the|our) .{0,20}focused visit/,
  ],
  ['single-inspection', /^inspection of services for children in need of help and protection, children looked after/],
  ['inspection', /^inspection of .*(children's (social care )?services|local authority)/],
]

/** A kind with the rule that told it, and the lines that did. */
export type ToldKind<K = RoughKind> = { kind: K; rule: RuleId; lines: readonly Line[] }

/** The kind by title, or by the headings that only that kind has. */
export const roughKind = (blocks: readonly Block[]): ToldKind => {
  if (isPaper(blocks)) return { kind: 'committee-report', rule: 'kind-paper', lines: [] }
  const front = blocks.slice(0, 30)
  const texts = front.map((block) => plain(block.text))
  for (const [kind, pattern] of rules) {
    const at = texts.findIndex((text) => pattern.test(text))
    if (at >= 0) return { kind, rule: 'kind-title', lines: front[at]!.lines }
  }
  const sections = blocks.filter((block) => block.kind === 'heading' && areaOf(block.text.replace(/:.*$/, '')) !== null)
  return sections.length >= 2
    ? { kind: 'inspection', rule: 'kind-standard-assumed', lines: sections[0]!.lines }
    : { kind: 'unknown', rule: 'kind-unknown', lines: [] }
}

const subjects: readonly (readonly [RoughKind, RegExp])[] = [
  ['focused-visit', /\bfocus(?:s)?ed visit/],
  ['monitoring-visit', /\bmonitoring (?:visit|letter)/],
  ['jtai', /\bjoint targeted area inspection|\bjtai\b/],
  ['area-send', /\b(?:area|local area|joint|ofsted|and|cqc) send (?:re-?)?(?:inspection|visit|revisit)|\bsend (?:re-?)?inspection|\binspection of (?:the )?(?:local )?area (?:send|special)|\bsend (?:local area )?inspection/],
  ['single-inspection', /\bsingle inspection framework|\binspection of services for children in need|\bsafeguarding children board review/],
  ['inspection', /\binspections? of (?:.{0,40})?(?:local authority )?children's (?:social care )?services|\bilacs\b|\bofsted (?:inspection|report|judge?ment)|\b(?:standard|short|graded) inspection/],
] // biome-ignore format: one kind a line

/**
 * What a council paper is about: the kind of Ofsted's document that it restates. Its title counts most, then what it speaks of first,
 * then what it speaks of most: a paper on one inspection also tells of earlier visits.
 */
export const kindRestated = (blocks: readonly Block[]): ToldKind => {
  const front = blocks.slice(0, 25).map((block) => plain(block.text))
  const titles = front.filter((text, at) => text.length < (at < 14 ? 160 : 110) && !/[.;]$/.test(text))
  const opening = front.join(' \n ')
  const all = plain(blocks.map((block) => block.text).join('\n'))
  const scored = subjects.map(([kind, pattern]) => {
    const at = opening.search(pattern)
    const mentions = [...all.matchAll(new RegExp(pattern, 'g'))].length
    const general = kind === 'inspection' ? 0.4 : 1
    const title = titles.some((text) => pattern.test(text)) ? 8 : 0
    return {
      kind,
      pattern,
      title,
      at: at < 0 ? Number.POSITIVE_INFINITY : at,
      score: (title + (at < 0 ? 0 : 3) + Math.min(mentions, 6)) * general,
    }
  })
  const first = Math.min(...scored.map((one) => one.at))
  const [best] = scored
    .map((one) => ({ ...one, score: one.score + (one.at === first && one.at !== Number.POSITIVE_INFINITY ? 4 : 0) }))
    .sort((a, b) => b.score - a.score)
  if (!best || best.score === 0) return { kind: 'unknown', rule: 'kind-unknown', lines: [] }
  const rule = best.title > 0 ? 'about-title' : 'about-mentions'
  const told = blocks.find((block) => best.pattern.test(plain(block.text)))
  return { kind: best.kind, rule, lines: told?.lines.slice(0, 3) ?? [] }
}

/** Reports never print short or standard: one week on site is short, two are standard. Null dates leave it open. */
export const settledKind = (rough: RoughKind, onSite: readonly DateSpan[]): { kind: Kind; rule: RuleId | null } => {
  if (rough !== 'inspection') return { kind: rough, rule: null }
  const first = onSite[0]
  if (!first) return { kind: 'standard-inspection', rule: 'kind-standard-assumed' }
  return daysBetween(first.start, first.end) < 7 && onSite.length === 1
    ? { kind: 'short-inspection', rule: 'kind-short' }
    : { kind: 'standard-inspection', rule: 'kind-standard' }
}
