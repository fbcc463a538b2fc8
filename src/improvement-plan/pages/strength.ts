import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import {
  button,
  dateInput,
  form,
  input,
  radios,
  readDateInput,
  summaryList,
  type TypedDate,
  tag,
  textarea,
  timeline,
  typedDate,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type LookResult, longestText, lookResults, type Strength, type StrengthFields } from '../model.ts'
import { type DirectoryPerson, listPeople } from '../people.ts'
import { addLook, getStrength, saveStrength } from '../records/strengths.ts'
import { monthsInWords } from '../rules/things.ts'
import { mayLook } from '../rules/who.ts'
import { leadInWords } from '../rules/words.ts'
import { planAddress, type Source } from '../views/parts.ts'
import { lineOffer, quoteOf, stateWords } from '../views/strengths.ts'
import { namedFields, readNamed, type TypedNamed, typedNamed } from './named.ts'
import { onceField, onceIn } from './once.ts'
import { actorOf, byOf, openPlanAndSource, refuseNotYours } from './open.ts'

type Errors = Readonly<Record<string, string>>
type Opened = {
  planId: string
  planTitle: string
  source: Source | null
  strength: Strength
  people: readonly DirectoryPerson[]
  may: { edit: boolean; look: boolean }
}

const open = async (db: Tenant, visit: Visit, locked = false): Promise<Opened> => {
  const { whole, source } = await openPlanAndSource(db, visit)
  const { id: planId, title: planTitle } = whole.plan
  const strength = await getStrength(db, planId, visit.params.strengthId!, locked)
  const people = await listPeople(db, visit.today)
  const actor = actorOf(visit, people)
  return { planId, planTitle, source, strength, people, may: { edit: actor.mayEdit, look: mayLook(actor, strength) } }
}

const looks = ({ strength }: Opened): Html =>
  strength.looks.length === 0
    ? html`<p class="govuk-body">Nobody has looked yet.</p>`
    : timeline(
        strength.looks.map((look) => ({
          title: lookResults[look.found].text,
          by: look.by,
          when: inWords(look.on),
          datetime: look.on,
          content: look.note === '' ? html`` : html`<p class="govuk-body tl-pre-line">${look.note}</p>`,
        })),
      )

type TypedLook = { on: TypedDate; found: string; note: string }

const lookForm = (
  visit: Visit,
  typed: TypedLook,
  errors: Errors,
): Html => html`<h2 class="govuk-heading-m">Look at it now</h2>
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Look at it now',
  body: html`${onceField()}
${radios({
  name: 'found',
  legend: 'What you found',
  value: typed.found,
  error: errors.found,
  items: [
    { value: 'still-so', text: lookResults['still-so'].text, hint: 'Nothing shows that it slips' },
    { value: 'slipping', text: lookResults.slipping.text, hint: 'The sign shows, or something else does' },
    { value: 'lost', text: lookResults.lost.text, hint: 'It is no longer so' },
  ],
})}
${dateInput({ name: 'on', legend: 'Looked on', value: typed.on, error: errors.on })}
${textarea({ name: 'note', label: 'What it rests on', hint: 'The figure, audit or feedback. Needed when it slips or is lost. Do not name a child or a family.', value: typed.note, error: errors.note, rows: 3 })}
${button({ text: 'Save the look' })}`,
})}`

