import { readSetting } from '../access/index.ts'
import type { Slice } from '../access/slice.ts'
import { addDays, inWords, todayInEngland } from '../platform/day.ts'
import type { Job } from '../platform/jobs/job.ts'
import { listAdoptionTeams } from './records/adoption.ts'
import { listUntold } from './records/adoption-decisions.ts'
import { storeCategories } from './records/leaving-care.ts'
import { countUnreviewed, findToldGrants, type ToldGrant } from './records/live-access.ts'
import { findEnding } from './records/out-of-hours.ts'
import { findReach } from './records/reach.ts'
import { findOpenedByDuty } from './records/restrictions.ts'
import { accessHours } from './settings.ts'

/** Every night, after the returns of the evening: categories change with birthdays. */
const leavingCare: Job = {
  name: 'children.leaving-care',
  every: '40 3 * * *',
  run: async (db) => {
    await storeCategories(db, todayInEngland())
  },
}

export const accessJobs: readonly Job[] = [leavingCare]

/** For managers: records that were opened by break-glass and that nobody has looked at yet. */
export const breakGlassAttention: NonNullable<Slice['attention']> = async (db, person, _, now) => {
  if (!person.permissions.has('children.cover')) return []
  const count = await countUnreviewed(db, await findReach(db, person, now), now)
  if (count === 0) return []
  const text = count === 1 ? '1 record was opened by break-glass' : `${count} records were opened by break-glass`
  return [
    { text: `${text}: look whether it was needed`, href: '/children/access/break-glass', due: null, state: 'to-do' },
  ]
}

/** For the adoption team: orders that no return tells any more. For those who say which teams that is: that there is none. */
export const adoptionAttention: NonNullable<Slice['attention']> = async (db, person, _, now) => {
  const maySet = person.permissions.has('children.restrict')
  if (!maySet && !person.permissions.has('adopters.see')) return []
  const { inAdoptionTeam } = await findReach(db, person, now)
  const hasTeam = inAdoptionTeam || (await listAdoptionTeams(db)).length > 0
  if (!inAdoptionTeam && (hasTeam || !maySet)) return []
  const count = (await listUntold(db)).length
  if (count === 0) return []
  const orders = count === 1 ? '1 adoption order is' : `${count} adoption orders are`
  return [
    inAdoptionTeam
      ? { text: `${orders} no longer in the returns: say whether it stands`, href: '/children/adopted', due: null, state: 'to-do' }
      : { text: `${orders} no longer in the returns, and no team is marked as the adoption team: say which is`, href: '/children/settings', due: null, state: 'to-do' },
  ]
} // biome-ignore format: one line a case

/** For those who are named for a record, and whoever restricted it: that emergency duty opened it, until a manager has looked at it. */
export const openedByDuty: NonNullable<Slice['attention']> = async (db, person, _, now) => {
  if (!person.permissions.has('children.see')) return []
  const reviews = person.permissions.has('children.cover')
  return (await findOpenedByDuty(db, person.accountId, now)).map(({ grantId, childId, identifier, who, at }) => ({
    text: `${who} of the emergency duty team opened ${identifier}, which is kept to named people, on ${inWords(todayInEngland(at))}`,
    href: reviews ? `/children/access/${grantId}` : `/children/${childId}`,
    due: null,
    state: 'to-do',
  }))
}

/** For directors, and whoever restricted it: that a record is soon open to everyone again, by itself. */
export const endingAttention: NonNullable<Slice['attention']> = async (db, person, today, now) => {
  if (!person.permissions.has('children.see')) return []
  const { noticeDays } = await readSetting(db, accessHours)
  const all = person.permissions.has('children.restrict')
  const reach = await findReach(db, person, now)
  const ending = await findEnding(db, reach, { all, today, last: addDays(today, noticeDays) })
  return ending
    .filter(({ adopted }) => reach.inAdoptionTeam || !adopted)
    .map(({ restrictionId, childId, identifier, until }) => ({
      text: `Restriction ends on ${inWords(until)}: ${identifier} is then open again as others are. Look whether it must last longer`,
      href: all ? `/children/restrictions/${restrictionId}` : `/children/${childId}`,
      due: until,
      state: 'soon',
    }))
}

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
