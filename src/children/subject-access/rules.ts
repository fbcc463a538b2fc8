import { addDays, addMonths, type Day } from '../../platform/day.ts'
import type { HeldItem, HeldSection } from '../../platform/record-type.ts'
import { isWorkingDay } from '../../statutory/index.ts'
import { type Redaction, redactionReasons, type SubjectAccess } from './model.ts'
import { peopleIn } from './people-in.ts'

/** By when the copy must be given, and where that comes from. */
export const subjectAccessClock = {
  months: 1,
  moreMonths: 2,
  source: 'UK GDPR, Article 12(3): one month, and two further months where requests are complex or many',
} as const

const nextWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1)))

/**
 * The last day for the copy. A month is counted from receipt, or from the day identity was confirmed where that had to be asked for; a last day
 * at a weekend or bank holiday moves to the next working day (Information Commissioner's guidance on the right of access).
 */
export const dueOf = ({
  receivedOn,
  identityConfirmedOn,
  extended,
}: Pick<SubjectAccess, 'receivedOn' | 'identityConfirmedOn' | 'extended'>): Day => {
  const from = identityConfirmedOn && identityConfirmedOn > receivedOn ? identityConfirmedOn : receivedOn
  const { months, moreMonths } = subjectAccessClock
  return nextWorkingDay(addMonths(from, extended ? months + moreMonths : months))
}

const forPattern = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')

/** Finds the words as whole words, in any case, whatever spaces or line ends stand between them. */
const patternOf = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${forPattern(words.trim())}(?![\\p{L}\\p{N}])`, 'giu')

const blank = (reason: Redaction['reason']): string => `[blanked: ${redactionReasons[reason].printed}]`

type Blanked = { sections: readonly HeldSection[]; used: ReadonlyMap<string, number> }

/** The copy with everything blanked, and how often each redaction was used: one that is never used may be a slip of the pen. */
export const blanked = (sections: readonly HeldSection[], redactions: readonly Redaction[]): Blanked => {
  const used = new Map<string, number>(redactions.map(({ redactionId }) => [redactionId, 0]))
  const count = (id: string, by = 1) => used.set(id, (used.get(id) ?? 0) + by)
  const whole = new Map(redactions.flatMap((one) => (one.item ? [[one.item, one] as const] : [])))
  // Longer words first, so that "Ada Marsh" is not left as "[blanked] Marsh".
  const words = redactions
    .flatMap((one) => (one.words?.trim() ? [{ one, pattern: patternOf(one.words), length: one.words.length }] : []))
    .toSorted((a, b) => b.length - a.length)
  // Split at blanks already made, so that a word of the blank itself is never found.
  const withoutWords = (text: string): string =>
    words
      .reduce<readonly string[]>(
        (pieces, { one, pattern }) =>
          pieces.flatMap((piece) => {
            if (piece.startsWith('[blanked: ')) return [piece]
            const parts = piece.split(pattern)
            count(one.redactionId, parts.length - 1)
            return parts.flatMap((part, at) => (at === 0 ? [part] : [blank(one.reason), part]))
          }),
        [text],
      )
      .join('')
  // Where it comes from is typed by people as well: "told by the grandmother" is what confidence is about.
  const itemOf = (item: HeldItem): HeldItem => {
    const hidden = whole.get(item.id)
    if (!hidden) return { ...item, text: withoutWords(item.text), source: withoutWords(item.source) }
    count(hidden.redactionId)
    return { ...item, text: blank(hidden.reason), source: '' }
  }
  return {
    sections: sections.map(({ title, items }) => ({ title, items: items.map(itemOf) })),
    used,
  }
}

/** Words that may stand for another person, with the first place where they stand. */
export type Proposal = { words: string; where: string }

/** The words around where they stand first. */
const around = (text: string, words: string): string => {
  const at = text.search(patternOf(words))
  const [from, to] = [Math.max(0, at - 40), at + words.length + 40]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`
}

/**
 * Words that stand for other people and are found in the copy: proposed to be blanked, never blanked without a person's word. `known`:
 * names and identifiers of brothers, sisters and others in the family group. `stay`: workers, who are named as they acted in their work, and
 * the child. Besides, whoever the text itself says is a relative, a friend or somebody who told something.
 */
export const proposedWords = (
  sections: readonly HeldSection[],
  known: readonly string[],
  stay: readonly string[],
  already: readonly Redaction[],
): readonly Proposal[] => {
  const done = new Set(already.flatMap(({ words }) => (words ? [words.toLowerCase()] : [])))
  const texts = sections.flatMap(({ items }) => items.flatMap(({ text, source }) => [text, source]))
  const told = texts.flatMap((text) => peopleIn(text, stay))
  return [...new Set([...known, ...told].map((name) => name.trim()))].flatMap((words) => {
    if (words.length < 2 || done.has(words.toLowerCase())) return []
    const text = texts.find((one) => patternOf(words).test(one))
    return text === undefined ? [] : [{ words, where: around(text, words) }]
  })
}
