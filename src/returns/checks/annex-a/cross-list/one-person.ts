import type { Row, Severity } from '../../../model.ts'
import { childCheck } from '../../make.ts'
import type { Check, CheckSource, Fault, Rows } from '../../model.ts'
import { faultAt, textIn } from '../../rows.ts'

const lists = Array.from({ length: 10 }, (_, at) => `list-${at + 1}`)
const numberOf = (list: string): string => list.replace('list-', 'list ')

type Of = {
  id: string
  column: string
  what: string
  /** Answers that say nothing, and so contradict nothing. */
  silent: readonly string[]
  severity: Severity
  /** Lists that have the column. */
  lists: readonly string[]
  advice: string
  examples: readonly [one: string, other: string]
}

const source: CheckSource = 'local'

/** The rows whose answer is not the one that most rows give; of two that differ, the later. */
const different = (rows: Rows, { column, what, silent, advice, lists }: Of): Fault[] => {
  let first: string | null = null
  let differs = false
  for (const list of lists)
    for (const { values } of rows.get(list) ?? []) {
      const value = textIn(values, column)
      if (value === null || silent.includes(value)) continue
      if (first === null) first = value
      else if (first !== value) differs = true
    }
  if (!differs) return []
  const stated: (readonly [string, string, Row])[] = lists.flatMap((list) =>
    (rows.get(list) ?? []).flatMap((row) => {
      const value = textIn(row.values, column)
      return value === null || silent.includes(value) ? [] : [[value, list, row] as const]
    }),
  )
  const [usual] = [...Map.groupBy(stated, ([value]) => value)].sort((one, other) => other[1].length - one[1].length)[0]!
  const [, usualList, usualRow] = stated.find(([value]) => value === usual)!
  return stated
    .filter(([value]) => value !== usual)
    .map(([, list, row]) =>
      faultAt(list, row, column, `${what} differs from ${numberOf(usualList)}, row ${usualRow.row}. ${advice}`),
    )
}

const oneAnswer = (of: Of): Check =>
  childCheck({
    id: of.id,
    severity: of.severity,
    anyList: true,
    rule: `One child has one ${of.what.replace(/^The /, '')} in all rows.`,
    why: 'Two children may share an identifier, or one list was run from other records.',
    source,
    reads: Object.fromEntries(of.lists.map((list) => [list, [of.column]])),
    find: (rows) => different(rows, of),
    finds: [
      [
        'two lists differ',
        { 'list-4': [{ [of.column]: of.examples[0] }], 'list-7': [{ [of.column]: of.examples[1] }] },
      ],
      ['two rows of one list differ', { 'list-4': [{ [of.column]: of.examples[0] }, { [of.column]: of.examples[1] }] }],
    ],
    passes: [
      ['all agree', { 'list-4': [{ [of.column]: of.examples[0] }], 'list-7': [{ [of.column]: of.examples[0] }] }],
      [
        'a blank contradicts nothing',
        { 'list-4': [{ [of.column]: of.examples[0] }], 'list-7': [{ [of.column]: null }] },
      ],
      [
        'brothers and sisters may differ',
        {
          'list-4': [
            { childId: 'C1', [of.column]: of.examples[0] },
            { childId: 'C2', [of.column]: of.examples[1] },
          ],
        },
      ],
      ...of.silent
        .slice(0, 1)
        .map(
          (silent) =>
            [
              'an answer that says nothing contradicts nothing',
              { 'list-4': [{ [of.column]: of.examples[0] }], 'list-7': [{ [of.column]: silent }] },
            ] as const,
        ),
    ],
  })

export const onePersonChecks: readonly Check[] = [
  oneAnswer({
    id: 'child.two-dates-of-birth',
    column: 'dateOfBirth',
    what: 'The date of birth',
    silent: [],
    severity: 'must-fix',
    lists,
    advice:
      'Correct it, or look whether two children share the identifier. After an age assessment use the assessed date in all lists.',
    examples: ['2014-08-09', '2014-09-08'],
  }),
  oneAnswer({
    id: 'child.two-genders',
    column: 'gender',
    what: 'The gender',
    silent: ['U'],
    severity: 'must-fix',
    lists,
    advice: 'Correct the one that is out of date, or look whether two children share the identifier.',
    examples: ['M', 'F'],
  }),
  oneAnswer({
    id: 'child.two-ethnicities',
    column: 'ethnicity',
    what: 'The ethnicity',
    silent: ['UNKNOWN', 'NOBT', 'REFU'],
    severity: 'must-fix',
    lists,
    advice: 'Correct the one that is out of date, or look whether two children share the identifier.',
    examples: ['WBRI', 'BCRB'],
  }),
  oneAnswer({
    id: 'child.two-answers-on-disability',
    column: 'disability',
    what: 'The answer on disability',
    silent: ['unknown'],
    severity: 'look-at',
    lists: lists.slice(3),
    advice: 'Look which is out of date.',
    examples: ['yes', 'no'],
  }),
]
