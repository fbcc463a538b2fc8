import type { List, Row, Severity } from '../../../model.ts'
import { childCheck, named } from '../../make.ts'
import type { Check } from '../../model.ts'
import { faultAt, rowsIn } from '../../rows.ts'
import { annexA } from '../../sources.ts'
import { annexAList } from '../rules.ts'

type Of = {
  number: number
  id: string
  what: string
  /** The same in both rows: one event twice. */
  same: readonly [string, ...string[]]
  severity?: Severity
  /** Makes two rows two events after all. */
  unless?: (one: Row, other: Row) => boolean
  passes?: readonly [string, Readonly<Record<string, readonly Row['values'][]>>]
}

const isSame = (one: Row, other: Row, columns: readonly string[]): boolean =>
  columns.every((column) => (one.values[column] ?? null) !== null && one.values[column] === other.values[column])

/** What is equal in rows that say the same; null where something of it is blank. */
const nameOf = ({ values }: Row, columns: readonly string[]): string | null => {
  const parts = columns.map((column) => values[column] ?? null)
  return parts.includes(null) ? null : parts.join('\n')
}

const exampleOf = (list: List, columns: readonly string[]): Row['values'] =>
  Object.fromEntries(
    columns.map((column) => {
      const { kind, codes } = list.columns.find(({ id }) => id === column)!
      return [column, kind === 'day' ? '2026-01-12' : kind === 'code' ? codes![0]!.code : 'A1']
    }),
  )

/** One row for each child or adopter, however many events. */
const isSubject = (column: string): boolean => column === 'childId' || column === 'adopterId'

const twice = ({ number, id, what, same, severity, unless, passes }: Of): Check => {
  const list = annexAList(number)
  const values = exampleOf(list, same)
  const [first] = same
  return childCheck({
    id,
    severity: severity ?? 'must-fix',
    rule: isSubject(first)
      ? `No ${what} stands in two rows.`
      : `No ${what} of a child stands in two rows: ${same.map((column) => named(list.id, column)).join(' and ')} differ${same.length > 1 ? ' in one at least' : 's'}.`,
    why: 'It is counted twice.',
    source: annexA(number, `one row for each ${list.rowPer}`),
    reads: { [list.id]: same },
    find: (rows) => {
      const own = rowsIn(rows, list.id)
      if (own.length < 2) return []
      const before = new Map<string, Row>()
      return own.flatMap((row) => {
        const name = nameOf(row, same)
        if (name === null) return []
        const one = before.get(name)
        if (!one) before.set(name, row)
        return one && !unless?.(one, row)
          ? [
              faultAt(
                list.id,
                row,
                first,
                isSubject(first)
                  ? `Row ${one.row} is about the same ${what}. Take one of the two out.`
                  : `Row ${one.row} has the same ${what} of this child. Take one of the two out.`,
              ),
            ]
          : []
      })
    },
    finds: [['the same twice', { [list.id]: [values, values] }]],
    passes: [
      [
        'brothers and sisters have equal rows',
        {
          [list.id]: [
            { ...values, childId: 'C1', adopterId: 'C1' },
            { ...values, childId: 'C2', adopterId: 'C2' },
          ],
        },
      ],
      ...(passes ? [passes] : []),
    ],
  })
}

const columnsOfContacts = annexAList(1).columns.map(({ id }) => id)

/** Contacts of one day from one source may be two: only rows that are equal throughout are one contact twice. */
const equalContact: Check = childCheck({
  id: 'contact.twice',
  severity: 'look-at',
  rule: 'No two rows about a child are equal in every column.',
  why: 'The contact is counted twice.',
  source: annexA(1, 'one row for each contact about a child'),
  reads: { 'list-1': ['dateOfContact', 'contactSource'] },
  find: (rows) => {
    const own = rowsIn(rows, 'list-1')
    if (own.length < 2) return []
    const before = new Map<string, Row>()
    return own.flatMap((row) => {
      const name = columnsOfContacts.map((column) => row.values[column] ?? '').join('\n')
      const one = before.get(name)
      if (!one) before.set(name, row)
      return one
        ? [
            faultAt(
              'list-1',
              row,
              'dateOfContact',
              `Row ${one.row} is equal in every column. If it is one contact, take one of the two out.`,
            ),
          ]
        : []
    })
  },
  finds: [
    [
      'equal',
      {
        'list-1': [
          { dateOfContact: '2026-01-12', contactSource: '6' },
          { dateOfContact: '2026-01-12', contactSource: '6' },
        ],
      },
    ],
  ],
  passes: [
    [
      'from two sources',
      {
        'list-1': [
          { dateOfContact: '2026-01-12', contactSource: '6' },
          { dateOfContact: '2026-01-12', contactSource: '2A' },
        ],
      },
    ],
    [
      'brothers and sisters have equal rows',
      {
        'list-1': [
          { childId: 'C1', dateOfContact: '2026-01-12' },
          { childId: 'C2', dateOfContact: '2026-01-12' },
        ],
      },
    ],
  ],
})

export const duplicateChecks: readonly Check[] = [
  equalContact,
  twice({
    number: 2,
    id: 'early-help.twice',
    what: 'early help assessment',
    same: ['assessmentStart', 'organisation'],
  }),
  twice({ number: 3, id: 'referral.twice', what: 'referral', same: ['dateOfReferral', 'referralSource'] }),
  twice({
    number: 4,
    id: 'assessment.twice',
    what: 'assessment',
    same: ['assessmentStart'],
    unless: (one, other) => (one.values.assessmentAuthorised ?? null) !== (other.values.assessmentAuthorised ?? null),
    passes: [
      'two kinds of assessment that began on one day and ended on two',
      {
        'list-4': [
          { assessmentStart: '2026-01-12', assessmentAuthorised: '2026-02-02' },
          { assessmentStart: '2026-01-12', assessmentAuthorised: '2026-02-20' },
        ],
      },
    ],
  }),
  twice({ number: 5, id: 'section-47.twice', what: 'section 47 enquiry', same: ['strategyDiscussion'] }),
  twice({ number: 6, id: 'in-need.twice', what: 'episode of need', same: ['inNeedStart'] }),
  twice({ number: 7, id: 'protection-plan.twice', what: 'child protection plan', same: ['planStart'] }),
  twice({ number: 8, id: 'care.twice', what: 'period of care', same: ['careStart'] }),
  twice({
    number: 9,
    id: 'care-leaver.twice',
    what: 'young person',
    same: ['childId'],
    passes: ['two young people', { 'list-9': [{ childId: 'C1' }, { childId: 'C2' }] }],
  }),
  twice({
    number: 10,
    id: 'adoption.twice',
    what: 'child',
    same: ['childId'],
    unless: (one, other) =>
      !isSame(one, other, ['adoptionDecision']) &&
      [one, other].some(({ values }) => (values.decisionReversed ?? null) !== null),
    passes: [
      'a new decision after one that was reversed',
      {
        'list-10': [
          { adoptionDecision: '2024-05-06', decisionReversed: '2025-08-09' },
          { adoptionDecision: '2026-01-20' },
        ],
      },
    ],
  }),
  twice({
    number: 11,
    id: 'adopter.twice',
    what: 'adopter',
    same: ['adopterId'],
    unless: (one, other) =>
      !isSame(one, other, ['enquiry']) && [one, other].some(({ values }) => (values.leftProcess ?? null) !== null),
    passes: [
      'who left and enquired again',
      { 'list-11': [{ enquiry: '2024-05-06', leftProcess: '2025-08-09' }, { enquiry: '2026-01-20' }] },
    ],
  }),
]
