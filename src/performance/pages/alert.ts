import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { findReach, type Reach } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { mailServerTold } from '../../platform/mail/send.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import type { Standard } from '../../standards/standard.ts'
import { type AlertDeed, type AlertEvent, addDeed, listEvents, snoozesIn, tellingsIn } from '../records/alert-events.ts'
import { type AlertGround, findAlertGround } from '../records/alert-ground.ts'
import { type AlertCase, type AlertChild, findAlertChild, listAlertCases } from '../records/alert-of-child.ts'
import { findFates } from '../records/alert-told.ts'
import { listShifts } from '../records/on-call.ts'
import { listPlaces } from '../records/places.ts'
import { alertAddress, faultOfSnooze, fieldOf, lastSnooze, leavesSomebody, markOf, standingOf } from '../rules/alert.ts'
import { everyHolder, type Way, wayOf } from '../rules/alert-called.ts'
import { isAbout } from '../rules/alert-lateness.ts'
import { type Step, stepTitle } from '../rules/ladder.ts'
import { findRungs, isTop, lastStep, workerTold } from '../rules/ladder-people.ts'
import { allStandards } from '../scorecard.ts'
import { type AlertForms, alertView, type OneAlert } from '../views/alert.ts'

type Found = {
  readonly child: AlertChild
  readonly standard: Standard
  readonly ground: AlertGround
  readonly alerts: readonly OneAlert[]
}

/** A person's own step for a child, as the returns and the directory say it; null: on none. */
const stepOfPerson = (reach: Reach, child: AlertChild, way: Way | null, held: Step | null): Step | null => {
  const own = [...reach.ownNames, ...reach.coveredNames]
  if ([child.worker, child.adviser].some((name) => name !== null && own.includes(name))) return 0
  if (child.team !== null && reach.coveredTeamNames.includes(child.team)) return 1
  return way === 'holds' ? held : null
}

type Known = Pick<Found, 'child' | 'standard' | 'ground'> & {
  readonly reach: Reach
  readonly events: readonly AlertEvent[]
  readonly fates: Awaited<ReturnType<typeof findFates>>
  readonly shifts: Awaited<ReturnType<typeof listShifts>>
  readonly service: string | null
}

const oneAlert = (visit: Visit, known: Known, { unit, now, late }: AlertCase): OneAlert => {
  const { child, ground, reach, standard } = known
  const ofCase = known.events.filter((one) => one.unit === unit)
  const events = ofCase.map((one) => ({
    ...one,
    told: known.fates(one),
    isBefore: late !== null && !isAbout(one, late.due),
  }))
  const ofNow = events.filter(({ isBefore }) => !isBefore)
  const rungs = findRungs(ground.directory)(child.team)
  const worker = workerTold(ground.directory, child.worker)
  const all = everyHolder(worker, rungs)
  const { accountId } = visit.person
  const isUrgent = late?.isUrgent ?? false
  const told = tellingsIn(ofNow)
  // Out of reach nobody holds it: a director who was told of a record that is kept to named people acknowledges it as told.
  const way = wayOf({ accountId, isKept: child.isKept, isUrgent, holders: child.within ? all : [], shifts: known.shifts, service: known.service, told, now: visit.now }) // biome-ignore format: one call
  const held = all.find((one) => one.accountId === accountId)?.step ?? null
  const step = child.within ? stepOfPerson(reach, child, way, held) : null
  const isCalled = way === 'told' || way === 'on-call'
  const mayAct = late !== null && (step !== null || isCalled)
  const snoozes = snoozesIn(ofCase, late?.due ?? null, visit.today)
  const asleep = isUrgent ? null : (snoozes.find((one) => one.accountId === accountId) ?? null)
  const last = lastSnooze(standard, isUrgent, ground.settings.snoozeDays, visit.today)
  const standing = late === null ? null : standingOf(worker, rungs, { ...late, snoozes }, visit.today)
  // Covering is holding: who stands in is not named among the holders.
  const isTold = standing !== null && step !== null && (step <= standing.reached || held === null)
  const own = { accountId, step: step ?? 0, until: visit.today }
  const isCarried = late !== null && leavesSomebody(worker, rungs, { ...late, snoozes: [...snoozes, own] }, visit.today)
  const mayStep = mayAct && isTold && isCarried && !isTop(rungs, accountId, step)
  return {
    unit,
    now,
    late,
    events,
    told,
    rungs,
    worker,
    isCalled,
    step,
    standing,
    mayAcknowledge: mayAct && !ofNow.some(({ kind }) => kind === 'acknowledged'),
    mayNote: mayAct,
    asleep,
    lastSnooze: mayStep && asleep === null ? last : null,
    isTop: mayAct && step !== null && isTop(rungs, accountId, step),
  }
}

/** The alerts of one child under one standard, as far as this person may see them: out of reach only while they are called for an urgent one. */
const find = async (visit: Visit, db: Tenant): Promise<Found> => {
  const { childId, standard: id } = visit.params as { childId: string; standard: string }
  const standard = allStandards.find((one) => one.id === id)
  const reach = await findReach(db, visit.person, visit.now)
  const child = await findAlertChild(db, reach, visit.today, childId)
  if (standard === undefined || child === null) throw notFound('alert')
  const ground = await findAlertGround(db, visit.today)
  const events = await listEvents(db, childId, id)
  const units = [...new Set(events.map(({ unit }) => unit))]
  const cases = await listAlertCases(db, visit.today, { childId, standard: id, rows: ground.rows, units })
  const shifts = await listShifts(db, { from: visit.now, until: new Date(visit.now.getTime() + 1) })
  const service = (await listPlaces(db)).find(({ team }) => team === child.team)?.service ?? null
  const fates = await findFates(db, events)
  const known = { child, standard, ground, reach, events, fates, shifts, service }
  const alerts = cases.map((one) => oneAlert(visit, known, one))
  const isPlaced = child.within && reach.scope !== 'any-child-with-reason'
  if (isPlaced) return { child, standard, ground, alerts }
  const called = alerts.filter(({ isCalled }) => isCalled)
  if (called.length === 0) throw notFound('alert')
  return { child, standard, ground, alerts: child.isKept && !child.within ? called.map(withoutNotes) : called }
}

