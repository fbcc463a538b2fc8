import type { Visit } from '../../access/model.ts'
import type { Slice, SupervisionPanel, SupervisionSettings, SupervisionWaits } from '../../access/slice.ts'
import { findReach, nameOf, type Reach } from '../../children/index.ts'
import { type Day, timeInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import type { Action, Session, Side, Someone, Texts } from '../model.ts'
import { findHolidays } from '../oversight/records/managers.ts'
import { listOpenAbout, listOpenOwn } from '../records/actions.ts'
import { type ChildOfWorker, listBefore, listChildrenOf, listDiscussed } from '../records/children.ts'
import { findChildTexts, findTexts, listOpenClashes } from '../records/parts.ts'
import { listStaff } from '../records/people.ts'
import { getSession } from '../records/sessions.ts'
import { confirmBy, usualConfirmDays } from '../rules/confirm.ts'
import { sideOf, type Way, wayTo } from '../rules/people.ts'
import { sharedReasons } from '../rules/reasons.ts'
import { isDueIn, type Limits, nextOn, usualLimits } from '../rules/schedule.ts'
import type { ChildInRecord, ToSign } from '../rules/sign-off.ts'
import { dayTyped, typedOf } from '../rules/typed-day.ts'

/** Whoever looks, in the staff directory, among everybody there. */
export type Here = { readonly staff: ReadonlyMap<string, Someone>; readonly me: Someone | null }

export const findHere = async (db: Tenant, visit: Visit): Promise<Here> => {
  const staff = await listStaff(db, visit.today)
  return { staff, me: [...staff.values()].find(({ accountId }) => accountId === visit.person.accountId) ?? null }
}

const isPanel = (panel: { on: string }): panel is SupervisionPanel => panel.on === 'supervision'
const nothing: SupervisionWaits = { workers: new Map(), children: new Map(), settings: new Map() }

/** What says for what practice standards wait; none where no slice counts them. */
export const panelIn = (slices: readonly Slice[]): SupervisionPanel | undefined =>
  slices.flatMap(({ panels = [] }) => panels).find(isPanel)

/** What practice standards wait for, as the slice that counts them says; nothing where none does. */
export const findWaits = async (
  db: Tenant,
  visit: Visit,
  asked: { staff: readonly string[]; children: readonly string[] },
): Promise<SupervisionWaits> => {
  const panel = panelIn(visit.slices)
  return panel ? panel.waits(db, visit.person, visit.today, asked) : nothing
}

/** A worker whose supervision whoever looks comes to. Throws `not-found`: nobody else is told whether there is any. */
export const getWorker = async (
  db: Tenant,
  visit: Visit,
  staffId = visit.params.staffId!,
): Promise<Here & { readonly me: Someone; readonly worker: Someone; readonly way: Way }> => {
  const { staff, me } = await findHere(db, visit)
  const worker = staff.get(staffId)
  const way = me && wayTo(staff, me.staffId, staffId)
  if (!me || !worker || !way) throw notFound('worker')
  return { staff, me, worker, way }
}

/**
 * A supervision that whoever looks may see. `side`: theirs, where they are one of the two. `joinedLater`: the staff directory joins their
 * account to one of the two, and it does not hold this record.
 */
export type Opened = { readonly session: Session; readonly side: Side | null; readonly joinedLater: boolean; readonly worker: Someone | null } // biome-ignore format: one line

/** The same of a record that was found already. */
export const openedOf = async (db: Tenant, visit: Visit, session: Session): Promise<Opened> => {
  const { staff, me } = await findHere(db, visit)
  if (!me) throw notFound('supervision')
  const worker = staff.get(session.workerId) ?? null
  const side = sideOf(session, me)
  const joinedLater = side === null && [session.workerId, session.supervisorId].includes(me.staffId)
  if (side === null && !wayTo(staff, me.staffId, session.workerId)) throw notFound('supervision')
  return { session, side, joinedLater, worker }
}

export const openSession = async (db: Tenant, visit: Visit): Promise<Opened> =>
  openedOf(db, visit, await getSession(db, visit.params.sessionId!))

/** Throws `not-allowed` for whoever is not one of the two. */
export const refuseOthers = ({ side, joinedLater }: Pick<Opened, 'side' | 'joinedLater'>, what: string): Side => {
  if (side !== null) return side
  if (joinedLater)
    throw new Refusal('not-allowed', 'Your account was joined to the staff directory after this record was begun.', 'Human resources can give you access to earlier records, with a reason.') // biome-ignore format: one line
  throw new Refusal('not-allowed', `Only the worker and who supervised them ${what}.`, 'Ask one of the two.')
}

/** A record with everything that its pages and sign-off ask for. */
export type Whole = Opened & {
  readonly waits: SupervisionWaits
  readonly texts: Texts
  readonly earlier: readonly Action[]
  /** `beforeOn`: when they were talked about before. */
  readonly discussed: readonly (ChildOfWorker & ChildInRecord & { readonly beforeOn: Day | null })[]
  /** Children of the worker who are not in the record. */
  readonly rest: readonly (ChildOfWorker & { readonly due: boolean })[]
  /** Children in it whom whoever looks does not reach. */
  readonly others: number
  readonly clashes: readonly { readonly childId: string | null; readonly part: string; readonly personal: boolean }[]
}

export const limitsFrom = (settings: SupervisionSettings, today: Day): Limits => ({
  child: settings.get('sup-young-person-8w limit')?.(today) ?? usualLimits.child,
  emergency: settings.get('acc-supervision-2w limit')?.(today) ?? usualLimits.emergency,
})

/** By when both are to have confirmed a record, by the days that the practice standard asks for on the day it was held. */
export const findConfirmBy = async (
  db: Tenant,
  settings: SupervisionSettings,
): Promise<(held: Pick<Session, 'kind' | 'heldOn'>) => Day | null> => {
  const holidays = await findHolidays(db)
  const days = settings.get('sup-confirmed-by-both limit')
  return (held) => confirmBy(held, days?.(held.heldOn) ?? usualConfirmDays, holidays)
}

/** Children are asked about in supervisions of cases; a personal one and a talk in between are not about them. */
const asksOfChildren = ({ kind }: Session): boolean => kind !== 'personal' && kind !== 'ad-hoc'

/** `opened`, `reach`: where they were asked for already. */
export const openWhole = async (
  db: Tenant,
  visit: Visit,
  given: { readonly opened?: Opened; readonly reach?: Reach } = {},
): Promise<Whole> => {
  const opened = given.opened ?? (await openSession(db, visit))
  const { session, worker } = opened
  const { sessionId } = session
  const reach = given.reach ?? (await findReach(db, visit.person, visit.now))
  // Until somebody types another, the day and the kind are those with which the record was begun.
  const begun = [['held', typedOf(session.heldOn)], ['kind', session.kind]] as const // biome-ignore format: one line
  const texts = new Map([...begun, ...(await findTexts(db, { of: 'session', sessionId }))])
  const { children, others } = await listDiscussed(db, sessionId, reach, visit.today)
  const held = session.signedAt === null ? await listChildrenOf(db, session.workerId, reach, visit.today) : []
  const ids = children.map(({ childId }) => childId)
  const [said, before, about] = [
    await findChildTexts(db, sessionId),
    await listBefore(db, ids, { heldOn: session.heldOn, sessionId }),
    await listOpenAbout(db, ids),
  ]
  const next = nextOn(session.heldOn, dayTyped(texts.get('next') ?? ''), worker?.everyDays ?? null)
  const shared = sharedReasons(said)
  const waits = await findWaits(db, visit, { staff: [session.workerId], children: ids })
  const limits = limitsFrom(waits.settings, visit.today)
  const isDue = (child: ChildOfWorker): boolean =>
    asksOfChildren(session) && isDueIn(child, { heldOn: session.heldOn, nextOn: next }, limits)
  return {
    ...opened,
    waits,
    texts,
    others,
    earlier: (await listOpenOwn(db, session.workerId)).filter((one) => one.sessionId !== sessionId),
    discussed: children.map((child) => ({
      ...child,
      name: nameOf(child),
      due: isDue(child),
      texts: said.get(child.childId) ?? new Map(),
      before: before.get(child.childId)?.texts ?? new Map(),
      beforeOn: before.get(child.childId)?.heldOn ?? null,
      shared: shared.get(child.childId) ?? [],
      earlier: (about.get(child.childId) ?? []).filter((one) => one.sessionId !== sessionId),
    })),
    rest: held.filter(({ childId }) => !ids.includes(childId)).map((child) => ({ ...child, due: isDue(child) })),
    clashes: await listOpenClashes(db, sessionId),
  }
}

/** What sign-off asks, of a whole record. */
export const toSign = (whole: Whole, visit: Visit): ToSign => ({
  kind: whole.session.kind,
  today: visit.today,
  clock: timeInEngland(visit.now),
  texts: whole.texts,
  earlier: whole.earlier,
  children: whole.discussed,
  missing: whole.rest.filter(({ due }) => due).map((child) => ({ childId: child.childId, name: nameOf(child) })),
  clashes: whole.clashes,
})
