import { addDays } from '../../../platform/day.ts'
import { annexALists } from '../../annex-a/lists.ts'
import type { List } from '../../model.ts'
import { enoughRows } from '../look.ts'
import { named, on, returnCheck } from '../make.ts'
import type { Check, Fault, Look } from '../model.ts'
import { isBlank } from '../rows.ts'
import { annexA } from '../sources.ts'

const anyOf = (lists: readonly List[]) => Object.fromEntries(lists.map(({ id, columns }) => [id, [columns[0]!.id]]))
const titled = ({ number, title }: List): string => `List ${number} (${title})`

const about = (list: string, column: string | null, message: string): Fault => ({ list, row: null, column, message })

/** Columns that hold something in most rows: where one is blank throughout, the export did not look in the right place. */
const fullOnes: Readonly<Record<string, readonly string[]>> = {
  'list-1': ['dateOfBirth', 'age'],
  'list-2': ['dateOfBirth', 'age', 'assessmentEnd'],
  'list-3': ['dateOfBirth', 'age'],
  'list-4': ['dateOfBirth', 'age', 'assessmentAuthorised', 'supportNeeded'],
  'list-5': ['dateOfBirth', 'age', 'conference'],
  'list-6': ['dateOfBirth', 'age', 'inNeedStart', 'lastSeen'],
  'list-7': ['dateOfBirth', 'age', 'lastVisit', 'latestReview'],
  'list-8': ['age', 'latestReview', 'lastVisit', 'permanencePlan', 'lastHealthAssessment', 'lastDentalCheck'],
  'list-9': ['age', 'accommodation', 'suitability', 'activity', 'latestContact', 'pathwayPlanReview'],
}

const filled = (look: Look, list: string, column: string): boolean =>
  look.rows(list).some(({ values }) => !isBlank(values, column))

const newest = (look: Look): { day: string | null; rows: number; later: number } => {
  const days = (
    [
      ['list-1', 'dateOfContact'],
      ['list-3', 'dateOfReferral'],
      ['list-4', 'assessmentStart'],
    ] as const
  ).flatMap(([list, column]) =>
    look.rows(list).flatMap(({ values }) => (typeof values[column] === 'string' ? [values[column]] : [])),
  )
  let day: string | null = null
  let later = 0
  for (const each of days) {
    if (each > look.asAt) later += 1
    if (day === null || each > day) day = each
  }
  return { day, rows: days.length, later }
}

const contactsOn = (day: string, rows: number) => Array.from({ length: rows }, () => ({ dateOfContact: day }))

