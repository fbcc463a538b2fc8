import { recordedTables } from '../../children/history/tables/recorded.ts'
import { historyTables } from '../../children/history/tables.ts'
import { addDays, addMonths, type Day, inWords } from '../../platform/day.ts'
import { dayOf, isAtDate, type Question } from '../../standards/figure.ts'
import type { Standard } from '../../standards/standard.ts'

/**
 * What is told of one kind of record by one source. `from`: every record since this day is told; null: since ever. Of a state it is the
 * day of the first load that told it, of `latest` it means nothing. `kinds`: of records of these kinds only.
 */
export type Told = {
  readonly table: string
  readonly says: 'whole' | 'latest' | 'state'
  readonly from: Day | null
  readonly kinds?: readonly string[]
}

/** A field that another return than the one that counts tells of its records, and of those since which day. */
export type Lent = { readonly need: string; readonly from: Day | null }

/**
 * All that is loaded. `columns`: what something that is loaded can tell: a field ("visit.seenAlone") or a kind of record ("visit of care",
 * "health of *" where it tells any).
 */
export type Known = {
  readonly told: readonly Told[]
  readonly columns: ReadonlySet<string>
  readonly lent?: readonly Lent[]
  /** False: no school terms are held. */
  readonly terms?: boolean
}

/**
 * `recorded` false: nothing is told that could be counted. `shown` false: there is no figure, since one would mislead: where the last visit
 * is told only, the intervals that are over show the late ones and none that was in time. `provable` false: there is a figure, and it
 * does not show all that is asked. `why` in words.
 */
export type Provable = {
  readonly recorded: boolean
  readonly shown: boolean
  readonly provable: boolean
  readonly why: string | null
  /** Records are there, and nothing of this standard was counted from them yet: no case is not said of it. */
  readonly uncounted?: true
}

const beginning: Day = '0001-01-01'
const titles: Readonly<Record<string, { readonly title: string; readonly fields: object }>> = {
  ...historyTables,
  ...recordedTables,
}

/** A table or field in the words of the catalogue: "Visit: seen alone". */
export const needInWords = (need: string): string =>
  need
    .split(' or ')
    .map((one) => {
      const [table = '', field = ''] = one.split('.')
      const fields = titles[table]?.fields as Readonly<Record<string, { readonly title: string }>> | undefined
      const of = fields?.[field]?.title
      return of === undefined ? (titles[table]?.title ?? table) : `${titles[table]!.title}: ${of}`
    })
    .join(' or ')

const saidFrom = (told: readonly Told[], table: string, kind: string | undefined): Day | null => {
  const all = told.filter((one) => one.table === table)
  const ofKind = kind === undefined ? [] : all.filter(({ kinds }) => kinds?.includes(kind))
  const general = all.filter(({ kinds }) => kinds === undefined)
  const asked = ofKind.length > 0 ? ofKind : general.length > 0 ? general : all
  const days = asked.filter(({ says }) => says !== 'latest').map(({ from }) => from ?? beginning)
  return days.toSorted()[0] ?? null
}

type ToldFrom = (table: string, kind?: string) => Day | null
const kept = new WeakMap<readonly Told[], ToldFrom>()

/**
 * From which day on every record of a table is told; null: the latest only. As a standard asks it (`Law.toldFrom`), of every child, so
 * that answers are kept.
 */
export const toldFromOf = (told: readonly Told[]): ToldFrom => {
  const before = kept.get(told)
  if (before !== undefined) return before
  const answers = new Map<string, Map<string | undefined, Day | null>>()
  const ask: ToldFrom = (table, kind) => {
    const known = answers.get(table) ?? new Map<string | undefined, Day | null>()
    if (known.size === 0) answers.set(table, known)
    const answer = known.get(kind)
    if (answer !== undefined) return answer
    const found = saidFrom(told, table, kind)
    known.set(kind, found)
    return found
  }
  kept.set(told, ask)
  return ask
}

const kindIn = (one: Standard, table: string): string | undefined => one.needsKind?.[table]

const isTold = (one: Standard, { told, columns }: Known, need: string): boolean =>
  need.split(' or ').some((part) => {
    const [table = '', field] = part.split('.')
    const kind = kindIn(one, table)
    if (!told.some((any) => any.table === table) || (field !== undefined && !columns.has(part))) return false
    return kind === undefined || columns.has(`${table} of ${kind}`) || columns.has(`${table} of *`)
  })

