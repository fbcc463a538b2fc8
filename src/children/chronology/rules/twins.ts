import { daysBetween } from '../../../platform/day.ts'
import type { Atom } from '../model.ts'

/** Rules that tell a move of home, of which two may tell the same one; the first of them is proposed. */
const tellingMoves: readonly (readonly string[])[] = [
  ['placement'],
  ['leaver-home', 'leaver-home-again'],
  ['home-move'],
]

/** Return, ledger and address are written down by different people; so many days apart they may tell the same move. */
const mostDaysApart = 3

const apart = (one: Atom, other: Atom): number => Math.abs(daysBetween(one.on, other.on))

/** Of two rules, which of their atoms are the same move: each is one with one other at most, the nearest first. */
const pairsOf = (ones: readonly Atom[], others: readonly Atom[]): readonly (readonly [Atom, Atom])[] => {
  const near = ones
    .flatMap((one) => others.map((other) => [one, other] as const))
    .filter(([one, other]) => apart(one, other) <= mostDaysApart)
    .toSorted((a, b) => apart(...a) - apart(...b))
  const paired = new Set<Atom>()
  return near.filter(([one, other]) => {
    if (paired.has(one) || paired.has(other)) return false
    paired.add(one).add(other)
    return true
  })
}

/** Atoms that tell the same move of home as another, by key: which is to be proposed, and which is another word for it. */
const sameMoves = (atoms: readonly Atom[]): readonly { readonly proposed: string; readonly same: string }[] => {
  const told = tellingMoves.map((rules) => atoms.filter(({ rule }) => rules.includes(rule)))
  return told.flatMap((ones, at) =>
    told
      .slice(at + 1)
      .flatMap((others) => pairsOf(ones, others).map(([one, other]) => ({ proposed: one.key, same: other.key }))),
  )
}

/** Each move once. */
export const movesOnce = (atoms: readonly Atom[]): readonly Atom[] => {
  const again = new Set(sameMoves(atoms).map(({ same }) => same))
  return again.size === 0 ? atoms : atoms.filter(({ key }) => !again.has(key))
}

/** With each atom that is settled, those that tell the same move: they are settled with it, whichever of them it was. */
export const withSameMoves = (atoms: readonly Atom[], settled: ReadonlySet<string>): ReadonlySet<string> => {
  const pairs = sameMoves(atoms)
  const known = new Set(settled)
  // Three records of one move are told by pairs of them.
  for (let before = -1; known.size > before; ) {
    before = known.size
    for (const { proposed, same } of pairs) if (known.has(proposed) || known.has(same)) known.add(proposed).add(same)
  }
  return known
}
