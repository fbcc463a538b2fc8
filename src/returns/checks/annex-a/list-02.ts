import { columnChecks } from '../families.ts'
import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { annexA } from '../sources.ts'
import { personChecks } from './child.ts'
import { inWindow, realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-2')

/** List 2, early help. Young people with special needs have early help beyond 18: no check of age. */
export const earlyHelpChecks: readonly Check[] = [
  ...columnChecks(rulesOf(2, 'early-help', 'pregnancy'), 'childId'),
  ...personChecks({ list: 'list-2', prefix: 'early-help', born: false, ageMonths: 6 }),
  inWindow({
    number: 2,
    prefix: 'early-help',
    days: ['assessmentStart', 'assessmentEnd'],
    isOpen: (values) => isBlank(values, 'assessmentEnd'),
    openExample: ['open early help belongs to the list however long ago it began', { assessmentStart: '2024-03-31' }],
    months: 6,
  }),
  inOrder({
    id: 'early-help.end-before-start',
    list: 'list-2',
    earlier: 'assessmentStart',
    later: 'assessmentEnd',
    why: 'The time it took cannot be worked out.',
    source: annexA(2, 'assessment dates'),
  }),
  realName(2, 'early-help', 'organisation'),
  check({
    id: 'early-help.open-for-years',
    severity: 'look-at',
    rule: 'An early help assessment that is open began within the last two years.',
    why: 'It was most likely never closed in the system.',
    source: 'local',
    columns: ['assessmentEnd', 'assessmentStart'],
    find: (values, { monthsAgo }) => {
      const start = dayIn(values, 'assessmentStart')
      return start !== null && isBlank(values, 'assessmentEnd') && start < monthsAgo(24)
        ? `It has been open since ${on(start)}. Look whether it was completed, and enter the day.`
        : null
    },
    finds: [['open since 2023', { assessmentStart: '2023-11-06' }]],
    passes: [
      ['open for a year', { assessmentStart: '2025-03-06' }],
      ['long ago, and completed', { assessmentStart: '2023-11-06', assessmentEnd: '2025-12-01' }],
    ],
  }),
]