/** Who a child is has no days, and cannot be told too late. */
const withoutDays: ReadonlySet<string> = new Set(['person', 'disability'])

/** Returns are cut some days this side or the other of the day that they say; a week of a year hides nothing. */
const edge = 7

const tablesOf = (needs: readonly string[]): readonly string[] => [
  ...new Set(
    needs
      .filter((need) => !need.includes(' or '))
      .map((need) => need.split('.')[0]!)
      .filter((table) => !withoutDays.has(table)),
  ),
]

/** Why of records that are told themselves nobody can say what was before: nothing tells it, or of newer ones only. */
const whyNotBefore = (one: Standard, { told, columns, lent = [] }: Known, since: Day): string | null => {
  for (const need of one.inPartWithout ?? []) {
    const reach = toldFromOf(told)(need.split('.')[0]!) ?? beginning
    if (reach === beginning) continue
    const before = `What was before ${inWords(reach)} cannot be seen`
    if (!columns.has(need)) return `${before}, and nothing that is loaded tells: ${needInWords(need)}.`
    const from = lent.find((given) => given.need === need)?.from ?? beginning
    if (from > addDays(since, edge)) return `${before}. Told from ${inWords(from)} on only: ${needInWords(need)}.`
  }
  return null
}

/** Why a figure of what was settled since a day does not show all of it; null where it does. */
const whyNotSince = (one: Standard, known: Known, since: Day): string | null => {
  const { told } = known
  const toldFrom = toldFromOf(told)
  const needed = [...new Set([...tablesOf(one.needs), ...one.intervalsOf])]
  const latest = needed.filter((table) => toldFrom(table, kindIn(one, table)) === null)
  if (latest.length > 0)
    return `Of each child the latest is told only (${latest.map(needInWords).join(', ')}): what was before it cannot be tested.`
  const late = needed
    .map((table) => ({ table, from: toldFrom(table, kindIn(one, table))! }))
    .filter(({ from }) => from > addDays(since, edge))
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  return late === undefined
    ? whyNotBefore(one, known, since)
    : `Told from ${inWords(late.from)} on only (${needInWords(late.table)}): what was before it is left out.`
}

/** The first day on which all that a measure of workers at a date needs is told; null: nothing is told with its days. */
const beganToTell = (one: Standard, { told }: Known): Day | null => {
  const toldFrom = toldFromOf(told)
  const days = tablesOf(one.needs).flatMap((table) => toldFrom(table, kindIn(one, table)) ?? [])
  return days.toSorted().at(-1) ?? null
}

/** Records of which every interval is asked and the latest is told. */
const latestOf = (one: Standard, { told }: Known): readonly string[] =>
  one.intervalsOf.filter((table) => toldFromOf(told)(table, kindIn(one, table)) === null)

/**
 * What can be said with what is loaded. Nothing where a kind of record that the standard needs is told by no load. What was settled in a
 * period is shown in full where every record of it is told; how things stand today, by the latest alone.
 */
export const provable = (one: Standard, known: Known, question: Question): Provable => {
  const missing = one.needs.filter((need) => !isTold(one, known, need))
  if (missing.length > 0) {
    const why = `Nothing that is loaded tells: ${missing.map(needInWords).join('; ')}.`
    return { recorded: false, shown: false, provable: false, why }
  }
  if (one.schoolTerms && known.terms === false)
    return { recorded: false, shown: false, provable: false, why: 'School terms are not held.' }
  const latest = latestOf(one, known)
  // How things stood on an earlier day cannot be told by the latest: of whoever was seen since, nothing would be left.
  const isNow = question.view === 'live' || (isAtDate(one.counting) && latest.length === 0)
  if (isNow && one.counting.live === 'now') {
    const began = one.subject === 'worker' ? beganToTell(one, known) : null
    if (began !== null && dayOf(question) < began)
      return { recorded: false, shown: false, provable: false, why: `Told from ${inWords(began)} on only.` }
    const why = latest.length > 0 ? `From the latest of each child (${latest.map(needInWords).join(', ')}).` : null
    return { recorded: true, shown: true, provable: true, why }
  }
  const why = whyNotSince(one, known, question.view === 'completed' ? question.from : addMonths(question.on, -12))
  return { recorded: true, shown: latest.length === 0, provable: why === null, why }
}
