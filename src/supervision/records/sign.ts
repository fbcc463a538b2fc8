import { sql } from 'kysely'
import { levelOfTitle, levels } from '../../access/levels.ts'
import type { EnteredFact } from '../../children/index.ts'
import { addAllToWriteBack, enterFacts } from '../../children/index.ts'
import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { Action, Confirmation, Session, Texts } from '../model.ts'
import { stepOf, typedActions } from '../rules/actions.ts'
import { childText } from '../rules/child-text.ts'
import { actionFact, childFact, confirmedFact, decisionFactOf, type SaidOf, sessionFact } from '../rules/facts.ts'
import { type ChildInRecord, isPutOff } from '../rules/sign-off.ts'
import { addActions, takeSteps } from './actions.ts'
import { addConfirmation, listConfirmations, markSigned } from './sessions.ts'

type Signed = {
  readonly session: Session
  readonly texts: Texts
  readonly earlier: readonly Action[]
  readonly children: readonly ChildInRecord[]
}
type By = { readonly name: string; readonly now: Date }

/** From which day on what is recorded here is all there is; left out: the day of the first record. */
type Options = { readonly since?: Day }

const findHolders = async (db: Tenant, childIds: readonly string[]) => {
  const { rows } = await sql<{ childId: string; team: string | null; worker: string | null }>`
    select child_id as "childId", team, worker from children.child where la_id = ${db.la} and child_id = any(${[...childIds]}::uuid[])`.execute(db.query) // biome-ignore format: one line
  return new Map(rows.map((one) => [one.childId, one]))
}

/** The level at which who supervised decides: the highest of their posts on the day. */
const findLevel = async (db: Tenant, { supervisorId, heldOn }: Session): Promise<string> => {
  const { rows } = await sql<{ title: string }>`
    select title from access.place where la_id = ${db.la} and staff_id = ${supervisorId}::uuid and since <= ${heldOn} and (until is null or until >= ${heldOn})`.execute(db.query) // biome-ignore format: one line
  return levels.findLast((level) => rows.some(({ title }) => levelOfTitle(title) === level)) ?? 'team-manager'
}

/** What became of earlier actions, as the record says. */
const stepsIn = ({ session, texts, earlier, children }: Signed) =>
  [
    ...earlier.map((action) => stepOf(action, texts, session.heldOn)),
    ...children.flatMap((child) => child.earlier.map((action) => stepOf(action, child.texts, session.heldOn))),
  ].flatMap((step) => (step === null || 'faults' in step ? [] : [step]))

/** The child's part for the case system: one text a child, filed by a person. */
const putForFiling = async (
  db: Tenant,
  { session, children }: Signed,
  actions: readonly Action[],
  by: By,
): Promise<void> => {
  const ids = await findDiscussionIds(db, session.sessionId, children.map(({ childId }) => childId)) // biome-ignore format: one line
  await addAllToWriteBack(
    db,
    children.map(({ childId, texts }) => ({
      childId,
      record: 'supervision.discussion',
      recordId: ids.get(childId)!,
      edition: 1,
      title: `Supervision of ${inWords(session.heldOn)}`,
      body: childText(session, texts, actions.filter((action) => action.childId === childId)), // biome-ignore format: one line
      by: by.name,
    })),
  )
}

/** One id for each child in a session, the same whenever it is asked. */
const findDiscussionIds = async (
  db: Tenant,
  sessionId: string,
  childIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ childId: string; id: string }>`
    select c as "childId", md5(${sessionId}::text || c)::uuid::text as id from unnest(${[...childIds]}::text[]) as c`.execute(db.query) // biome-ignore format: one line
  return new Map(rows.map(({ childId, id }) => [childId, id]))
}

/** A record that is signed off, as facts for practice standards. */
const factsOf = (
  session: Session,
  said: readonly SaidOf[],
  actions: readonly Action[],
  level: string,
): readonly EnteredFact[] => {
  // biome-ignore format: one line
  const onRecord = session.signedOn!
  return [
    sessionFact(session, said, actions),
    ...said.map((one) => childFact(session, one, onRecord)),
    ...said.flatMap((one) => decisionFactOf(session, one, level)),
    ...actions.map((action) => actionFact(action, session.workerId, session.team)),
  ]
}

/**
 * Signs a record off: actions and what became of earlier ones are written, the children's parts go to their records and wait for filing, and
 * practice standards are told. What stands in the way was asked before (`signOffFaults`).
 */
export const signOff = async (db: Tenant, given: Signed, by: By, { since }: Options = {}): Promise<void> => {
  const signed = { ...given, children: given.children.filter((child) => !isPutOff(child.texts)) }
  const { children, texts } = signed
  const today = todayInEngland(by.now)
  await markSigned(db, signed.session.sessionId, by)
  const session: Session = { ...signed.session, signedAt: by.now, signedOn: today, signedBy: by.name }
  const steps = stepsIn(given)
  await takeSteps(db, steps, { sessionId: session.sessionId, ...by })
  const actions = await addActions(db, session, [
    ...typedActions(texts).map((typed) => ({ childId: null, typed })),
    ...children.flatMap((child) => typedActions(child.texts).map((typed) => ({ childId: child.childId, typed }))),
  ])
  const holders = await findHolders(db, children.map(({ childId }) => childId)) // biome-ignore format: one line
  const said = children.map(({ childId, texts: of }) => ({
    childId,
    texts: of,
    actions: actions.filter((action) => action.childId === childId).length,
    team: holders.get(childId)?.team ?? null,
    worker: holders.get(childId)?.worker ?? null,
  }))
  const changed = steps.map(
    ({ action, kind, on, due }): EnteredFact =>
      actionFact(
        { ...action, due, doneOn: kind === 'done' ? on : null, givenUpOn: kind === 'given-up' ? on : null },
        session.workerId,
        session.team,
      ),
  )
  await enterFacts(db, {
    today,
    facts: [...factsOf(session, said, actions, await findLevel(db, session)), ...changed],
    since,
  })
  await putForFiling(db, { ...signed, session }, actions, by)
}

/**
 * One of the two says whether the record is right. When both have said so for the first time, whichever is the second, practice standards are
 * told, once; two who press at the same moment wait for each other. The same answer again adds nothing.
 */
export const confirm = async (
  db: Tenant,
  session: Session,
  given: Pick<Confirmation, 'side' | 'agrees' | 'words'>,
  by: By & { readonly accountId: string | null },
): Promise<void> => {
  const { sessionId } = session
  await sql`select from supervision.session where la_id = ${db.la} and session_id = ${sessionId}::uuid for update`.execute(
    db.query,
  )
  const all = await listConfirmations(db, sessionId)
  const last = all.find(({ side }) => side === given.side)
  // Pressed twice, or sent again after a page was gone back to.
  if (last !== undefined && last.agrees === given.agrees && last.words === given.words) return
  const before = new Set(all.map(({ side }) => side))
  await addConfirmation(db, sessionId, given, by)
  const today = todayInEngland(by.now)
  if (before.size === 1 && !before.has(given.side)) await enterFacts(db, { today, facts: [confirmedFact(session, today)] }) // biome-ignore format: one line
}
