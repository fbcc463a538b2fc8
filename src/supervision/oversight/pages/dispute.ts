import { logDeed } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, type Form, redirect } from '../../../platform/http/page.ts'
import { addressOf, type Dispute } from '../model.ts'
import { answerStep, disputeRecord, endDispute, raiseDispute, takeOn } from '../records/disputes.ts'
import { findHolidays } from '../records/managers.ts'
import { findOversight, getDispute } from '../records/read.ts'
import { ladderFrom, workingDayAfter } from '../rules/days.ts'
import { disputeTitle } from '../rules/text.ts'
import { type Errors, hasErrors, type Typed } from '../rules/typed.ts'
import { type DisputeAct, raiseFields, readAct, readRaised } from '../rules/typed-dispute.ts'
import { readOversightDays } from '../settings.ts'
import { disputeView, raiseView } from '../views/dispute.ts'
import { byOf, childAnswer, dayIn, findManagers, goesTo, idIn, refuseUnless, typedIn } from './parts.ts'

type Shown = { readonly typed: Typed; readonly errors?: Errors; readonly id: string }

const showRaise = (visit: Visit, child: OpenChild, { typed, errors = {}, id }: Shown): Promise<Answer> =>
  visit.transaction(async (db) => {
    const { ladder } = await findManagers(db, visit, visit.today)
    const days = (await readOversightDays(db)).dispute
    const steps = ladderFrom(visit.today, days, await findHolidays(db))
    const given = { chrome: visit.chrome, child, managers: ladder(child.team), steps, typed, errors, id }
    return childAnswer(visit, child, {
      title: 'Raise a dispute',
      body: raiseView({ ...given, today: visit.today }),
      errors,
    })
  })

const raise = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const typed = typedIn(form, raiseFields)
  const id = idIn(form)
  const raised = dayIn(form, 'raised', 'The day')
  const { text, errors } = await visit.transaction(async (db) => {
    const { managers } = await findManagers(db, visit, visit.today)
    const read = readRaised(typed, { raised, managers, today: visit.today })
    if (read.text === null) return read
    const days = (await readOversightDays(db)).dispute
    const holidays = await findHolidays(db)
    const { with: first, ...what } = read.text
    const until = ladderFrom(what.raisedOn, days, holidays).at(-1)!.by
    const answerBy = workingDayAfter(what.raisedOn, days.informal, holidays)
    const step = { level: 'informal' as const, with: first, beganOn: what.raisedOn, answerBy }
    const isNew = await raiseDispute(
      db,
      { ...what, disputeId: id, childId: child.childId, until, first: step },
      byOf(visit),
    )
    if (isNew)
      await logDeed(db, visit.person, { action: 'raised a dispute', record: disputeRecord, subject: child.childId })
    return read
  })
  if (text === null) return showRaise(visit, child, { typed, errors, id })
  return redirect(addressOf(child.childId).dispute(id), { tone: 'success', text: 'The dispute is raised.' })
}

export const raisePage: Page = childPage({
  path: '/children/:childId/oversight/dispute',
  title: 'Raise a dispute',
  may: 'oversight.dispute',
  record: disputeRecord,
  reachedFrom: '/children/:childId/oversight',
  show: (visit, child) => showRaise(visit, child, { typed: {}, id: newId() }),
  submit: raise,
})

const find = async (db: Tenant, child: OpenChild, visit: Visit): Promise<Dispute> =>
  getDispute(await findOversight(db, child.childId), visit.params.disputeId!)

const show = (visit: Visit, child: OpenChild, typed: Typed = {}, errors: Errors = {}): Promise<Answer> =>
  visit.transaction(async (db) => {
    const one = await find(db, child, visit)
    const { managers } = await findManagers(db, visit, visit.today)
    const may = { answer: visit.may('oversight.decide'), raise: visit.may('oversight.dispute') }
    const body = disputeView({ chrome: visit.chrome, one, may, managers, typed, errors })
    return childAnswer(visit, child, { title: disputeTitle(one), body, errors, wide: true })
  })

const carryOut = async (db: Tenant, visit: Visit, one: Dispute, act: DisputeAct): Promise<string> => {
  const by = byOf(visit)
  if (act.is === 'answer') {
    await answerStep(db, one, act.text, by)
    return 'Your answer is recorded.'
  }
  if (act.is === 'end') {
    await endDispute(db, one, act, by)
    return 'The dispute has ended.'
  }
  const days = (await readOversightDays(db)).dispute[act.level]
  const answerBy = workingDayAfter(visit.today, days, await findHolidays(db))
  await takeOn(db, one, { ...act, beganOn: visit.today, answerBy }, by)
  return `It lies with ${act.with.name} now.`
}

const press = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const answer = form.get(`answer${form.get('names')}`)
  const typed: Typed = { ...typedIn(form, ['do', 'with', 'how', 'words']), answer }
  const done = await visit.transaction(async (db) => {
    const one = await find(db, child, visit)
    refuseUnless(visit, typed.do === 'answer' ? 'oversight.decide' : 'oversight.dispute')
    const { managers } = await findManagers(db, visit, visit.today)
    const { act, errors } = readAct(typed, one, managers)
    return { errors, said: act === null || hasErrors(errors) ? '' : await carryOut(db, visit, one, act) }
  })
  if (done.said === '') return show(visit, child, typed, done.errors)
  const to = goesTo(child.childId, form.get('next'), addressOf(child.childId).dispute(visit.params.disputeId!))
  return redirect(to, { tone: 'success', text: done.said })
}

export const disputePage: Page = childPage({
  path: '/children/:childId/oversight/disputes/:disputeId',
  title: 'Dispute',
  may: 'oversight.see',
  record: disputeRecord,
  reachedFrom: '/children/:childId/oversight',
  show: (visit, child) => show(visit, child),
  submit: press,
})
