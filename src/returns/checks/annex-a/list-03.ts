import { columnChecks } from '../families.ts'
import { rowChecksOf } from '../make.ts'
import type { Check, Values } from '../model.ts'
import { isYes } from '../rows.ts'
import { annexA } from '../sources.ts'
import { ofAge, personChecks } from './child.ts'
import { inWindow, realName, rulesOf } from './rules.ts'

const check = rowChecksOf('list-3')
const noAction = (values: Values) => isYes(values, 'noFurtherAction')
const nobody = {
  when: noAction,
  examples: [['a referral without further action is given to nobody', { noFurtherAction: 'yes' }]],
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
    columns: ['noFurtherAction'],
    find: (values) =>
      values.noFurtherAction === 'unknown'
        ? 'Whether no further action followed is not known. Enter the decision on the referral.'
        : null,
    finds: [['not known', { noFurtherAction: 'unknown' }]],
    passes: [['an answer', { noFurtherAction: 'no' }]],
  }),
]