const shown = (
  visit: Visit,
  opened: Opened,
  typed: TypedLook = { on: typedDate(visit.today), found: '', note: '' },
  errors: Errors = {},
): Answer => {
  const { planId, planTitle, source, strength, may } = opened
  const offer = lineOffer(planId, strength, visit.today, may.edit)
  const change = may.edit
    ? [{ href: planAddress(planId, `/strengths/${strength.id}/edit`), text: 'Change', hidden: 'who keeps it so' }]
    : []
  return answer(
    page(visit.chrome, {
      title: 'A strength held',
      caption: planTitle,
      back: { text: 'Back to the strengths', href: planAddress(planId, '/strengths') },
      errors,
      body: html`${strength.removed && html`<p class="govuk-body">${tag('No longer held', 'grey')}</p>`}
${quoteOf(strength, source)}
${summaryList({
  rows: [
    { key: 'Who keeps it so', value: leadInWords(strength.keeper) || 'Nobody yet', actions: change },
    {
      key: 'What would show that it slips',
      value: html`<span class="tl-pre-line">${strength.sign || 'Not said yet'}</span>`,
    },
    { key: 'How often it is looked at', value: `Every ${monthsInWords(strength.everyMonths)}` },
    { key: 'Now', value: html`${stateWords(strength, visit.today)}${offer && html`<br>${offer}`}` },
  ],
})}
${may.look && !strength.removed && lookForm(visit, typed, errors)}
<h2 class="govuk-heading-m">Every look</h2>
${looks(opened)}
${
  may.edit && !strength.removed
    ? form({
        chrome: visit.chrome,
        action: planAddress(planId, `/strengths/${strength.id}/remove`),
        label: 'Stop holding it',
        body: button({ text: 'Stop holding it', look: 'secondary' }),
      })
    : null
}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const isResult = (text: string): text is LookResult => Object.hasOwn(lookResults, text)

const look = async (db: Tenant, visit: Visit, opened: Opened, form: Form): Promise<Answer> => {
  const on = readDateInput(form, 'on', 'The day')
  const [found, note] = [form.get('found'), form.get('note')]
  const errors: Errors = {
    ...(isResult(found) ? {} : { found: 'Choose what you found' }),
    ...(on.day === null ? { on: on.error ?? 'Enter the day you looked' } : {}),
    ...(on.day !== null && on.day > visit.today ? { on: 'The day must be today or in the past' } : {}),
    ...(found !== 'still-so' && isResult(found) && note === '' ? { note: 'Say what shows it' } : {}),
    ...(note.length > longestText ? { note: 'Use 4,000 characters or fewer' } : {}),
  }
  if (Object.keys(errors).length > 0) return shown(visit, opened, { on: on.typed, found, note }, errors)
  const { planId, strength } = opened
  await addLook(db, planId, strength, { on: on.day!, found: found as LookResult, note }, byOf(visit), onceIn(form))
  const slips = found !== 'still-so' && strength.lineId === null && opened.may.edit
  return redirect(visit.path, {
    tone: 'success',
    text: 'The look is saved.',
    ...(slips ? { link: { text: 'Make it a line', href: planAddress(planId, `/add?strength=${strength.id}`) } } : {}),
  })
}

export const strengthPage: Page = {
  path: '/improvement-plans/:planId/strengths/:strengthId',
  title: 'A strength held',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId/strengths',
  show: (visit) => visit.transaction(async (db) => shown(visit, await open(db, visit))),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const opened = await open(db, visit, true)
      if (!opened.may.look)
        refuseNotYours('Only who keeps this strength and those who edit the plan look at it. Ask one of them.')
      return look(db, visit, opened, form)
    }),
}

type Typed = TypedNamed & { sign: string; everyMonths: string; version: number }

const shownChange = (visit: Visit, { planId, strength, people, source }: Opened, typed: Typed, errors: Errors = {}) =>
  answer(
    page(visit.chrome, {
      title: 'Who keeps it so',
      back: { text: 'Back to the strength', href: planAddress(planId, `/strengths/${strength.id}`) },
      errors,
      body: html`${quoteOf(strength, source)}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`<input type="hidden" name="version" value="${typed.version}">
${namedFields({ label: 'Who keeps it so', hint: 'They look at it from time to time and say whether it is still so.', typed, before: strength.keeper, people, errors })}
${textarea({ name: 'sign', label: 'What would show that it slips', hint: 'The figure, audit or feedback, and from what point. For example: fewer than 90% of visits on time in a month.', value: typed.sign, error: errors.sign, rows: 3 })}
${input({ name: 'everyMonths', label: 'Looked at every how many months', value: typed.everyMonths, error: errors.everyMonths, width: 2, inputmode: 'numeric', suffix: 'months' })}
${button({ text: 'Save' })}`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

const change = async (db: Tenant, visit: Visit, opened: Opened, form: Form): Promise<Answer> => {
  const { strength, people, planId } = opened
  const { typed: person, named, errors: wrongPerson } = readNamed(form, people, strength.keeper)
  const version = z.coerce.number().int().min(0).max(2_147_483_647).catch(0).parse(form.get('version'))
  const typed: Typed = { ...person, sign: form.get('sign'), everyMonths: form.get('everyMonths'), version }
  const months = /^\d{1,2}$/.test(typed.everyMonths) ? Number(typed.everyMonths) : 0
  const errors: Errors = {
    ...wrongPerson,
    ...(typed.sign.length > longestText ? { sign: 'Use 4,000 characters or fewer' } : {}),
    ...(months < 1 || months > 24 ? { everyMonths: 'Enter a number of months from 1 to 24' } : {}),
  }
  if (Object.keys(errors).length > 0) return shownChange(visit, opened, typed, errors)
  const fields: StrengthFields = { keeper: named, sign: typed.sign, everyMonths: months }
  if (await saveStrength(db, planId, { ...strength, version }, fields, byOf(visit)))
    return redirect(planAddress(planId, `/strengths/${strength.id}`), {
      tone: 'success',
      text: 'The strength is saved.',
    })
  return shownChange(
    visit,
    opened,
    { ...typed, version: strength.version },
    {
      sign: `Someone else saved this while you were typing: kept by ${leadInWords(strength.keeper) || 'nobody'}; “${strength.sign}”. Yours is below: save it to replace theirs`,
    },
  )
}

export const changeStrengthPage: Page = {
  path: '/improvement-plans/:planId/strengths/:strengthId/edit',
  title: 'Who keeps a strength',
  may: 'plan.edit',
  reachedFrom: '/improvement-plans/:planId/strengths/:strengthId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const opened = await open(db, visit)
      const { keeper, sign, everyMonths, version } = opened.strength
      return shownChange(visit, opened, { ...typedNamed(keeper), sign, everyMonths: String(everyMonths), version })
    }),
  submit: (visit, form) => visit.transaction(async (db) => change(db, visit, await open(db, visit, true), form)),
}
