import { addDays } from '../../../platform/day.ts'
import { on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isYes } from '../rows.ts'
import { adoptionAct, annexA, childrenAct, lookedAfterReturn } from '../sources.ts'
import { birthday } from './child.ts'
import { hasLeft, isShortBreak } from './list-08-words.ts'

const check = rowChecksOf('list-8')

export const careStatusChecks: readonly Check[] = [
  check({
    id: 'care.short-break',
    severity: 'look-at',
    rule: 'Children who are only in short breaks (V3, V4) are looked at before they are counted as children in care.',
    why: 'Most counts leave them out.',
    source: lookedAfterReturn('series of short-term placements'),
    columns: ['legalStatus', 'careEnd'],
    find: (values) =>
      isShortBreak(values) && !hasLeft(values)
        ? 'The legal status is one of short breaks. Look whether the child belongs among the children in care.'
        : null,
    finds: [['an agreement to short breaks', { legalStatus: 'V4' }]],
    passes: [['accommodated', { legalStatus: 'V2' }]],
  }),
  check({
    id: 'care.police-protection-too-long',
    severity: 'look-at',
    rule: 'Police protection (L1) lasts 72 hours at most.',
    why: 'The next legal status was most likely not entered.',
    source: childrenAct('section 46(6)'),
    columns: ['legalStatus', 'legalStatusStart', 'careEnd'],
    find: (values, { asAt }) => {
      const start = dayIn(values, 'legalStatusStart')
      const until = dayIn(values, 'careEnd') ?? asAt
      return values.legalStatus === 'L1' && start !== null && addDays(start, 4) < until
        ? `Police protection since ${on(start)} would have lasted longer than 72 hours. Enter the status that followed.`
        : null
    },
    finds: [['for two weeks', { legalStatus: 'L1', legalStatusStart: '2026-03-17' }]],
    passes: [
      ['since the day before yesterday', { legalStatus: 'L1', legalStatusStart: '2026-03-29' }],
      ['two days, then home', { legalStatus: 'L1', legalStatusStart: '2026-03-10', careEnd: '2026-03-12' }],
    ],
  }),
  check({
    id: 'care.emergency-order-too-long',
    severity: 'look-at',
    rule: 'An emergency protection order (L2) lasts 15 days at most, its extension included.',
    why: 'The next legal status was most likely not entered.',
    source: childrenAct('section 45(1) and (5)'),
    columns: ['legalStatus', 'legalStatusStart', 'careEnd'],
    find: (values, { asAt }) => {
      const start = dayIn(values, 'legalStatusStart')
      const until = dayIn(values, 'careEnd') ?? asAt
      return values.legalStatus === 'L2' && start !== null && addDays(start, 17) < until
        ? `An emergency order since ${on(start)} would have lasted longer than 15 days. Enter the status that followed.`
        : null
    },
    finds: [['for two months', { legalStatus: 'L2', legalStatusStart: '2026-01-30' }]],
    passes: [['extended once', { legalStatus: 'L2', legalStatusStart: '2026-03-17' }]],
  }),
  check({
    id: 'care.held-by-police-too-long',
    severity: 'look-at',
    rule: 'Accommodation after arrest (J2) lasts a few days at most.',
    why: 'The next legal status was most likely not entered.',
    source: { name: 'Police and Criminal Evidence Act 1984', place: 'section 38(6)' },
    columns: ['legalStatus', 'legalStatusStart', 'careEnd'],
    find: (values, { asAt }) => {
      const start = dayIn(values, 'legalStatusStart')
      const until = dayIn(values, 'careEnd') ?? asAt
      return values.legalStatus === 'J2' && start !== null && addDays(start, 7) < until
        ? `The child is shown as held after arrest since ${on(start)}. Enter the status that followed, or the end.`
        : null
    },
    finds: [['for a month', { legalStatus: 'J2', legalStatusStart: '2026-02-28' }]],
    passes: [['over a weekend', { legalStatus: 'J2', legalStatusStart: '2026-03-28' }]],
  }),
  check({
    id: 'care.remand-too-young',
    rule: 'A child on remand, held after arrest or under a youth rehabilitation order (J1, J2, J3) is ten or older.',
    why: 'Under ten nobody is charged with an offence.',
    source: { name: 'Children and Young Persons Act 1933', place: 'section 50' },
    columns: ['legalStatus', 'legalStatusStart', 'dateOfBirth'],
    find: (values) => {
      const [born, start] = [dayIn(values, 'dateOfBirth'), dayIn(values, 'legalStatusStart')]
      return ['J1', 'J2', 'J3'].includes(String(values.legalStatus)) &&
        born !== null &&
        start !== null &&
        start >= born &&
        start < birthday(born, 10)
        ? `The legal status is ${values.legalStatus}, but the child was under ten. Correct the legal status or the date of birth.`
        : null
    },
    finds: [['remanded at five', { legalStatus: 'J1', legalStatusStart: '2026-02-10', dateOfBirth: '2021-01-05' }]],
    passes: [['at 15', { legalStatus: 'J1', legalStatusStart: '2026-02-10', dateOfBirth: '2011-01-05' }]],
  }),
  check({
    id: 'care.freeing-order-too-late',
    rule: 'No freeing order (D1) was made after 29 December 2005.',
    why: 'Placement orders took their place.',
    source: adoptionAct('section 21; freeing ended with its commencement on 30 December 2005'),
    columns: ['legalStatus', 'legalStatusStart'],
    find: (values) => {
      const start = dayIn(values, 'legalStatusStart')
      return values.legalStatus === 'D1' && start !== null && start > '2005-12-29'
        ? 'The legal status is a freeing order, which courts no longer make. It is most likely a placement order (E1).'
        : null
    },
    finds: [['made in 2024', { legalStatus: 'D1', legalStatusStart: '2024-05-06' }]],
    passes: [['a placement order', { legalStatus: 'E1', legalStatusStart: '2024-05-06' }]],
  }),
  check({
    id: 'care.uasc-with-parents',
    severity: 'look-at',
    rule: 'An unaccompanied child is not placed with parents.',
    why: 'Unaccompanied means without a parent in the country.',
    source: annexA(8, 'unaccompanied asylum-seeking child'),
    columns: ['uasc', 'placementType', 'careEnd'],
    find: (values) =>
      isYes(values, 'uasc') && values.placementType === 'P1' && !hasLeft(values)
        ? 'The child is unaccompanied and placed with parents. Look which of the two is so.'
        : null,
    finds: [['both', { uasc: 'yes', placementType: 'P1' }]],
    passes: [['in foster care', { uasc: 'yes', placementType: 'U6' }]],
  }),
  check({
    id: 'care.uasc-need',
    severity: 'look-at',
    rule: 'An unaccompanied child has the need “Absent parenting” (N8).',
    why: 'That is how the looked-after return counts them.',
    source: lookedAfterReturn('category of need N8'),
    columns: ['primaryNeed', 'uasc'],
    find: (values) =>
      isYes(values, 'uasc') && typeof values.primaryNeed === 'string' && values.primaryNeed !== 'N8'
        ? `The child is unaccompanied, but the category of need is ${values.primaryNeed}. It is N8 for most. Look whether it is right.`
        : null,
    finds: [['low income', { uasc: 'yes', primaryNeed: 'N7' }]],
    passes: [
      ['absent parenting', { uasc: 'yes', primaryNeed: 'N8' }],
      ['other children', { uasc: 'no', primaryNeed: 'N1' }],
    ],
  }),
  check({
    id: 'care.age-assessed-but-not-uasc',
    severity: 'look-at',
    rule: 'Who left care after an age assessment (E15) was an unaccompanied child.',
    why: 'Ages of other children are not assessed.',
    source: lookedAfterReturn('reason episode ceased E15'),
    columns: ['careEndReason', 'uasc'],
    find: (values) =>
      values.careEndReason === 'E15' && values.uasc === 'no'
        ? 'Care ended with an age assessment, but the child is not said to be unaccompanied. Look which of the two is so.'
        : null,
    finds: [['E15, and not unaccompanied', { careEndReason: 'E15', uasc: 'no' }]],
    passes: [['unaccompanied', { careEndReason: 'E15', uasc: 'yes' }]],
  }),
  check({
    id: 'care.need-is-no-need',
    severity: 'look-at',
    rule: 'No child in care has the need N9 or N0.',
    why: 'The looked-after return has neither.',
    source: lookedAfterReturn('category of need N1 to N8'),
    columns: ['primaryNeed'],
    find: (values) =>
      values.primaryNeed === 'N9' || values.primaryNeed === 'N0'
        ? `The category of need is ${values.primaryNeed}, which no child in care has. Enter why the child came into care.`
        : null,
    finds: [['not stated', { primaryNeed: 'N0' }]],
    passes: [['abuse or neglect', { primaryNeed: 'N1' }]],
  }),
]
