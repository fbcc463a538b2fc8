import { type Day, inWords } from '../../platform/day.ts'
import { blankInWords, nobodyInWords } from '../annex-a/cover.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { Begins } from './make.ts'
import { treatments } from './pseudonyms.ts'
import type { ListTally, Tally } from './tally.ts'

/** In a file that goes to others, a number under five could tell who it is. */
const children = (count: number, exact: boolean): string =>
  !exact && count < 5 ? 'Fewer than 5 children' : count === 1 ? '1 child' : `${count} children`
const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`)

const headerOf = (list: string, column: string): string =>
  annexALists.find(({ id }) => id === list)?.columns.find(({ id }) => id === column)?.header ?? column

const ofList = (list: string, tally: Readonly<ListTally>, exact: boolean): readonly string[] => [
  ...(tally.restrictedOut > 0
    ? [`Left out: ${children(tally.restrictedOut, exact)} whose records are kept to named people.`]
    : []),
  ...(tally.adoptedOut > 0
    ? [
        `Left out: ${children(tally.adoptedOut, exact)} with an adoption order, whose records from before it the adoption team alone writes.`,
      ]
    : []),
  ...(tally.restrictedIn > 0 && exact
    ? [`In it: ${children(tally.restrictedIn, exact)} whose records are kept to named people.`]
    : []),
  ...(tally.familyBlank > 0
    ? [
        blankInWords(
          headerOf(list, 'adoptiveFamilyId'),
          `left blank in ${rows(tally.familyBlank)}`,
          'after the adoption order the adoptive family never stands beside a record from before it.',
        ),
      ]
    : []),
  ...(tally.afterOrder > 0
    ? [`Left out: ${rows(tally.afterOrder)} from after an adoption order, held under the identifier from before it.`]
    : []),
  ...[...tally.notHeld].map(([column, count]) =>
    blankInWords(
      headerOf(list, column),
      `blank in ${rows(count)}`,
      'not held, the Standard Safeguarding Dataset has no such field.',
    ),
  ),
]

/** What a pseudonymised file leaves out, column by column. */
export const pseudonymisedNotes = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    annexALists.map(({ id, columns }) => [
      id,
      columns
        .filter((column) => treatments[column.id]?.as === 'blank')
        .map(({ header }) => blankInWords(header, 'left blank', 'it would tell where a child lives.')),
    ]),
  )

type Noted = { readonly tally: Tally; readonly adoptersHeld: boolean; readonly begins?: Begins }

const noAdopters = nobodyInWords('not held, the Standard Safeguarding Dataset has no adopters.')

/** Who stands on these lists is known as at a load only: as at a day before the first of them nobody is. */
const beforeLoads = (
  asAt: Day,
  { careLeavers, adopters }: Begins,
): readonly (readonly [list: string, note: string])[] =>
  (
    [
      ['list-9', 'care leavers', careLeavers],
      ['list-11', 'adopters', adopters],
    ] as const
  ).flatMap(([list, who, from]) =>
    from !== null && from > asAt
      ? [[list, nobodyInWords(`what is held of ${who} begins on ${inWords(from)}.`)] as const]
      : [],
  )

/** What each list does not say and why, in sentences by list. `exact`: numbers under five stand; else they could tell who it is. */
export const notesOf = (
  { tally, adoptersHeld, begins }: Noted,
  exact: boolean,
  asAt: Day | null = null,
): ReadonlyMap<string, readonly string[]> => {
  const notes = new Map([...tally].map(([list, one]) => [list, ofList(list, one, exact)]))
  if (!adoptersHeld) notes.set('list-11', [noAdopters])
  if (begins && asAt !== null)
    for (const [list, note] of beforeLoads(asAt, begins)) notes.set(list, [...(notes.get(list) ?? []), note])
  return notes
}

/** What the whole says where its day lies before every load, in sentences; none where it does not. */
export const beforeFirstLoad = (asAt: Day, { any }: Begins): readonly string[] =>
  any === null || any <= asAt
    ? []
    : [
        `${inWords(asAt)} is before the first load, as at ${inWords(any)}. The lists have what records with a day that were loaded since prove.`,
        'Not held: what ended before the time that those loads reach back to, and what was so only on the day, such as who was a care leaver. Some rows, counts and latest dates are missing for that.',
        'Who a child is (gender, ethnicity, date of birth, unaccompanied, disability) is given as it was first told later.',
      ]

/** What the lists say besides where whoever makes the file may not see adopters: a blank must not pass for “no family”. */
export const withoutAdopters = (
  notes: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> =>
  new Map([
    ...notes,
    [
      'list-10',
      [
        ...(notes.get('list-10') ?? []),
        blankInWords(
          headerOf('list-10', 'adoptiveFamilyId'),
          'left blank',
          'only people who may see adopters can write it.',
        ),
      ],
    ],
  ])
