import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { inWords, todayInEngland } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { button, dateInput, details, form, input, textarea } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import type { LivingHere } from '../model.ts'
import { getLivingHere, listLivingHere, saveLivingHere } from '../records/living-here.ts'
import type { Errors } from '../views/entry-form.ts'
import { listAddress } from '../views/parts.ts'
import { readPerson, type TypedPerson, typedPerson } from './typed-person.ts'

const address = '/care-leavers/living-here'
const logged = { record: 'care_leavers.living_here', action: 'looked at' } as const
const title = 'Young people of other authorities who live here'

const fields = (
  typed: TypedPerson,
  errors: Errors,
): Html => html`${input({ name: 'name', label: 'Name or initials', value: typed.name, error: errors.name })}
${dateInput({ name: 'born', legend: 'Date of birth (optional)', value: typed.born, error: errors.born })}
${input({ name: 'authority', label: 'Whose they are', hint: 'The authority that looks after them, or did', value: typed.authority, error: errors.authority })}
${dateInput({ name: 'notified', legend: 'Notified on', value: typed.notified, error: errors.notified })}
${input({ name: 'contact', label: 'Whom to call there', hint: 'Name, and a number or e-mail address', value: typed.contact, error: errors.contact })}
${input({ name: 'lives', label: 'Where they live (optional)', hint: 'The town or the home; not the whole address', value: typed.lives, error: errors.lives })}
${textarea({ name: 'note', label: 'Note (optional)', value: typed.note, error: errors.note, rows: 3 })}
${dateInput({ name: 'until', legend: 'Moved away on (optional)', value: typed.until, error: errors.until })}`

const item = (one: LivingHere): Html =>
  html`<li class="tl-list__item"><span class="tl-list__what"><a class="govuk-link" href="${address}/${one.personId}">${one.name}</a><span class="tl-block">${one.authority}${one.lives && `, lives in ${one.lives}`}</span><span class="tl-block">Call: ${one.contact}</span></span><span class="tl-list__when">${one.until ? `Moved away ${inWords(one.until)}` : `Notified ${inWords(one.notifiedOn)}`}</span></li>`

const listView = (visit: Visit, all: readonly LivingHere[], typed: TypedPerson, errors: Errors): Answer => {
  const [here, away] = [all.filter(({ until }) => until === null), all.filter(({ until }) => until !== null)]
  const isRefused = Object.keys(errors).length > 0
  return answer(
    page(visit.chrome, {
      title,
      breadcrumbs: [{ text: 'In touch', href: listAddress }, { text: title }],
      errors,
      body: html`<p class="govuk-body">Another authority is responsible for them. Its notice, and whom to call, so that help is found fast.</p>
${here.length === 0 ? html`<p class="govuk-body">Nobody is listed.</p>` : html`<ul class="tl-list">${here.map(item)}</ul>`}
${away.length > 0 && details({ summary: `Moved away: ${away.length}`, content: html`<ul class="tl-list">${away.map(item)}</ul>` })}
<div class="tl-no-print">${details({
        summary: 'Add a young person',
        open: isRefused,
        content: form({
          chrome: visit.chrome,
          action: address,
          label: 'Add a young person',
          body: html`<input type="hidden" name="once" value="${newId()}">${fields(typed, errors)}${button({ text: 'Add' })}`,
        }),
      })}</div>`,
    }),
    isRefused ? 400 : 200,
  )
}

const list: Page = {
  path: address,
  title,
  may: 'leaving-care.record',
  logged,
  reachedFrom: '/care-leavers/in-touch',
  show: async (visit) => listView(visit, await visit.transaction(listLivingHere), typedPerson(null, visit.today), {}),
  submit: async (visit, sent) => {
    const { typed, fields: said, errors } = readPerson(sent, visit.today)
    if (said === null) return listView(visit, await visit.transaction(listLivingHere), typed, errors)
    const once = z.uuid().safeParse(sent.get('once'))
    const who = { name: visit.person.name, at: visit.now }
    const personId = once.success ? once.data : newId()
    await visit.transaction((db) => saveLivingHere(db, { ...said, personId, version: 1 }, who))
    return redirect(address, { tone: 'success', text: 'The young person is on the list.' })
  },
}

const before = (one: LivingHere): Html =>
  html`<li>Version ${one.version}: ${one.name}${one.born && `, born ${inWords(one.born)}`}, ${one.authority}, notified ${inWords(one.notifiedOn)}. Call: ${one.contact}. ${one.lives && `Lives in ${one.lives}. `}${one.note} ${one.until && `Moved away ${inWords(one.until)}. `}Written by ${one.by} on ${inWords(todayInEngland(one.at))}.</li>`

const oneView = (
  visit: Visit,
  versions: readonly [LivingHere, ...LivingHere[]],
  typed: TypedPerson,
  { errors = {}, theirs = false }: { errors?: Errors; theirs?: boolean } = {},
): Answer => {
  const [newest, ...earlier] = versions
  const isRefused = Object.keys(errors).length > 0
  const shown = theirs ? versions : earlier
  return answer(
    page(visit.chrome, {
      title: newest.name,
      caption: `Young person of ${newest.authority}`,
      breadcrumbs: [{ text: 'In touch', href: listAddress }, { text: title, href: address }, { text: newest.name }],
      errors,
      body: html`${theirs && html`<p class="govuk-body"><strong>${newest.by} changed this while you were typing.</strong> Your words are in the form, theirs below. Saving makes yours the newest.</p>`}
${form({
  chrome: visit.chrome,
  action: visit.path,
  label: 'Correct',
  body: html`<input type="hidden" name="version" value="${newest.version}">${fields(typed, errors)}${button({ text: 'Save' })}`,
})}
${shown.length > 0 && html`<h2 class="govuk-heading-m">What it said before</h2><ul class="govuk-list govuk-list--bullet">${shown.map(before)}</ul>`}
<p class="govuk-body tl-secondary">Last written by ${newest.by} on ${inWords(todayInEngland(newest.at))}.</p>`,
    }),
    isRefused ? 400 : theirs ? 409 : 200,
  )
}

const one: Page = {
  path: `${address}/:personId`,
  title: 'Young person of another authority',
  may: 'leaving-care.record',
  logged,
  reachedFrom: address,
  show: async (visit) => {
    const versions = await visit.transaction((db) => getLivingHere(db, visit.params.personId!))
    return oneView(visit, versions, typedPerson(versions[0], visit.today))
  },
  submit: async (visit, sent) => {
    const { typed, fields: said, errors } = readPerson(sent, visit.today)
    const personId = visit.params.personId!
    return visit.transaction(async (db) => {
      const versions = await getLivingHere(db, personId)
      if (said === null) return oneView(visit, versions, typed, { errors })
      if (sent.get('version') !== String(versions[0].version)) return oneView(visit, versions, typed, { theirs: true })
      const who = { name: visit.person.name, at: visit.now }
      await saveLivingHere(db, { ...said, personId, version: versions[0].version + 1 }, who)
      return redirect(address, { tone: 'success', text: `${said.name}: it is saved.` })
    })
  },
}

export const livingHerePages: readonly Page[] = [list, one]
