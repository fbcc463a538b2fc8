import { sql } from 'kysely'
import { addDays, type Day } from '../../platform/day.ts'
import { newId } from '../../platform/db/ids.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { typedOf } from '../rules/typed-day.ts'
import type { SampleWorker } from './people.ts'
import type { SampleSession } from './session.ts'
import { words } from './words.ts'

/** Rows for one table: columns as SQL writes them, with their types. */
const insert = async (
  db: Tenant,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly object[],
): Promise<void> => {
  // biome-ignore format: one line
  if (rows.length === 0) return
  const names = Object.keys(columns)
  const types = names.map((name) => `${name} ${columns[name]}`).join(', ')
  for (let at = 0; at < rows.length; at += 5000)
    await sql`insert into ${sql.raw(table)} (la_id, ${sql.raw(names.join(', '))})
      select ${db.la}, ${sql.raw(names.map((name) => `g.${name}`).join(', '))} from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + 5000))}::jsonb) as g(${sql.raw(types)})`.execute(
      db.query,
    )
}

const at = (day: Day, hour = 16): string => `${day}T${String(hour).padStart(2, '0')}:00:00Z`
const text = { part: 'text', value: 'text', sitting: 'uuid', turn: 'integer', by_name: 'text', at: 'timestamptz' }
const partsOf = (texts: Readonly<Record<string, string>>, one: SampleSession) =>
  Object.entries(texts).map(([part, value]) => ({ session_id: one.sessionId, part, value, sitting: one.sessionId, turn: 1, by_name: one.supervisor, at: at(one.heldOn) })) // biome-ignore format: one line

const ownTexts = (one: SampleSession) => ({ kind: one.kind, held: typedOf(one.heldOn), starts: one.starts, ends: one.ends, place: one.place, next: typedOf(one.next) }) // biome-ignore format: one line

const storeActions = async (db: Tenant, sessions: readonly SampleSession[]): Promise<void> => {
  const actions = sessions.flatMap((one) => one.said.flatMap(({ actions: own }) => own.map((action) => ({ ...action, one })))) // biome-ignore format: one line
  await insert(
    db, 'supervision.action',
    { action_id: 'uuid', session_id: 'uuid', worker_id: 'uuid', child_id: 'uuid', what: 'text', owner: 'text', agreed_on: 'date', first_due: 'date', due: 'date', how_known: 'text', done_on: 'date', given_up_on: 'date' },
    actions.map(({ one, ...action }) => ({ action_id: action.actionId, session_id: one.sessionId, worker_id: one.workerId, child_id: action.childId, what: action.what, owner: action.owner, agreed_on: one.heldOn, first_due: action.firstDue, due: action.due, how_known: action.how, done_on: action.doneOn, given_up_on: action.givenUpOn })),
  ) // biome-ignore format: tables
  await insert(
    db, 'supervision.action_step',
    { step_id: 'uuid', action_id: 'uuid', kind: 'text', on_day: 'date', due: 'date', reason: 'text', by_name: 'text', at: 'timestamptz' },
    actions.flatMap(({ one, ...action }) => [
      ...(action.carriedWhy === null ? [] : [{ step_id: newId(), action_id: action.actionId, kind: 'carried', on_day: action.firstDue, due: action.due, reason: action.carriedWhy, by_name: one.supervisor, at: at(action.firstDue) }]),
      ...(action.doneOn === null ? [] : [{ step_id: newId(), action_id: action.actionId, kind: 'done', on_day: action.doneOn, due: action.due, reason: '', by_name: one.supervisor, at: at(action.doneOn) }]),
      ...(action.givenUpOn === null ? [] : [{ step_id: newId(), action_id: action.actionId, kind: 'given-up', on_day: action.givenUpOn, due: action.due, reason: 'It is no longer needed since the review.', by_name: one.supervisor, at: at(action.givenUpOn) }]),
    ]),
  ) // biome-ignore format: tables
}

const storeConfirmed = (db: Tenant, sessions: readonly SampleSession[]): Promise<void> =>
  insert(
    db, 'supervision.confirmation',
    { confirmation_id: 'uuid', session_id: 'uuid', side: 'text', agrees: 'boolean', words: 'text', by_name: 'text', on_day: 'date', at: 'timestamptz' },
    sessions.flatMap((one) => [
      { confirmation_id: newId(), session_id: one.sessionId, side: 'supervisor', agrees: true, words: '', by_name: one.supervisor, on_day: one.signedOn, at: at(one.signedOn) },
      ...(one.confirmedOn === null ? [] : [{ confirmation_id: newId(), session_id: one.sessionId, side: 'worker', agrees: !one.disagrees, words: one.disagrees ? 'I remember the risk as lower than it is written here.' : '', by_name: one.worker, on_day: one.confirmedOn, at: at(one.confirmedOn, 17) }]),
    ]),
  ) // biome-ignore format: tables

