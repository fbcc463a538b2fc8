import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import type { Permission } from '../../../access/permissions.ts'
import { nameOf, type OpenChild } from '../../../children/index.ts'
import { inWords, timeInEngland } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, type Form } from '../../../platform/http/page.ts'
import { readDateInput } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { addressOf, type Manager } from '../model.ts'
import type { By } from '../records/decisions.ts'
import { listStaffOn } from '../records/managers.ts'
import { ladderOf, managersAmong } from '../rules/managers.ts'
import { type Errors, hasErrors, type Typed, type TypedDay } from '../rules/typed.ts'

export const byOf = ({ person, now, today }: Visit): By => ({
  accountId: person.accountId,
  name: person.name,
  now,
  today,
})

/** Today and what clocks in England say now: nothing that was done lies after it. */
export const clockOf = ({ today, now }: Visit) => ({ today, clock: timeInEngland(now) })

/** A page that more people see than may press something on it. */
export const refuseUnless = (visit: Visit, permission: Permission): void => {
  if (!visit.may(permission)) throw new Refusal('not-allowed', 'This is for others to record.', 'Ask your manager.')
}

/** A page about a child's oversight; 400 with what is wrong, where a form was refused. */
export const childAnswer = (
  visit: Visit,
  child: OpenChild,
  { title, body, errors = {}, wide = false }: { title: string; body: Html; errors?: Errors; wide?: boolean },
): Answer => {
  const isAll = visit.path === addressOf(child.childId).all || visit.path === addressOf(child.childId).outstanding
  return answer(
    page(visit.chrome, {
      title,
      caption: child.names ? `${nameOf(child)}, ${child.identifier}` : child.identifier,
      breadcrumbs: [
        { text: 'Children', href: '/children' },
        { text: child.identifier, href: `/children/${child.childId}` },
        ...(isAll ? [] : [{ text: 'Oversight', href: addressOf(child.childId).all }]),
        { text: title },
      ],
      errors,
      wide,
      body: html`<p class="tl-printed">Confidential: records of children. Printed on ${inWords(visit.today)}.</p>${body}`,
    }),
    hasErrors(errors) ? 400 : 200,
  )
}

/** What was typed in some fields, whose names end with `names`. */
export const typedIn = (form: Form, fields: readonly string[], names = ''): Typed =>
  Object.fromEntries(fields.map((field) => [field, form.get(withNames(field, names))]))

/** "by-day" is posted as "by<names>-day". */
const withNames = (field: string, names: string): string => {
  const [, base, part] = /^(.*?)(-day|-month|-year)?$/.exec(field)!
  return `${base}${names}${part ?? ''}`
}

export const dayIn = (form: Form, name: string, what: string): TypedDay => readDateInput(form, name, what)

/** Errors by the names that the fields of a short form have on the page. */
export const namedErrors = (errors: Errors, names: string): Errors =>
  Object.fromEntries(Object.entries(errors).map(([name, error]) => [`${name}${names}`, error]))

/** Where a form goes back to: the screen of what is outstanding where it was sent from there. */
export const goesTo = (childId: string, next: string, otherwise: string): string =>
  isOutstanding(childId, next) ? next : otherwise

export const isOutstanding = (childId: string, next: string): boolean =>
  new RegExp(`^${addressOf(childId).outstanding}(\\?[\\w=&%.+-]*)?(#[\\w-]*)?$`).test(next)

/** Managers of today, and this person's own entry among them. */
export const findManagers = async (
  db: Tenant,
  { person }: Visit,
  day: string,
): Promise<{
  readonly managers: readonly Manager[]
  readonly self: Manager | null
  readonly ladder: (team: string | null) => readonly Manager[]
}> => {
  const staff = await listStaffOn(db, day)
  const managers = managersAmong(staff)
  const self = managers.find(({ accountId }) => accountId === person.accountId) ?? null
  return { managers, self, ladder: (team) => ladderOf(staff, team) }
}

/** The id that the form was given, so that a form that is sent twice makes one record. */
export const idIn = (form: Form): string => {
  const parsed = z.uuid().safeParse(form.get('id'))
  return parsed.success ? parsed.data : newId()
}
