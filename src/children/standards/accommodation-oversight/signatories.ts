import type { RecordedRow } from '../../history/tables/recorded.ts'
import { isDated } from '../held.ts'
import { type Home, isBedAndBreakfast, isMinorOn, type Person } from './homes.ts'

const senior = new Set(['head-of-service', 'director'])
const manager = new Set(['service-manager', ...senior])

type SignOff = RecordedRow<'homeSignOff'>

/**
 * What was signed of a home by who may sign it: a head of service or director where under 18 on that day or in bed and breakfast, and
 * otherwise a service manager. What was approved on call, before anybody wrote down the risks, is no sign-off.
 */
export const signedBySignatory = (
  person: Person,
  home: Home,
  signed: readonly SignOff[],
): readonly (SignOff & { starts: string })[] =>
  signed.filter(isDated).filter(({ starts, fields }) => {
    const enough = isBedAndBreakfast(home) || isMinorOn(person, starts) ? senior : manager
    return fields.kind !== 'on-call' && enough.has(fields.level ?? '')
  })
