import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import {
  button,
  dateInput,
  form,
  input,
  insetText,
  type ReadDate,
  readDateInput,
  type TypedDate,
  textarea,
  typedDate,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type Line, longestText, type Milestone, type MilestoneFields, type WholePlan } from '../model.ts'
import {
  addMilestone,
  getMilestone,
  listRemovedMilestones,
  saveMilestone,
  setMilestoneRemoved,
} from '../records/milestones.ts'
import { lineInWords } from '../rules/line-words.ts'
import { mayRateDelivery } from '../rules/who.ts'
import { milestoneTable } from '../views/milestones.ts'
import { lineAddress } from '../views/parts.ts'
import { onceField, onceIn } from './once.ts'
import { byOf, openLineAs, refuseNotYours } from './open.ts'

type Errors = Readonly<Record<string, string>>
type Opened = { whole: WholePlan; line: Line; of: { planId: string; line: Line } }

/** Its lead and those who edit the plan, as for the delivery rating. */
const open = async (db: Tenant, visit: Visit, locked = false): Promise<Opened> => {
  const { whole, line, actor } = await openLineAs(db, visit, locked)
  if (!mayRateDelivery(actor, line))
    refuseNotYours('Only its lead and those who edit the plan set milestones. Ask one of them.')
  return { whole, line, of: { planId: whole.plan.id, line } }
}

const listAddress = ({ of }: Opened): string => lineAddress(of.planId, of.line.id, '/milestones')

type New = { title: string; due: TypedDate; note: string }

const titleErrors = (title: string): Errors => ({
  ...(title === '' ? { title: 'Enter what is to be reached' } : {}),
  ...(title.length > 300 ? { title: 'Use 300 characters or fewer' } : {}),
})
const noteErrors = (note: string): Errors =>
  note.length > longestText ? { note: 'The note must be 4,000 characters or fewer' } : {}

const removedList = (visit: Visit, opened: Opened, removed: readonly Milestone[]): Html | null =>
  removed.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Removed milestones</h2><ul class="tl-list">${removed.map(
        (milestone) =>
          html`<li class="tl-list__item"><span class="tl-list__what">${milestone.title}, due ${inWords(milestone.due)}</span>${form(
            {
              chrome: visit.chrome,
              action: listAddress(opened),
              label: `Put back: ${milestone.title}`,
              body: html`<input type="hidden" name="put-back" value="${milestone.id}">${button({ text: 'Put back', look: 'secondary', classes: 'govuk-!-margin-bottom-0' })}`,
            },
          )}</li>\n`,
      )}</ul>`

const shownList = async (
  db: Tenant,
  visit: Visit,
  opened: Opened,
  typed: New = { title: '', due: typedDate(null), note: '' },
  errors: Errors = {},
): Promise<Answer> => {
  const { whole, line, of } = opened
  return answer(
    page(visit.chrome, {
      title: 'Milestones',
      caption: lineInWords(line, whole.findings),
      back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
      errors,
      body: html`${milestoneTable(whole.plan.id, line, visit.today, true)}
<h2 class="govuk-heading-m">Add a milestone</h2>
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Add a milestone',
  body: html`${onceField()}
${input({ name: 'title', label: 'What is to be reached', hint: 'For example: half of the social workers are trained.', value: typed.title, error: errors.title })}
${dateInput({ name: 'due', legend: 'Due', hint: 'Once it is saved, this stays as the original date. A later change is a revised date with a reason.', value: typed.due, error: errors.due })}
${textarea({ name: 'note', label: 'Note (optional)', hint: 'Do not name a child or a family.', value: typed.note, error: errors.note, rows: 2 })}
${button({ text: 'Add the milestone' })}`,
})}
${removedList(visit, opened, await listRemovedMilestones(db, of))}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const add = async (db: Tenant, visit: Visit, opened: Opened, form: Form): Promise<Answer> => {
  const due = readDateInput(form, 'due', 'The due date')
  const [title, note] = [form.get('title'), form.get('note')]
  const errors = {
    ...titleErrors(title),
    ...(due.day === null ? { due: due.error ?? 'Enter the day by which it is due' } : {}),
    ...noteErrors(note),
  }
  if (Object.keys(errors).length > 0) return shownList(db, visit, opened, { title, due: due.typed, note }, errors)
  const fields: MilestoneFields = { title, due: due.day!, revisedDue: null, done: null, note }
  await addMilestone(db, opened.of, fields, byOf(visit), onceIn(form))
  return redirect(visit.path, { tone: 'success', text: 'The milestone is added.' })
}

export const milestonesPage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/milestones',
  title: 'Milestones of a line',
  may: 'plan.update-own',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) => visit.transaction(async (db) => shownList(db, visit, await open(db, visit))),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const opened = await open(db, visit, true)
      const back = z.uuid().safeParse(form.get('put-back'))
      if (!back.success) return add(db, visit, opened, form)
      const milestone = await getMilestone(db, opened.of, back.data)
      await setMilestoneRemoved(db, opened.of, milestone, false, byOf(visit))
      return redirect(visit.path, { tone: 'success', text: 'The milestone is back on the line.' })
    }),
}

type Typed = New & { done: TypedDate; doneBy: string; reason: string; version: number }

