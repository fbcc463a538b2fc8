import type { Cue, Role } from './leaning-cue.ts'
import { type Hit, isStop } from './phrases.ts'

export type Found = Hit<Cue>

/** "Not", "reduces" and their like reach this many words on, no further than a stop or a word such as "because". */
export const reach = 7

const being = new Set('is are was were be been being has have had'.split(' '))
export const isBeing = (word: string | undefined): boolean => word !== undefined && being.has(word)

/** Words that open a clause: a comma before one of them ends a list. */
const opensClause = new Set(
  'and but which who so with this these they it there children leaders managers as while although that their the a an in for social'.split(
    ' ',
  ),
)
/** A comma between the members of a list ("training, skills, knowledge"), not before a new clause. */
const listed = (words: readonly string[], at: number): boolean =>
  words[at] === ',' && !opensClause.has(words[at + 1] ?? 'and')

export const roleOf = (hit: Found): Role => hit.entry.role

/** One clause: its words, the cues in it, and how they reach one another. */
export type Clause = {
  words: readonly string[]
  hits: readonly Found[]
  /** Whether nothing stands between two cues, the first before the second, that parts them. */
  reaches: (from: Found, to: Found, far?: number) => boolean
  /** The nearest cue of these roles before one, in its reach. */
  before: (hit: Found, roles: readonly Role[], far?: number) => Found | undefined
  /** The nearest cue of these roles after one that says it of it: "delays | have been | reduced". */
  after: (hit: Found, roles: readonly Role[], far?: number) => Found | undefined
}

/** "Delays are rare", "numbers in hotels fell": a form of to be or to have between, or a change told in the past. */
const changed = new Set('fell reduced dropped halved decreased declined rose grew increased doubled'.split(' '))
const says = (between: readonly string[], word: string): boolean =>
  !between.some(isStop) &&
  (between.some(isBeing) || (between.length < 4 && !between.includes('and') && changed.has(word)))

export const clauseOf = (words: readonly string[], hits: readonly Found[]): Clause => {
  const bars = hits.filter((hit) => roleOf(hit) === 'bar')
  const reaches = (from: Found, to: Found, far = reach): boolean => {
    if (to.start - from.end > far) return false
    for (let at = from.end; at < to.start; at++) if (isStop(words[at]!) && !listed(words, at)) return false
    return !bars.some((bar) => bar.start >= from.end && bar.end <= to.start)
  }
  return {
    words,
    hits,
    reaches,
    before: (hit, roles, far) =>
      hits.findLast((one) => one.end <= hit.start && roles.includes(roleOf(one)) && reaches(one, hit, far)),
    after: (hit, roles, far) =>
      hits.find(
        (one) =>
          one.start >= hit.end &&
          roles.includes(roleOf(one)) &&
          reaches(hit, one, far) &&
          says(words.slice(hit.end, one.start), words[one.start]!),
      ),
  }
}

/** What people may do that says who they are, no less than "who are". */
const becoming = new Set('do become becomes became go goes went face faced'.split(' '))

/** "Children who are not in school", "those who have been let down": says who they are, not how the work goes. */
export const describes = ({ words }: Clause, hit: Found): boolean => {
  const [before, last] = [words[hit.start - 2], words[hit.start - 1]]
  if (last === 'who' || (before === 'who' && (isBeing(last) || becoming.has(last ?? '')))) return true
  // "A service that had lost its way" tells what was before.
  return last === 'had' && (before === 'that' || before === 'which')
}
