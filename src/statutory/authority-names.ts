import type { Day } from '../platform/day.ts'
import { existedOn } from './authorities.ts'
import { type Authority, authorityTable } from './authorities-table.ts'

/** Small letters, no marks: "Bath & North East Somerset" and "bath and north-east somerset" are one. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[’'‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .trim()

/** What a council calls itself around its name, longest first. Each says a style, which must not contradict the authority. */
const before = [
  'joint targeted area inspection of', 'focused visit to', 'monitoring visit to', 'inspection of',
  'royal london borough of', 'london borough of', 'royal borough of', 'metropolitan borough of', 'metropolitan district of',
  'council of the', 'council of', 'corporation of the', 'borough of', 'county of', 'city of', 'county', 'the',
] // biome-ignore format: phrases that go together stay on a line
const after = [
  'local authority childrens services', 'childrens social care services', 'childrens social care', 'childrens services',
  'local authority', 'unitary authority', 'royal london borough of', 'london borough of', 'royal borough of',
  'metropolitan borough of', 'borough of', 'county of', 'city of', 'london borough', 'metropolitan borough',
  'metropolitan district', 'metropolitan', 'corporation', 'councils', 'council', 'district', 'borough', 'county', 'city',
  'mbc', 'mdc',
] // biome-ignore format: phrases that go together stay on a line

/** Other ways to write a name, where leaving off the style is not enough. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  '207': ['rbkc'],
  '318': ['london borough of richmond', 'richmond london borough'],
  '314': ['royal borough of kingston', 'london borough of kingston'],
  '391': ['newcastle city council', 'newcastle on tyne'],
  '420': ['isle of scilly'],
  '800': ['bath and ne somerset', 'b and nes', 'banes', 'bathnes'],
  '808': ['stockton'],
  '810': ['hull'],
  '811': ['east riding'],
  '839': ['bcp', 'bournemouth christchurch poole'],
  '868': ['rbwm'],
  '882': ['southend'],
  '887': ['medway towns'],
  '896': ['cheshire west'],
}

type Shorter = { name: string; style: string }

const shorter = (text: string): readonly Shorter[] => [
  ...before.flatMap((style) => (text.startsWith(`${style} `) ? [{ name: text.slice(style.length + 1), style }] : [])),
  ...after.flatMap((style) => (text.endsWith(` ${style}`) ? [{ name: text.slice(0, -style.length - 1), style }] : [])),
]

const names: ReadonlyMap<string, readonly Authority[]> = (() => {
  const index = new Map<string, Authority[]>()
  const add = (name: string, authority: Authority) => index.set(name, [...(index.get(name) ?? []), authority])
  for (const authority of authorityTable) {
    add(bareName(authority), authority)
    for (const alias of aliases[authority.code] ?? []) add(alias, authority)
  }
  return index
})()

/** "bristol" for "Bristol, City of". The City of London is the one whose name is nothing without its style. */
function bareName(authority: Authority): string {
  const name = plain(authority.name)
  if (authority.code === '201') return name
  const styled = [' city of', ' borough'].find((style) => name.endsWith(style))
  return styled ? name.slice(0, -styled.length) : name
}

/** "Leicester County Council" is neither Leicester nor Leicestershire for certain, so it is nobody. */
const contradicts = (style: string, authority: Authority): boolean => {
  if (/london/.test(style)) return authority.type !== 'london-borough'
  if (/metropolitan|^mbc$|^mdc$/.test(style)) return authority.type !== 'metropolitan'
  if (/county/.test(style)) {
    if (authority.type === 'london-borough' || authority.type === 'metropolitan') return true
    return names.has(`${bareName(authority)}shire`)
  }
  return /borough|city|district/.test(style) && authority.type === 'county'
}

/** No real name wears more styles than this; the limit keeps hostile text ("the the the council council") cheap. */
const stylesAtMost = 6

const matches = (text: string, styles = stylesAtMost): readonly Authority[] => {
  const exact = names.get(text)
  if (exact) return exact
  if (styles === 0) return []
  return shorter(text).flatMap(({ name, style }) =>
    matches(name, styles - 1).filter((match) => !contradicts(style, match)),
  )
}

/**
 * The authority meant by a name as a document prints it ("City of Bristol", "London Borough of Brent", "St Helens Metropolitan
 * Borough Council"), or null when it is none, or more than one: never a guess. With `at`, only authorities of that day are considered.
 */
export const findAuthorityByName = (printed: string, at?: Day): Authority | null => {
  const found = new Set(matches(plain(printed)).filter((match) => at === undefined || existedOn(match, at)))
  const [only] = found
  return found.size === 1 && only ? only : null
}
