import { findAccounts } from '../access/index.ts'
import { addDays, type Day, weekday } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { addShift } from './records/on-call.ts'
import { momentOf } from './rules/on-call.ts'

const days = 15
const by = { name: 'Sample council' }

/** Marlshire's rota: a team manager in the day, emergency duty at night and at weekends, the director second. */
export const fillSampleRota = async (db: Tenant, today: Day): Promise<void> => {
  const accounts = await findAccounts(db)
  const of = (role: string): string => accounts.find((one) => one.role === role)!.accountId
  const at = (day: Day, time: string): Date => momentOf(day, time)!
  const isWorking = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6
  const put = (accountId: string, place: 1 | 2, from: Date, until: Date): Promise<string> =>
    addShift(db, { accountId, service: '', place, from, until }, { ...by, now: at(today, '00:00') })
  for (let count = -1; count < days; count += 1) {
    const day = addDays(today, count)
    if (isWorking(day)) await put(of('team-manager'), 1, at(day, '09:00'), at(day, '17:00'))
    await put(of('duty'), 1, at(day, isWorking(day) ? '17:00' : '09:00'), at(addDays(day, 1), '09:00'))
  }
  await put(of('director'), 2, at(addDays(today, -1), '09:00'), at(addDays(today, days), '09:00'))
}
