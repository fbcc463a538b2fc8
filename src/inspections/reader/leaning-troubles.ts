import type { Role } from './leaning-cue.ts'
import { type Clause, describes, type Found, isBeing, reach, roleOf } from './leaning-reach.ts'

/** Praise or worry that a clause holds at a word, by weight. */
export type Said = { at: number; good: number; bad: number }

/** What one kind of cue says, and which cues of other kinds it used up. */
export type Heard = { said: Said[]; used: ReadonlySet<Found>; open: ReadonlySet<Found> }

/** What takes each kind of trouble away. */
const turners: Readonly<Record<'worry' | 'load' | 'care', readonly Role[]>> = {
  worry: ['relief', 'control'],
  load: ['relief', 'less', 'control'],
  care: ['relief', 'less', 'handle', 'control'],
}

/** A "no" takes away a trouble that follows as closely as this. */
const near = 4

/** "No child was found to be …": a "no" before the subject holds of all that is said of its subject. */
const nearOf = ({ words }: Clause, denied: Found, at: number): number =>
  words[denied.start] === 'no' && words.slice(denied.end, at).some(isBeing) ? reach : near

/** "Few children drift", "fewer wait", "little delay": there is less of the trouble. "Fewer than half" is no such count. */
const subjectOf = (clause: Clause, hit: Found): Found | undefined => {
  const few = clause.before(hit, ['less'], reach)
  return few && clause.words.slice(0, few.start).every((word) => word === 'very' || word === 'now') ? few : undefined
}
const scarce = new Set('few fewer little minimal'.split(' '))
const fewOf = (clause: Clause, hit: Found): Found | undefined => {
  const few = clause.before(hit, ['less'], near) ?? subjectOf(clause, hit)
  return few && scarce.has(clause.words[few.end - 1]!) && clause.words[few.end] !== 'than' ? few : undefined
}

type Trouble = { hit: Found; role: keyof typeof turners }

const troublesIn = (clause: Clause): Trouble[] =>
  clause.hits.flatMap((hit) => {
    const role = roleOf(hit)
    return (role === 'worry' || role === 'load' || role === 'care') && !describes(clause, hit) ? [{ hit, role }] : []
  })

/** What relieves a trouble, before or after it, and what denies that it does: "has not addressed the delays". */
const relief = (clause: Clause, { hit, role }: Trouble): { by: Found; denied: Found | undefined } | null => {
  // Nothing that is done takes away "too long" or "not enough".
  const roles = hit.entry.weight < 3 ? turners[role] : (['relief'] as const)
  const before = clause.before(hit, roles)
  // The trouble is the object of its control: "what is tracked is poor" is none.
  const object = before && !(roleOf(before) === 'control' && clause.words.slice(before.end, hit.start).some(isBeing))
  const first = (object ? before : undefined) ?? fewOf(clause, hit)
  if (first) return { by: first, denied: clause.before(first, ['deny']) }
  // "Closed before the risk was reduced": what follows "before" takes nothing away.
  if (clause.words[hit.end - 1] === 'before') return null
  const by = clause.after(hit, roles.includes('less') ? roles : [...roles, 'less'])
  if (!by) return null
  const between = (one: Found): boolean => one.start >= hit.end && one.end <= by.start
  return { by, denied: clause.hits.find((one) => roleOf(one) === 'deny' && between(one)) }
}

/** Dangers, shortcomings and burdens: taken away, dealt with, denied, or standing as they are. */
export const hearTroubles = (clause: Clause): Heard => {
  const said: Said[] = []
  const used = new Set<Found>()
  const open = new Set<Found>()
  let dealtWith = false
  for (const trouble of troublesIn(clause)) {
    const { hit, role } = trouble
    const at = hit.start
    const { weight } = hit.entry
    const good = role === 'care' ? 1 : 2
    const eased = relief(clause, trouble)
    if (eased) {
      used.add(eased.by)
      if (eased.denied) {
        used.add(eased.denied)
        said.push({ at, good: 0, bad: Math.max(2, eased.denied.entry.weight) })
      } else if (role !== 'care' || !dealtWith) {
        // However many dangers are dealt with, it is said once.
        said.push({ at, good, bad: 0 })
        dealtWith ||= role === 'care'
      }
      continue
    }
    const denied = clause.before(hit, ['deny'])
    if (
      denied &&
      at - denied.end <= (weight === 3 ? 1 : nearOf(clause, denied, at)) &&
      !clause.words.slice(denied.end, at).includes('and')
    ) {
      used.add(denied)
      // "Not all delays …" denies nothing.
      said.push(denied.entry.weight === 3 ? { at, good: 0, bad: 3 } : { at, good, bad: 0 })
    } else if (role === 'load') {
      if (clause.before(hit, ['more'], 3) ?? clause.after(hit, ['more'])) said.push({ at, good: 0, bad: 2 })
    } else if (role === 'worry' || weight >= 2 || !dealtWith) {
      if (weight >= 2) open.add(hit)
      said.push({ at, good: 0, bad: weight })
    }
  }
  return { said, used, open }
}
