import { childrenStandards } from '../children/standards/all.ts'
import type { Day } from '../platform/day.ts'
import type { Besides, Read } from '../platform/db/beside.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Figure, Question } from '../standards/figure.ts'
import type { Standard } from '../standards/standard.ts'
import { askLists, caseloadId, type ListGround, listsOf, type ToldDay } from './caseload-told.ts'
import { findApart } from './one-worker.ts'
import { keptFigures } from './records/counted.ts'
import type { Cell, GroupKind } from './records/figures.ts'
import { ageOf, type DataAge } from './records/freeze.ts'
import { findStanding, type Standing } from './records/grounds.ts'
import { heldBy } from './records/one-worker.ts'
import type { TeamPlace } from './records/places.ts'
import { type Remembered, remembering } from './records/remembered.ts'
import { groupOf } from './rules/asked.ts'
import type { Group } from './rules/groups.ts'
import { liveDayOf } from './rules/live-day.ts'
import { liveQuestions } from './rules/live-questions.ts'
import { type Apart, apartOf } from './rules/one-worker.ts'
import { type Provable, provable } from './rules/provable.ts'
import { isSmall, withheldAmong } from './rules/small.ts'

export { liveDay } from './rules/live-day.ts'

/** Every practice standard that is counted here. */
export const allStandards: readonly Standard[] = childrenStandards
const byId = new Map(allStandards.map((one) => [one.id, one]))
const aboutWorkers = allStandards.filter(({ subject }) => subject === 'worker').map(({ id }) => id)

/**
 * A figure as one reader may see it. `small`: rests on fewer than ten. `figure` null: withheld, since small counts could point to a child, or for the
 * sake of one worker (`apart`), whether or not there is any case.
 */
export type ShownCell = Omit<Cell, keyof Figure> & {
  readonly figure: Figure | null
  readonly small: boolean
  readonly apart: Apart | null
}

/** `questions`: as they are asked of this standard. `provable`: of each of them, in its order, what can be said with what is loaded. */
export type ScoredStandard = {
  readonly standard: Standard
  readonly questions: readonly Question[]
  readonly provable: readonly Provable[]
}

export type Scorecard = {
  readonly standards: readonly ScoredStandard[]
  /** A group without any case has none. */
  readonly cells: readonly ShownCell[]
  readonly age: readonly DataAge[]
  /** Records changed since: the figures are of before, and are being counted anew. */
  readonly behind: boolean
}

export type ScorecardAsked = {
  /** All where left out. */
  readonly standards?: readonly Standard[]
  readonly questions: readonly Question[]
  /** The place of the question that is asked of each standard as at its own live day, whatever day it names. */
  readonly live?: number | undefined
  /** The authority alone where left out. */
  readonly kinds?: readonly GroupKind[]
  /** Of the groups of this name only, besides the authority. */
  readonly name?: string
  /** Small counts are shown: permission `performance.counts`. */
  readonly counts: boolean
  /** The account that looks; null: a program. A group that is one worker is for that worker and their line managers. */
  readonly looker: string | null
}

const withheldIn = (cells: readonly Cell[], standards: readonly Standard[]): ReadonlySet<Cell> => {
  const ways = new Map(standards.map(({ id, counting }) => [id, counting.is]))
  const wholes = Map.groupBy(cells, ({ standard, question, group }) => `${standard} ${question} ${group.kind}`)
  return new Set(
    [...wholes.values()].flatMap((parts) => {
      const named = parts.map((cell) => ({ ...cell, name: cell.group.name }))
      const names = withheldAmong(ways.get(parts[0]!.standard)!, named)
      return parts.filter(({ group }) => names.has(group.name))
    }),
  )
}

/** What everything on a page about figures goes by, asked once. */
export type Ground = Pick<Standing, 'known' | 'sources' | 'grounds' | 'bases'> &
  Pick<ListGround, 'lists'> & {
    /** Names the loads that stand, but for what is entered here. */
    readonly loads: string
    readonly age: readonly DataAge[]
    readonly behind: boolean
    readonly places: readonly TeamPlace[]
  }

/** `besides`: what else a page asks, in the same question. */
export const findGround = async <B extends Besides = Readonly<Record<never, never>>>(
  db: Tenant,
  today: Day,
  besides: B = {} as B,
): Promise<Ground & { readonly beside: Read<B> }> => {
  const { known, sources, grounds, loads, places, bases, behind, beside } = await findStanding(db, besides)
  return {
    beside,
    known,
    sources,
    grounds,
    age: ageOf(loads, today),
    lists: listsOf(loads),
    loads: loads.flatMap(({ load, source }) => (source === 'entered' ? [] : [load])).join(),
    behind,
    places,
    bases,
  }
}

type Apartness = (standard: string, question?: Question) => ReadonlyMap<string, Apart>
const held = { id: heldBy, subject: 'worker', counting: { by: 'opens', live: 'now' } } as const
const nothingApart: ReadonlyMap<string, Apart> = new Map()

type ApartAsked = Pick<ScorecardAsked, 'kinds' | 'looker'> & { readonly told?: ReadonlyMap<Day, ToldDay> }

