import { columnChecks } from '../families.ts'
import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { annexA, inNeedCensus } from '../sources.ts'
import { birthday, personChecks } from './child.ts'
import { inWindow, nobodyHolds, realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-6')
const isClosed = (values: Parameters<typeof isBlank>[0]) => !isBlank(values, 'inNeedEnd')

/** List 6, children in need. */
export const inNeedChecks: readonly Check[] = [
  ...columnChecks(rulesOf(6, 'in-need', 'pregnancy', { mayBeBlank: nobodyHolds('inNeedEnd') }), 'childId'),
  ...personChecks({ list: 'list-6', prefix: 'in-need', born: false, ageMonths: 1 }),
  inWindow({
    number: 6,
    prefix: 'in-need',
    days: ['inNeedEnd'],
    months: 6,
  }),
  inOrder({
    id: 'in-need.end-before-start',
    list: 'list-6',
    earlier: 'inNeedStart',
    later: 'inNeedEnd',
    why: 'How long the child was in need cannot be worked out.',
    source: inNeedCensus('closure date'),
  }),
  realName(6, 'in-need', 'team', isClosed),
  realName(6, 'in-need', 'worker', isClosed),
  check({
    id: 'in-need.start-missing',
    severity: 'look-at',
    rule: 'An episode of need has the day it started.',
    why: 'How long the child has been in need cannot be worked out.',
    source: 'local',
    columns: ['inNeedStart'],
    find: (values) =>
      isBlank(values, 'inNeedStart') ? 'The day on which the episode started is blank. Enter it.' : null,
    finds: [['blank', { inNeedStart: null }]],
    passes: [['a day', { inNeedStart: '2025-05-06' }]],
  }),
  check({
    id: 'in-need.closed-without-reason',
    rule: 'A closed episode has a reason for closure.',
    why: 'Why cases close is counted from it.',
    source: inNeedCensus('reason for closure'),
    columns: ['closureReason', 'inNeedEnd'],
    find: (values) =>
      isClosed(values) && isBlank(values, 'closureReason')
        ? 'The episode is closed without a reason. Enter the reason, or take the closure date out if it goes on.'
        : null,
    finds: [['closed, and no reason', { inNeedEnd: '2026-01-20', closureReason: null }]],
    passes: [
      ['open: a blank end is open', { inNeedEnd: null, closureReason: null }],
      ['both', { inNeedEnd: '2026-01-20', closureReason: 'RC7' }],
    ],
  }),
  check({
    id: 'in-need.reason-without-closure',
    rule: 'A reason for closure stands with the day of closure.',
    why: 'The episode counts as open.',
    source: inNeedCensus('closure date'),
    columns: ['inNeedEnd', 'closureReason'],
    find: (values) =>
      !isClosed(values) && !isBlank(values, 'closureReason')
        ? 'There is a reason for closure but no day. Enter the day, or take the reason out if the episode goes on.'
        : null,
    finds: [['a reason, and no day', { inNeedEnd: null, closureReason: 'RC7' }]],
    passes: [['neither', { inNeedEnd: null, closureReason: null }]],
  }),
  check({
    id: 'in-need.status-closed-without-date',
    rule: 'A case with the status “Closed episode” has a day of closure.',
    why: 'It is counted as closed and as open.',
    source: annexA(6, 'case status'),
    columns: ['inNeedEnd', 'caseStatus', 'closureReason'],
    find: (values) =>
      // With a reason and no day, the check of the reason speaks.
      values.caseStatus === 'closed' && !isClosed(values) && isBlank(values, 'closureReason')
        ? 'The status is closed, but there is no day of closure. Enter the day, or correct the status.'
        : null,
    finds: [['closed on no day', { caseStatus: 'closed', inNeedEnd: null }]],
    passes: [['both', { caseStatus: 'closed', inNeedEnd: '2026-01-20' }]],
  }),
  check({
    id: 'in-need.closed-with-open-status',
    rule: 'A case with a day of closure has the status “Closed episode”.',
    why: 'It is counted as closed and as open.',
    source: annexA(6, 'case status'),
    columns: ['caseStatus', 'inNeedEnd'],
    find: (values, { asAt }) => {
      const end = dayIn(values, 'inNeedEnd')
      return end !== null && end <= asAt && !isBlank(values, 'caseStatus') && values.caseStatus !== 'closed'
        ? `The episode was closed on ${on(end)}, but its status is an open one. Correct one of the two.`
        : null
    },
    finds: [['an open status after closure', { caseStatus: 'in-need', inNeedEnd: '2026-01-20' }]],
    passes: [
      ['closed', { caseStatus: 'closed', inNeedEnd: '2026-01-20' }],
      ['open', { caseStatus: 'in-need', inNeedEnd: null }],
    ],
  }),
  check({
    id: 'in-need.seen-after-closure',
    severity: 'look-at',
    rule: 'The child was last seen no later than the case closed.',
    why: 'The visit belongs to a new episode, or the closure is wrong.',
    source: 'local',
    columns: ['lastSeen', 'inNeedEnd'],
    find: (values) => {
      const [seen, end] = [dayIn(values, 'lastSeen'), dayIn(values, 'inNeedEnd')]
      return seen !== null && end !== null && seen > end
        ? `The child was seen on ${on(seen)}, after the case closed on ${on(end)}. Look whether the case was opened again.`
        : null
    },
    finds: [['seen a month later', { lastSeen: '2026-02-20', inNeedEnd: '2026-01-20' }]],
    passes: [
      ['seen on the day of closure', { lastSeen: '2026-01-20', inNeedEnd: '2026-01-20' }],
      [
        'seen before this episode began: it was only the last time',
        { lastSeen: '2025-01-20', inNeedStart: '2026-02-20' },
      ],
    ],
  }),
  check({
    id: 'in-need.not-seen',
    severity: 'look-at',
    rule: 'A child whose case has been open for six months has been seen since it opened.',
    why: 'Either nobody has seen the child, or visits are not where the export looks for them.',
    source: annexA(6, 'date child was last seen'),
    columns: ['lastSeen', 'inNeedStart', 'inNeedEnd', 'dateOfBirth'],
    find: (values, look) => {
      const [start, seen] = [dayIn(values, 'inNeedStart'), dayIn(values, 'lastSeen')]
      const born = dayIn(values, 'dateOfBirth')
      // Long months after birth too: an unborn child is seen by nobody.
      return start !== null &&
        start < look.monthsAgo(6) &&
        born !== null &&
        born < look.monthsAgo(6) &&
        !isClosed(values) &&
        (seen === null || seen < start) &&
        !look.isBlankThroughout('list-6', 'lastSeen')
        ? 'The case has been open for six months, and no day is given on which the child was seen since. Enter the last; if there was none, tell the team at once.'
        : null
    },
    finds: [
      ['open since last summer, never seen', { inNeedStart: '2025-07-01', dateOfBirth: '2014-08-09', lastSeen: null }],
      [
        'seen only before the case opened',
        { inNeedStart: '2025-07-01', dateOfBirth: '2014-08-09', lastSeen: '2024-07-01' },
      ],
    ],
    passes: [
      ['new', { inNeedStart: '2026-02-01', dateOfBirth: '2014-08-09', lastSeen: null }],
      ['seen', { inNeedStart: '2025-07-01', dateOfBirth: '2014-08-09', lastSeen: '2026-02-20' }],
      [
        'long ago is a matter of practice',
        { inNeedStart: '2024-07-01', dateOfBirth: '2014-08-09', lastSeen: '2025-04-20' },
      ],
      ['born since', { inNeedStart: '2025-07-01', dateOfBirth: '2026-01-09', lastSeen: null }],
      ['closed', { inNeedStart: '2025-07-01', dateOfBirth: '2014-08-09', inNeedEnd: '2026-01-09', lastSeen: null }],
    ],
  }),
  check({
    id: 'in-need.disability-denied',
    severity: 'look-at',
    rule: 'A child whose primary need is the child’s disability (N2) has a disability.',
    why: 'Disabled children are counted from both.',
    source: inNeedCensus('primary need N2'),
    columns: ['disability', 'primaryNeed'],
    find: (values) =>
      values.primaryNeed === 'N2' && values.disability === 'no'
        ? 'The primary need is the child’s disability, but the answer on disability is No. Correct one of the two.'
        : null,
    finds: [['N2, and no disability', { primaryNeed: 'N2', disability: 'no' }]],
    passes: [
      ['N2', { primaryNeed: 'N2', disability: 'yes' }],
      ['the disability of a parent (N3)', { primaryNeed: 'N3', disability: 'no' }],
    ],
  }),
  check({
    id: 'in-need.of-age',
    severity: 'look-at',
    rule: 'A child with an open case is under 18.',
    why: 'The list holds no care leavers; some disabled young people go on for a while.',
    source: annexA(6),
    columns: ['dateOfBirth', 'inNeedEnd'],
    find: (values, { asAt, monthsAgo }) => {
      const born = dayIn(values, 'dateOfBirth')
      return born !== null && !isClosed(values) && birthday(born, 18) < asAt && born > monthsAgo(26 * 12)
        ? 'The young person is 18 or older and the case is open. Look whether it was transferred or closed.'
        : null
    },
    finds: [['20 and open', { dateOfBirth: '2005-05-06', inNeedEnd: null }]],
    passes: [
      ['18 on the day of the return', { dateOfBirth: '2008-03-31', inNeedEnd: null }],
      ['closed since', { dateOfBirth: '2008-01-20', inNeedEnd: '2026-01-20' }],
    ],
  }),
  check({
    id: 'in-need.need-not-stated',
    severity: 'look-at',
    rule: 'Three months after the start the primary need is known.',
    why: '“Not stated” is for cases that are new.',
    source: inNeedCensus('primary need'),
    columns: ['primaryNeed', 'inNeedStart', 'inNeedEnd'],
    find: (values, { monthsAgo }) => {
      const start = dayIn(values, 'inNeedStart')
      return values.primaryNeed === 'N0' && !isClosed(values) && start !== null && start < monthsAgo(3)
        ? 'The primary need is not stated though the case has been open for three months. Enter it.'
        : null
    },
    finds: [['not stated for a year', { primaryNeed: 'N0', inNeedStart: '2025-03-01' }]],
    passes: [['not stated yet', { primaryNeed: 'N0', inNeedStart: '2026-03-01' }]],
  }),
  check({
    id: 'in-need.not-in-need',
    severity: 'look-at',
    rule: 'No child on the list has the need “Cases other than children in need”.',
    why: 'The list holds children in need.',
    source: annexA(6),
    columns: ['primaryNeed'],
    find: (values) =>
      values.primaryNeed === 'N9'
        ? 'The primary need is N9, cases other than children in need. Look whether the row belongs here.'
        : null,
    finds: [['N9', { primaryNeed: 'N9' }]],
    passes: [['any other', { primaryNeed: 'N1' }]],
  }),
  check({
    id: 'in-need.adult-services-too-young',
    severity: 'look-at',
    rule: 'A child whose case went to adult social care was at least 17.',
    why: 'The reason is most likely mistaken.',
    source: inNeedCensus('reason for closure RC6'),
    columns: ['closureReason', 'inNeedEnd', 'dateOfBirth'],
    find: (values) => {
      const [born, end] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'inNeedEnd')]
      return values.closureReason === 'RC6' && born !== null && end !== null && end < birthday(born, 17)
        ? 'The case went to adult social care though the child was under 17. Look at the reason.'
        : null
    },
    finds: [['aged 9', { closureReason: 'RC6', inNeedEnd: '2026-01-20', dateOfBirth: '2016-05-06' }]],
    passes: [['nearly 18', { closureReason: 'RC6', inNeedEnd: '2026-01-20', dateOfBirth: '2008-02-06' }]],
  }),
]
