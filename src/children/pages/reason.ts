import { addLogEntry, readSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import type { ChildFacts } from '../model.ts'
import { findChildFacts } from '../records/child.ts'
import { addGrant } from '../records/grants.ts'
import { findReach } from '../records/reach.ts'
import { decideReach, type GrantKind } from '../rules/reach.ts'
import { reasonFault } from '../rules/reason.ts'
import { accessHours } from '../settings.ts'
import { askReasonPage, type Why } from '../views/reason.ts'

const kinds: Readonly<Record<Why, GrantKind>> = {
  'outside-caseload': 'reason',
  'break-glass': 'break-glass',
  names: 'names',
}

/** What a reason is asked for here: null where it is not needed, so that the page leads on. Throws for a child out of reach. */
const asked = async (visit: Visit, db: Tenant): Promise<{ child: ChildFacts; why: Why | null }> => {
  const reach = await findReach(db, visit.person, visit.now)
  const child = await findChildFacts(db, visit.params.childId!, visit.today)
  const decision = child && decideReach(reach, child, visit.today)
  if (!child || !decision || decision.kind === 'none') return { child: null as never, why: null }
  if (decision.kind === 'ask') return { child, why: decision.why }
  return { child, why: decision.way === 'pseudonymous' ? 'names' : null }
}

const find = async (visit: Visit) => {
  const found = await visit.transaction(async (db) => {
    const one = await asked(visit, db)
    if (one.child) return one
    const { accountId, name, role } = visit.person
    const subject = visit.params.childId!
    await addLogEntry(db, { accountId, person: name, role, action: 'was refused', record: 'children.child', subject })
    return null
  })
  if (!found) throw notFound('child')
  if (found.why === 'break-glass' && !visit.may('children.break-glass'))
    throw new Refusal('not-allowed', 'You may not open this record by break-glass.', 'Ask the emergency duty team.')
  return found
}

/** Only to a page of the same child: never to another address. */
const nextOf = (childId: string, typed: string): string =>
  ['children', 'care-leavers'].some((slice) => typed.startsWith(`/${slice}/${childId}/`)) && /^[\w/-]+$/.test(typed)
    ? typed
    : `/children/${childId}`

const give = (visit: Visit, childId: string, why: Why, reason: string) =>
  visit.transaction(async (db) => {
    const hours = await readSetting(db, accessHours)
    const { accountId, name } = visit.person
    const until = new Date(visit.now.getTime() + (why === 'break-glass' ? hours.breakGlass : hours.reason) * 3_600_000)
    await addGrant(db, { kind: kinds[why], accountId, childId, until, reason, by: { accountId, name }, now: visit.now })
  })

const submit = async (visit: Visit, form: Form) => {
  const { child, why } = await find(visit)
  const next = nextOf(child.childId, form.get('next'))
  if (why === null) return redirect(next)
  const typed = form.get('reason')
  // Someone who may not know the name is not told by a refusal whether they guessed it.
  const error = reasonFault(typed, why === 'names' ? { forename: null, surname: null } : child)
  if (error) return html(askReasonPage(visit.chrome, child, { why, next, typed, error }), 400)
  await give(visit, child.childId, why, typed)
  visit.logReason(typed)
  return redirect(next)
}

const reason: Page = {
  path: '/children/:childId/reason',
  title: 'Why a record is opened',
  may: 'children.see',
  logged: { record: 'children.child', action: 'gave a reason' },
  reachedFrom: '/children/:childId',
  show: async (visit) => {
    const { child, why } = await find(visit)
    const next = `/children/${child.childId}`
    if (why === null) return redirect(next)
    visit.logReason('A reason is asked for')
    return html(askReasonPage(visit.chrome, child, { why, next }))
  },
  submit,
}

export const reasonPages: readonly Page[] = [reason]
