import { addDays, addMonths } from '../../../../platform/day.ts'
import { dayOf, faultsOf, has, isOpen } from '../make.ts'
import type { FaultKind } from '../model.ts'

const adoption = faultsOf('list-10', 'adoption')
const adopter = faultsOf('list-11', 'adopter')

/** Faults of lists 10 and 11. */
export const adoptionFaults: readonly FaultKind[] = [
  adoption.blank('dateOfBirth', { also: ['child.two-dates-of-birth'] }),
  adoption.blank('adoptionDecision', {}),
  adoption.unreadable('matched', 'in summer', { also: ['family-before-match', 'placed-without-match'] }),
  adoption.out('decided before care', 'adoptionDecision', -8, 'careStart', ['decision-before-care'], {
    also: ['adoption-decision-before-birth'],
  }),
  adoption.out('matched before the decision', 'matched', -8, 'adoptionDecision', ['match-before-decision'], {
    also: ['matched-before-birth'],
  }),
  adoption.out('adopted before placed', 'adoptionOrder', -8, 'placedForAdoption', ['order-before-placed'], {
    also: ['order-before-placement-order', 'order-before-decision', 'outside-window'],
  }),
  adoption.set(
    'placed without a match',
    'matched',
    'The day of the match is taken out.',
    () => ({ matched: null }),
    ['placed-without-match'],
    {
      where: has('matched', 'placedForAdoption'),
    },
  ),
  adoption.set(
    'reason without a reversal',
    'reversedReason',
    'A decision that stands has a reason for being reversed.',
    () => ({ reversedReason: 'RD4' }),
    ['reason-without-reversal'],
    {
      where: isOpen('decisionReversed'),
    },
  ),
  adoption.set(
    'reversed without a reason',
    'reversedReason',
    'The reason is taken out.',
    () => ({ reversedReason: null }),
    ['reversed-without-reason'],
    {
      where: has('decisionReversed'),
    },
  ),
  adopter.blank('gender'),
  adopter.blank('enquiry'),
  adopter.unreadable('applicationApproved', 'approved'),
  adopter.out('stage 1 before the enquiry', 'stage1Start', -6, 'enquiry', ['stage-1-before-enquiry']),
  adopter.out(
    'approved before the application',
    'applicationApproved',
    -6,
    'applicationSubmitted',
    ['approved-before-application'],
    { also: ['approved-before-stage-2-end'] },
  ),
  adopter.set(
    'left without a reason',
    'leftReason',
    'The reason is taken out.',
    () => ({ leftReason: null }),
    ['left-without-reason'],
    {
      where: has('leftProcess', 'leftReason'),
    },
  ),
  adopter.set(
    'reason without leaving',
    'leftReason',
    'Someone who is still there has a reason for leaving.',
    () => ({ leftReason: '1' }),
    ['reason-without-leaving'],
    {
      where: isOpen('leftProcess'),
      also: ['left-after-order'],
    },
  ),
  adopter.set(
    'matched without approval',
    'applicationApproved',
    'The day of approval is taken out.',
    () => ({ applicationApproved: null }),
    ['matched-without-approval'],
    {
      where: has('matched', 'applicationApproved'),
    },
  ),
  adopter.set(
    'placed without a number',
    'childrenPlaced',
    'The number of children is taken out.',
    () => ({ childrenPlaced: null }),
    ['placed-without-number'],
    {
      where: has('placed', 'childrenPlaced'),
    },
  ),
  adopter.set(
    'left long ago',
    'leftProcess',
    'The day of leaving becomes one two years ago.',
    (_, asAt) => ({ leftProcess: addMonths(asAt, -24) }),
    ['outside-window'],
    {
      where: (values, asAt) =>
        has('leftProcess')(values) &&
        dayOf(values, 'enquiry') < addDays(addMonths(asAt, -24), -10) &&
        ['stage1Start', 'stage2Start'].every(
          (column) => values[column] === null || dayOf(values, column) < addMonths(asAt, -24),
        ),
    },
  ),
  adopter.twice(),
]