const typedOf = (milestone: Milestone, visit: Visit): Typed => ({
  title: milestone.title,
  due: typedDate(milestone.revisedDue),
  note: milestone.note,
  done: typedDate(milestone.done?.on ?? null),
  doneBy: milestone.done?.by ?? visit.person.name,
  reason: '',
  version: milestone.version,
})

const shown = (visit: Visit, opened: Opened, milestone: Milestone, typed: Typed, errors: Errors = {}): Answer =>
  answer(
    page(visit.chrome, {
      title: 'Change a milestone',
      caption: milestone.title,
      back: { text: 'Back to the milestones', href: listAddress(opened) },
      errors,
      body: html`${insetText(`Original date: ${inWords(milestone.due)}. It is kept, and shown beside a revised one.`)}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`<input type="hidden" name="version" value="${typed.version}">
<h2 class="govuk-heading-m">When it is done</h2>
${dateInput({ name: 'done', legend: 'Done on', hint: 'Leave empty while it is not done.', value: typed.done, error: errors.done })}
${input({ name: 'doneBy', label: 'Done by', value: typed.doneBy, error: errors.doneBy, width: 20 })}
${textarea({ name: 'note', label: 'Note (optional)', hint: 'Do not name a child or a family.', value: typed.note, error: errors.note, rows: 2 })}
<h2 class="govuk-heading-m">What and when</h2>
${input({ name: 'title', label: 'What is to be reached', value: typed.title, error: errors.title })}
${dateInput({ name: 'due', legend: 'Revised date', hint: 'Leave empty while the original date stands.', value: typed.due, error: errors.due })}
${textarea({ name: 'reason', label: 'Why the date is revised', hint: 'Only when you change the revised date.', value: typed.reason, error: errors.reason, rows: 2 })}
${button({ text: 'Save the milestone' })}`,
})}
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Remove the milestone',
  body: button({ text: 'Remove the milestone', name: 'remove', value: 'yes', look: 'secondary' }),
})}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

/** The revised date as it would be kept: the original one typed again revises nothing. */
const revised = (milestone: Milestone, due: ReadDate): Day | null => (due.day === milestone.due ? null : due.day)

const errorsOf = (milestone: Milestone, typed: Typed, due: ReadDate, done: ReadDate, today: Day): Errors => ({
  ...(done.error !== null ? { done: done.error } : {}),
  ...(done.day !== null && done.day > today ? { done: 'The day must be today or in the past' } : {}),
  ...(done.day !== null && typed.doneBy === '' ? { doneBy: 'Enter who did it' } : {}),
  ...(typed.doneBy.length > 200 ? { doneBy: 'Use 200 characters or fewer' } : {}),
  ...noteErrors(typed.note),
  ...titleErrors(typed.title),
  ...(due.error !== null ? { due: due.error } : {}),
  ...(revised(milestone, due) !== milestone.revisedDue && typed.reason === ''
    ? { reason: 'Say why the date is revised' }
    : {}),
  ...(typed.reason.length > 200 ? { reason: 'Use 200 characters or fewer' } : {}),
})

const save = async (db: Tenant, visit: Visit, opened: Opened, milestone: Milestone, form: Form): Promise<Answer> => {
  const due = readDateInput(form, 'due', 'The revised date')
  const done = readDateInput(form, 'done', 'The day it was done')
  const typed: Typed = {
    title: form.get('title'),
    note: form.get('note'),
    doneBy: form.get('doneBy'),
    reason: form.get('reason'),
    due: due.typed,
    done: done.typed,
    version: z.coerce.number().int().min(0).max(2_147_483_647).catch(0).parse(form.get('version')),
  }
  const errors = errorsOf(milestone, typed, due, done, visit.today)
  if (Object.keys(errors).length > 0) return shown(visit, opened, milestone, typed, errors)
  const fields: MilestoneFields = {
    title: typed.title,
    due: milestone.due,
    revisedDue: revised(milestone, due),
    done: done.day === null ? null : { on: done.day, by: typed.doneBy },
    note: typed.note,
  }
  const isSaved = await saveMilestone(
    db,
    opened.of,
    { ...milestone, version: typed.version },
    fields,
    byOf(visit),
    typed.reason,
  )
  if (isSaved) return redirect(listAddress(opened), { tone: 'success', text: 'The milestone is saved.' })
  return shown(
    visit,
    opened,
    milestone,
    { ...typed, version: milestone.version },
    {
      title: `Someone else saved this milestone while you were typing: “${milestone.title}”, ${
        milestone.done ? `done on ${inWords(milestone.done.on)}` : 'not done'
      }. Yours is below: save it to replace theirs`,
    },
  )
}

export const milestonePage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/milestones/:milestoneId',
  title: 'Change a milestone',
  may: 'plan.update-own',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId/milestones',
  show: (visit) =>
    visit.transaction(async (db) => {
      const opened = await open(db, visit)
      const milestone = await getMilestone(db, opened.of, visit.params.milestoneId!)
      return shown(visit, opened, milestone, typedOf(milestone, visit))
    }),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const opened = await open(db, visit, true)
      const milestone = await getMilestone(db, opened.of, visit.params.milestoneId!)
      if (form.get('remove') === '') return save(db, visit, opened, milestone, form)
      await setMilestoneRemoved(db, opened.of, milestone, true, byOf(visit))
      return redirect(listAddress(opened), {
        tone: 'success',
        text: 'The milestone is removed. It can be put back below.',
      })
    }),
}
