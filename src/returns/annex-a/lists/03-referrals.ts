import type { List } from '../../model.ts'
import { sources } from '../codes.ts'
import { child, held, mustCode, mustCount, mustDay, mustYesNo } from '../columns.ts'
import { names } from '../names.ts'

export const referrals: List = {
  id: 'list-3',
  source: 'annex-a',
  number: 3,
  title: 'Referrals',
  names: names(3, 'Referral', 'Referrals'),
  scope: 'Referrals received in the six months before the inspection; a child has a row for each.',
  rowPer: 'referral of a child',
  lookBackMonths: 6,
  alsoOpen: false,
  columns: [
    ...child,
    mustDay('dateOfReferral', 'Date of referral', { variants: ['Date of Referral'] }),
    mustCode('referralSource', 'Referral Source', sources),
    mustYesNo('noFurtherAction', 'Referral NFA?'),
    mustCount('referralsIn12Months', 'Number of Referrals in Last 12 Months'),
    ...held,
  ],
}
