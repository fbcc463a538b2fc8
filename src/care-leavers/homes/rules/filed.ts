import { inWords } from '../../../platform/day.ts'
import { actionOf } from '../model/actions.ts'
import type { Fields, Said } from '../model/field.ts'
import { correctedHomeFields } from '../model/home.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { confirmedInWords, homeInWords } from '../views/words.ts'
import { saidInWords } from './said.ts'

/** A text that belongs on the young person's record in the case system. `recordId`: of the home, or of what was done about it. */
export type Filed = {
  readonly childId: string
  readonly record: 'care_leavers.home' | 'care_leavers.home_entry'
  readonly recordId: string
  readonly title: string
  readonly body: string
}

/** Visits, what was signed and moving out; calls, notices and drafts of plans are no case record of their own. */
const isFiled = ({ kind }: Entry): boolean =>
  ['on-call', 'sign-off', 'renewal', 'visit', 'move-out', 'learning'].includes(kind)

/** Whoever runs a home may give away where it is; the address stands in a table of its own. */
const restricted = ['provider']

const without = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !restricted.includes(name)))

const linesOf = (fields: Fields, said: Said): string =>
  saidInWords(without(fields), said)
    .map(([label, value]) => `${label}: ${value}`)
    .join('\n')

const homeText = (home: Home): Filed => {
  const said: Said = {
    ...home.said,
    movedIn: home.movedIn,
    movedOut: home.movedOut ?? '',
    accommodation: home.accommodation,
    standing: home.standing,
  }
  return {
    childId: home.childId,
    record: 'care_leavers.home',
    recordId: home.homeId,
    title: `Moved home on ${inWords(home.movedIn)}: ${homeInWords(home).toLowerCase()}`,
    body: linesOf(correctedHomeFields, said),
  }
}

const entryText = (home: Home, entry: Entry): Filed => {
  const { name, fields } = actionOf(entry.kind)
  return {
    childId: home.childId,
    record: 'care_leavers.home_entry',
    recordId: entry.entryId,
    title: `${name}, ${inWords(entry.on)}`,
    body: [
      `Home: ${homeInWords(home)}, from ${inWords(home.movedIn)}.`,
      linesOf(fields, entry.said),
      confirmedInWords(entry),
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

/** What of some homes is to be filed: moves in and out, visits, and what was signed. Never an address. */
export const filedOf = (homes: readonly Home[]): readonly Filed[] =>
  homes
    .filter(({ takenBack }) => takenBack === null)
    .flatMap((home) => [
      homeText(home),
      ...home.entries
        .filter((entry) => entry.takenBack === null && isFiled(entry))
        .map((entry) => entryText(home, entry)),
    ])

const nameOf = ({ record, recordId }: Filed): string => `${record} ${recordId}`
const isSame = (one: Filed, other: Filed | undefined): boolean =>
  other !== undefined && one.title === other.title && one.body === other.body

/** What is to be filed anew, and what is not to be filed any more. */
export const filedChanged = (
  before: readonly Filed[],
  now: readonly Filed[],
): { readonly said: readonly Filed[]; readonly gone: readonly Filed[] } => {
  const [then, still] = [before, now].map((all) => new Map(all.map((one) => [nameOf(one), one])))
  return {
    said: now.filter((one) => !isSame(one, then!.get(nameOf(one)))),
    gone: before.filter((one) => !still!.has(nameOf(one))),
  }
}
