import { columnChecks } from '../families.ts'
import { inOrder, on, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { dayIn, isBlank } from '../rows.ts'
import { adoptionAct, adoptionRegulations, annexA } from '../sources.ts'
import { birthday, personChecks } from './child.ts'
import { inWindow, rulesOf } from './rules.ts'

const check = rowChecksOf('list-10')
const list = 'list-10'
const orderOf = (
  id: string,
  first: string,
  then: string,
  source = adoptionRegulations('the order of decision, matching and placement'),
  severity: 'must-fix' | 'look-at' = 'must-fix',
) =>
  inOrder({
    id: `adoption.${id}`,
    list,
    earlier: first,
    later: then,
    severity,
    source,
    why: 'How long adoption took is counted between its steps.',
  })

/** List 10, children with an adoption decision. */
export const adoptionChecks: readonly Check[] = [
  ...columnChecks(rulesOf(10, 'adoption', 'never'), 'childId'),
  ...personChecks({ list, prefix: 'adoption', born: true, ageMonths: 1 }),
  inWindow({
    number: 10,
    prefix: 'adoption',
    days: ['adoptionOrder', 'decisionReversed'],
    isOpen: (values) => isBlank(values, 'adoptionOrder') && isBlank(values, 'decisionReversed'),
    openExample: ['a decision that stands belongs to the list however old it is', { adoptionDecision: '2023-03-31' }],
    months: 12,
  }),
  orderOf('decision-before-care', 'careStart', 'adoptionDecision'),
  orderOf(
    'placement-order-before-decision',
    'adoptionDecision',
    'placementOrder',
    adoptionAct('section 22: the agency has decided before it applies'),
  ),
  orderOf('match-before-decision', 'adoptionDecision', 'matched'),
  orderOf('placed-before-match', 'matched', 'placedForAdoption'),
  orderOf(
    'placed-before-placement-order',
    'placementOrder',
    'placedForAdoption',
    adoptionAct('section 18: by consent, or under a placement order'),
    'look-at',
  ),
  orderOf(
    'order-before-placed',
    'placedForAdoption',
    'adoptionOrder',
    adoptionAct('section 42: the child lives with the adopters first'),
  ),
  orderOf('order-before-decision', 'adoptionDecision', 'adoptionOrder'),
  orderOf('order-before-placement-order', 'placementOrder', 'adoptionOrder', adoptionAct('section 47')),
  orderOf('reversed-before-decision', 'adoptionDecision', 'decisionReversed'),
  orderOf('fostering-before-care', 'careStart', 'fosteringForAdoption'),
  check({
    id: 'adoption.reversed-without-reason',
    rule: 'A decision that was reversed has a reason.',
    why: 'Why plans for adoption change is counted from it.',
    source: annexA(10, 'reason why child no longer placed for adoption'),
    columns: ['reversedReason', 'decisionReversed'],
    find: (values) =>
      !isBlank(values, 'decisionReversed') && isBlank(values, 'reversedReason')
        ? 'The decision was reversed, but the reason is blank. Enter it.'
        : null,
    finds: [['reversed, and no reason', { decisionReversed: '2026-01-08', reversedReason: null }]],
    passes: [
      ['the decision stands', { decisionReversed: null, reversedReason: null }],
      ['both', { decisionReversed: '2026-01-08', reversedReason: 'RD3' }],
    ],
  }),
  check({
    id: 'adoption.reason-without-reversal',
    rule: 'A reason for reversing the decision stands with its day.',
    why: 'The child counts as waiting for adoption.',
    source: annexA(10, 'date of decision that child should no longer be placed for adoption'),
    columns: ['decisionReversed', 'reversedReason'],
    find: (values) =>
      isBlank(values, 'decisionReversed') && !isBlank(values, 'reversedReason')
        ? 'There is a reason for reversing the decision, but no day. Enter the day, or take the reason out.'
        : null,
    finds: [['a reason, and no day', { decisionReversed: null, reversedReason: 'RD3' }]],
    passes: [['neither', { decisionReversed: null, reversedReason: null }]],
  }),
  check({
    id: 'adoption.adopted-and-reversed',
    rule: 'A child is not both adopted and no longer to be placed for adoption.',
    why: 'The two contradict each other, and each is counted.',
    source: annexA(10),
    columns: ['decisionReversed', 'adoptionOrder'],
    find: (values) => {
      const [order, reversed] = [dayIn(values, 'adoptionOrder'), dayIn(values, 'decisionReversed')]
      return order !== null && reversed !== null
        ? `There is an adoption order, on ${on(order)}, and the decision was reversed, on ${on(reversed)}. Take out the one that is wrong.`
        : null
    },
    finds: [['both', { adoptionOrder: '2026-01-08', decisionReversed: '2025-12-08' }]],
    passes: [['adopted', { adoptionOrder: '2026-01-08', decisionReversed: null }]],
  }),
  check({
    id: 'adoption.placed-without-match',
    rule: 'A child who was placed for adoption was matched.',
    why: 'The time from order to match is counted from it.',
    source: adoptionRegulations('regulations 31 to 33'),
    columns: ['matched', 'placedForAdoption'],
    find: (values) =>
      isBlank(values, 'matched') && !isBlank(values, 'placedForAdoption')
        ? 'The child was placed for adoption, but the day of matching is blank. Enter it.'
        : null,
    finds: [['placed, and no match', { placedForAdoption: '2026-01-08', matched: null }]],
    passes: [
      ['not matched yet', { placedForAdoption: null, matched: null }],
      ['fostering for adoption comes before matching', { fosteringForAdoption: '2026-01-08', matched: null }],
    ],
  }),
  check({
    id: 'adoption.order-without-placement',
    severity: 'look-at',
    rule: 'A child who was adopted was placed for adoption before.',
    why: 'The time from placement to order is counted from it.',
    source: adoptionAct('section 42'),
    columns: ['placedForAdoption', 'adoptionOrder'],
    find: (values) =>
      isBlank(values, 'placedForAdoption') && !isBlank(values, 'adoptionOrder')
        ? 'There is an adoption order, but the day of placement for adoption is blank. Enter it; with foster carers who adopt it is the day the placement became one for adoption.'
        : null,
    finds: [['adopted, and not placed', { placedForAdoption: null, adoptionOrder: '2026-01-08' }]],
    passes: [['both', { placedForAdoption: '2025-01-08', adoptionOrder: '2026-01-08' }]],
  }),
  check({
    id: 'adoption.no-order-but-given',
    severity: 'look-at',
    rule: 'Where the court made no placement order (RD2), none is given.',
    why: 'The two contradict each other.',
    source: annexA(10, 'reason RD2'),
    columns: ['reversedReason', 'placementOrder'],
    find: (values) =>
      values.reversedReason === 'RD2' && !isBlank(values, 'placementOrder')
        ? 'The decision was reversed because the court made no placement order, but the day of one is given. Look which of the two is so.'
        : null,
    finds: [['both', { reversedReason: 'RD2', placementOrder: '2025-05-06' }]],
    passes: [['no order', { reversedReason: 'RD2', placementOrder: null }]],
  }),
  check({
    id: 'adoption.of-age',
    severity: 'look-at',
    rule: 'A child who waits for adoption, or was adopted, was under 18.',
    why: 'Only children are placed for adoption.',
    source: adoptionAct('section 49(4)'),
    columns: ['dateOfBirth', 'adoptionOrder', 'decisionReversed'],
    find: (values, { asAt }) => {
      const born = dayIn(values, 'dateOfBirth')
      const until = dayIn(values, 'adoptionOrder') ?? dayIn(values, 'decisionReversed') ?? asAt
      return born !== null && birthday(born, 18) < until && Number(born.slice(0, 4)) > Number(asAt.slice(0, 4)) - 26
        ? 'The young person is 18 or older. Look at the date of birth, and whether the decision was reversed.'
        : null
    },
    finds: [['19, and the decision stands', { dateOfBirth: '2006-06-07' }]],
    passes: [['4', { dateOfBirth: '2021-06-07' }]],
  }),
  check({
    id: 'adoption.family-before-match',
    severity: 'look-at',
    rule: 'A child has an adoptive family only when matched, placed or in fostering for adoption.',
    why: 'The identifier may be that of the family of birth, which must not stand here.',
    source: annexA(10, 'family identifier: of the adoptive family'),
    columns: ['adoptiveFamilyId', 'matched', 'placedForAdoption', 'fosteringForAdoption'],
    find: (values) =>
      !isBlank(values, 'adoptiveFamilyId') &&
      ['matched', 'placedForAdoption', 'fosteringForAdoption', 'adoptionOrder'].every((column) =>
        isBlank(values, column),
      )
        ? 'There is a family identifier, but the child is not matched or placed. Look whether it is that of the family of birth, and take it out if so.'
        : null,
    finds: [['a family before any match', { adoptiveFamilyId: 'F7', matched: null }]],
    passes: [
      ['matched', { adoptiveFamilyId: 'F7', matched: '2026-01-08' }],
      ['in fostering for adoption', { adoptiveFamilyId: 'F7', fosteringForAdoption: '2026-01-08' }],
    ],
  }),
]