/**
 * Groups of which a reader is not shown a figure, by standard and question, or of `heldBy`: caseloads of all who hold children. Of the authority alone
 * nothing is asked. `told`: caseloads of earlier days, where they are asked about.
 */
export const apartIn = async (
  db: Tenant,
  today: Day,
  { kinds = ['authority'], looker, told }: ApartAsked,
  { places, bases, loads }: Pick<Ground, 'places' | 'bases' | 'loads'>,
): Promise<Apartness> => {
  if (kinds.every((kind) => kind === 'authority')) return () => nothingApart
  const found = await findApart(db, today, { aboutWorkers, places, bases, loads, looker, ...(told && { told }) })
  return (id, question) => found(byId.get(id) ?? held, question)
}

const provableLately = new WeakMap<Ground['known'], WeakMap<Standard, Remembered<Provable>>>()

/** What can be said with what is loaded, which a load changes: until then each standard and question is asked once. */
const provableBy = (known: Ground['known'], standard: Standard, question: Question): Provable => {
  const ofKnown = provableLately.get(known) ?? new WeakMap<Standard, Remembered<Provable>>()
  const lately = ofKnown.get(standard) ?? remembering<Provable>(300)
  provableLately.set(known, ofKnown)
  ofKnown.set(standard, lately)
  const name = `${question.view === 'live' ? question.on : `${question.from} ${question.to}`}`
  const found = lately.get(name) ?? provable(standard, known, question)
  lately.set(name, found)
  return found
}

/**
 * Figures of standards by group and question, with what can be proven and how old the data is. Asked for totals that are kept; what is not is
 * counted. `ground`: where it was asked before, in the same transaction.
 */
export const getScorecard = async (
  db: Tenant,
  today: Day,
  asked: ScorecardAsked,
  ground?: Ground,
): Promise<Scorecard> => {
  const { questions, kinds = ['authority'], counts, name } = asked
  const standards = asked.standards ?? allStandards
  const on = ground ?? (await findGround(db, today))
  const { known, age, behind, places, bases } = on
  const { all, of: askedOf } = liveQuestions(questions, asked.live, standards, (one) => liveDayOf(one, { ...on, today }))
  const told = standards.some(({ id }) => id === caseloadId) ? await askLists(db, { questions, kinds, places }, on) : null
  const isTold = (standard: string, question: number): boolean => standard === caseloadId && told !== null && told.isAsked(question)
  const scored = standards.map((standard): ScoredStandard => {
    const { questions: own } = askedOf(standard)
    const said = own.map((question) => provableBy(known, standard, question))
    const can = behind && !bases.has(standard.id) ? said.map((one): Provable => ({ ...one, uncounted: true })) : said
    return { standard, questions: own, provable: standard.id === caseloadId ? can.map((one, at) => told!.provable(at, one)) : can }
  })
  const recorded = scored.filter((one) => one.provable.some((any) => any.recorded)).map(({ standard }) => standard)
  const found = recorded.length === 0 ? [] : await keptFigures(db, { standards: recorded, questions: all, asked: (one) => askedOf(one).places, kinds, places, bases, ...(counts && name !== undefined && { name }) })
  const cells = [
    ...(all === questions ? found : found.map((cell) => ({ ...cell, question: askedOf(byId.get(cell.standard)!).places.indexOf(cell.question) }))).filter((cell) => !isTold(cell.standard, cell.question)),
    ...(recorded.some(({ id }) => id === caseloadId) ? told!.cells : []),
  ]
  const withheld = counts ? new Set<Cell>() : withheldIn(cells, recorded)
  const isAsked = ({ kind, name: of }: Group): boolean => kind === 'authority' || name === undefined || of === name
  const apartFor = await apartIn(db, today, { kinds, looker: asked.looker, ...(told && { told: told.days }) }, on)
  const shown = cells
    .filter(({ group }) => isAsked(group))
    .flatMap((cell): readonly ShownCell[] => {
      const { standard, question, group, ...figure } = cell
      if (apartOf(apartFor(standard, askedOf(byId.get(standard)!).questions[question]), group) !== null) return []
      const hidden = withheld.has(cell)
      return [
        { standard, question, group, figure: hidden ? null : figure, small: !hidden && isSmall(figure), apart: null },
      ]
    })
  // Of groups that are asked for by name there are few, of teams that are one worker many.
  const wanted = name === undefined ? null : kinds.map((kind): Group => ({ kind, name }))
  const apartAmong = (apart: ReadonlyMap<string, Apart>): readonly (readonly [Group, Apart | null])[] =>
    wanted === null
      ? [...apart].map(([key, why]) => [groupOf(key), why] as const).filter(([{ kind }]) => kinds.includes(kind))
      : wanted.map((group) => [group, apartOf(apart, group)] as const)
  const kept = recorded.flatMap((one) =>
    askedOf(one).questions.flatMap((asking, question) =>
      apartAmong(apartFor(one.id, asking)).flatMap(([group, apart]): readonly ShownCell[] =>
        apart === null ? [] : [{ standard: one.id, question, group, figure: null, small: false, apart }],
      ),
    ),
  )
  return { standards: scored, cells: [...shown, ...kept], age, behind }
} // biome-ignore format: short
