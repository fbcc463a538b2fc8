import { daysBetween } from '../../platform/day.ts'
import type { Block } from './blocks.ts'
import type { DateSpan } from './dates.ts'
import { areaOf, plain } from './headings.ts'
import type { Kind } from './model.ts'

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
  ['area-send', /^(area send|local area (partnership|send)|joint area send) (inspection|report)/],
  ['area-send', /^local area partnership report/],
  [
    'monitoring-visit',
    /^((first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) )?monitoring visit (to|of) /,
  ],
  [
    'monitoring-visit',
    /letter (summarises|contains) (the |a summary of the )?findings (of|from) the .{0,20}monitoring visit/,
  ],
  ['focused-visit', /^focused visit (to|of) /],
  ['focused-visit', /letter summarises the findings of (a|the) focused visit/],
  ['single-inspection', /^inspection of services for children in need of help and protection, children looked after/],
  ['inspection', /^inspection of .*(children's (social care )?services|local authority)/],
]

/** The kind by title, or by the headings that only that kind has. */
export const roughKind = (blocks: readonly Block[]): RoughKind => {
  if (isPaper(blocks)) return 'committee-report'
  const front = blocks.slice(0, 30).map((block) => plain(block.text))
  const titled = rules.find(([, pattern]) => front.some((text) => pattern.test(text)))
  if (titled) return titled[0]
  const sections = blocks.filter((block) => block.kind === 'heading' && areaOf(block.text.replace(/:.*$/, '')) !== null)
  return sections.length >= 2 ? 'inspection' : 'unknown'
}

/** What a council paper is about: the kind of Ofsted's document that it restates. */
export const kindRestated = (blocks: readonly Block[]): RoughKind => {
  const front = plain(
    blocks
      .slice(0, 25)
      .map((block) => block.text)
      .join(' \n '),
  )
  const first = (pattern: RegExp): number => {
    const at = front.search(pattern)
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  const candidates: readonly (readonly [RoughKind, number])[] = [
    ['focused-visit', first(/focused visit/)],
    ['monitoring-visit', first(/monitoring visit/)],
    ['jtai', first(/joint targeted area inspection|\bjtai\b/)],
    ['area-send', first(/area send inspection|local area send|send inspection/)],
    [
      'inspection',
      first(
        /inspection of (.{0,40})?(local authority )?children's (social care )?services|\(ilacs\)|inspection of services for children/,
      ),
    ],
  ]
  const [kind, at] = [...candidates].sort((a, b) => a[1] - b[1])[0]!
  return at === Number.POSITIVE_INFINITY ? 'unknown' : kind
}

/** Reports never print short or standard: one week on site is short, two are standard. Null dates leave it open. */
export const settledKind = (rough: RoughKind, onSite: readonly DateSpan[]): { kind: Kind; certain: boolean } => {
  if (rough !== 'inspection') return { kind: rough, certain: true }
  const first = onSite[0]
  if (!first) return { kind: 'standard-inspection', certain: false }
  return {
    kind: daysBetween(first.start, first.end) < 7 && onSite.length === 1 ? 'short-inspection' : 'standard-inspection',
    certain: true,
  }
}
