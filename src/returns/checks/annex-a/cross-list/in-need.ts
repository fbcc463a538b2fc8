import { childCheck } from '../../make.ts'
import type { Check } from '../../model.ts'
import { faultAt, rowsIn } from '../../rows.ts'
import { annexA } from '../../sources.ts'
import { beingAssessed, inCareNow, inNeedNow, lookedAfterNow, onPlanNow } from './words.ts'

const none = [] as const

/** Lists 4, 7 and 8 against list 6, which holds every child in receipt of services. */
export const inNeedCrossChecks: readonly Check[] = [
  childCheck({
    id: 'protection-plan.not-in-need',
    rule: 'A child with an open child protection plan has an open case on list 6.',
    why: 'A child on a plan is a child in need.',
    source: annexA(6),
    reads: { 'list-7': ['planEnd'], 'list-6': ['inNeedEnd'] },
    find: (rows, look) => {
      if (!rows.has('list-7')) return none
      const plans = onPlanNow(rows, look)
      return plans.length > 0 && inNeedNow(rows, look).length === 0
        ? [
            faultAt(
              'list-7',
              plans[0]!,
              'childId',
              'The child has an open plan but no open case on list 6. If the plan has ended, enter the day; else look why the case is not on list 6.',
            ),
          ]
        : none
    },
    finds: [
      ['not on list 6', { 'list-7': [{ planEnd: null }], 'list-6': [] }],
      [
        'closed on list 6',
        { 'list-7': [{ planEnd: null }], 'list-6': [{ inNeedEnd: '2026-01-20', caseStatus: 'closed' }] },
      ],
    ],
    passes: [
      ['on both', { 'list-7': [{ planEnd: null }], 'list-6': [{ inNeedEnd: null }] }],
      ['the plan has ended', { 'list-7': [{ planEnd: '2026-01-20' }], 'list-6': [] }],
    ],
  }),
  childCheck({
    id: 'in-need.status-not-care',
    rule: 'A child in care has the status “Looked after child” on list 6.',
    why: 'The child is counted under another status.',
    source: annexA(6, 'case status'),
    reads: { 'list-6': ['caseStatus', 'inNeedEnd'], 'list-7': ['planEnd'], 'list-8': ['careEnd', 'legalStatus'] },
    find: (rows, look) => {
      if (!rows.has('list-8') || lookedAfterNow(rows, look).length === 0) return none
      const onPlan = onPlanNow(rows, look).length > 0
      return inNeedNow(rows, look)
        .filter(({ values }) => typeof values.caseStatus === 'string' && values.caseStatus !== 'looked-after')
        .filter(({ values }) => !(onPlan && values.caseStatus === 'protection'))
        .map((row) =>
          faultAt(
            'list-6',
            row,
            'caseStatus',
            'The child is in care on list 8, but the status here is another. Correct it; if the child has left care, enter the day on list 8.',
          ),
        )
    },
    finds: [
      [
        'a child in need plan',
        { 'list-6': [{ caseStatus: 'in-need' }], 'list-8': [{ careEnd: null, legalStatus: 'C2' }] },
      ],
    ],
    passes: [
      [
        'looked after',
        { 'list-6': [{ caseStatus: 'looked-after' }], 'list-8': [{ careEnd: null, legalStatus: 'C2' }] },
      ],
      [
        'left care',
        { 'list-6': [{ caseStatus: 'in-need' }], 'list-8': [{ careEnd: '2026-01-20', legalStatus: 'C2' }] },
      ],
      [
        'in care and on a plan: either status is so',
        {
          'list-6': [{ caseStatus: 'protection' }],
          'list-7': [{ planEnd: null }],
          'list-8': [{ careEnd: null, legalStatus: 'C1' }],
        },
      ],
      [
        'short breaks go with a child in need plan',
        { 'list-6': [{ caseStatus: 'in-need' }], 'list-8': [{ careEnd: null, legalStatus: 'V3' }] },
      ],
    ],
  }),
  childCheck({
    id: 'in-need.status-not-protection',
    rule: 'A child with an open plan who is not in care has the status “Child Protection plan” on list 6.',
    why: 'The child is counted under another status.',
    source: annexA(6, 'case status'),
    reads: { 'list-6': ['caseStatus', 'inNeedEnd'], 'list-7': ['planEnd'], 'list-8': ['careEnd'] },
    find: (rows, look) => {
      if (!rows.has('list-7') || onPlanNow(rows, look).length === 0 || inCareNow(rows, look).length > 0) return none
      return inNeedNow(rows, look)
        .filter(({ values }) => values.caseStatus === 'in-need' || values.caseStatus === 'assessment')
        .map((row) =>
          faultAt(
            'list-6',
            row,
            'caseStatus',
            'The child has an open plan on list 7, but the status here is another. Correct it; if the plan has ended, enter the day on list 7.',
          ),
        )
    },
    finds: [['a child in need plan', { 'list-6': [{ caseStatus: 'in-need' }], 'list-7': [{ planEnd: null }] }]],
    passes: [
      [
        'in care as well: that comes first',
        { 'list-6': [{ caseStatus: 'looked-after' }], 'list-7': [{ planEnd: null }], 'list-8': [{ careEnd: null }] },
      ],
      ['the plan has ended', { 'list-6': [{ caseStatus: 'in-need' }], 'list-7': [{ planEnd: '2026-01-20' }] }],
    ],
  }),
  childCheck({
    id: 'in-need.care-without-list-8',
    rule: 'A child with the status “Looked after child” is in care on list 8.',
    why: 'The child is missing from the children in care, or was not moved on.',
    source: annexA(8),
    reads: { 'list-6': ['caseStatus', 'inNeedEnd'], 'list-8': ['careEnd'] },
    find: (rows, look) => {
      const cases = inNeedNow(rows, look).filter(({ values }) => values.caseStatus === 'looked-after')
      return cases.length > 0 && inCareNow(rows, look).length === 0
        ? cases.map((row) =>
            faultAt(
              'list-6',
              row,
              'caseStatus',
              'The status says that the child is in care, but list 8 does not. Correct the status, or add the child there.',
            ),
          )
        : none
    },
    finds: [
      ['not on list 8', { 'list-6': [{ caseStatus: 'looked-after' }], 'list-8': [] }],
      ['left care', { 'list-6': [{ caseStatus: 'looked-after' }], 'list-8': [{ careEnd: '2026-01-20' }] }],
    ],
    passes: [['in care', { 'list-6': [{ caseStatus: 'looked-after' }], 'list-8': [{ careEnd: null }] }]],
  }),
  childCheck({
    id: 'in-need.protection-without-list-7',
    rule: 'A child with the status “Child Protection plan” has an open plan on list 7.',
    why: 'The child is missing from the children with a plan, or was not moved on.',
    source: annexA(7),
    reads: { 'list-6': ['caseStatus', 'inNeedEnd'], 'list-7': ['planEnd'] },
    find: (rows, look) => {
      const cases = inNeedNow(rows, look).filter(({ values }) => values.caseStatus === 'protection')
      return cases.length > 0 && onPlanNow(rows, look).length === 0
        ? cases.map((row) =>
            faultAt(
              'list-6',
              row,
              'caseStatus',
              'The status says that the child has a plan, but list 7 has no open one. Correct the status, or add the plan there.',
            ),
          )
        : none
    },
    finds: [
      ['not on list 7', { 'list-6': [{ caseStatus: 'protection' }], 'list-7': [] }],
      ['the plan has ended', { 'list-6': [{ caseStatus: 'protection' }], 'list-7': [{ planEnd: '2026-01-20' }] }],
    ],
    passes: [['an open plan', { 'list-6': [{ caseStatus: 'protection' }], 'list-7': [{ planEnd: null }] }]],
  }),
  childCheck({
    id: 'in-need.assessment-without-list-4',
    severity: 'look-at',
    rule: 'A child with the status “Open assessment” has an open assessment on list 4.',
    why: 'The status is most likely out of date.',
    source: annexA(6, 'case status'),
    reads: { 'list-6': ['caseStatus', 'inNeedEnd'], 'list-4': ['assessmentAuthorised'] },
    find: (rows, look) => {
      const cases = inNeedNow(rows, look).filter(({ values }) => values.caseStatus === 'assessment')
      return cases.length > 0 && beingAssessed(rows, look).length === 0
        ? cases.map((row) =>
            faultAt(
              'list-6',
              row,
              'caseStatus',
              'The status says that an assessment is open, but list 4 has none. Look whether it was authorised.',
            ),
          )
        : none
    },
    finds: [
      ['authorised', { 'list-6': [{ caseStatus: 'assessment' }], 'list-4': [{ assessmentAuthorised: '2026-02-20' }] }],
    ],
    passes: [['open', { 'list-6': [{ caseStatus: 'assessment' }], 'list-4': [{ assessmentAuthorised: null }] }]],
  }),
  childCheck({
    id: 'assessment.open-but-not-in-need',
    severity: 'look-at',
    rule: 'A child with an open assessment has an open case on list 6.',
    why: 'The assessment was most likely never closed, or the case was closed over it.',
    source: annexA(6, 'case status “Open assessment”'),
    reads: { 'list-4': ['assessmentAuthorised'], 'list-6': ['inNeedEnd'] },
    find: (rows, look) => {
      const open = beingAssessed(rows, look)
      return open.length > 0 && inNeedNow(rows, look).length === 0
        ? [
            faultAt(
              'list-4',
              open[0]!,
              'assessmentAuthorised',
              'The assessment is open, but the child has no open case on list 6. Look whether it was completed.',
            ),
          ]
        : none
    },
    finds: [['not on list 6', { 'list-4': [{ assessmentAuthorised: null }], 'list-6': [] }]],
    passes: [['on list 6', { 'list-4': [{ assessmentAuthorised: null }], 'list-6': [{ inNeedEnd: null }] }]],
  }),
  childCheck({
    id: 'child.died-but-open',
    rule: 'A child who died has nothing open.',
    why: 'Letters and visits must not go out.',
    source: 'local',
    reads: { 'list-6': ['closureReason', 'inNeedEnd'], 'list-7': ['planEnd'], 'list-8': ['careEnd', 'careEndReason'] },
    find: (rows, look) => {
      const died =
        rowsIn(rows, 'list-6').some(({ values }) => values.closureReason === 'RC2') ||
        rowsIn(rows, 'list-8').some(({ values }) => values.careEndReason === 'E2')
      if (!died) return none
      const open = [
        ...inNeedNow(rows, look).map((row) => ['list-6', row, 'inNeedEnd'] as const),
        ...onPlanNow(rows, look).map((row) => ['list-7', row, 'planEnd'] as const),
        ...inCareNow(rows, look).map((row) => ['list-8', row, 'careEnd'] as const),
      ]
      return open
        .filter(([, { values }]) => values.closureReason !== 'RC2' && values.careEndReason !== 'E2')
        .map(([list, row, column]) =>
          faultAt(
            list,
            row,
            column,
            'Another row says that the child died, but this one is open. End it, or correct the other.',
          ),
        )
    },
    finds: [
      [
        'died in care, and the case is open',
        { 'list-8': [{ careEnd: '2026-01-20', careEndReason: 'E2' }], 'list-6': [{ inNeedEnd: null }] },
      ],
    ],
    passes: [
      [
        'all closed',
        {
          'list-8': [{ careEnd: '2026-01-20', careEndReason: 'E2' }],
          'list-6': [{ inNeedEnd: '2026-01-20', closureReason: 'RC2' }],
        },
      ],
      [
        'a brother’s case goes on',
        {
          'list-6': [
            { childId: 'C1', inNeedEnd: '2026-01-20', closureReason: 'RC2' },
            { childId: 'C2', inNeedEnd: null },
          ],
        },
      ],
    ],
  }),
]
