import { authorities, findAuthorityByName } from '../../statutory/index.ts'
import type { Block } from './blocks.ts'
import { type Found, found } from './found.ts'
import { plain } from './headings.ts'
import type { RuleId } from './reading-rules.ts'

export type NamedAuthority = { name: string; code: string }

const service = /^(local|authority|children'?s?|social|care|services?|council|'?s)$/

/** The authority that a title begins with: the longest run of its first words that is a name. */
const atStart = (text: string): { authority: NamedAuthority; whole: boolean } | null => {
  const words = text
    .replace(/[’']s\b/g, '')
    .replace(/[:.;]+$/, '')
    .split(/\s+/)
  for (let length = Math.min(words.length, 12); length > 0; length -= 1) {
    const match = findAuthorityByName(words.slice(0, length).join(' '))
    if (match) {
      const whole = words.slice(length).every((word) => service.test(plain(word)))
      return { authority: { name: match.name, code: match.code }, whole }
    }
  }
  return null
}

const titles: readonly (readonly [RuleId, RegExp])[] = [
  ['title', /^inspection of (?:the )?(.+?)$/i],
  ['letter-title', /^focused visit (?:to|of) (.+)$/i],
  ['letter-title', /^(?:\w+ )?monitoring visit (?:to|of) (?:the )?(.+)$/i],
  ['joint-title', /^joint targeted area inspection of (?!the multi)(.+)$/i],
  ['joint-title', /^[Jj]oint [Tt]argeted [Aa]rea [Ii]nspection .* in ([A-Z].+)$/],
  [
    'letter-scope',
    /^(?:this letter summarises|i am writing to summarise) .*? (?:visit|inspection)s? (?:to|of|at) (.+?) (?:on|between|from)\b/i,
  ],
  ['letter-greeting', /^dear (.+?) (?:local )?(?:safeguarding )?(?:children(?:'|’)?s? )?(?:partnership|partners)\b/i],
  [
    'area-title',
    /^(?:joint )?(?:local )?area send (?:full |monitoring )?(?:re-?)?(?:inspection|visit|revisit) (?:of|in) (?:the )?(.+?)(?: local area partnership)?$/i,
  ],
]

/** A council's paper names the authority in its title: "Outcome of the focused visit to Marlshire children's services". */
const paperTitle = /\b(?:visit|inspection|revisit|reinspection)s? (?:to|of|in|at) (?:the )?([A-Z].{2,80})$/

const ofPaperTitle = (block: Block): Found<NamedAuthority> | null => {
  const name = block.text.length < 180 ? paperTitle.exec(block.text.replace(/[.:]$/, ''))?.[1] : undefined
  const match = name ? atStart(name) : null
  return match ? found(match.authority, block.lines, match.whole ? 'paper-title' : 'title-part') : null
}

const ofTitle = (block: Block): Found<NamedAuthority> | null => {
  for (const [rule, pattern] of titles) {
    const name = pattern.exec(block.text)?.[1]
    const match = name ? atStart(name) : null
    if (match) return found(match.authority, block.lines, match.whole || rule === 'letter-scope' ? rule : 'title-part')
  }
  return null
}

/** Council over title, as reports printed it to 2020, and papers still do. */
const ofWholeBlock = (block: Block): Found<NamedAuthority> | null => {
  const match = block.text.length < 80 ? findAuthorityByName(block.text) : null
  return match ? found({ name: match.name, code: match.code }, block.lines, 'council-line') : null
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const shortName = (name: string): string => name.replace(/, (City of|County of)$/, '').replace(/^St\. /, 'St ')
const namePatterns = authorities.map((authority) => ({
  authority,
  name: shortName(authority.name),
  pattern: new RegExp(
    `(?<![\\p{L}-])${escaped(shortName(authority.name)).replace(/St /, 'St\\.? ')}(?![\\p{L}])`,
    'gu',
  ),
}))

/** Without a title: the authority named most often, if it is named three times and twice as often as any other. */
const mostNamed = (blocks: readonly Block[]): Found<NamedAuthority> | null => {
  const text = blocks.map((block) => block.text).join('\n')
  const counts = namePatterns
    .map(({ authority, name, pattern }) => ({ authority, name, count: text.match(pattern)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
  // "North Somerset" is not Somerset, "South Tyneside" not Tyneside: what a longer name accounts for does not count.
  const own = counts
    .map((one) => ({
      ...one,
      count:
        one.count -
        counts
          .filter((other) => other.name !== one.name && other.name.includes(one.name))
          .reduce((sum, other) => sum + other.count, 0),
    }))
    .sort((a, b) => b.count - a.count)
  const [first, second] = own
  if (!first || first.count < 3 || first.count < 2 * (second?.count ?? 0)) return null
  const where = blocks.find((block) => block.text.includes(first.name))
  return found({ name: first.authority.name, code: first.authority.code }, where?.lines.slice(0, 1) ?? [], 'most-named')
}

const squeezed = (name: string): string => plain(shortName(name)).replace(/[^a-z]/g, '')
const byDomain = new Map(authorities.map((authority) => [squeezed(authority.name), authority]))

/** "claire@northsomersetcouncil.gov.uk": an officer's address tells the council, where a paper leaves out its own name. */
const ofAddress = (blocks: readonly Block[]): Found<NamedAuthority> | null => {
  for (const block of blocks) {
    const domain = /@([a-z-]+)\.gov\.uk\b/i.exec(block.text)?.[1]?.toLowerCase().replace(/-/g, '')
    const name = domain?.replace(/(city|county|borough)?(council|cc|mbc|bc)?$/, '')
    const match = name ? (byDomain.get(name) ?? byDomain.get(domain!)) : undefined
    if (match) return found({ name: match.name, code: match.code }, block.lines, 'officer-address')
  }
  return null
}

/** The authority a document is about: by its title, by a council's name on a line of its own, or by the name used most. */
export const findAuthority = (blocks: readonly Block[]): Found<NamedAuthority> | null => {
  const first = blocks.slice(0, 40)
  // A long title or name can stand on two lines that nothing joins.
  const pairs = first.slice(0, 14).flatMap((block, at): Block[] => {
    const next = first[at + 1]
    return next && block.text.length < 80 && next.text.length < 80
      ? [{ ...block, text: `${block.text} ${next.text}`, lines: [...block.lines, ...next.lines] }]
      : []
  })
  const front = [...first, ...pairs]
  const titled = front.map(ofTitle).filter((match) => match !== null)
  const sure = titled.find((match) => match.certain) ?? titled[0]
  const council = [...first.slice(0, 14), ...pairs].map(ofWholeBlock)
  const byName = council.find((match) => match !== null)
  return (
    sure ?? byName ?? first.map(ofPaperTitle).find((match) => match !== null) ?? mostNamed(blocks) ?? ofAddress(blocks)
  )
}
