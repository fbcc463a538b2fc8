import { addDays } from '../../../platform/day.ts'
import { columnChecks } from '../families.ts'
import { rowChecksOf } from '../make.ts'
import type { Check, Look, Values } from '../model.ts'
import { dayIn, isYes } from '../rows.ts'
import { annexA } from '../sources.ts'
import { ofAge, personChecks } from './child.ts'
import { inWindow, realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-3')
const noAction = (values: Values) => isYes(values, 'noFurtherAction')
/** The decision is due within a working day: over a bank holiday weekend that is four days. */
const justReceived = (values: Values, { asAt }: Look) => {
  const received = dayIn(values, 'dateOfReferral')
  return received !== null && received >= addDays(asAt, -4)
}
const nobody = {
  when: (values: Values, look: Look) => noAction(values) || justReceived(values, look),
  examples: [
    ['a referral without further action is given to nobody', { noFurtherAction: 'yes' }],
    ['a referral of yesterday is not yet given to anybody', { dateOfReferral: '2026-03-30', noFurtherAction: 'no' }],
  ],
} as const

/** List 3, referrals. */
export const referralChecks: readonly Check[] = [
  ...columnChecks(rulesOf(3, 'referral', 'pregnancy', { mayBeBlank: { team: nobody, worker: nobody } }), 'childId'),
  ...personChecks({ list: 'list-3', prefix: 'referral', born: false, ageMonths: 6 }),
  ofAge({
    list: 'list-3',
    id: 'referral.of-age',
    event: 'dateOfReferral',
    what: 'at the referral',
    severity: 'look-at',
  }),
  inWindow({ number: 3, prefix: 'referral', days: ['dateOfReferral'], months: 6 }),
  realName(3, 'referral', 'team', noAction),
  realName(3, 'referral', 'worker', noAction),
  check({
    id: 'referral.outcome-unknown',
    severity: 'look-at',
    rule: 'Whether a referral led to no further action is known.',
    why: 'The share of referrals without further action is counted from it.',
    source: annexA(3, 'Referral NFA?'),
    columns: ['noFurtherAction', 'dateOfReferral'],
    find: (values, look) =>
      values.noFurtherAction === 'unknown' && !justReceived(values, look)
        ? 'Whether no further action followed is not known. Enter the decision on the referral.'
        : null,
    finds: [['not known', { noFurtherAction: 'unknown' }]],
    passes: [
      ['an answer', { noFurtherAction: 'no' }],
      ['received today, and not decided yet', { noFurtherAction: 'unknown', dateOfReferral: '2026-03-31' }],
    ],
  }),
]
