import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Day } from '../../platform/day.ts'
import { type Answer, html as answer, redirect } from '../../platform/http/page.ts'
import {
  button,
  dateInput,
  form,
  radios,
  readDateInput,
  type TypedDate,
  textarea,
  typedDate,
} from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type Delivery, deliveryRatings, type Line, type LineUpdate, longestText, type WholePlan } from '../model.ts'
import { saveLine, setAsked } from '../records/lines.ts'
import { addUpdate, listUpdates } from '../records/notes.ts'
import { lineInWords } from '../rules/line-words.ts'
import { type Actor, mayRateDelivery, mayUpdate } from '../rules/who.ts'
import { lineAddress, paragraph } from '../views/parts.ts'
import { onceField, onceIn } from './once.ts'
import { byOf, openLineAs, refuseNotYours } from './open.ts'

type Typed = { text: string; about: TypedDate; delivery: string }
type Shown = { whole: WholePlan; line: Line; actor: Actor; typed: Typed; corrects: LineUpdate | null }

/** Ratings that an update may give: signing off has a page of its own. */
const choosable = (Object.keys(deliveryRatings) as Delivery[]).filter((rating) => rating !== 'signed-off')

const shown = (visit: Visit, given: Shown, errors: Record<string, string> = {}): Answer => {
  const { line, typed, corrects } = given
  const rates = mayRateDelivery(given.actor, line) && line.delivery !== 'signed-off' && !corrects
  const body = html`${
    corrects &&
    html`<h2 class="govuk-heading-s">The update that you correct</h2>${paragraph(corrects.text)}
<p class="govuk-body">It stays as it is. Your correction is shown with it.</p>`
  }
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`${onceField()}${corrects && html`<input type="hidden" name="corrects" value="${corrects.id}">`}
${textarea({
  name: 'text',
  label: corrects ? 'Correction' : 'What has happened',
  hint: 'What was done and what changed. Do not name a child or a family.',
  value: typed.text,
  error: errors.text,
})}
${dateInput({ name: 'about', legend: 'As at', value: typed.about, error: errors.about })}
${
  rates &&
  radios({
    name: 'delivery',
    legend: 'Delivery',
    hint: 'Your judgement. Whether the due date has passed is worked out and shown beside it.',
    value: typed.delivery,
    error: errors.delivery,
    items: choosable.map((value) => ({ value, text: deliveryRatings[value].text })),
  })
}
${button({ text: corrects ? 'Save the correction' : 'Save the update' })}`,
})}`
  return answer(
    page(visit.chrome, {
      title: corrects ? 'Correct an update' : 'Add an update',
      caption: lineInWords(line, given.whole.findings),
      back: { text: 'Back to the line', href: lineAddress(given.whole.plan.id, line.id) },
      errors,
      body,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const open = async (
  visit: Visit,
  db: Parameters<typeof openLineAs>[0],
  correctsId: string | undefined,
  locked = false,
) => {
  const { whole, line, actor } = await openLineAs(db, visit, locked)
  if (!mayUpdate(actor, line))
    refuseNotYours('Only its lead, its partner and those who edit the plan write updates. Ask one of them.')
  const corrects = (await listUpdates(db, line.id)).find((update) => update.id === correctsId) ?? null
  return { whole, line, actor, corrects }
}

const errorsOf = (text: string, about: ReturnType<typeof readDateInput>, today: Day): Record<string, string> => ({
  ...(text === '' ? { text: 'Enter what has happened' } : {}),
  ...(text.length > longestText ? { text: 'The update must be 4,000 characters or fewer' } : {}),
  ...(about.day === null ? { about: about.error ?? 'Enter the day that the update is about' } : {}),
  ...(about.day !== null && about.day > today ? { about: 'The day must be today or in the past' } : {}),
})

export const updatePage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/update',
  title: 'Add an update',
  may: 'plan.update-own',
  query: z.object({ corrects: z.uuid().optional().catch(undefined) }),
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const opened = await open(visit, db, visit.query.corrects as string | undefined)
      const about = typedDate(opened.corrects?.about ?? visit.today)
      return shown(visit, { ...opened, typed: { text: '', about, delivery: opened.line.delivery } })
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const opened = await open(visit, db, form.get('corrects'), true)
      const { whole, line, actor, corrects } = opened
      const about = readDateInput(form, 'about', 'The day')
      const text = form.get('text')
      const errors = errorsOf(text, about, visit.today)
      const typed = { text, about: about.typed, delivery: form.get('delivery') }
      if (Object.keys(errors).length > 0) return shown(visit, { ...opened, typed }, errors)
      const by = byOf(visit)
      await addUpdate(db, line.id, { about: about.day!, text, corrects: corrects?.id ?? null }, by, onceIn(form))
      await setAsked(db, whole.plan.id, line.id, null)
      const delivery = choosable.find((rating) => rating === typed.delivery)
      if (delivery && !corrects && mayRateDelivery(actor, line) && line.delivery !== 'signed-off')
        await saveLine(db, whole.plan.id, line, { ...line, delivery }, by)
      return redirect(lineAddress(whole.plan.id, line.id), { tone: 'success', text: 'The update is saved.' })
    }),
}