/** Of a record that is kept to named people others read that something was written, and not what: it may tell who it is about. */
const withoutNotes = (alert: OneAlert): OneAlert => ({
  ...alert,
  events: alert.events.map((one) => ({ ...one, note: null })),
})

const answer = (visit: Visit, { child, standard, ground, alerts }: Found, forms: AlertForms | null = null): Answer => {
  const { chrome, today, now } = visit
  const body = alertView({
    chrome,
    child,
    standard,
    ground,
    alerts,
    forms,
    today,
    now,
    hasMail: mailServerTold() !== null,
    maySeeChild: visit.may('children.see'),
    maySeeStandard: visit.may('performance.see'),
  })
  const breadcrumbs = [{ text: 'Alerts', href: '/alerts' }, { text: standard.title }]
  const errors = forms?.errors ?? {}
  return html(
    page(chrome, { title: standard.title, caption: 'Alert', breadcrumbs, errors, body }),
    forms === null ? 200 : 400,
  )
}

const longestNote = 1000

type Refused = { readonly deed: null; readonly errors: Readonly<Record<string, string>> }
type ReadDeed = { readonly deed: AlertDeed } | Refused

/** What was pressed and typed, as a deed, or what is wrong with it by field. */
const readDeed = (visit: Visit, alert: OneAlert, form: Form): ReadDeed => {
  const wanted = form.get('do')
  const field = (name: string): string => fieldOf(name, alert.unit)
  const typed = (name: string): string => form.get(field(name))
  const long = (name: string): string | null =>
    typed(name).length > longestNote ? `Enter up to ${longestNote.toLocaleString('en-GB')} characters` : null
  const refuse = (errors: Readonly<Record<string, string>>): Refused => ({ deed: null, errors })
  if (wanted === 'wake' && alert.asleep !== null) return { deed: { kind: 'woken', note: null } }
  if (wanted === 'acknowledge' && alert.mayAcknowledge) {
    const fault = long('taken')
    return fault === null
      ? { deed: { kind: 'acknowledged', note: typed('taken') || null } }
      : refuse({ [field('taken')]: fault })
  }
  if (wanted === 'note' && alert.mayNote) {
    const fault = typed('note') === '' ? 'Enter the note' : long('note')
    return fault === null ? { deed: { kind: 'noted', note: typed('note') } } : refuse({ [field('note')]: fault })
  }
  if (wanted !== 'snooze' || alert.lastSnooze === null || alert.step === null)
    throw notFound('way to do that with this alert')
  const day = readDateInput(form, field('until'), 'The last day of the snooze')
  const fault = day.error ?? faultOfSnooze(day.day, alert.lastSnooze, visit.today)
  const reason = typed('reason') === '' ? 'Enter the reason: whoever is above you reads it' : long('reason')
  if (fault === null && reason === null) {
    const step = lastStep(alert.rungs, visit.person.accountId, alert.step)
    return { deed: { kind: 'snoozed', step, until: day.day!, note: typed('reason') } }
  }
  return refuse({
    ...(fault === null ? {} : { [field('until')]: fault }),
    ...(reason === null ? {} : { [field('reason')]: reason }),
  })
}

const done: Readonly<Record<AlertDeed['kind'], string>> = {
  acknowledged: 'You have acknowledged the alert. It stays here until what is late is done.',
  snoozed: 'You have snoozed the alert. Whoever is above you sees it, with your reason.',
  woken: 'The alert is among yours again.',
  noted: 'Your note is kept.',
}

const submit = (visit: Visit, form: Form): Promise<Answer> =>
  visit.transaction(async (db) => {
    const found = await find(visit, db)
    const alert = found.alerts.find(({ unit }) => markOf(unit) === form.get('case'))
    if (alert === undefined || alert.late === null) throw notFound('open alert')
    const read = readDeed(visit, alert, form)
    if (read.deed === null) {
      const typed = (name: string): string => form.get(fieldOf(name, alert.unit))
      const until = readDateInput(form, fieldOf('until', alert.unit)).typed
      const words = { taken: typed('taken'), reason: typed('reason'), note: typed('note'), until }
      return answer(visit, found, { of: alert.unit, typed: words, errors: read.errors })
    }
    const { deed } = read
    const { accountId, name } = visit.person
    const { childId } = found.child
    const { unit, late } = alert
    await addDeed(db, { childId, standard: found.standard.id, unit, due: late.due }, deed, {
      accountId,
      name,
      now: visit.now,
    })
    const as = alert.step === null ? 'on call' : stepTitle(alert.step).toLowerCase()
    await logDeed(db, visit.person, {
      action: `${deed.kind} an alert`,
      record: 'performance.alert_event',
      subject: childId,
      reason: `${found.standard.title}, as ${as}`,
    })
    return redirect(alertAddress({ childId, standard: found.standard.id }), { tone: 'success', text: done[deed.kind] })
  })

export const alertPage: Page = {
  path: '/alerts/:childId/:standard',
  title: 'One alert',
  may: 'alerts.see',
  logged: { record: 'performance.alert_event', action: 'looked at an alert' },
  reachedFrom: '/alerts',
  show: async (visit) => answer(visit, await visit.transaction((db) => find(visit, db))),
  submit,
}