export const wholeReturnChecks: readonly Check[] = [
  returnCheck({
    id: 'return.list-missing',
    severity: 'blocks',
    rule: 'All eleven lists are in the return, unless only some were asked for.',
    why: 'A list that is missing would look like a list of nobody.',
    source: { name: 'Annex A, edition of 2024', place: 'lists 1 to 11' },
    anyList: true,
    reads: anyOf(annexALists),
    find: (look) =>
      look.partial
        ? []
        : annexALists
            .filter(({ id }) => !look.read.lists.has(id))
            .map((list) =>
              about(
                list.id,
                null,
                `${titled(list)} is missing. Add its sheet or file, or say that the return has some of the lists only.`,
              ),
            ),
    finds: [['without list 7', {}, { without: ['list-7'] }]],
    passes: [['a list with a header and no rows is there', { 'list-7': [] }]],
  }),
  returnCheck({
    id: 'return.key-column-missing',
    severity: 'blocks',
    rule: 'Every list has its identifier’s column.',
    why: 'Nobody can tell whom the rows are about.',
    source: { name: 'Annex A, edition of 2024', place: 'first column of each list' },
    anyList: true,
    reads: anyOf(annexALists),
    find: (look) =>
      annexALists
        .filter(({ id, columns }) => look.read.lists.get(id)?.missingColumns.includes(columns[0]!.id))
        .map(({ id, columns }) =>
          about(
            id,
            columns[0]!.id,
            `The column ${named(id, columns[0]!.id)} is missing. Add it, or correct its header.`,
          ),
        ),
    finds: [['list 7 without it', { 'list-7': [] }, { missingColumns: { 'list-7': ['childId'] } }]],
    passes: [['another column is missing', { 'list-7': [] }, { missingColumns: { 'list-7': ['age'] } }]],
  }),
  returnCheck({
    id: 'return.column-missing',
    rule: 'Every list has the columns of its edition.',
    why: 'What the column says is left out, and checks of it are not run.',
    source: { name: 'Annex A, edition of 2024', place: 'columns of each list' },
    anyList: true,
    reads: anyOf(annexALists),
    find: (look) =>
      annexALists.flatMap(({ id, columns }) =>
        (look.read.lists.get(id)?.missingColumns ?? [])
          .filter((column) => column !== columns[0]!.id)
          .map((column) =>
            about(id, column, `The column ${named(id, column)} is missing. Add it, or correct its header.`),
          ),
      ),
    finds: [['list 7 without the end of plans', { 'list-7': [] }, { missingColumns: { 'list-7': ['planEnd'] } }]],
    passes: [['all are there', { 'list-7': [] }]],
  }),
  returnCheck({
    id: 'return.sheet-unknown',
    severity: 'look-at',
    rule: 'Every sheet or file belongs to a list.',
    why: 'It is not read.',
    source: 'local',
    anyList: true,
    reads: anyOf(annexALists),
    find: ({ read }) =>
      read.strange.map(({ file, sheet, why }) =>
        about('', null, `${sheet ? `The sheet “${sheet}” of ${file}` : file} was not read: ${why.replace(/\.$/, '')}.`),
      ),
    finds: [
      [
        'a sheet of notes',
        {},
        { strange: [{ file: 'annex-a.xlsx', sheet: 'Notes', why: 'it is none of the eleven lists' }] },
      ],
    ],
    passes: [['none', {}]],
  }),
  returnCheck({
    id: 'return.list-empty',
    severity: 'look-at',
    rule: 'Lists 1 to 9 have rows.',
    why: 'Hardly any authority has nobody on one of them; lists 10 and 11 may be empty.',
    source: 'local',
    anyList: true,
    reads: anyOf(annexALists),
    find: (look) => {
      const others = annexALists.some(({ id }) => look.rows(id).length > 0)
      return annexALists
        .filter(({ id, number }) => others && number! <= 9 && look.read.lists.get(id)?.rows.length === 0)
        .map((list) => about(list.id, null, `${titled(list)} has no rows. Look whether the export ran.`))
    },
    finds: [['list 7 is empty beside others', { 'list-7': [], 'list-8': [{ careStart: '2025-01-02' }] }]],
    passes: [
      [
        'list 11 is empty: a regional agency has the adopters',
        { 'list-11': [], ...Object.fromEntries(annexALists.slice(0, 9).map(({ id }) => [id, [{ age: 3 }]])) },
      ],
    ],
  }),
  returnCheck({
    id: 'return.no-rows',
    severity: 'blocks',
    rule: 'The return has rows.',
    why: 'Loading it would end every case.',
    source: 'local',
    anyList: true,
    reads: anyOf(annexALists),
    find: (look) =>
      annexALists.some(({ id }) => look.rows(id).length > 0)
        ? []
        : [
            about(
              '',
              null,
              'No list has any row. Look whether the export ran, and whether the file is an Annex A return.',
            ),
          ],
    finds: [['headers only', { 'list-1': [], 'list-8': [] }]],
    passes: [['a row', { 'list-1': [{ dateOfContact: '2026-03-01' }] }]],
  }),
  returnCheck({
    id: 'return.column-empty',
    severity: 'look-at',
    rule: 'A column that most rows fill is not blank throughout a list of 20 rows or more.',
    why: 'The export did not look where the answers are.',
    source: 'local',
    anyList: true,
    reads: fullOnes,
    find: (look) =>
      Object.entries(fullOnes).flatMap(([list, columns]) =>
        look.rows(list).length < enoughRows
          ? []
          : columns
              .filter((column) => !look.read.lists.get(list)!.missingColumns.includes(column))
              .filter(
                (column) =>
                  isOf(look.read.edition, list, column) &&
                  !filled(look, list, column) &&
                  look.unreadIn(list, column).length === 0,
              )
              .map((column) =>
                about(list, column, `${named(list, column)} is blank in every row. Look whether the export finds it.`),
              ),
      ),
    finds: [
      [
        'no visit to anybody',
        {
          'list-7': Array.from({ length: 20 }, () => ({
            planStart: '2025-05-06',
            dateOfBirth: '2015-05-06',
            age: 10,
            latestReview: '2026-01-05',
          })),
        },
      ],
    ],
    passes: [
      ['a few rows may have none', { 'list-7': [{ planStart: '2026-03-20' }] }],
      [
        'a column that the edition of 2022 did not have',
        {
          'list-9': Array.from({ length: 20 }, () => ({
            age: 19,
            accommodation: 'U',
            suitability: 'suitable',
            activity: 'F1',
          })),
        },
        { edition: '2022' },
      ],
    ],
  }),
  returnCheck({
    id: 'return.as-at-unlikely',
    severity: 'look-at',
    rule: 'The newest contact, referral or assessment is from the weeks before the day of the return.',
    why: 'Read as at the wrong day, ages, windows and what is open are wrong.',
    source: annexA(1, 'six months before the inspection'),
    anyList: true,
    reads: { 'list-1': ['dateOfContact'], 'list-3': ['dateOfReferral'], 'list-4': ['assessmentStart'] },
    find: (look) => {
      const { day, rows, later } = newest(look)
      if (day === null || rows < enoughRows) return []
      if (day < addDays(look.asAt, -31))
        return [
          about(
            '',
            null,
            `The newest row is of ${on(day)}, but the return is read as at ${on(look.asAt)}. If it is older, say the day it is as at.`,
          ),
        ]
      return later * 5 > rows
        ? [
            about(
              '',
              null,
              `Many rows are later than ${on(look.asAt)}, the day the return is read as at. Say the day it is as at.`,
            ),
          ]
        : []
    },
    finds: [
      ['nothing since last summer', { 'list-1': contactsOn('2025-08-04', 20) }],
      ['all later', { 'list-1': contactsOn('2026-06-04', 20) }],
    ],
    passes: [
      ['last week', { 'list-1': contactsOn('2026-03-25', 20) }],
      ['too few rows to tell', { 'list-1': contactsOn('2025-10-25', 3) }],
    ],
  }),
]

const isOf = (edition: string, list: string, column: string): boolean => {
  const of = annexALists.find(({ id }) => id === list)!.columns.find(({ id }) => id === column)!
  return !of.editions || of.editions.includes(edition)
}
