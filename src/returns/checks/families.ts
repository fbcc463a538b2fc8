import { addDays, type Day } from '../../platform/day.ts'
import type { Column, List, Severity, Unread } from '../model.ts'
import { enoughRows, pregnancyDays } from './look.ts'
import { named, on, returnCheck, rowChecksOf } from './make.ts'
import type { Check, CheckSource, Look, ReturnCheck, RowCheck, Values } from './model.ts'
import { countIn, dayIn, isBlank } from './rows.ts'

/** "planEnd" is "plan-end". */
export const kebab = (id: string): string =>
  id.replace(/[A-Z0-9]+/g, (part, at) => `${at > 0 ? '-' : ''}${part.toLowerCase()}`)

/** How the checks that follow from the declared columns are made for one list. */
export type ListRules = {
  list: List
  /** What the ids begin with: "protection-plan". */
  prefix: string
  /** Rows in which a required column may be blank, and examples of them with the reason. */
  mayBeBlank: Readonly<
    Record<string, { when: (values: Values, look: Look) => boolean; examples: readonly (readonly [string, Values])[] }>
  >
  /** Required columns that a check of their own speaks about. */
  blankElsewhere: readonly string[]
  blankSource: CheckSource
  /** Days that may be before the date of birth, as far back as a pregnancy; the others may not. */
  beforeBirth: 'pregnancy' | 'never' | 'not-checked'
  /** Days that may be in the future, or that a check of their own speaks about. */
  mayBeLater: readonly string[]
  /** Days that may be long ago: a stand-in that the source uses for none. */
  mayBeOld?: readonly string[]
  /** Years after which a day is taken for a slip; 25 where it is not said. */
  longAgoYears?: number
  /** The largest number that is likely, by column. */
  limits: Readonly<Record<string, number>>
  /** What stands in the example of a blank besides the blank. */
  exampleRow?: Values
}

const missing = ({ list, prefix, mayBeBlank, blankSource, exampleRow }: ListRules, column: Column): RowCheck => {
  const exempt = mayBeBlank[column.id]
  return rowChecksOf(list.id)({
    id: `${prefix}.${kebab(column.id)}-missing`,
    rule: `Every row has a value in ${named(list.id, column.id)}.`,
    why: 'The list asks for it.',
    source: blankSource,
    columns: [column.id],
    find: (values, look) =>
      isBlank(values, column.id) && !exempt?.when(values, look) && !look.isBlankThroughout(list.id, column.id)
        ? `${named(list.id, column.id)} is blank. ${fillIt(column)}`
        : null,
    finds: [['a blank', { ...exampleRow, [column.id]: null }]],
    passes: [
      ['a value', { ...exampleRow, [column.id]: exampleValue(column) }],
      ...(exempt?.examples ?? []).map(([because, values]) => [because, { ...values, [column.id]: null }] as const),
    ],
  })
}

const fillIt = ({ kind }: Column): string =>
  kind === 'count'
    ? 'Enter the number, 0 where there was none.'
    : 'Fill it in the case system, or the column of the export.'

/** One finding instead of one in every row. */
const blankThroughout = ({ list, prefix, blankSource }: ListRules, columns: readonly Column[]): ReturnCheck => {
  const [first] = columns
  return returnCheck({
    id: `${prefix}.column-blank`,
    rule: `No column that every row of “${list.title}” fills is blank throughout ${enoughRows} rows or more.`,
    why: 'The export did not look where the answers are.',
    source: blankSource,
    anyList: true,
    reads: { [list.id]: columns.map(({ id }) => id) },
    find: (look) =>
      columns
        .filter(
          ({ id }) => !look.read.lists.get(list.id)?.missingColumns.includes(id) && look.isBlankThroughout(list.id, id),
        )
        .map(({ id }) => ({
          list: list.id,
          row: null,
          column: id,
          message: `${named(list.id, id)} is blank in every row. Look whether the export finds it, and fill it in the case system.`,
        })),
    finds: [
      ['twenty rows without it', { [list.id]: Array.from({ length: enoughRows }, () => ({ [first!.id]: null })) }],
    ],
    passes: [['a few rows may be so by chance', { [list.id]: [{ [first!.id]: null }] }]],
  })
}

const exampleValue = ({ kind, codes }: Column): string | number => {
  if (kind === 'day') return '2026-01-12'
  if (kind === 'count' || kind === 'number') return 1
  if (kind === 'yes-no') return 'no'
  return kind === 'code' ? codes![0]!.code : 'A1'
}

