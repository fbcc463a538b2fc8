import type { Page, Visit } from '../../access/model.ts'
import { findReach } from '../../children/index.ts'
import { addDays } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type SessionKind, type Someone, sessionKinds } from '../model.ts'
import { listOpenOf } from '../records/actions.ts'
import { listAgreements } from '../records/agreement.ts'
import { addDiscussed, countChildrenOf, listChildrenOf } from '../records/children.ts'
import { beginSession, listSessions } from '../records/sessions.ts'
import { findToldLately } from '../records/told.ts'
import { sideOf, supervisorOf, type Way } from '../rules/people.ts'
import { isDueIn, nextOn } from '../rules/schedule.ts'
import { recordAddress, workerAddress, workerCrumbs } from '../views/addresses.ts'
import { printedNote } from '../views/printed.ts'
import { beginForm, mineView, workerView } from '../views/workers.ts'
import { findConfirmBy, findHere, findWaits, getWorker, type Here, limitsFrom } from './gather.ts'

/** Everything about the supervision of one worker, for the worker or who comes to it. */
const workerBody = async (
  db: Tenant,
  visit: Visit,
  worker: Someone,
  way: Way,
  { staff, me }: Here & { readonly me: Someone },
) => {
  // biome-ignore format: one line
  const reach = await findReach(db, visit.person, visit.now)
  const children = await listChildrenOf(db, worker.staffId, reach, visit.today)
  const ids = new Set(children.map(({ childId }) => childId))
  const waits = await findWaits(db, visit, { staff: [worker.staffId], children: [...ids] })
  const open = await listOpenOf(db, worker.staffId)
  return workerView({
    worker,
    way,
    supervisor: staff.get(supervisorOf(worker) ?? '')?.name ?? null,
    waits,
    limits: limitsFrom(waits.settings, visit.today),
    today: visit.today,
    confirmBy: await findConfirmBy(db, waits.settings),
    children,
    holds: await countChildrenOf(db, worker.staffId, visit.today),
    agreement: (await listAgreements(db, worker.staffId)).find(({ replacedAt }) => replacedAt === null) ?? null,
    sessions: (await listSessions(db, worker.staffId)).filter(
      (one) => one.signedAt !== null || sideOf(one, me) !== null,
    ),
    // What is to be done for a child is for those who reach the child.
    actions: open.filter(({ childId }) => childId === null || ids.has(childId)),
    hidden: open.filter(({ childId }) => childId !== null && !ids.has(childId)).length,
    may: { record: way !== 'own' && visit.may('supervision.record') },
  })
}

export const workerPage: Page = {
  path: '/supervision/workers/:staffId',
  title: 'Supervision of a worker',
  may: 'supervision.see',
  logged: { record: 'supervision.session', action: 'looked at the list' },
  reachedFrom: '/supervision',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { worker, way, staff, me } = await getWorker(db, visit)
      return answer(
        page(visit.chrome, {
          title: `Supervision of ${worker.name}`,
          caption: [...worker.titles, ...worker.teams.map(({ name }) => name)].join(', '),
          wide: true,
          breadcrumbs: workerCrumbs(worker),
          body: html`${printedNote('supervision of a worker', visit.today)}${await workerBody(db, visit, worker, way, { staff, me })}`, // biome-ignore format: one line
        }),
      )
    }),
}

/** One's own supervision, and whom one supervises. */
export const minePage: Page = {
  path: '/supervision',
  title: 'Supervision',
  may: 'supervision.see',
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { staff, me } = await findHere(db, visit)
      const mine = [...staff.values()].filter((one) => me !== null && one.titles.length > 0 && supervisorOf(one) === me.staffId) // biome-ignore format: one line
      const waits = await findWaits(db, visit, { staff: mine.map(({ staffId }) => staffId), children: [] })
      return answer(
        page(visit.chrome, {
          title: 'Supervision',
          wide: true,
          body: mineView({
            me,
            own: me && (await workerBody(db, visit, me, 'own', { staff, me })),
            mine,
            waits,
            told: await findToldLately(db, visit.person.accountId, addDays(visit.today, -365)),
            may: { gaps: visit.may('supervision.gaps') },
          }),
        }),
      )
    }),
}

type Typed = { readonly kind: string; readonly day: { day: string; month: string; year: string } }

const newShown = (visit: Visit, worker: Someone, typed: Typed, errors: Record<string, string> = {}): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Begin a record',
      caption: worker.name,
      breadcrumbs: workerCrumbs(worker, 'Begin a record'),
      errors,
      body: beginForm(visit.chrome, workerAddress(worker.staffId, '/new'), typed, errors),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

const toSupervise = async (db: Tenant, visit: Visit) => {
  const found = await getWorker(db, visit)
  if (found.way === 'own')
    throw new Refusal('not-allowed', 'Who supervises you begins the record.', 'Ask them to begin it; then you both write in it.') // biome-ignore format: one line
  return found
}

const isKind = (kind: string): kind is SessionKind => kind in sessionKinds

export const newPage: Page = {
  path: '/supervision/workers/:staffId/new',
  title: 'Begin the record of a supervision',
  may: 'supervision.record',
  reachedFrom: '/supervision/workers/:staffId',
  show: (visit) =>
    visit.transaction(async (db) => newShown(visit, (await toSupervise(db, visit)).worker, { kind: 'case', day: typedDate(visit.today) })), // biome-ignore format: one line
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { worker, me } = await toSupervise(db, visit)
      const held = readDateInput(form, 'held', 'Held on')
      const kind = form.get('kind')
      const errors: Record<string, string> = {}
      if (!isKind(kind)) errors.kind = 'Choose what kind it is'
      if (held.error !== null) errors.held = held.error
      else if (held.day === null) errors.held = 'Say on which day it is held'
      if (Object.keys(errors).length > 0) return newShown(visit, worker, { kind, day: held.typed }, errors)
      const heldOn = held.day!
      const begun = await beginSession(
        db,
        {
          worker: { staffId: worker.staffId, name: worker.name, team: worker.teams[0]?.name ?? null },
          supervisor: { staffId: me.staffId, name: me.name },
          kind: kind as SessionKind,
          heldOn,
        },
        { name: visit.person.name, now: visit.now, accountId: visit.person.accountId },
      )
      const { sessionId } = begun
      if (begun.kind !== kind)
        return redirect(recordAddress(sessionId), {
          tone: 'information',
          text: `There is a draft of this day already, of another kind: ${sessionKinds[begun.kind].toLowerCase()}. Go on with it, or change its kind in the session.`,
        })
      if (begun.isNew && kind !== 'personal' && kind !== 'ad-hoc') {
        const reach = await findReach(db, visit.person, visit.now)
        const next = nextOn(heldOn, null, worker.everyDays)
        const limits = limitsFrom((await findWaits(db, visit, { staff: [], children: [] })).settings, visit.today)
        const due = (await listChildrenOf(db, worker.staffId, reach, visit.today)).filter((child) =>
          isDueIn(child, { heldOn, nextOn: next }, limits),
        )
        await addDiscussed(db, sessionId, due.map(({ childId }) => childId), visit.now) // biome-ignore format: one line
      }
      return redirect(recordAddress(sessionId))
    }),
}
