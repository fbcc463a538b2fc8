import type { List } from '../../model.ts'
import { caseStatuses, closureReasons, needs } from '../codes.ts'
import { child, code, day, disability, held, mustCode } from '../columns.ts'
import { names } from '../names.ts'

export const childrenInNeed: List = {
  id: 'list-6',
  source: 'annex-a',
  number: 6,
  title: 'Children in need',
  names: names(6, 'CIN', 'Children in need', 'CiN'),
  scope:
    'Children who receive services as a child in need now or did in the six months before the inspection. No care leavers, and no children who are only the subject of a referral.',
  rowPer: 'episode of need',
  lookBackMonths: 6,
  alsoOpen: true,
  columns: [
    ...child,
    disability,
    day('inNeedStart', 'CIN Start Date'),
    mustCode('primaryNeed', 'Primary Need Code', needs),
    day('lastSeen', 'Date Child Was Last Seen'),
    day('inNeedEnd', 'CIN Closure Date'),
    code('closureReason', 'Reason for Closure', closureReasons),
    mustCode('caseStatus', 'Case Status', caseStatuses),
    ...held,
  ],
}
