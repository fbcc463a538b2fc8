import { addDays, ageOn, type Day } from '../../../platform/day.ts'
import { type Dice, diceOf } from '../../leaving/sample/dice.ts'
import type { Home } from '../model/ledger.ts'
import { type Gap, type Stay, settledOf, stayOf, type Who } from './stay.ts'
import { settledKinds, unsettledKinds } from './words.ts'

export type Leaver = Who & { readonly identifier: string; readonly born: Day | null; readonly inCare: boolean }

/** Who is in an emergency or temporary home today, in which state, for how many days. The first three are there in a small council too. */
const states: readonly { ago: number; gap: Gap; kind: number; risk: Stay['risk']; minor?: true }[] = [
  { ago: 2, gap: 'plan', kind: 1, risk: 'high', minor: true },
  { ago: 9, gap: '', kind: 3, risk: 'medium' },
  { ago: 19, gap: 'sign-off', kind: 0, risk: 'high' },
  { ago: 5, gap: 'first-visit', kind: 2, risk: 'medium' },
  { ago: 6, gap: '', kind: 1, risk: 'medium' },
  { ago: 31, gap: 'exit-date', kind: 2, risk: 'low' },
]

const fewest = 3
const most = 40

/** Homes one after the other up to a day, with a stay in an emergency or temporary home here and there. */
const before = (
  dice: Dice,
  who: Who,
  { since, until, today }: { since: Day; until: Day | null; today: Day },
): readonly Home[] => {
  const homes: Home[] = []
  let from = since
  const end = until ?? addDays(today, 1)
  while (from < end) {
    const settled = dice.whole(120, 420)
    const leaves = addDays(from, settled)
    const isLast = leaves >= end
    homes.push(settledOf(dice, { who, from, until: isLast ? until : leaves, kind: dice.pick(settledKinds) }, today))
    if (isLast) break
    const back = addDays(leaves, dice.whole(4, 34))
    if (back >= end || dice.chance(0.35)) {
      from = leaves
      continue
    }
    const gap = dice.chance(0.7) ? '' : dice.pick(['first-visit', 'sign-off', 'plan'] as const)
    homes.push(stayOf(dice, { who, from: leaves, until: back, kind: dice.pick(unsettledKinds), isMinor: false, gap, risk: dice.pick(['low', 'medium', 'high'] as const) }, today)) // biome-ignore format: short
    from = back
  }
  return homes
}

const isMinor = ({ born }: Leaver, today: Day): boolean => born !== null && ageOn(born, today) < 18

/** Forty young people with two years of homes, of whom six are in an emergency or temporary one today; fewer where there are fewer. */
export const sampleHomes = (leavers: readonly Leaver[], today: Day): readonly Home[] => {
  const chosen = leavers.slice(0, Math.min(most, Math.max(fewest * 2, Math.ceil(leavers.length * 0.4))))
  const minor = leavers.find((leaver) => leaver.inCare && isMinor(leaver, today))
  const adults = chosen.filter((leaver) => !isMinor(leaver, today))
  const count = leavers.length >= 30 ? states.length : fewest
  const open = states.slice(0, count).flatMap((state, at) => {
    const who = state.minor ? minor : adults[at]
    return who ? [{ state, who }] : []
  })
  const today2 = new Map(open.map(({ state, who }) => [who.childId, state]))
  const since = addDays(today, -730)
  return [...new Set([...chosen, ...open.map(({ who }) => who)])].flatMap((who) => {
    const dice = diceOf(`homes ${who.identifier}`)
    const state = today2.get(who.childId)
    const sixteen = who.born === null ? since : addDays(who.born, 16 * 366)
    const from = [since, sixteen].toSorted().at(-1)!
    if (!state) return from >= addDays(today, -30) ? [] : before(dice, who, { since: from, until: null, today })
    const moved = addDays(today, -state.ago)
    const stay: Stay = { who, from: moved, until: null, kind: unsettledKinds[state.kind]!, isMinor: state.minor === true, gap: state.gap, risk: state.risk }
    const earlier = from < addDays(moved, -30) ? before(dice, who, { since: from, until: moved, today }) : []
    const isRepeat = earlier.some(({ movedIn, said }) => said.planned === 'no' && movedIn >= addDays(moved, -90))
    return [...earlier, stayOf(dice, { ...stay, isRepeat }, today)]
  }) // biome-ignore format: a list of people
}
