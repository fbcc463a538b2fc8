import { readSetting } from '../access/index.ts'
import type { Person } from '../access/model.ts'
import type { Attention, Slice } from '../access/slice.ts'
import { addDays, type Day, inWords, todayInEngland } from '../platform/day.ts'
import { askTogether, type Beside, besideAs, nothing } from '../platform/db/beside.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { chronologiesAsked, chronologiesDue } from './chronology/work/home.ts'
import { untoldOrders } from './records/adoption-decisions.ts'
import { unreviewed } from './records/live-access.ts'
import { endingSoon } from './records/out-of-hours.ts'
import { findReach } from './records/reach.ts'
import { openedByDuty } from './records/restrictions.ts'
import type { Reach } from './rules/reach.ts'
import { accessHours } from './settings.ts'

type Lines = Beside<readonly Attention[]>
type Asked = { db: Tenant; person: Person; reach: Reach; today: Day; now: Date }

/** For managers: records that were opened by break-glass and that nobody has looked at yet. */
const brokenGlass = ({ db, person, reach, now }: Asked): Lines => {
  if (!person.permissions.has('children.cover')) return nothing
  return besideAs(unreviewed(db, reach, now), (count) => {
    if (count === 0) return []
    const text = count === 1 ? '1 record was opened by break-glass' : `${count} records were opened by break-glass`
    return [
      { text: `${text}: look whether it was needed`, href: '/children/access/break-glass', due: null, state: 'to-do' },
    ]
  })
}

/** For those who are named for a record, and whoever restricted it: that emergency duty opened it, until a manager has looked at it. */
const opened = ({ db, person, now }: Asked): Lines => {
  if (!person.permissions.has('children.see')) return nothing
  const reviews = person.permissions.has('children.cover')
  return besideAs(openedByDuty(db, person.accountId, now), (found) =>
    found.map(({ grantId, childId, identifier, who, at }) => ({
      text: `${who} of the emergency duty team opened ${identifier}, which is kept to named people, on ${inWords(todayInEngland(at))}`,
      href: reviews ? `/children/access/${grantId}` : `/children/${childId}`,
      due: null,
      state: 'to-do',
    })),
  )
}

/** For directors, and whoever restricted it: that a record is soon open to everyone again, by itself. */
const ending = ({ db, person, reach, today }: Asked, noticeDays: number): Lines => {
  if (!person.permissions.has('children.see')) return nothing
  const all = person.permissions.has('children.restrict')
  return besideAs(endingSoon(db, reach, { all, today, last: addDays(today, noticeDays) }), (found) =>
    found
      .filter(({ adopted }) => reach.inAdoptionTeam || !adopted)
      .map(({ restrictionId, childId, identifier, until }) => ({
        text: `Restriction ends on ${inWords(until)}: ${identifier} is then open again as others are. Look whether it must last longer`,
        href: all ? `/children/restrictions/${restrictionId}` : `/children/${childId}`,
        due: until,
        state: 'soon',
      })),
  )
}

/** For the adoption team: orders that no return tells any more. For those who say which teams that is: that there is none. */
const adoption = ({ db, person, reach: { inAdoptionTeam } }: Asked): Lines => {
  const maySet = person.permissions.has('children.restrict')
  if (!maySet && !(inAdoptionTeam && person.permissions.has('adopters.see'))) return nothing
  return besideAs(untoldOrders(db, !inAdoptionTeam), (count) => {
    if (count === 0) return []
    const orders = count === 1 ? '1 adoption order is' : `${count} adoption orders are`
    return [
      inAdoptionTeam
        ? { text: `${orders} no longer in the returns: say whether it stands`, href: '/children/adopted', due: null, state: 'to-do' }
        : { text: `${orders} no longer in the returns, and no team is marked as the adoption team: say which is`, href: '/children/settings', due: null, state: 'to-do' },
    ] // biome-ignore format: one line a case
  })
}

const wanted = ['children.see', 'children.cover', 'children.restrict', 'adopters.see', 'chronology.write'] as const

/** What children within reach need of this person, in one question once their reach is known. */
export const childrenAttention: NonNullable<Slice['attention']> = async (db, person, today, now) => {
  if (!wanted.some((permission) => person.permissions.has(permission))) return []
  const reach = await findReach(db, person, now)
  const { noticeDays } = await readSetting(db, accessHours)
  const asked = { db, person, reach, today, now }
  const found = await askTogether(db, {
    brokenGlass: brokenGlass(asked),
    opened: opened(asked),
    ending: ending(asked, noticeDays),
    adoption: adoption(asked),
    ...chronologiesAsked(db, person, reach, today),
  })
  return [
    ...found.brokenGlass,
    ...found.opened,
    ...found.ending,
    ...found.adoption,
    ...(await chronologiesDue(db, found, today)),
  ]
}
