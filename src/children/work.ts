import type { Slice } from '../access/slice.ts'
import { inWords, todayInEngland } from '../platform/day.ts'
import type { Job } from '../platform/jobs/job.ts'
import { storeCategories } from './records/leaving-care.ts'
import { findToldGrants, type ToldGrant } from './records/live-access.ts'

/** Every night, after the returns of the evening: categories change with birthdays. */
const leavingCare: Job = {
  name: 'children.leaving-care',
  every: '40 3 * * *',
  run: async (db) => {
    await storeCategories(db, todayInEngland())
  },
}

export const accessJobs: readonly Job[] = [leavingCare]

const toldOf = ({ about, what, kind }: ToldGrant): string => {
  if (about === 'child') return kind === 'sample' ? 'a child to audit' : 'one child'
  return about === 'worker' ? `the children of ${what}` : `the children of the team ${what}`
}

/** To whom cover was given, or from whom it was taken before its day, hears of it. */
export const coverChanges: NonNullable<Slice['changes']> = async (db, person, since) => {
  if (!person.permissions.has('children.see')) return []
  return (await findToldGrants(db, person.accountId, since)).map((one) => ({
    at: one.at,
    text: one.ended
      ? `Your access to ${toldOf(one)} was ended`
      : `You have access to ${toldOf(one)} until the end of ${inWords(todayInEngland(new Date(one.until.getTime() - 1)))}`,
    href: '/children',
    by: one.by,
  }))
}
