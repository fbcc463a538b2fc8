import type { Visit } from '../../../access/model.ts'
import { nameOf, type OpenChild } from '../../../children/index.ts'
import type { ToTell } from '../../../children/standards/accommodation-oversight/acc-notify-1wd.ts'
import type { VisitPace } from '../../../children/standards/accommodation-oversight/acc-visit-weekly.ts'
import type { Day } from '../../../platform/day.ts'
import { timeInEngland } from '../../../platform/day.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import type { Form } from '../../../platform/http/page.ts'
import { findWaiting } from '../../leaving/records/waiting.ts'
import type { Waits } from '../../leaving/rules/waiting.ts'
import type { Home } from '../model/ledger.ts'
import { findAddresses } from '../records/addresses.ts'
import { findBegun } from '../records/begun.ts'
import { findHomes } from '../records/read.ts'
import type { By } from '../records/write.ts'
import { type ToldHome, toldHomeIn } from '../rules/told-home.ts'
import type { Signer } from './read-entry.ts'
import type { HomeOf } from './read-home.ts'

export const homesAddress = (childId: string): string => `/care-leavers/${childId}/homes`
export const homeAddress = (childId: string, homeId: string): string => `${homesAddress(childId)}/${homeId}`

/** Addresses are for those who record here: they hold the young person, manage who does, or were let in to act tonight. */
export const maySeeAddress = (visit: Visit, child: OpenChild): boolean => child.names && visit.may('homes.record')

export type OpenedHomes = {
  readonly homes: readonly Home[]
  /** By home; empty for those who are not shown them. */
  readonly addresses: ReadonlyMap<string, string>
  /** What practice standards wait for. */
  readonly waits: readonly Waits[]
  /** Who must be told of which move, by when, and when they were. */
  readonly toTell: readonly ToTell[]
  /** How often they are to be seen today, and why so. */
  readonly pace: VisitPace | null
  /** Where the returns say that they live; null: none says. */
  readonly told: ToldHome | null
  /** The day on which homes began to be recorded here; null: none was yet. */
  readonly begun: Day | null
}

/** What practice standards and the returns say of a young person’s homes. */
export const askAbout = async (
  visit: Visit,
  db: Tenant,
  { childId }: OpenChild,
): Promise<Omit<OpenedHomes, 'homes' | 'addresses'>> => {
  const begun = await findBegun(db)
  const { slices, today } = visit
  const asked = await findWaiting(db, [childId], { begun, slices, today, area: 'accommodation-oversight' })
  const own = asked.get(childId)
  if (!own) return { waits: [], toTell: [], pace: null, told: null, begun }
  return { waits: own.waits, toTell: own.toTell, pace: own.pace, told: toldHomeIn(own.rows, today), begun }
}

export const openHomes = async (visit: Visit, db: Tenant, child: OpenChild): Promise<OpenedHomes> => {
  const homes = await findHomes(db, child.childId)
  const ids = maySeeAddress(visit, child) ? homes.map(({ homeId }) => homeId) : []
  const addresses = await findAddresses(db, ids)
  return { homes, addresses, ...(await askAbout(visit, db, child)) }
}

/** One home of this young person, which is not to be had by the address of another. */
export const homeOf = (visit: Visit, homes: readonly Home[]): Home => {
  const home = homes.find(({ homeId }) => homeId === visit.params.homeId)
  if (!home) throw notFound('home')
  return home
}

export const byOf = (visit: Visit): By => ({
  accountId: visit.person.accountId,
  name: visit.person.name,
  now: visit.now,
})

/** The way back to the young person and their homes. */
export const framed = (child: OpenChild, title: string | null) => ({
  caption: child.names ? `${nameOf(child)}, ${child.identifier}` : child.identifier,
  breadcrumbs: [
    { text: 'Children', href: '/children' },
    { text: child.identifier, href: `/children/${child.childId}` },
    ...(title === null ? [{ text: 'Homes' }] : [{ text: 'Homes', href: homesAddress(child.childId) }, { text: title }]),
  ],
})

export const signerOf = (visit: Visit): Signer => ({
  name: visit.person.name,
  maySign: visit.may('homes.sign-off'),
  today: visit.today,
  time: timeInEngland(visit.now),
})

/** Somebody else corrected it since this page was opened: what they wrote is looked at before it is replaced. */
export const refuseUnseen = ({ before }: Pick<Home, 'before'>, form: Form): void => {
  const seen = form.get('seen')
  if (seen === '' || seen === String(before.length)) return
  throw new Refusal(
    'conflict',
    'Somebody else changed this in the meantime, so what you sent is not saved.',
    'Open it again, look at what they wrote, and change what is still wrong.',
  )
}

/** Whose homes they are, and when something is recorded about them. */
export const whomOf = (visit: Visit, child: OpenChild): HomeOf => ({
  today: visit.today,
  time: timeInEngland(visit.now),
  dateOfBirth: child.dateOfBirth,
})