const subjectMissing = ({ list, prefix }: ListRules, column: Column): RowCheck =>
  rowChecksOf(list.id)({
    id: `${prefix}.${kebab(column.id)}-missing`,
    severity: 'blocks',
    rule: `Every row has its identifier in ${named(list.id, column.id)}.`,
    why: 'A row that is about nobody cannot be loaded.',
    source: { name: 'Annex A, edition of 2024', place: 'first column of each list' },
    columns: [column.id],
    find: (values) =>
      isBlank(values, column.id)
        ? `${named(list.id, column.id)} is blank: nobody can tell who the row is about. Fill it, or take the row out.`
        : null,
    finds: [['a blank', { [column.id]: null }]],
    passes: [['an identifier, kept as text', { [column.id]: '0012345' }]],
  })

const whyUnread: Readonly<Record<Unread['why'], string>> = {
  'no-date': 'is no date that exists: enter the day, or leave it blank where there is none',
  'no-code': 'is none of the codes of this column: enter one of them',
  'no-number': 'is no whole number from 0: enter the number',
  'no-postcode': 'is no postcode: enter it, or leave it blank where it is kept back',
  'formula-without-value': 'is a formula whose value was not saved: open the file, let it calculate, and save it',
  'error-value': 'is an error of the spreadsheet: correct its formula, or enter the value',
  merged: 'stands in merged cells: unmerge them and fill each row',
  'two-values': 'stands twice in this row with different values: take one of the two columns out',
  'changed-by-spreadsheet': 'was changed by a spreadsheet: export it as text again',
}

/** What was read is shown only where it cannot be a name: codes, dates and numbers, cut short. */
const shownAs = (column: Column, was: string): string =>
  column.kind === 'text' || column.kind === 'key' ? 'The value' : `“${was.slice(0, 40)}”`

const unreadable = ({ list, prefix }: ListRules, column: Column): ReturnCheck => {
  const severity: Severity = column.kind === 'key' && column.required ? 'blocks' : 'must-fix'
  const example: Unread = {
    list: list.id,
    column: column.id,
    row: 2,
    was: 'soon',
    why: column.kind === 'day' ? 'no-date' : column.kind === 'code' ? 'no-code' : 'error-value',
  }
  return returnCheck({
    id: `${prefix}.${kebab(column.id)}-unreadable`,
    severity,
    rule: `What stands in ${named(list.id, column.id)} can be read.`,
    why: 'A value that cannot be read is left out, never guessed.',
    source: 'local',
    reads: { [list.id]: [column.id] },
    find: (look) =>
      look.unreadIn(list.id, column.id).map(({ row, was, why }) => ({
        list: list.id,
        row: look.rowAt(list.id, row),
        column: column.id,
        message: `${shownAs(column, was)} in ${named(list.id, column.id)} ${whyUnread[why]}.`,
      })),
    finds: [['a value nobody can read', { [list.id]: [{}] }, { unread: [example] }]],
    passes: [['a blank is not unreadable', { [list.id]: [{ [column.id]: null }] }]],
  })
}

const later = ({ list, prefix }: ListRules, { id }: Column): RowCheck =>
  rowChecksOf(list.id)({
    id: `${prefix}.${kebab(id)}-in-future`,
    rule: `${named(list.id, id)} is not after the day of the return.`,
    why: 'A return says what has happened.',
    source: 'local',
    columns: [id],
    find: (values, { asAt }) => {
      const day = dayIn(values, id)
      return day !== null && day > asAt
        ? `${named(list.id, id)}, ${on(day)}, is after the day of the return, ${on(asAt)}. Correct it, or leave it blank until it has happened.`
        : null
    },
    finds: [['the day after', { [id]: '2026-04-01' }]],
    passes: [
      ['on the day of the return', { [id]: '2026-03-31' }],
      ['a blank is not yet', { [id]: null }],
    ],
  })

const earliest = (rules: ListRules, dateOfBirth: Day): Day =>
  rules.beforeBirth === 'pregnancy' ? addDays(dateOfBirth, -pregnancyDays) : dateOfBirth