const storeAgreements = (
  db: Tenant,
  sessions: readonly SampleSession[],
  workers: readonly SampleWorker[],
  today: Day,
): Promise<void> => {
  // biome-ignore format: one line
  const last = new Map(sessions.map((one) => [one.workerId, one]))
  const agreed = workers.filter(({ staffId, left }, place) => last.has(staffId!) && left === null && place % 6 !== 5)
  return insert(
    db, 'supervision.agreement',
    { agreement_id: 'uuid', worker_id: 'uuid', supervisor_id: 'uuid', from_day: 'date', every_days: 'integer', place: 'text', confidentiality: 'text', also: 'text', made_by_name: 'text', made_at: 'timestamptz', worker_agreed_at: 'timestamptz', supervisor_agreed_at: 'timestamptz' },
    agreed.map(({ staffId }, place) => {
      const one = last.get(staffId!)!
      const from = addDays(today, -300 + ((place * 17) % 200))
      return { agreement_id: newId(), worker_id: staffId, supervisor_id: one.supervisorId, from_day: from, every_days: one.every, place: 'The family centre, room 2', confidentiality: 'What is said of a child goes on the child’s record. What is about the worker stays between the two.', also: '', made_by_name: one.supervisor, made_at: at(from), worker_agreed_at: place % 7 === 3 ? null : at(addDays(from, 2)), supervisor_agreed_at: at(from) }
    }),
  ) // biome-ignore format: tables
}

/** Writes the sample’s supervisions as people would have typed them. */
export const storeSample = async (
  db: Tenant,
  all: readonly SampleSession[],
  workers: readonly SampleWorker[],
  today: Day,
): Promise<void> => {
  // biome-ignore format: one line
  await insert(
    db, 'supervision.session',
    { session_id: 'uuid', worker_id: 'uuid', supervisor_id: 'uuid', worker_name: 'text', supervisor_name: 'text', team: 'text', kind: 'text', held_on: 'date', begun_at: 'timestamptz', begun_by_name: 'text', signed_at: 'timestamptz', signed_on: 'date', signed_by_name: 'text' },
    all.map((one) => ({ session_id: one.sessionId, worker_id: one.workerId, supervisor_id: one.supervisorId, worker_name: one.worker, supervisor_name: one.supervisor, team: one.team, kind: one.kind, held_on: one.heldOn, begun_at: at(one.heldOn, 9), begun_by_name: one.supervisor, signed_at: at(one.signedOn), signed_on: one.signedOn, signed_by_name: one.supervisor })),
  ) // biome-ignore format: tables
  await insert(db, 'supervision.session_part', { session_id: 'uuid', ...text }, all.flatMap((one) => partsOf(ownTexts(one), one))) // biome-ignore format: one line
  await insert(db, 'supervision.personal_part', { session_id: 'uuid', ...text }, all.flatMap((one) => partsOf(one.personal, one))) // biome-ignore format: one line
  await insert(
    db, 'supervision.discussion', { session_id: 'uuid', child_id: 'uuid', added_at: 'timestamptz' },
    all.flatMap((one) => one.said.map(({ child }) => ({ session_id: one.sessionId, child_id: child.childId, added_at: at(one.heldOn, 9) }))),
  ) // biome-ignore format: tables
  await insert(
    db, 'supervision.child_part', { session_id: 'uuid', child_id: 'uuid', ...text },
    all.flatMap((one) => one.said.flatMap(({ child, texts }) => partsOf(texts, one).map((row) => ({ ...row, child_id: child.childId })))),
  ) // biome-ignore format: tables
  await storeActions(db, all)
  await storeConfirmed(db, all)
  await storeAgreements(db, all, workers, today)
}

/** A record of today that is begun and not signed off, of the worker of an earlier one, with the children who are due in it. */
export const storeDraft = async (db: Tenant, one: SampleSession, due: readonly string[], today: Day): Promise<void> => {
  const sessionId = newId()
  const draft = { ...one, sessionId, heldOn: today }
  await insert(
    db, 'supervision.session',
    { session_id: 'uuid', worker_id: 'uuid', supervisor_id: 'uuid', worker_name: 'text', supervisor_name: 'text', team: 'text', kind: 'text', held_on: 'date', begun_at: 'timestamptz', begun_by_name: 'text' },
    [{ session_id: sessionId, worker_id: one.workerId, supervisor_id: one.supervisorId, worker_name: one.worker, supervisor_name: one.supervisor, team: one.team, kind: 'case', held_on: today, begun_at: at(today, 9), begun_by_name: one.supervisor }],
  ) // biome-ignore format: tables
  await insert(db, 'supervision.discussion', { session_id: 'uuid', child_id: 'uuid', added_at: 'timestamptz' }, due.map((childId) => ({ session_id: sessionId, child_id: childId, added_at: at(today, 9) }))) // biome-ignore format: one line
  const [first] = due
  if (first !== undefined)
    await insert(db, 'supervision.child_part', { session_id: 'uuid', child_id: 'uuid', ...text }, partsOf({ since: words.since[0], voice: 'Wants to learn to ride a bicycle.' }, draft).map((row) => ({ ...row, child_id: first }))) // biome-ignore format: one line
  await insert(db, 'supervision.personal_part', { session_id: 'uuid', ...text }, partsOf({ wellbeing: 'Well, and glad of the week off.' }, draft)) // biome-ignore format: one line
}
