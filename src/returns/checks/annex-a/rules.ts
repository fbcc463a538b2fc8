import type { Day } from '../../../platform/day.ts'
import { annexALists } from '../../annex-a/lists.ts'
import type { List } from '../../model.ts'
import type { ListRules } from '../families.ts'
import { on, rowChecksOf } from '../make.ts'
import type { Look, RowCheck, Values } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { annexA, blankRule } from '../sources.ts'
import { mayBeUnborn } from './child.ts'

export const annexAList = (number: number): List => annexALists[number - 1]!

const unborn = {
  when: mayBeUnborn,
  examples: [
    ['an unborn child has none', { dateOfBirth: null }],
    ['an unborn child with an expected date of birth has none', { dateOfBirth: '2026-07-01' }],
  ],
} as const
/** What is likely at most in a year; missing episodes can be very many. */
const limits: Readonly<Record<string, number>> = {
  age: 26,
  referralsIn12Months: 20,
  section47In12Months: 10,
  conferencesIn12Months: 5,
  previousPlans: 10,
  placementsIn12Months: 25,
  missingIn12Months: 200,
  absentIn12Months: 200,
  childrenPlaced: 6,
}

type Given = Partial<Pick<ListRules, 'blankElsewhere' | 'mayBeLater' | 'mayBeBlank' | 'exampleRow'>>

/** Rules of one list of Annex A for the checks that follow from its columns. */
export const rulesOf = (
  number: number,
  prefix: string,
  beforeBirth: ListRules['beforeBirth'],
  given: Given = {},
): ListRules => ({
  list: annexAList(number),
  prefix,
  beforeBirth,
  blankSource: blankRule,
  blankElsewhere: given.blankElsewhere ?? [],
  mayBeLater: given.mayBeLater ?? [],
  mayBeBlank: {
    ...(beforeBirth === 'pregnancy' ? { gender: unborn, ethnicity: unborn, disability: unborn } : {}),
    ...given.mayBeBlank,
  },
  limits,
  exampleRow: { dateOfBirth: '2015-06-01', ...given.exampleRow },
})

/** Nobody holds a case that has ended. */
export const nobodyHolds = (column: string): ListRules['mayBeBlank'] => {
  const closed = {
    when: (values: Values) => !isBlank(values, column),
    examples: [['nobody holds a case that has ended', { [column]: '2026-02-01' }]],
  } as const
  return { team: closed, worker: closed }
}

type Window = {
  number: number
  prefix: string
  /** The days that bring a row into the list, each where it is in the window. */
  days: readonly [string, ...string[]]
  /** Rows that belong to the list whatever their days. */
  isOpen?: (values: Values) => boolean
  openExample?: readonly [string, Values]
  months: 6 | 12
}

/** Rows belong to the list: what happened in its window, or is still open. */
export const inWindow = ({ number, prefix, days, isOpen, openExample, months }: Window): RowCheck => {
  const start = (look: Look) => (months === 6 ? look.sixMonthsAgo : look.twelveMonthsAgo)
  return rowChecksOf(`list-${number}`)({
    id: `${prefix}.outside-window`,
    rule: `Each row happened or ended in the ${months} months before the day of the return${isOpen ? ', or is still open' : ''}.`,
    why: 'Inspectors count what is on the list.',
    source: annexA(number),
    columns: days,
    find: (values, look) => {
      const last = latestOf(values, days)
      if (last === null || last >= start(look) || isOpen?.(values)) return null
      return `The row’s last day is ${on(last)}, more than ${months} months before the day of the return, ${on(look.asAt)}. Take it out, or check which day the return is as at.`
    },
    finds: [['two years ago', { ...closedExample(days), [days[0]]: '2024-03-31' }]],
    passes: [
      ['in the window', { [days[0]]: '2026-03-01' }],
      [
        'on its first day, counted in weeks rather than months',
        { [days[0]]: months === 6 ? '2025-09-28' : '2025-03-28' },
      ],
      ...(openExample ? [openExample] : []),
    ],
  })
}

const latestOf = (values: Values, columns: readonly string[]): Day | null => {
  let last: Day | null = null
  for (const column of columns) {
    const day = dayIn(values, column)
    if (day !== null && (last === null || day > last)) last = day
  }
  return last
}

const closedExample = (days: readonly string[]): Values => Object.fromEntries(days.map((day) => [day, '2024-03-31']))

/** A stand-in for a name: nobody works under it. A team may well be called "Duty", a worker not. */
const noTeam =
  /^(?:-+|\.+|\?+|x+|n\/?a|none|nobody|tbc|tba|tbd|to be (?:confirmed|allocated|advised)|un-?allocated|not (?:allocated|assigned|known|recorded)|unassigned|unknown|awaiting allocation|allocation pending|test)$/i
const noPerson = /^(?:duty|duty worker|vacant|vacancy|agency|agency worker)$/i
export const isStandIn = (column: string, name: string): boolean =>
  noTeam.test(name) || (column !== 'team' && noPerson.test(name))

/** The column names a worker or a team, not a stand-in. */
export const realName = (
  number: number,
  prefix: string,
  column: string,
  isOver?: (values: Values) => boolean,
): RowCheck =>
  rowChecksOf(`list-${number}`)({
    id: `${prefix}.${column === 'personalAdviser' ? 'adviser' : column}-is-a-stand-in`,
    severity: 'look-at',
    rule: `The ${column === 'personalAdviser' ? 'personal adviser' : column} is a name, not a stand-in such as “TBC” or “Unallocated”.`,
    why: 'Nobody can be asked about the child.',
    source: 'local',
    columns: [column],
    find: (values) => {
      const name = values[column]
      return typeof name === 'string' && isStandIn(column, name.trim()) && !isOver?.(values)
        ? `The ${column === 'personalAdviser' ? 'personal adviser' : column} is a stand-in. If nobody holds the case, allocate it; if someone does, name them.`
        : null
    },
    finds: [['a word that stands for nobody', { [column]: 'Unallocated' }]],
    passes: [
      ['a name', { [column]: 'North Assessment' }],
      ['a name that begins with such a word', { [column]: 'Duty and Assessment North' }],
      ...(column === 'team' ? ([['a team that is called so', { team: 'Duty' }]] as const) : []),
    ],
  })
