import { sql } from 'kysely'
import type { EnteredFact } from '../../children/index.ts'
import { enterFacts } from '../../children/index.ts'
import { addDays, type Day, daysBetween } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Session } from '../model.ts'
import { listStaff } from '../records/people.ts'
import { actionFact, childFact, confirmedFact, type SaidOf, sessionFact } from '../rules/facts.ts'
import { isDueIn, nextOn, usualLimits } from '../rules/schedule.ts'
import { drawHeld, type Held, numbersOf } from './draw.ts'
import { addToDirectory, findChildren, findWorkers, type SampleChild, type SampleWorker } from './people.ts'
import { drawSession, type SampleSession } from './session.ts'
import { storeDraft, storeSample } from './store.ts'

const most = 60
/** Names of the returns that stay unmatched, so that the page for it has something to show. */
const unmatched = 4

const everyOf = ({ title }: SampleWorker): number =>
  /newly qualified/i.test(title) ? 14 : /personal adviser/i.test(title) ? 42 : 28

/** Who is talked about: each comes round within eight weeks as a rule; who is in an emergency home every time. */
const chosen = (children: readonly SampleChild[], at: number, held: Held, every: number): readonly SampleChild[] => {
  if (held.kind === 'personal') return []
  const known = children.filter(({ since }) => since <= held.on)
  const urgent = known.filter(({ emergencySince }) => emergencySince !== null && emergencySince <= held.on)
  if (held.kind === 'ad-hoc') return urgent
  const rounds = Math.max(1, Math.floor(56 / every))
  const draw = numbersOf(`chosen ${held.on} ${known.length}`)
  return known.filter((one, place) => urgent.includes(one) || (place % rounds === at % rounds && draw() < 0.93))
}

/** As practice standards are told it. A supervision that a list of the returns told of is told by that list. */
const factsOf = (one: SampleSession): readonly EnteredFact[] => {
  const session: Session = {
    ...one, begunAt: new Date(), signedAt: new Date(), signedBy: one.supervisor, holders: [],
  } // biome-ignore format: one line
  const said: readonly SaidOf[] = one.said.map(({ child, texts, actions }) => ({ childId: child.childId, texts: new Map(Object.entries(texts)), actions: actions.length, team: child.team, worker: child.worker })) // biome-ignore format: one line
  const actions = one.said.flatMap((of) => of.actions).map((action) => ({ ...action, sessionId: one.sessionId, agreedOn: one.heldOn, howKnown: action.how })) // biome-ignore format: one line
  const keyed = <T extends EnteredFact>(fact: T): T => ({ ...fact, key: one.factKey, fields: { ...fact.fields, ...('supervisionKey' in fact.fields ? { supervisionKey: one.factKey } : {}) } }) // biome-ignore format: one line
  return [
    ...(one.isTold ? [] : [keyed(sessionFact(session, said, actions))]),
    ...said.map((of) => keyed(childFact(session, of, one.signedOn))),
    ...actions.map((action) => actionFact(action, one.workerId, one.team)),
    ...(one.confirmedOn === null ? [] : [keyed(confirmedFact(session, one.confirmedOn))]),
  ]
}

/** Talks in between, of who is in an emergency home: in most fortnights. */
const between = (held: readonly Held[], children: readonly SampleChild[], today: Day): readonly Held[] => {
  const first = children
    .flatMap(({ emergencySince }) => (emergencySince === null ? [] : [emergencySince]))
    .toSorted()[0]
  if (first === undefined) return held
  const draw = numbersOf(`between ${first}`)
  const days = [...held.map(({ on }) => on).filter((on) => on >= first), today]
  const more = days.flatMap((on, at): readonly Held[] => {
    const last = days[at - 1] ?? first
    return daysBetween(last, on) > 16 && draw() < 0.75 ? [{ key: null, on: addDays(last, 12), kind: 'ad-hoc', supervisor: null }] : [] // biome-ignore format: one line
  })
  return [...held, ...more].toSorted((one, other) => (one.on < other.on ? -1 : 1))
}