const beforeBirth = (rules: ListRules, { id }: Column): RowCheck => {
  const { list, prefix } = rules
  const pregnancy = rules.beforeBirth === 'pregnancy'
  return rowChecksOf(list.id)({
    id: `${prefix}.${kebab(id)}-before-birth`,
    rule: pregnancy
      ? `${named(list.id, id)} is no more than a pregnancy (43 weeks) before the date of birth.`
      : `${named(list.id, id)} is not before the date of birth.`,
    why: 'One of the two dates is wrong, or the row is about another child.',
    source: 'local',
    columns: [id, 'dateOfBirth'],
    find: (values) => {
      const [day, born] = [dayIn(values, id), dayIn(values, 'dateOfBirth')]
      if (day === null || born === null || day >= born || day >= earliest(rules, born)) return null
      return `${named(list.id, id)}, ${on(day)}, is before the date of birth, ${on(born)}. Correct the one that is wrong.`
    },
    finds: [['years before', { [id]: '2012-03-05', dateOfBirth: '2014-08-09' }]],
    passes: [
      ['on the day of birth', { [id]: '2014-08-09', dateOfBirth: '2014-08-09' }],
      [
        'without a date of birth nothing can be said: the child may be unborn',
        { [id]: '2012-03-05', dateOfBirth: null },
      ],
      ...(pregnancy
        ? ([['before birth, in the pregnancy', { [id]: '2026-01-05', dateOfBirth: '2026-03-20' }]] as const)
        : []),
    ],
  })
}

const longAgo = ({ list, prefix, beforeBirth, longAgoYears: years = 25 }: ListRules, { id }: Column): RowCheck =>
  rowChecksOf(list.id)({
    id: `${prefix}.${kebab(id)}-long-ago`,
    rule: `${named(list.id, id)} is not more than ${years} years before the day of the return.`,
    why: 'It is a slip, or a stand-in such as 01/01/1900.',
    source: 'local',
    columns: [id],
    find: (values, look) => {
      const day = dayIn(values, id)
      if (day === null || day >= look.monthsAgo(years * 12)) return null
      // The date of birth says it better.
      if (beforeBirth !== 'not-checked' && !isBlank(values, 'dateOfBirth')) return null
      return `${named(list.id, id)}, ${on(day)}, is more than ${years} years ago. Correct it, or leave it blank where it is not known.`
    },
    finds: [['a stand-in of a database', { [id]: '1900-01-01' }]],
    passes: [['a few years ago', { [id]: '2019-05-06' }]],
  })

const unlikely = ({ list, prefix }: ListRules, { id }: Column, limit: number): RowCheck =>
  rowChecksOf(list.id)({
    id: `${prefix}.${kebab(id)}-unlikely`,
    severity: 'look-at',
    rule: `${named(list.id, id)} is from 0 to ${limit}.`,
    why: 'A larger number is nearly always a slip.',
    source: 'local',
    columns: [id],
    find: (values) => {
      const count = countIn(values, id)
      return count !== null && (count < 0 || count > limit)
        ? `${named(list.id, id)} is ${count}. Look whether that is so, and correct it if not.`
        : null
    },
    finds: [['far more than is likely', { [id]: limit + 1 }]],
    passes: [
      ['none', { [id]: 0 }],
      ['many, but it happens', { [id]: limit }],
    ],
  })

/** What follows the column in the id is the kind: "protection-plan.plan-end-in-future" is of the kind "in-future". */
const ofFamily = (prefix: string, column: Column, check: Check): Check => ({
  ...check,
  family: { column: column.id, kind: check.id.slice(`${prefix}.${kebab(column.id)}-`.length) },
})

const ofColumn = (rules: ListRules, column: Column, isSubject: boolean): readonly Check[] => {
  const days = column.kind === 'day' && column.id !== 'dateOfBirth'
  const needed = column.required && !rules.blankElsewhere.includes(column.id)
  const limit = column.kind === 'count' ? rules.limits[column.id] : undefined
  return [
    ...(isSubject ? [subjectMissing(rules, column)] : needed ? [missing(rules, column)] : []),
    unreadable(rules, column),
    ...(days && !rules.mayBeLater.includes(column.id) ? [later(rules, column)] : []),
    ...(days && rules.beforeBirth !== 'not-checked' ? [beforeBirth(rules, column)] : []),
    ...(days && !rules.mayBeOld?.includes(column.id) ? [longAgo(rules, column)] : []),
    ...(limit === undefined ? [] : [unlikely(rules, column, limit)]),
  ]
}

/** The checks that follow from what a column is: there, readable, a day that can be, a number that can be. `subject`: whom rows are about. */
export const columnChecks = (rules: ListRules, subject: string): readonly Check[] => {
  const { list, prefix, blankElsewhere } = rules
  const filled = list.columns.filter(({ id, required }) => required && id !== subject && !blankElsewhere.includes(id))
  return [
    ...list.columns.flatMap((column) =>
      ofColumn(rules, column, column.id === subject).map((check) => ofFamily(prefix, column, check)),
    ),
    ...(filled.length > 0 ? [blankThroughout(rules, filled)] : []),
  ]
}
