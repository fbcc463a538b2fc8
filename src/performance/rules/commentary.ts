import type { Day } from '../../platform/day.ts'
import type { Figure } from '../../standards/figure.ts'
import type { Counting, Unit } from '../../standards/model.ts'
import type { Group } from './groups.ts'
import { toldOf } from './members-edition.ts'
import { valueInWords } from './words.ts'

/** The figures of one month that something is said of. Null: there is none, or none that can be told. */
export type MonthFigures = { readonly completed: Figure | null; readonly live: Figure | null }

/** One commentary is of a standard, a group and a month, by its last day. */
export type CommentaryKey = { readonly standard: string; readonly monthEnd: Day; readonly group: Group }

/** `text` '': taken back. `frozen`: the figures that it was written about were frozen then. */
export type CommentaryVersion = MonthFigures & {
  readonly version: number
  readonly text: string
  readonly forMembers: boolean
  readonly frozen: boolean
  readonly by: string
  readonly at: Date
}

/** `newest` stands; `earlier` are those before it, the newest first. */
export type Commentary = CommentaryKey & {
  readonly newest: CommentaryVersion
  readonly earlier: readonly CommentaryVersion[]
}

export const longestCommentary = 4_000

type Counted = { readonly unit: Unit; readonly counting: Pick<Counting, 'is'> }
type Told = Parameters<typeof toldOf>[0]

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "64% (7 of 11)"; what it rests on is left out where it says nothing more. */
export const figureInWords = ({ unit, counting: { is } }: Counted, figure: Figure | null): string => {
  if (figure === null || figure.value === null) return 'no cases'
  const said = valueInWords(unit, figure.value)
  const { numerator, denominator } = figure
  if (is === 'count') return said
  return is === 'share' || is === 'ratio'
    ? `${said} (${number.format(numerator)} of ${number.format(denominator)})`
    : `${said} (from ${number.format(denominator)})`
}

const views = ['completed', 'live'] as const
export type View = (typeof views)[number]

/** A figure that has come out otherwise since something was written about it. */
export type Moved = { readonly view: View; readonly was: string; readonly now: string }

/** What reads otherwise now. Where nothing was counted when it was written, nothing was said that could be out of date. */
export const movedSince = (standard: Counted, about: MonthFigures, now: MonthFigures): readonly Moved[] =>
  views.flatMap((view) => {
    const before = about[view]
    if (before === null) return []
    const [was, is] = [figureInWords(standard, before), figureInWords(standard, now[view])]
    return was === is ? [] : [{ view, was, now: is }]
  })

/** Whether commentary may be shown to members and partners: on the whole authority, where neither figure has so few cases that it is not told. */
export const mayBeForMembers = (standard: Told, { kind }: Group, { completed, live }: MonthFigures): boolean =>
  kind === 'authority' && [completed, live].every((one) => one === null || toldOf(standard, one).says !== 'few')

/** What a reader may see of it: nothing, the text that stands, or the earlier versions too. Those before one that was taken back are for writers. */
export const readingOf = (
  { newest }: Pick<Commentary, 'newest'>,
  who: { readonly counts: boolean; readonly writes: boolean },
): { readonly text: boolean; readonly earlier: boolean } => {
  if (who.writes) return { text: true, earlier: true }
  if (newest.text === '') return { text: false, earlier: false }
  return who.counts ? { text: true, earlier: true } : { text: newest.forMembers, earlier: false }
}

const words = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty'
const numbers = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/£])(?:(?!(?:19|20)\\d\\d(?!\\d))[1-9]\\d{0,3}|${words})(?![\\p{L}\\p{N}%:/]|[.,]\\d)`,
  'giu',
)
const months = 'january|february|march|april|may|june|july|august|september|october|november|december'
const ofTime = new RegExp(
  `^\\s*(?:of )?(?:(?:${months})|(?:working |school )?(?:days?|weeks?|months?|years?|hours?|percentage points?|points?|per ?cent))\\b`,
  'iu',
)
const ofOther =
  /\b(?:team|ward|area|paragraph|page|table|figure|phase|stage|quarter|level|no|step|week|day|appendix)\.? ?$/iu

/** The first number in a text that may count children: not a share, a day, a year, a length of time or the name of something. Null: none. */
export const countIn = (text: string): string | null => {
  for (const found of text.matchAll(numbers)) {
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)]
    if (!ofTime.test(after) && !ofOther.test(before)) return found[0]
  }
  return null
}

const share = /(?<![\p{L}\p{N}.,])\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent\b)/iu

/** The first share in a text. Null: none. */
const shareIn = (text: string): string | null => share.exec(text)?.[0] ?? null

/** Of one side of a figure there were so few that members are told “95% or more”: an exact share would tell them how many. */
const isKeptBack = (standard: Told, { completed, live }: MonthFigures): boolean =>
  [completed, live].some((one) => one !== null && ['at-least', 'at-most'].includes(toldOf(standard, one).says))

/** Why a text for members needs looking at: a number that may count children, or a share of what they are told no share of. Null: it does not. */
export const faultOfNumber = (text: string, standard: Told, about: MonthFigures): string | null => {
  const count = countIn(text)
  if (count !== null)
    return `The text says “${count}”. Members and partners are told no numbers of children: take it out, or say below that it counts no children`
  const exact = isKeptBack(standard, about) ? shareIn(text) : null
  return exact === null
    ? null
    : `The text says “${exact}”. So few children were on one side of this figure that members and partners are told no exact share of it: take it out, or say below that it points to no child`
}

export type CommentaryTyped = {
  readonly text: string
  readonly forMembers: boolean
  /** The writer looked at a number, or at words that read as a child's name, and says that they point to nobody. */
  readonly looked: boolean
}

type Given = {
  readonly standard: Told
  readonly group: Group
  readonly about: MonthFigures
  /** Words of the text that read as a child's full name or identifier. */
  readonly named: readonly string[]
}

/** What is wrong with commentary as typed, by field. */
export const faultsOfCommentary = (
  { text, forMembers, looked }: CommentaryTyped,
  { standard, group, about, named }: Given,
): Readonly<Record<string, string>> => {
  if (text === '') return { text: 'Enter what you want to say about the figure' }
  if (text.length > longestCommentary)
    return { text: `Shorten it to ${longestCommentary.toLocaleString('en-GB')} characters. It has ${text.length.toLocaleString('en-GB')}` } // biome-ignore format: one sentence
  if (forMembers && !mayBeForMembers(standard, group, about))
    return {
      forMembers:
        group.kind === 'authority'
          ? 'This figure has too few cases to be told to members and partners, so what is written about it cannot be shown to them'
          : 'Members and partners read commentary on the whole authority only',
    }
  if (looked) return {}
  if (named.length > 0)
    return {
      text: `“${named[0]}” reads as a child’s name or number. Take it out, or say below that it points to no child`,
    }
  const fault = forMembers ? faultOfNumber(text, standard, about) : null
  return fault === null ? {} : { text: fault }
}

/** A team manager writes of their own teams, everyone else who writes of any group. */
export const mayWriteOf = (
  {
    scope,
    teamNames,
    coveredTeamNames,
  }: { readonly scope: string; readonly teamNames: readonly string[]; readonly coveredTeamNames: readonly string[] },
  { kind, name }: Group,
): boolean => scope !== 'own-teams' || (kind === 'team' && [...teamNames, ...coveredTeamNames].includes(name))
