import type { Cue, Role } from './leaning-cue.ts'
import { type Hit, isStop } from './phrases.ts'

export type Found = Hit<Cue>
type Said = { at: number; good: number; bad: number }

/** What a clause holds: praise and worry by weight, and words that it is only known, planned or counted. */
export type Weighed = { good: number; bad: number; aware: boolean; intent: boolean; begun: boolean; fact: boolean }

/** "Not", "reduces" and their like reach this many words on, no further than a stop or a word such as "because". */
const reach = 7
const near = 4
/** Ages count no one: "young people of 16 and 17". */
const age = /^(?:1[0-9]|2[0-5])$/
const being = new Set('is are was were be been being has have had'.split(' '))

const roleOf = (hit: Found): Role => hit.entry.role
const isTrouble = (hit: Found): boolean => ['worry', 'care', 'load'].includes(roleOf(hit))

/** A comma between the members of a list ("training, skills, knowledge"), not before a new clause. */
const opensClause = new Set(
  'and but which who so with this these they it there children leaders managers as while although that their the a an in for social'.split(
    ' ',
  ),
)
const listed = (words: readonly string[], at: number): boolean =>
  words[at] === ',' && !opensClause.has(words[at + 1] ?? 'and')

/** Whether one cue reaches from `from` to `to`, the later of the two. */
const reaches = (words: readonly string[], hits: readonly Found[], from: Found, to: Found, far = reach): boolean => {
  if (to.start - from.end > far) return false
  for (let at = from.end; at < to.start; at++) if (isStop(words[at]!) && !listed(words, at)) return false
  return !hits.some((hit) => roleOf(hit) === 'bar' && hit.start >= from.end && hit.end <= to.start)
}

/** "Children who are not in school", "those who have been let down": says who they are, not how the work goes. */
const describes = (words: readonly string[], hit: Found): boolean =>
  words[hit.start - 1] === 'who' ||
  (words[hit.start - 2] === 'who' && (being.has(words[hit.start - 1]!) || words[hit.start - 1] === 'do'))

