import type { Role } from './leaning-cue.ts'
import { type Clause, describes, type Found, isBeing, reach, roleOf } from './leaning-reach.ts'
import { type Heard, hearTroubles, type Said } from './leaning-troubles.ts'
import { isStop } from './phrases.ts'

/** What a clause holds: praise and worry by weight, and words that it is only known, planned or counted. */
export type Weighed = { good: number; bad: number; aware: boolean; intent: boolean; begun: boolean; fact: boolean }

/** "Progress has not been sustained", "participation is low": what is denied or belittled after it is not praised. */
const isUndone = (clause: Clause, praise: Found): boolean => {
  const denied = clause.hits.find(
    (one) => roleOf(one) === 'deny' && one.start > praise.end && one.start <= praise.end + 2,
  )
  if (denied && clause.words.slice(praise.end, denied.start).every(isBeing)) return true
  return (clause.after(praise, ['less'], 4)?.entry.weight ?? 0) >= 2
}

/** "Are not rigorous" tells of the whole clause, and weighs more than a "not" within it. */
const deniedAs = ({ words }: Clause, denied: Found): number =>
  Math.max(isBeing(words[denied.start - 1]) ? 3 : 2, denied.entry.weight)

/** Praise: as it stands, denied, belittled, or lost to a trouble before it ("delays in getting the right help"). */
const hearPraise = (clause: Clause, troubles: Heard): Heard => {
  const said: Said[] = []
  const used = new Set(troubles.used)
  let last: { praise: Found; by: Found } | null = null
  for (const hit of clause.hits) {
    if (roleOf(hit) !== 'praise' || isUndone(clause, hit)) continue
    const lostTo = clause.before(hit, ['worry'], 10)
    if (lostTo && troubles.open.has(lostTo)) continue
    // "Not swift enough or thorough": what denies one denies the next in its reach.
    const denied: Found | undefined =
      clause.before(hit, ['deny']) ?? (last && clause.reaches(last.praise, hit) ? last.by : undefined)
    const little = clause.before(hit, ['less'], 3)
    if (denied && !(used.has(denied) && denied.entry.weight < 2)) {
      if (!used.has(denied)) said.push({ at: denied.start, good: 0, bad: deniedAs(clause, denied) })
      used.add(denied)
      last = { praise: hit, by: denied }
    } else if (little && little.entry.weight >= 2) {
      used.add(little)
      said.push({ at: little.start, good: 0, bad: 2 })
    } else said.push({ at: hit.start, good: hit.entry.weight, bad: 0 })
  }
  return { said, used, open: troubles.open }
}

/** "Not", "limited" and "reduces" that turned nothing speak for themselves; two that deny each other are mild praise. */
const hearRest = (clause: Clause, spoken: ReadonlySet<Found>): Said[] => {
  const said: Said[] = []
  const used = new Set(spoken)
  for (const hit of clause.hits) {
    const role = roleOf(hit)
    if (used.has(hit) || !['deny', 'less', 'relief'].includes(role)) continue
    // "Nothing is decided without …" denies twice, however far apart.
    const far = role === 'relief' || clause.words[hit.start] === 'without' ? reach : 3
    const denied = clause.before(hit, ['deny'], far)
    if (!denied || (role === 'deny' && used.has(denied))) continue
    used.add(hit)
    if (role === 'relief') continue
    used.add(denied)
    said.push({ at: hit.start, good: 1, bad: 0 })
  }
  for (const hit of clause.hits) {
    if (used.has(hit)) continue
    const [at, weight] = [hit.start, hit.entry.weight]
    const role = roleOf(hit)
    if (role === 'deny' && !describes(clause, hit)) said.push({ at, good: 0, bad: weight })
    // "Is low" says more than "low" before a noun.
    if (role === 'less') said.push({ at, good: 0, bad: isBeing(clause.words[at - 1]) ? weight : weight - 1 })
    if (role === 'relief')
      said.push(clause.words[at] === 'not' ? { at, good: 0, bad: 2 } : { at, good: weight, bad: 0 })
  }
  return said
}

/**
 * What is aimed at was not found, and what only says when it happens is not a finding: after a worry "to ensure" or "where" hold
 * no praise; after praise "to ensure" holds no worry, nor does "where" unless a worry came before.
 */
const withoutAims = ({ words, hits }: Clause, said: readonly Said[]): Said[] => {
  const frames = hits.filter(
    (hit) => hit.start > 0 && (roleOf(hit) === 'aim' || (roleOf(hit) === 'scene' && words[hit.start] !== 'for')),
  )
  return said.filter((one) => {
    const frame = frames.findLast(({ start }) => start < one.at)
    if (!frame) return true
    if (one.bad > 0 && words.slice(frame.start, one.at).some(isStop)) return true
    const earlier = said.filter(({ at }) => at < frame.start)
    if (one.good > 0) return !earlier.some(({ bad }) => bad >= 2)
    return roleOf(frame) === 'scene' ? earlier.some(({ bad }) => bad > 0) : !earlier.some(({ good }) => good > 0)
  })
}

/** Ages count no one: "young people of 16 and 17". */
const age = /^(?:1[0-9]|2[0-5])$/
const counts = (words: readonly string[]): boolean =>
  words.some((word) => word.includes('%')) || words.filter((word) => /\d/.test(word) && !age.test(word)).length > 1

/** Praise and worry in one clause. Worry that follows "are aware that" is known, what follows "will" is planned: neither counts. */
export const weighed = (clause: Clause): Weighed => {
  const firstOf = (role: Role): number =>
    clause.hits.find((hit) => roleOf(hit) === role)?.start ?? Number.POSITIVE_INFINITY
  const [awareAt, intentAt] = [firstOf('aware'), firstOf('intent')]
  const troubles = hearTroubles(clause)
  const praises = hearPraise(clause, troubles)
  const said = [...troubles.said, ...praises.said, ...hearRest(clause, praises.used)]
    .filter(({ good, bad }) => good + bad > 0)
    .sort((a, b) => a.at - b.at)
  // What is known or planned reaches to ", and". Of "leaders know that … is poor and needs better …" neither was found.
  const endOf = (from: number): number => {
    const end = clause.words.findIndex((word, at) => at > from && word === ',' && clause.words[at + 1] === 'and')
    return end < 0 ? Number.POSITIVE_INFINITY : end
  }
  const [awareEnd, intentEnd] = [endOf(awareAt), endOf(intentAt)]
  const ofAware = said.filter(({ at }) => at > awareAt && at < awareEnd)
  const known = ofAware.reduce((sum, { bad }) => sum + bad, 0)
  const counted = withoutAims(clause, said).filter(
    (one) => !(one.at > intentAt && one.at < intentEnd) && !(ofAware.includes(one) && (one.bad > 0 || known >= 2)),
  )
  return {
    good: counted.reduce((sum, one) => sum + one.good, 0),
    bad: counted.reduce((sum, one) => sum + one.bad, 0),
    aware: awareAt < Number.POSITIVE_INFINITY,
    intent: intentAt < Number.POSITIVE_INFINITY,
    begun: firstOf('begun') < Number.POSITIVE_INFINITY,
    fact: firstOf('fact') < Number.POSITIVE_INFINITY || counts(clause.words),
  }
}
