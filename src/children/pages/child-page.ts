import type { ZodType } from 'zod'
import { addLogEntry, roleOf } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Permission } from '../../access/permissions.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import type { ChildFacts } from '../model.ts'
import { findReachAndChild } from '../records/child.ts'
import { findInsteadOf, type Instead, toldInstead } from '../records/out-of-hours.ts'
import { type Decision, decideReach, type Reach } from '../rules/reach.ts'
import { insteadPage } from '../views/instead.ts'
import { askReasonPage } from '../views/reason.ts'

/** A child whom this person was let in to. Where `names` is false, names, the day of birth and other identifiers are blank. */
export type OpenChild = ChildFacts & Extract<Decision, { kind: 'open' }> & { reach: Reach }

/** Minutes after a reason ended in which a form that was begun in time is still taken. */
const grace = 120

/** An analyst sees the month of birth only: "2014-03-01" stands for March 2014, and the views say so. */
const withoutNames = (child: ChildFacts): ChildFacts => ({
  ...child,
  forename: null,
  surname: null,
  dateOfBirth: child.dateOfBirth && `${child.dateOfBirth.slice(0, 7)}-01`,
  expectedDateOfBirth: child.expectedDateOfBirth && `${child.expectedDateOfBirth.slice(0, 7)}-01`,
})

type Found =
  | { child: ChildFacts; reach: Reach; decision: Exclude<Decision, { kind: 'none' }> }
  | { child: null; instead: Instead | null }

/**
 * A child out of reach and one that does not exist are one case: the same questions, the same entry in the log, the same answer. But for
 * emergency duty, who is told what was written for them where nobody may open a record out of hours.
 */
const look = async (visit: Visit, db: Tenant, record: string, late: number): Promise<Found> => {
  const { childId } = visit.params
  const { reach, child } = await findReachAndChild(db, visit.person, childId!, visit.now, late)
  const decision = child && decideReach(reach, child, visit.today)
  if (child && decision && decision.kind !== 'none') return { child, reach, decision }
  const { accountId, name, role } = visit.person
  const instead = await findInsteadOf(db, reach, visit.today, childId!)
  if (instead) {
    // The page is an answer of its own, and is logged as one.
    visit.logReason(toldInstead)
    return { child: null, instead }
  }
  const reason = `Not within reach (${roleOf(role).scope})`
  await addLogEntry(db, { accountId, person: name, role, action: 'was refused', record, subject: childId, reason })
  return { child: null, instead: null }
}

type Door<T> = {
  record: string
  late: number
  load: (db: Tenant, child: OpenChild) => Promise<T>
  answer: (child: OpenChild, loaded: T) => Promise<Answer>
  /** In place of `answer`, for one made of `load` alone: its entry in the log is then written with the same work. */
  render?: (child: OpenChild, loaded: T) => Answer
}

/** The one gate before everything about a child: reach, named people, the reason asked, and the entry in the access log. */
const enter = async <T>(visit: Visit, { record, late, load, answer, render }: Door<T>): Promise<Answer> => {
  const { found, open, loaded, answered } = await visit.transaction(async (db) => {
    const found = await look(visit, db, record, late)
    if (!found.child || found.child.mergedInto || found.decision.kind === 'ask')
      return { found, open: null, loaded: null, answered: null }
    const { child, decision, reach } = found
    if (decision.reason) visit.logReason(decision.reason)
    const open: OpenChild = { ...(decision.names ? child : withoutNames(child)), ...decision, reach }
    const loaded = await load(db, open)
    return { found, open, loaded, answered: render ? await visit.logWith(db, () => render(open, loaded)) : null }
  })
  if (answered) return answered
  if (!found.child) {
    if (found.instead) return html(insteadPage(visit.chrome, found.instead.note), 403)
    throw notFound('child')
  }
  const { child, decision } = found
  if (child.mergedInto) return redirect(visit.path.replace(child.childId, child.mergedInto))
  if (decision.kind === 'ask') {
    visit.logReason('A reason was asked for first')
    // 403: nothing of the record was shown, and the log says so.
    return html(askReasonPage(visit.chrome, child, { why: decision.why, next: visit.path }), 403)
  }
  return answer(open!, loaded as T)
}

const nothing = async (): Promise<null> => null

/**
 * A page about one child, at an address with `:childId`. Nothing else opens a child: `show` and `submit` run only for someone within
 * reach, and every look is logged with its reason, a refused one too. Out of reach answers as if there were no such child. `load`: what
 * `show` needs of the database, read in the gate's own transaction.
 */
export const childPage = <T = null>(given: {
  path: `/children/:childId${string}` | `/care-leavers/:childId${string}`
  title: string
  may: Permission
  /** For the access log: 'looked at' unless said otherwise ('exported'), and the kind of record. */
  action?: string
  record?: string
  query?: ZodType
  reachedFrom?: Page['reachedFrom']
  load?: (visit: Visit, db: Tenant, child: OpenChild) => Promise<T>
  show?: (visit: Visit, child: OpenChild, loaded: T) => Promise<Answer>
  /** In place of `show`, for a page made of what `load` gave and nothing else. */
  render?: (visit: Visit, child: OpenChild, loaded: T) => Answer
  submit?: (visit: Visit, child: OpenChild, form: Form) => Promise<Answer>
}): Page => {
  const { path, title, may, query, render, submit } = given
  const show: typeof given.show =
    given.show ?? (render && (async (visit, child, loaded) => render(visit, child, loaded)))
  const record = given.record ?? 'children.child'
  const load = given.load ?? (nothing as unknown as NonNullable<typeof given.load>)
  return {
    path,
    title,
    may,
    ...(query && { query }),
    logged: { record, action: given.action ?? 'looked at' },
    reachedFrom: given.reachedFrom ?? (path === '/children/:childId' ? '/children' : '/children/:childId'),
    ...(show && {
      show: (visit: Visit) =>
        enter<T>(visit, {
          record,
          late: 0,
          load: (db, child) => load(visit, db, child),
          answer: (child, loaded) => show(visit, child, loaded),
          ...(render && { render: (child, loaded) => render(visit, child, loaded) }),
        }),
    }),
    ...(submit && {
      submit: (visit: Visit, form: Form) =>
        enter<null>(visit, { record, late: grace, load: nothing, answer: (child) => submit(visit, child, form) }),
    }),
  }
}

/** A child for a page that names another one, such as a merge; null when out of reach, or when a reason would be asked first. */
export const findOpenChild = async (visit: Visit, db: Tenant, childId: string): Promise<OpenChild | null> => {
  const { reach, child } = await findReachAndChild(db, visit.person, childId, visit.now)
  const decision = child && decideReach(reach, child, visit.today)
  if (!child || child.mergedInto || decision?.kind !== 'open') return null
  return { ...(decision.names ? child : withoutNames(child)), ...decision, reach }
}
