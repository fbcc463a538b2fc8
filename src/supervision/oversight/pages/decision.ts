import { logDeed } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { type Answer, type Form, redirect } from '../../../platform/http/page.ts'
import { typedDate } from '../../../platform/views/govuk.ts'
import { addressOf, type Decision } from '../model.ts'
import { correctDecision, decisionRecord, markNextDone, takeBackDecision } from '../records/decisions.ts'
import { findOversight, getDecision } from '../records/read.ts'
import { decisionTitle } from '../rules/text.ts'
import { type Errors, hasErrors, needed, pastDay, type Typed, tooLong } from '../rules/typed.ts'
import { decisionFields, readDecision } from '../rules/typed-decision.ts'
import { correctView, decisionView } from '../views/decision.ts'
import { byOf, childAnswer, clockOf, dayIn, findManagers, goesTo, refuseUnless, typedIn } from './parts.ts'

const find = (visit: Visit, child: OpenChild): Promise<Decision> =>
  visit.transaction(async (db) => getDecision(await findOversight(db, child.childId), visit.params.decisionId!))

const log = (visit: Visit, childId: string, action: string) =>
  visit.transaction((db) => logDeed(db, visit.person, { action, record: decisionRecord, subject: childId }))

const show = async (visit: Visit, child: OpenChild, typed: Typed = {}, errors: Errors = {}): Promise<Answer> => {
  const one = await find(visit, child)
  const may = { correct: visit.may('oversight.decide'), done: visit.may('oversight.clear') }
  const body = decisionView({ chrome: visit.chrome, one, may, typed, errors, today: visit.today })
  return childAnswer(visit, child, { title: decisionTitle(one.versions[0]!), body, errors })
}

/** "Done on": what was to come next is done. */
const done = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const one = await find(visit, child)
  refuseUnless(visit, 'oversight.clear')
  const names = form.get('names')
  const note = form.get(`done-note${names}`)
  const typed = { ...typedIn(form, ['done-day', 'done-month', 'done-year'], names), 'done-note': note }
  const day = dayIn(form, `done${names}`, 'The day it was done')
  const errors = {
    ...pastDay('done', day, 'the day it was done', visit.today),
    ...tooLong('done-note', note, 1000),
  }
  if (hasErrors(errors)) return show(visit, child, typed, errors)
  const said = { on: day.day!, note: note, by: visit.person.name }
  await visit.transaction((db) => markNextDone(db, one.decisionId, said))
  const to = goesTo(child.childId, form.get('next'), addressOf(child.childId).decision(one.decisionId))
  return redirect(to, { tone: 'success', text: 'Recorded as done.' })
}

export const decisionPage: Page = childPage({
  path: '/children/:childId/oversight/decisions/:decisionId',
  title: 'Management decision',
  may: 'oversight.see',
  record: decisionRecord,
  reachedFrom: '/children/:childId/oversight',
  show: (visit, child) => show(visit, child),
  submit: done,
})

const boxes = (name: string, day: string | null): Typed => {
  const typed = typedDate(day)
  return { [`${name}-day`]: typed.day, [`${name}-month`]: typed.month, [`${name}-year`]: typed.year }
}

const typedOf = (one: Decision): Typed => {
  const text = one.versions[0]!
  return {
    point: text.point,
    risk: text.riskChangeId ?? '',
    decision: text.decision,
    decider: text.decidedBy.staffId ?? '',
    time: text.decidedAt,
    rationale: text.rationale,
    progress: text.progress,
    next: text.nextStep,
    owner: text.nextOwner,
    none: text.noneNeeded,
    ...boxes('decided', text.decidedOn),
    ...boxes('by', text.nextBy),
  }
}

const showCorrect = async (visit: Visit, child: OpenChild, typed: Typed | null, errors: Errors): Promise<Answer> => {
  const one = await find(visit, child)
  const { managers, risks } = await visit.transaction(async (db) => ({
    ...(await findManagers(db, visit, one.versions[0]!.decidedOn)),
    risks: (await findOversight(db, child.childId)).risks.filter(({ takenBack }) => takenBack === null),
  }))
  const parts = { typed: typed ?? { ...typedOf(one), version: String(one.versions[0]!.version) }, errors }
  const body = correctView({ chrome: visit.chrome, one, parts, given: { managers, risks } })
  return childAnswer(visit, child, { title: 'Correct a management decision', body, errors })
}

const correct = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const typed = typedIn(form, [...decisionFields, 'why', 'version'])
  const one = await find(visit, child)
  const why = needed('why', typed.why ?? '', 'why it is corrected', 1, 1000)
  const seen = { seen: Number(typed.version), why: typed.why ?? '' }
  const to = addressOf(child.childId).decision(one.decisionId)
  if (form.get('do') === 'take-back') {
    if (hasErrors(why)) return showCorrect(visit, child, typed, why)
    await visit.transaction((db) => takeBackDecision(db, one, seen, byOf(visit)))
    await log(visit, child.childId, 'took a management decision back')
    return redirect(to, { tone: 'success', text: 'Taken back. It counts no more, and can still be read.' })
  }
  const decided = dayIn(form, 'decided', 'The day of the decision')
  const { text, errors } = await visit.transaction(async (db) => {
    const { managers } = await findManagers(db, visit, decided.day ?? visit.today)
    const read = readDecision(typed, { decided, by: dayIn(form, 'by', 'The day'), managers, ...clockOf(visit) })
    const risks = (await findOversight(db, child.childId)).risks
    const isKnown = !typed.risk || risks.some(({ riskChangeId }) => riskChangeId === typed.risk)
    const all = { ...read.errors, ...why, ...(isKnown ? {} : { risk: 'Choose a change of risk of this child' }) }
    if (read.text && !hasErrors(all)) await correctDecision(db, one, read.text, seen, byOf(visit))
    return { text: hasErrors(all) ? null : read.text, errors: all }
  })
  if (text === null) return showCorrect(visit, child, typed, errors)
  await log(visit, child.childId, 'corrected a management decision')
  return redirect(to, { tone: 'success', text: 'Corrected. The earlier text is kept below.' })
}

export const correctPage: Page = childPage({
  path: '/children/:childId/oversight/decisions/:decisionId/correct',
  title: 'Correct a management decision',
  may: 'oversight.decide',
  record: decisionRecord,
  reachedFrom: '/children/:childId/oversight/decisions/:decisionId',
  show: (visit, child) => showCorrect(visit, child, null, {}),
  submit: correct,
})
