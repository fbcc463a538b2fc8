import { daysBetween } from '../../../platform/day.ts'
import type { HeldRow, History } from '../../history/model.ts'
import type { Atom, Part, Proposal, When } from '../model.ts'
import type { Cluster, ProposingOptions, Rule } from './proposing/atom.ts'
import { proposalRules } from './proposing/table.ts'
import { movesOnce } from './twins.ts'
import { inDateOrder } from './when.ts'

const byDay = (one: Atom, other: Atom): number =>
  one.on === other.on ? one.rank - other.rank || (one.key < other.key ? -1 : 1) : one.on < other.on ? -1 : 1

/** The same event from two sources, or from two identifiers of one child, is one: same rule, day and words. */
const withoutTwins = (atoms: readonly Atom[]): readonly Atom[] => {
  const seen = new Set<string>()
  return atoms.filter(({ rule, on, words, facts }) => {
    const name = `${rule} ${on} ${words} ${facts}`
    return !seen.has(name) && seen.add(name)
  })
}

const byStart = (one: HeldRow, other: HeldRow): number => {
  const [a, b] = [one.starts ?? '', other.starts ?? '']
  if (a !== b) return a < b ? -1 : 1
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0
}

/** Records of one day in the order of their keys, so that the order in which they were loaded decides nothing. */
const inOrder = (history: History): History =>
  Object.fromEntries(
    Object.entries(history).map(([id, rows]) => [id, (rows as readonly HeldRow[]).toSorted(byStart)]),
  ) as unknown as History

/** Everything that the rules read in a history, in date order; nothing after today. */
export const atomsOf = (history: History, options: ProposingOptions): readonly Atom[] => {
  const ordered = inOrder(history)
  const read = proposalRules.flatMap((rule) => rule.read(ordered, options))
  // A baby that is expected, and nothing else, may lie ahead.
  const known = [...read, ...(options.extra ?? [])].filter(
    ({ on, facts }) => on <= options.today || /; expected$/.test(facts),
  )
  return withoutTwins(known.toSorted(byDay))
}

export const partOf = ({ key, rule, on, facts, words, source }: Atom): Part => ({ key, rule, on, facts, words, source })
/** "Case record: Period of care; Placement": where they stand in one place it is named once. */
const sourcesOf = (atoms: readonly Atom[]): string => {
  const sources = [...new Set(atoms.map(({ source }) => source))]
  const places = Map.groupBy(sources, (source) => source.slice(0, source.indexOf(': ') + 2))
  return [...places]
    .map(([place, own]) => place + own.map((source) => source.slice(place.length)).join('; '))
    .join('. ')
}
/** Sentences that two records say are said once. */
const wordsOf = (atoms: readonly Atom[]): string =>
  [...new Set(atoms.flatMap(({ words }) => words.split(/(?<=\.) (?=[A-Z])/)))].join(' ')

const proposalOf = (atoms: readonly Atom[], words: string, when: When): Proposal => {
  const first = atoms[0]!
  return {
    ...when,
    key: first.key,
    type: first.type,
    significance: atoms.some(({ significance }) => significance === 'major') ? 'major' : 'notable',
    positive: first.positive,
    words,
    source: sourcesOf(atoms),
    parts: atoms.map(partOf),
  }
}

const dayOf = (atom: Atom): When => atom.when ?? { on: atom.on, until: null, precision: 'day' }

/** Atoms of one rule, cut where they are too far apart. */
const runsOf = (atoms: readonly Atom[], { gap, span }: Cluster): readonly (readonly Atom[])[] => {
  const runs: Atom[][] = []
  for (const atom of atoms) {
    const run = runs.at(-1)
    const joins =
      run !== undefined &&
      (gap === undefined || daysBetween(run.at(-1)!.on, atom.on) <= gap) &&
      (span === undefined || daysBetween(run[0]!.on, atom.on) <= span)
    if (joins) run.push(atom)
    else runs.push([atom])
  }
  return runs
}

const clustered = (atoms: readonly Atom[], cluster: Cluster): readonly Proposal[] =>
  runsOf(atoms, cluster)
    .filter((run) => run.length >= cluster.least)
    .map((run) => {
      if (run.length === 1) return proposalOf(run, run[0]!.words, dayOf(run[0]!))
      const proposal = proposalOf(run, cluster.words(run), {
        on: run[0]!.on,
        until: run.at(-1)!.on,
        precision: 'period',
      })
      return run.length >= (cluster.majorFrom ?? Number.POSITIVE_INFINITY)
        ? { ...proposal, significance: 'major' as const }
        : proposal
    })

/** A move that is also a change of legal status is one entry with both; so is a conference and the plan that it made. */
const gathered = (atoms: readonly Atom[]): readonly Proposal[] => {
  const groups = Map.groupBy(atoms, (atom) =>
    atom.gathers === null || atom.when ? atom.key : `${atom.gathers} ${atom.on}`,
  )
  return [...groups.values()].map((group) => proposalOf(group, wordsOf(group), dayOf(group[0]!)))
}

const clusters = new Map(
  proposalRules.flatMap((rule: Rule) => (rule.cluster ? [[rule.id, rule.cluster] as const] : [])),
)

const places = new Map(proposalRules.map(({ id }, at) => [id, at]))
/** Of one day: a referral before the enquiries, and these before care. */
const placeOf = ({ parts }: Proposal): number => places.get(parts[0]!.rule) ?? places.size

/** Atoms made into entries, in date order; a move of home that two of them tell is one. */
export const proposalsOf = (atoms: readonly Atom[]): readonly Proposal[] => {
  const byRule = Map.groupBy(movesOnce(atoms), ({ rule }) => (clusters.has(rule) ? rule : ''))
  return [...byRule]
    .flatMap(([rule, own]) => (rule === '' ? gathered(own) : clustered(own, clusters.get(rule)!)))

    .toSorted(
      (one, other) => inDateOrder(one, other) || placeOf(one) - placeOf(other) || (one.key < other.key ? -1 : 1),
    )
}

/** The entries that a history suggests, before anyone has settled any. Pure: the same history gives the same proposals. */
export const proposeEntries = (history: History, options: ProposingOptions): readonly Proposal[] =>
  proposalsOf(atomsOf(history, options))
