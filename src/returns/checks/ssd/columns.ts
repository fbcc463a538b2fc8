import type { Column, List } from '../../model.ts'
import { ssdTables } from '../../ssd/tables.ts'
import { columnChecks } from '../families.ts'
import { subjectColumn } from '../look.ts'
import { named, returnCheck } from '../make.ts'
import type { Check, Fault, Look, ReturnCheck, Values } from '../model.ts'
import { faultAt } from '../rows.ts'
import { ssd } from '../sources.ts'

/** "ssd_cp_plans" is "ssd-cp-plans". */
export const prefixOf = (list: List): string => list.id.replaceAll('_', '-')

/** Days that are to come: when something is due, or until when it holds. */
const mayBeLater = [
  'expectedDateOfBirth',
  'icpcTargetDate',
  'cpReviewDue',
  'claReviewDueDate',
  'validToDate',
  'immigrationStatusEndDate',
]
const limits = {
  sdqScore: 40,
  siblingsPlacedTogether: 12,
  siblingsPlacedApart: 12,
  numberOfAdopters: 2,
  professionalCaseload: 150,
}

const ofColumns = (list: List): readonly Check[] =>
  columnChecks(
    {
      list,
      prefix: prefixOf(list),
      mayBeBlank: {},
      blankElsewhere: [],
      blankSource: ssd(`${list.id}, keys and the day of each event`),
      beforeBirth: 'not-checked',
      mayBeLater,
      // One system writes 01/01/1900 where no pathway plan was reviewed.
      // Parents and former care leavers may be in an extract, with addresses of their childhood.
      longAgoYears: 60,
      mayBeOld: ['pathwayPlanReviewDate'],
      limits,
    },
    subjectColumn(list) ?? list.key!,
  )

const keyTwice = (list: List): ReturnCheck => {
  const key = list.key!
  return returnCheck({
    id: `${prefixOf(list)}.key-twice`,
    severity: 'blocks',
    rule: `No two rows of ${list.id} have the same ${named(list.id, key)}.`,
    why: 'The key names one row, from load to load.',
    source: ssd(`${list.id}, primary key`),
    reads: { [list.id]: [key] },
    find: (look) => {
      const first = new Map<unknown, number>()
      const faults: Fault[] = []
      for (const row of look.rows(list.id)) {
        const value = row.values[key]
        if (value === null || value === undefined) continue
        const before = first.get(value)
        if (before === undefined) first.set(value, row.row)
        else
          faults.push(
            faultAt(list.id, row, key, `Row ${before} has the same key. Take one of the two out, or extract again.`),
          )
      }
      return faults
    },
    finds: [['one key, two rows', { [list.id]: [{ [key]: 'K1' }, { [key]: 'K1' }] }]],
    passes: [
      ['two keys', { [list.id]: [{ [key]: 'K1' }, { [key]: 'K2' }] }],
      ['a blank is said elsewhere', { [list.id]: [{ [key]: null }, { [key]: null }] }],
    ],
  })
}

/** Beyond six years the referral, enquiry or team may not be in the extract; a person, a plan and a period of care must be. */
const mustBeThere = (column: Column): boolean =>
  column.id !== 'childsPersonId' &&
  ['personId', 'cpPlanId', 'claId'].includes(column.refersTo!.column) &&
  column.id !== 'icpcId'

/** What began in the last five and a half years points at what the extract of six years still holds. */
const isRecent = (values: Values, day: string | undefined, { monthsAgo }: Look): boolean =>
  day === undefined || (values[day] ?? null) === null || String(values[day]) >= monthsAgo(66)

const pointsNowhere = (list: List, column: Column): ReturnCheck => {
  const { list: target, column: named } = column.refersTo!
  const firstDay = list.columns.find(({ kind }) => kind === 'day')?.id
  const own = target === list.id
  return returnCheck({
    id: `${prefixOf(list)}.${column.header.replaceAll('_', '-')}-unknown`,
    severity: mustBeThere(column) ? 'must-fix' : 'look-at',
    rule: `What ${column.header} of ${list.id} points at is in ${target}.`,
    why: mustBeThere(column)
      ? 'The row belongs to nobody, or to nothing, that is in the extract.'
      : 'It may be older than the extract; if not, it is missing from it.',
    source: ssd(`${list.id}.${column.header}, foreign key`),
    reads: own ? { [list.id]: [column.id, named] } : { [list.id]: [column.id], [target]: [named] },
    find: (look) => {
      // A table that is there but empty was not filled by the system; that is one finding of its own.
      const known = new Set(look.rows(target).map(({ values }) => values[named]))
      if (known.size === 0) return []
      return look
        .rows(list.id)
        .filter(({ values }) => (values[column.id] ?? null) !== null && !known.has(values[column.id]!))
        .filter(({ values }) => mustBeThere(column) || isRecent(values, firstDay, look))
        .map((row) =>
          faultAt(
            list.id,
            row,
            column.id,
            `${column.header} points at nothing in ${target}. Extract both at one time, or correct the key.`,
          ),
        )
    },
    finds: [
      [
        'a key that nobody has',
        own
          ? { [target]: [{ [named]: 'K1', [column.id]: 'K9' }] }
          : { [target]: [{ [named]: 'K1' }], [list.id]: [{ [column.id]: 'K9' }] },
      ],
    ],
    passes: [
      [
        'a key that is there',
        own
          ? { [target]: [{ [named]: 'K1', [column.id]: 'K1' }] }
          : { [target]: [{ [named]: 'K1' }], [list.id]: [{ [column.id]: 'K1' }] },
      ],
      ['a table that the system does not fill', own ? {} : { [target]: [], [list.id]: [{ [column.id]: 'K9' }] }],
    ],
  })
}

/** What follows from the declared tables: columns, keys, and keys of other tables. */
export const ssdColumnChecks: readonly Check[] = ssdTables.flatMap((list) => [
  ...ofColumns(list),
  keyTwice(list),
  ...list.columns.filter(({ refersTo }) => refersTo).map((column) => pointsNowhere(list, column)),
])