const weigh = (words: readonly string[], hits: readonly Found[]): Said[] => {
  const said: Said[] = []
  const used = new Set<Found>()
  const before = (hit: Found, roles: readonly Role[], far = reach): Found | undefined =>
    hits.findLast((one) => one.end <= hit.start && roles.includes(roleOf(one)) && reaches(words, hits, one, hit, far))
  const after = (hit: Found, roles: readonly Role[], far = reach): Found | undefined =>
    hits.find(
      (one) =>
        one.start >= hit.end &&
        roles.includes(roleOf(one)) &&
        reaches(words, hits, hit, one, far) &&
        words.slice(hit.end, one.start).some((word) => being.has(word)),
    )
  const troubles = new Set<Found>()
  let dealtWith = false
  // Troubles first: relieved, reduced, dealt with, or standing as they are.
  for (const hit of hits.filter((one) => isTrouble(one) && !describes(words, one))) {
    const role = roleOf(hit)
    const turning: Role[] =
      role === 'worry' ? ['relief'] : role === 'load' ? ['relief', 'less'] : ['relief', 'less', 'handle']
    const turner = before(hit, turning, 7) ?? after(hit, [...new Set<Role>([...turning, 'less'])])
    const denied = before(turner && turner.start < hit.start ? turner : hit, ['deny'])
    const deniedTurn =
      turner &&
      (turner.start < hit.start
        ? denied
        : hits.find((one) => roleOf(one) === 'deny' && one.start >= hit.end && one.end <= turner.start))
    if (turner) {
      used.add(turner)
      if (role === 'care' && !deniedTurn) {
        if (dealtWith) continue
        dealtWith = true
      }
      if (deniedTurn) {
        used.add(deniedTurn)
        said.push({ at: hit.start, good: 0, bad: 2 })
      } else said.push({ at: hit.start, good: role === 'care' ? 1 : 2, bad: 0 })
      continue
    }
    if (denied && hit.start - denied.end <= near) {
      used.add(denied)
      if (denied.entry.weight === 3) said.push({ at: hit.start, good: 0, bad: 3 })
      else said.push({ at: hit.start, good: role === 'care' ? 1 : 2, bad: 0 })
      continue
    }
    if (role === 'load') {
      const much = before(hit, ['more'], 3) ?? after(hit, ['more'])
      if (much) said.push({ at: hit.start, good: 0, bad: 2 })
      continue
    }
    if (role === 'care' && hit.entry.weight < 2 && dealtWith) continue
    if (hit.entry.weight >= 2) troubles.add(hit)
    said.push({ at: hit.start, good: 0, bad: hit.entry.weight })
  }
  // "Participation is low": praise that "low" or "limited" follows is none.
  const isLow = (hit: Found): boolean => {
    const little = after(hit, ['less'], 4)
    return little !== undefined && little.entry.weight >= 2
  }
  const denials: { praise: Found; by: Found }[] = []
  for (const hit of hits) {
    if (roleOf(hit) !== 'praise') continue
    const last = denials.at(-1)
    const denied = before(hit, ['deny']) ?? (last && reaches(words, hits, last.praise, hit) ? last.by : undefined)
    // "Progress has not been sustained": what is denied after it is not praised.
    const undone = hits.find((one) => roleOf(one) === 'deny' && one.start >= hit.end && one.start <= hit.end + 2)
    if (undone && words.slice(hit.end, undone.start).every((word) => being.has(word)) && undone.start > hit.end)
      continue
    const trouble = before(hit, ['worry'], 10)
    if (trouble && troubles.has(trouble)) continue
    if (isLow(hit)) continue
    const little = before(hit, ['less'], 3)
    if (denied && !(used.has(denied) && denied.entry.weight < 2)) {
      if (!used.has(denied)) said.push({ at: denied.start, good: 0, bad: Math.max(2, denied.entry.weight) })
      used.add(denied)
      denials.push({ praise: hit, by: denied })
    } else if (little && little.entry.weight >= 2) {
      used.add(little)
      said.push({ at: little.start, good: 0, bad: 2 })
    } else said.push({ at: hit.start, good: hit.entry.weight, bad: 0 })
  }
  for (const hit of hits) {
    if (used.has(hit)) continue
    const twice = roleOf(hit) === 'deny' ? before(hit, ['deny'], 3) : undefined
    if (twice && !used.has(twice)) {
      used.add(hit)
      used.add(twice)
      said.push({ at: hit.start, good: 1, bad: 0 })
    }
    if (roleOf(hit) === 'less' && before(hit, ['deny'], 3)) {
      used.add(hit)
      used.add(before(hit, ['deny'], 3)!)
      said.push({ at: hit.start, good: 1, bad: 0 })
    }
    if (roleOf(hit) === 'relief' && before(hit, ['deny'])) used.add(hit)
  }
  for (const hit of hits) {
    if (used.has(hit)) continue
    if (roleOf(hit) === 'deny' && !describes(words, hit)) said.push({ at: hit.start, good: 0, bad: hit.entry.weight })
    if (roleOf(hit) === 'less')
      said.push({
        at: hit.start,
        good: 0,
        bad: being.has(words[hit.start - 1] ?? '') ? Math.max(hit.entry.weight, 1) : hit.entry.weight - 1,
      })
    if (roleOf(hit) === 'relief')
      said.push(
        words[hit.start] === 'not'
          ? { at: hit.start, good: 0, bad: 2 }
          : { at: hit.start, good: hit.entry.weight, bad: 0 },
      )
  }
  return said.filter(({ good, bad }) => good + bad > 0).sort((a, b) => a.at - b.at)
}

/** What is aimed at was not found: after a worry "to ensure" holds no praise, after praise no worry. */
const withoutAims = (said: readonly Said[], words: readonly string[], hits: readonly Found[]): Said[] => {
  const aims = hits.filter((hit) => ['aim', 'scene'].includes(roleOf(hit)) && hit.start > 0).map(({ start }) => start)
  return said.filter((one) => {
    const aim = aims.findLast((at) => at < one.at)
    if (aim === undefined) return true
    if (words.slice(aim, one.at).some(isStop) && one.bad > 0) return true
    const earlier = said.filter(({ at }) => at < aim)
    if (one.good > 0) return !earlier.some(({ bad }) => bad >= 2)
    return !earlier.some(({ good }) => good > 0)
  })
}

/** Praise and worry in one clause. Worry that follows "are aware that" is known, and not counted. */
export const weighed = (words: readonly string[], hits: readonly Found[]): Weighed => {
  const firstOf = (role: Role): number => hits.find((hit) => roleOf(hit) === role)?.start ?? Number.POSITIVE_INFINITY
  const [awareAt, intentAt] = [firstOf('aware'), firstOf('intent')]
  const said = withoutAims(weigh(words, hits), words, hits)
  const sum = { good: 0, bad: 0 }
  let known = false
  for (const { at, good, bad } of said) {
    if (at > intentAt) continue
    if (at > awareAt && bad > 0) known = true
    else {
      sum.good += good
      sum.bad += bad
    }
  }
  return {
    ...sum,
    aware: known || awareAt < Number.POSITIVE_INFINITY,
    intent: intentAt < Number.POSITIVE_INFINITY,
    begun: hits.some((hit) => roleOf(hit) === 'begun'),
    fact:
      hits.some((hit) => roleOf(hit) === 'fact') ||
      words.filter((word) => /\d/.test(word) && !age.test(word)).length > 1 ||
      words.some((word) => word.includes('%')),
  }
}
