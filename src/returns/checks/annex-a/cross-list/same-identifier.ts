import type { Row } from '../../../model.ts'
import { bareIdentifier } from '../../alike.ts'
import { returnCheck } from '../../make.ts'
import type { Check, Fault, Look } from '../../model.ts'
import { textIn } from '../../rows.ts'

const lists = Array.from({ length: 10 }, (_, at) => `list-${at + 1}`)
const numberOf = (list: string): string => list.replace('list-', '')

type Written = { id: string; list: string; row: Row }

/** What is left of an identifier however it is written, with the date of birth: who is most likely meant. */
const whoIsMeant = ({ values }: Row, id: string): string => `${bareIdentifier(id)}\n${textIn(values, 'dateOfBirth')}`

/** First rows of each identifier, list by list, where a date of birth says who it is. */
const writtenIn = (look: Look): ReadonlyMap<string, readonly Written[]> => {
  const meant = new Map<string, Written[]>()
  const seen = new Set<string>()
  for (const list of lists)
    for (const row of look.rows(list)) {
      const id = textIn(row.values, 'childId')
      if (id === null || textIn(row.values, 'dateOfBirth') === null || seen.has(`${list}\n${id}`)) continue
      seen.add(`${list}\n${id}`)
      const who = whoIsMeant(row, id)
      const own = meant.get(who)
      if (own) own.push({ id, list, row })
      else meant.set(who, [{ id, list, row }])
    }
  return meant
}

type Other = Written & { readonly right: Written }

/** Zeros get lost, and are never added: the longest way of writing it is taken for the right one. */
const otherThanLongest = (own: readonly Written[]): readonly Other[] => {
  const [right] = own.toSorted((one, other) => other.id.length - one.id.length)
  return own.filter(({ id }) => id !== right!.id).map((one) => ({ ...one, right: right! }))
}

/** Pairs that are named; the rest is counted. */
const pairsNamed = 3

const pairsInWords = (own: readonly Other[]): string =>
  own
    .slice(0, pairsNamed)
    .map(
      ({ id, row, right }) =>
        `“${id}” in row ${row.row} is “${right.id}” in row ${right.row.row} of list ${numberOf(right.list)}`,
    )
    .join('; ') + (own.length > pairsNamed ? `; and ${own.length - pairsNamed} more` : '')

const twoForms = (look: Look): readonly Fault[] => {
  const others = [...writtenIn(look).values()].flatMap((own) => (own.length > 1 ? otherThanLongest(own) : []))
  return [...Map.groupBy(others, ({ list }) => list)].map(([list, own]) => ({
    list,
    row: own[0]!.row,
    column: 'childId',
    message: `Of ${own.length === 1 ? 'a child' : `${own.length} children`} on list ${numberOf(list)} the identifier is written another way than elsewhere: zeros in front are lost, or capitals differ. They would count as other children. Export identifiers as text. ${pairsInWords(own)}.`,
  }))
}

const born = '2014-08-09'

/** Spreadsheets take the zeros from the front of identifiers: the same child would be two. */
export const sameIdentifierChecks: readonly Check[] = [
  returnCheck({
    id: 'child.identifier-in-two-forms',
    rule: 'A child’s identifier is written the same way in all lists, with its zeros in front and its capitals.',
    why: 'The rows would be loaded as those of two children.',
    source: 'local',
    anyList: true,
    reads: Object.fromEntries(lists.map((list) => [list, ['childId', 'dateOfBirth']])),
    find: twoForms,
    finds: [
      [
        'zeros lost in one list',
        {
          'list-6': [{ childId: '004711', dateOfBirth: born }],
          'list-7': [{ childId: '4711', dateOfBirth: born }],
        },
      ],
    ],
    passes: [
      [
        'another date of birth: two children',
        {
          'list-6': [{ childId: '004711', dateOfBirth: born }],
          'list-7': [{ childId: '4711', dateOfBirth: '2012-01-02' }],
        },
      ],
      [
        'the same in both',
        {
          'list-6': [{ childId: '004711', dateOfBirth: born }],
          'list-7': [{ childId: '004711', dateOfBirth: born }],
        },
      ],
      [
        'unborn children without dates of birth may be two',
        {
          'list-6': [{ childId: '01', dateOfBirth: null }],
          'list-7': [{ childId: '1', dateOfBirth: null }],
        },
      ],
    ],
  }),
]
