import { childrenStandards } from '../children/standards/all.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Figure, Question } from '../standards/figure.ts'
import type { Standard } from '../standards/standard.ts'
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
import { newestReturn } from './rules/newest-return.ts'
import { type Apart, apartOf } from './rules/one-worker.ts'
import { type Provable, provable } from './rules/provable.ts'
import { isSmall, withheldAmong } from './rules/small.ts'

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

/** `provable`: of each question, in its order, what can be said with what is loaded. */
export type ScoredStandard = { readonly standard: Standard; readonly provable: readonly Provable[] }

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
export type Ground = Pick<Standing, 'known' | 'grounds' | 'bases'> & {
  readonly age: readonly DataAge[]
  readonly behind: boolean
  readonly places: readonly TeamPlace[]
}

export const findGround = async (db: Tenant, today: Day): Promise<Ground> => {
  const { known, grounds, loads, places, bases, behind } = await findStanding(db)
  return { known, grounds, age: ageOf(loads, today), behind, places, bases }
}

type Apartness = (standard: string) => ReadonlyMap<string, Apart>
const held = { id: heldBy, subject: 'worker' } as const
const nothingApart: ReadonlyMap<string, Apart> = new Map()

/** Groups of which a reader is not shown figures, by standard, or of `heldBy`: caseloads of all who hold children. Of the authority alone nothing is asked. */
export const apartIn = async (
  db: Tenant,
  today: Day,
  { kinds = ['authority'], looker }: Pick<ScorecardAsked, 'kinds' | 'looker'>,
  { places, bases }: Pick<Ground, 'places' | 'bases'>,
): Promise<Apartness> => {
  if (kinds.every((kind) => kind === 'authority')) return () => nothingApart
  const found = await findApart(db, today, { aboutWorkers, places, bases, looker })
  return (id) => found(byId.get(id) ?? held)
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
  const { known, age, behind, places, bases } = ground ?? (await findGround(db, today))
  const scored = standards.map((standard) => ({
    standard,
    provable: questions.map((question) => provableBy(known, standard, question)),
  }))
  const recorded = scored.filter((one) => one.provable.some((any) => any.recorded)).map(({ standard }) => standard)
  const cells = recorded.length === 0 ? [] : await keptFigures(db, { standards: recorded, questions, kinds, places, bases, ...(counts && name !== undefined && { name }) }) // biome-ignore format: short
  const withheld = counts ? new Set<Cell>() : withheldIn(cells, recorded)
  const isAsked = ({ kind, name: of }: Group): boolean => kind === 'authority' || name === undefined || of === name
  const apartFor = await apartIn(db, today, asked, { places, bases })
  const shown = cells
    .filter(({ group }) => isAsked(group))
    .flatMap((cell): readonly ShownCell[] => {
      const { standard, question, group, ...figure } = cell
      if (apartOf(apartFor(standard), group) !== null) return []
      const hidden = withheld.has(cell)
      return [
        { standard, question, group, figure: hidden ? null : figure, small: !hidden && isSmall(figure), apart: null },
      ]
    })
  const kept = recorded.flatMap(({ id }) =>
    [...apartFor(id)].flatMap(([key, apart]) => {
      const group = groupOf(key)
      if (!kinds.includes(group.kind) || !isAsked(group)) return []
      return questions.map(
        (_, question): ShownCell => ({ standard: id, question, group, figure: null, small: false, apart }),
      )
    }),
  )
  return { standards: scored, cells: [...shown, ...kept], age, behind }
}

/** The day as at which live figures are told: that of the newest whole return. */
export const liveDay = (age: readonly DataAge[], today: Day): Day => {
  const newest = newestReturn(age)
  return newest === null || newest.asAt > today ? today : newest.asAt
}
