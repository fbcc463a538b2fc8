import { z } from 'zod'
import { logDeed } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Answer, type Form, redirect } from '../../../platform/http/page.ts'
import { addressOf, type Manager } from '../model.ts'
import { findHolidays } from '../records/managers.ts'
import { findOversight, getRiskChange } from '../records/read.ts'
import { addRiskChange, escalate, riskRecord, takeBackRiskChange } from '../records/risks.ts'
import { decideBy } from '../rules/days.ts'
import { riskTitle } from '../rules/text.ts'
import { type Errors, hasErrors, needed, type Typed, tooLong } from '../rules/typed.ts'
import { readRisk, riskFields } from '../rules/typed-risk.ts'
import { readOversightDays } from '../settings.ts'
import { recordRiskView, riskView } from '../views/risk.ts'
import { byOf, childAnswer, clockOf, dayIn, findManagers, goesTo, idIn, refuseUnless, typedIn } from './parts.ts'

const query = z.object({ next: z.string().max(300).catch('') })

/** Everyone whom it may go to, the team's own line first; who records it decides nothing about their own record. */
const findLadder = (visit: Visit, child: OpenChild): Promise<readonly Manager[]> =>
  visit.transaction(async (db) => (await findManagers(db, visit, visit.today)).ladder(child.team))

type Shown = { readonly typed: Typed; readonly errors?: Errors; readonly id: string; readonly next: string }

const show = async (visit: Visit, child: OpenChild, { typed, errors = {}, id, next }: Shown): Promise<Answer> => {
  const ladder = await findLadder(visit, child)
  const days = await visit.transaction((db) => readOversightDays(db))
  const body = recordRiskView({
    chrome: visit.chrome,
    child,
    ladder,
    days: days.risk,
    typed,
    errors,
    id,
    next,
    today: visit.today,
  })
  return childAnswer(visit, child, { title: 'Record a change of risk', body, errors })
}

const submit = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const [typed, next] = [typedIn(form, riskFields), form.get('next')]
  const id = idIn(form)
  const ladder = await findLadder(visit, child)
  const known = dayIn(form, 'known', 'The day')
  const { text, errors } = readRisk(typed, { known, ladder, ...clockOf(visit) })
  if (text === null) return show(visit, child, { typed, errors, id, next })
  await visit.transaction(async (db) => {
    const days = (await readOversightDays(db)).risk[text.kind]
    const by = decideBy(text.knownOn, days, await findHolidays(db))
    const { childId } = child
    if (await addRiskChange(db, { ...text, riskChangeId: id, childId, decideBy: by }, byOf(visit)))
      await logDeed(db, visit.person, { action: 'recorded a change of risk', record: riskRecord, subject: childId })
  })
  const to = goesTo(child.childId, next, addressOf(child.childId).riskChange(id))
  return redirect(to, { tone: 'success', text: `The change of risk is recorded. ${text.to.name} is asked to decide.` })
}

export const recordRiskPage: Page = childPage({
  path: '/children/:childId/oversight/risk',
  title: 'Record a change of risk',
  may: 'oversight.risk',
  record: riskRecord,
  query,
  reachedFrom: '/children/:childId/oversight',
  show: (visit, child) =>
    show(visit, child, { typed: {}, id: newId(), next: (visit.query as z.infer<typeof query>).next }),
  submit,
})

const showOne = async (visit: Visit, child: OpenChild, typed: Typed = {}, errors: Errors = {}): Promise<Answer> => {
  const one = await visit.transaction(async (db) =>
    getRiskChange(await findOversight(db, child.childId), visit.params.riskChangeId!),
  )
  const may = { decide: visit.may('oversight.decide'), record: visit.may('oversight.risk') }
  const ladder = may.record ? await findLadder(visit, child) : []
  const body = riskView({ chrome: visit.chrome, one, may, ladder, typed, errors })
  return childAnswer(visit, child, { title: riskTitle(one), body, errors })
}

const act = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const typed = typedIn(form, ['to', 'note', 'why'])
  const ladder = await findLadder(visit, child)
  const one = await visit.transaction(async (db) =>
    getRiskChange(await findOversight(db, child.childId), visit.params.riskChangeId!),
  )
  refuseUnless(visit, 'oversight.risk')
  const to = addressOf(child.childId).riskChange(one.riskChangeId)
  if (form.get('do') === 'take-back') {
    const errors = needed('why', typed.why ?? '', 'why it is taken back', 1, 1000)
    if (hasErrors(errors)) return showOne(visit, child, typed, errors)
    await visit.transaction((db) => takeBackRiskChange(db, one, typed.why!, byOf(visit)))
    return redirect(to, { tone: 'success', text: 'Taken back. It counts no more, and can still be read.' })
  }
  const chosen = ladder.find(({ staffId }) => staffId === typed.to)
  const errors = {
    ...(chosen ? {} : { to: 'Choose to whom it goes' }),
    ...tooLong('note', typed.note ?? '', 1000),
  }
  if (hasErrors(errors)) return showOne(visit, child, typed, errors)
  await visit.transaction((db) => escalate(db, one, chosen!, typed.note ?? '', byOf(visit)))
  return redirect(to, { tone: 'success', text: `${chosen!.name} is asked to decide.` })
}

export const riskChangePage: Page = childPage({
  path: '/children/:childId/oversight/risk/:riskChangeId',
  title: 'Change of risk',
  may: 'oversight.see',
  record: riskRecord,
  reachedFrom: '/children/:childId/oversight',
  show: (visit, child) => showOne(visit, child),
  submit: act,
})
