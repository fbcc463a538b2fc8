import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { button, form, input, radios, select, textarea } from '../../platform/views/govuk.ts'
import { html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { findAuthority, findAuthorityByName } from '../../statutory/index.ts'
import { activityKinds, type Kind, type ValueOf } from '../model.ts'
import { type Entry, enterValues } from '../records/enter.ts'
import { addActivity } from '../records/joining.ts'
import { addNamed } from '../records/named.ts'
import { kindTitles, valueTitles } from '../rules/words.ts'
import { dateFields, readDates } from './date-fields.ts'
import { trail } from './open.ts'
import { type Typed, typedIn } from './typed.ts'

const choosable = activityKinds.filter((kind) => kind !== 'unknown' && kind !== 'committee-report')
const kindSchema = z.enum(choosable as [Kind, ...Kind[]])

/** The other dates are entered on its page of dates, when they come. */
const asked = ['notified', 'published'] as const

/** A predecessor is in today's table under its successor's number, so that either name is understood. */
const authorityOf = (visit: Visit, typed: string): ValueOf<'authority'> | null => {
  const own = findAuthority(String(visit.person.la))
  if (typed === '' || typed === visit.chrome.council.name)
    return { name: own?.name ?? visit.chrome.council.name, code: String(visit.person.la) }
  const found = findAuthorityByName(typed)
  return found && { name: found.name, code: found.code }
}

const show = (visit: Visit, typed: Typed, errors: Readonly<Record<string, string>>): Answer =>
  html(
    page(visit.chrome, {
      title: 'Add an activity',
      breadcrumbs: trail(),
      errors,
      body: markup`<p class="govuk-body">For what there is no document of, or not yet: a visit that was announced, the yearly meeting with Ofsted, a peer challenge. A document can be added later.</p>
${form({
  chrome: visit.chrome,
  action: '/inspections/new',
  body: markup`${select({
    name: 'kind',
    label: valueTitles.kind,
    items: [{ value: '', text: 'Choose one' }, ...choosable.map((kind) => ({ value: kind, text: kindTitles[kind] }))],
    value: typed.kind,
    error: errors.kind,
  })}
${input({ name: 'title', label: 'Title (optional)', hint: 'Where the kind does not say enough, such as “Peer challenge of the front door”', value: typed.title, error: errors.title })}
${input({ name: 'authority', label: valueTitles.authority, hint: 'A council that went before this one is shown as its predecessor', value: typed.authority ?? visit.chrome.council.name, width: 'two-thirds', error: errors.authority })}
${dateFields(typed, errors, asked)}
${textarea({ name: 'focus', label: 'What it looked at (optional)', value: typed.focus, rows: 3 })}
${textarea({ name: 'notes', label: 'Notes (optional)', value: typed.notes, rows: 4 })}
${radios({
  name: 'seen-by',
  legend: 'Who may see it while nothing of it is published?',
  items: [
    { value: 'all', text: 'Everyone who sees inspections' },
    { value: 'named', text: 'Named people only', hint: 'You, and whom the director names' },
  ],
  value: typed['seen-by'] ?? 'named',
  error: errors['seen-by'],
})}
${button({ text: 'Add it' })}`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 422 : 200,
  )

const add = async (visit: Visit, db: Tenant, shared: boolean, entries: readonly Entry[]): Promise<string> => {
  const by = { name: visit.person.name, now: visit.now }
  const id = await addActivity(db, by, shared)
  await addNamed(db, by.name, id, visit.person)
  await enterValues(db, by, id, entries)
  return id
}

const submit = async (visit: Visit, submitted: Form): Promise<Answer> => {
  const typed = typedIn(submitted)
  const kind = kindSchema.safeParse(submitted.get('kind'))
  const authority = authorityOf(visit, submitted.get('authority'))
  const dates = readDates(submitted, visit.today, asked)
  const errors: Record<string, string> = { ...dates.errors }
  if (!kind.success) errors.kind = 'Choose what kind of activity it is'
  if (!authority)
    errors.authority = `No local authority in England is called “${submitted.get('authority')}”. Check the spelling`
  if (!dates.errors && dates.onSite.length === 0 && [...dates.days.values()].every((day) => day === null))
    errors['start-1'] = 'Enter at least one date, so that it has a place on the timeline'
  if (!kind.success || !authority || dates.errors || Object.keys(errors).length > 0) return show(visit, typed, errors)
  const text = (name: 'title' | 'focus' | 'notes'): Entry => ({ kind: name, value: submitted.get(name) || null })
  const entries: readonly Entry[] = [
    { kind: 'kind', value: kind.data },
    { kind: 'authority', value: authority },
    ...[...dates.days].map(([name, value]): Entry => ({ kind: name, value })),
    { kind: 'on-site', value: dates.onSite.length > 0 ? [...dates.onSite] : null },
    text('title'),
    text('focus'),
    text('notes'),
  ]
  const id = await visit.transaction((db) => add(visit, db, submitted.get('seen-by') === 'all', entries))
  return redirect(`/inspections/${id}`, { tone: 'success', text: 'The activity was added.' })
}

const addActivityPage: Page = {
  path: '/inspections/new',
  title: 'Add an activity',
  may: 'inspections.review',
  reachedFrom: '/inspections',
  show: async (visit) => show(visit, {}, {}),
  submit,
}

export const newActivityPages: readonly Page[] = [addActivityPage]
