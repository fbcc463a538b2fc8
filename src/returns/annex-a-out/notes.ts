import { blankInWords } from '../annex-a/cover.ts'
import { annexALists } from '../annex-a/lists.ts'
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

/** What each list does not say and why, in sentences by list. `exact`: numbers under five stand; else they could tell who it is. */
export const notesOf = (
  { tally, adoptersHeld }: { readonly tally: Tally; readonly adoptersHeld: boolean },
  exact: boolean,
): ReadonlyMap<string, readonly string[]> => {
  const notes = new Map([...tally].map(([list, one]) => [list, ofList(list, one, exact)]))
  return adoptersHeld
    ? notes
    : notes.set('list-11', ['Nobody on it: not held, the Standard Safeguarding Dataset has no adopters.'])
}

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