/** Children of a worker who are due in a record of today, by the rule that the page goes by. */
const dueIn = async (
  db: Tenant,
  { workerId }: SampleSession,
  sessions: readonly SampleSession[],
  own: readonly SampleChild[],
  today: Day,
): Promise<readonly string[]> => {
  const talked = sessions.flatMap(({ heldOn, said }) => said.map(({ child }) => ({ childId: child.childId, heldOn })))
  const lastOn = (childId: string): Day | null =>
    talked.filter((one) => one.childId === childId).map(({ heldOn }) => heldOn).toSorted().at(-1) ?? null // biome-ignore format: one line
  const session = { heldOn: today, nextOn: nextOn(today, null, (await listStaff(db, today)).get(workerId)?.everyDays ?? null) } // biome-ignore format: one line
  return own
    .filter(({ childId, emergencySince }) => isDueIn({ lastOn: lastOn(childId), emergency: emergencySince !== null }, session, usualLimits)) // biome-ignore format: one line
    .map(({ childId }) => childId)
}

const isThere = async (db: Tenant): Promise<boolean> => {
  const { rows } = await sql<{ is: boolean }>`select exists (select from supervision.session where la_id = ${db.la}) as is`.execute(db.query) // biome-ignore format: one line
  return rows[0]!.is
}

/**
 * Twelve months of supervision for about sixty workers (or `wanted`), on the days on which the small list of the returns told of one, and after it as the schedule
 * asks: in time as a rule, later in holidays; one team is thin, and in one a supervisor left. Once.
 */
export const fillSampleSupervision = async (db: Tenant, today: Day, wanted = most): Promise<void> => {
  if (await isThere(db)) return
  const all = await findWorkers(db, today)
  const known = all.filter(({ staffId }) => staffId !== null)
  const rest = all.filter(({ staffId }) => staffId === null)
  const added = await addToDirectory(db, rest.slice(0, Math.max(0, Math.min(wanted - known.length, rest.length - unmatched)))) // biome-ignore format: one line
  const workers = [...known, ...added].slice(0, wanted)
  const { rows: staff } = await sql<{ id: string; name: string; role: string | null }>`
    select s.staff_id as id, s.name, a.role from access.staff s left join access.account a on a.la_id = s.la_id and a.account_id = s.account_id
    where s.la_id = ${db.la}`.execute(db.query)
  const byId = new Map(staff.map((one) => [one.id, one]))
  const byName = new Map(staff.map((one) => [one.name, one]))
  const children = Map.groupBy(await findChildren(db, workers.map(({ name }) => name), today), ({ worker }) => worker) // biome-ignore format: one line
  const thin = workers.map(({ team }) => team).filter((team) => /protection/i.test(team ?? ''))[0] ?? null
  const lists = workers.flatMap(({ told }) => told.map(({ on }) => on)).toSorted()
  const until = lists.at(-1) ?? addDays(today, -365)
  const sessions = workers.flatMap((worker) => {
    const every = everyOf(worker)
    const own = children.get(worker.name) ?? []
    const from = [worker.told.at(-1)?.on ?? worker.started, addDays(today, -365)].toSorted()[1]!
    const end = worker.left !== null && worker.left < today ? worker.left : today
    const later = drawHeld(worker.name, every, from, end, worker.team === thin).filter(({ on }) => worker.told.length === 0 || on > until) // biome-ignore format: one line
    return between([...worker.told, ...later], own, end).flatMap((held, at) => {
      const named = held.supervisor === null ? undefined : byName.get(held.supervisor)
      const supervisor = named ?? byId.get(worker.managerId ?? '')
      if (supervisor === undefined || supervisor.id === worker.staffId) return []
      return [drawSession(worker, supervisor, held, chosen(own, at, held, every), today, every)]
    })
  })
  await storeSample(db, sessions, workers, today)
  const ofPractitioner = staff.find(({ role }) => role === 'practitioner')?.id
  const last = sessions.findLast(({ workerId, said }) => workerId === ofPractitioner && said.length > 0)
  const draftOf = last ?? sessions.findLast(({ said }) => said.length > 0)
  if (draftOf) await storeDraft(db, draftOf, await dueIn(db, draftOf, sessions, children.get(draftOf.worker) ?? [], today), today) // biome-ignore format: one line
  await enterFacts(db, { today, since: addDays(today, -365), facts: sessions.flatMap(factsOf) })
}
