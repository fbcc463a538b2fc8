import { z } from 'zod'
import { logDeed } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Answer, type Form, redirect } from '../../../platform/http/page.ts'
import { typedDate } from '../../../platform/views/govuk.ts'
import { addressOf, isOneOf, points } from '../model.ts'
import { addDecision, dropDraft, findDraft, saveDraft } from '../records/decisions.ts'
import { findOversight } from '../records/read.ts'
import type { Errors, Typed } from '../rules/typed.ts'
import { decisionFields, readDecision } from '../rules/typed-decision.ts'
import { decideView } from '../views/decide.ts'
import { byOf, childAnswer, clockOf, dayIn, findManagers, goesTo, idIn, typedIn } from './parts.ts'

const query = z.object({
  point: z.string().max(40).catch(''),
  risk: z.union([z.literal(''), z.uuid()]).catch(''),
  next: z.string().max(300).catch(''),
})

type Shown = { readonly typed: Typed; readonly errors?: Errors; readonly id: string; readonly next: string }

const show = (visit: Visit, child: OpenChild, { typed, errors = {}, id, next }: Shown): Promise<Answer> =>
  visit.transaction(async (db) => {
    const { managers, self } = await findManagers(db, visit, visit.today)
    const risks = (await findOversight(db, child.childId)).risks.filter(
      (one) => one.takenBack === null && (one.answer === null || one.riskChangeId === typed.risk),
    )
    const draft = await findDraft(db, child.childId)
    const begun = draft !== null && typed.rationale === undefined ? draft.fields : {}
    const first = {
      ...(self === null ? {} : { decider: self.staffId }),
      owner: child.worker ?? '',
      ...boxes('decided', visit.today),
    }
    const body = decideView({
      chrome: visit.chrome,
      childId: child.childId,
      parts: { typed: { ...first, ...begun, ...typed }, errors },
      given: { managers, risks },
      id,
      next,
      draftOf: Object.keys(begun).length > 0 ? draft!.savedAt : null,
    })
    return childAnswer(visit, child, { title: 'Record a management decision', body, errors })
  })

const boxes = (name: string, day: string): Typed => {
  const typed = typedDate(day)
  return { [`${name}-day`]: typed.day, [`${name}-month`]: typed.month, [`${name}-year`]: typed.year }
}

const asked = (visit: Visit): Shown => {
  const { point, risk, next } = visit.query as z.infer<typeof query>
  const chosen = risk === '' ? point : 'risk-change'
  const typed = { ...(isOneOf(points, chosen) ? { point: chosen } : {}), ...(risk === '' ? {} : { risk }) }
  return { typed, id: newId(), next }
}

const submit = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const { childId } = child
  const [typed, next] = [typedIn(form, decisionFields), form.get('next')]
  const to = goesTo(childId, next, addressOf(childId).all)
  if (form.get('do') === 'drop-draft') {
    await visit.transaction((db) => dropDraft(db, childId, visit.person.accountId))
    return redirect(addressOf(childId).decide, { tone: 'success', text: 'The draft is gone.' })
  }
  if (form.get('do') === 'draft') {
    await visit.transaction((db) => saveDraft(db, childId, typed, visit.now))
    return redirect(to, {
      tone: 'success',
      text: 'Saved as a draft. Only you see it, and it counts when it is recorded.',
    })
  }
  const id = idIn(form)
  const decided = dayIn(form, 'decided', 'The day of the decision')
  const { text, errors } = await visit.transaction(async (db) => {
    const { managers } = await findManagers(db, visit, decided.day ?? visit.today)
    const risks = typed.risk ? (await findOversight(db, childId)).risks : []
    const read = readDecision(typed, { decided, by: dayIn(form, 'by', 'The day'), managers, ...clockOf(visit) })
    const isKnown = !typed.risk || risks.some((one) => one.riskChangeId === typed.risk && one.takenBack === null)
    const checked = isKnown
      ? read
      : { text: null, errors: { ...read.errors, risk: 'Choose a change of risk of this child' } }
    if (checked.text && (await addDecision(db, { decisionId: id, childId }, checked.text, byOf(visit))))
      await logDeed(db, visit.person, {
        action: 'recorded a management decision',
        record: 'supervision.management_decision',
        subject: childId,
      })
    return checked
  })
  if (text === null) return show(visit, child, { typed, errors, id, next })
  return redirect(to, { tone: 'success', text: 'The decision is recorded.' })
}

export const decidePage: Page = childPage({
  path: '/children/:childId/oversight/decide',
  title: 'Record a management decision',
  may: 'oversight.decide',
  record: 'supervision.management_decision',
  query,
  reachedFrom: '/children/:childId/oversight',
  show: (visit, child) => show(visit, child, asked(visit)),
  submit,
})
