import { sql } from 'kysely'
import { extraBankHolidays, readSetting } from '../../../access/index.ts'
import { addNextToWriteBack, enterFacts, takeBackFacts, withdrawFromWriteBack } from '../../../children/index.ts'
import { addDays, type Day, weekday } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { calendarOf } from '../../../standards/calendar.ts'
import { englandAndWales, withExtraHolidays } from '../../../statutory/index.ts'
import type { Home } from '../model/ledger.ts'
import { factsGone, factsOf } from '../rules/facts.ts'
import { filedChanged, filedOf } from '../rules/filed.ts'
import { findHomes } from './read.ts'

/** Of years whose bank holidays are not held, Mondays to Fridays. */
export const findWorkingDays = async (db: Tenant): Promise<(day: Day) => boolean> => {
  const calendar = calendarOf([], withExtraHolidays(englandAndWales, await readSetting(db, extraBankHolidays)))
  return (day) => {
    const next = calendar.workingDaysAfter(addDays(day, -1), 1)
    return next === null ? ![0, 6].includes(weekday(day)) : next === day
  }
}

/** One person at a time writes down homes of one young person: what they see is what they change. */
const lock = (db: Tenant, childId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended('care_leavers.home ' || ${childId}, ${db.la}))`.execute(db.query)

/** What belongs on the case record waits until somebody has filed it there. */
const putForFiling = async (db: Tenant, before: readonly Home[], now: readonly Home[], by: string): Promise<void> => {
  const { said, gone } = filedChanged(filedOf(before), filedOf(now))
  for (const one of said) await addNextToWriteBack(db, { ...one, body: `${one.body}\nWritten by ${by}.`, by })
  for (const { record, recordId } of gone) await withdrawFromWriteBack(db, { record, recordId, why: 'Taken back' })
}

/**
 * Changes the homes of one young person, and hands over what that changes in their dated history and what is to be filed in the case
 * system, in the caller's transaction. `work` is given the homes as they stand; `by`: the name of who changes them.
 */
export const changeHomes = async <T>(
  db: Tenant,
  { childId, today, by }: { readonly childId: string; readonly today: Day; readonly by: { readonly name: string } },
  work: (homes: readonly Home[]) => Promise<T>,
): Promise<T> => {
  await lock(db, childId)
  const before = await findHomes(db, childId)
  const done = await work(before)
  const isWorkingDay = await findWorkingDays(db)
  const facts = (homes: readonly Home[]) => homes.flatMap((home) => factsOf(home, isWorkingDay))
  const after = await findHomes(db, childId)
  const [then, now] = [facts(before), facts(after)]
  const known = new Set(then.map((fact) => JSON.stringify(fact)))
  await takeBackFacts(db, { today, facts: factsGone(then, now) })
  await enterFacts(db, { today, facts: now.filter((fact) => !known.has(JSON.stringify(fact))) })
  await putForFiling(db, before, after, by.name)
  return done
}
