import { roleOf } from '../../access/index.ts'
import type { Account } from '../../access/model.ts'
import type { RoleId } from '../../access/roles.ts'
import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  dateInput,
  form,
  insetText,
  select,
  type TypedDate,
  table,
  textarea,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Restriction } from '../records/restrictions.ts'

type Errors = Readonly<Record<string, string>>
export type TypedRestriction = { reason: string; until: TypedDate | null; people: readonly string[]; errors: Errors }

export const newRestrictionForm = (
  chrome: Chrome,
  childId: string,
  accounts: readonly Account[],
  typed: TypedRestriction,
): Html =>
  html`<p class="govuk-body">From then on only the people you name find and open this record: for example of a child of a member of staff, or where someone was found to look without need. Nobody else sees that it exists; emergency duty does not either. Name those who work with the child, and someone who can be reached out of hours.</p>
${form({
  chrome,
  action: `/children/${childId}/restriction`,
  body: html`${textarea({ name: 'reason', label: 'Why', hint: 'Seen by directors. Without names', value: typed.reason, error: typed.errors.reason, rows: 3 })}
${dateInput({ name: 'until', legend: 'Until (may stay empty)', hint: 'The last day. After it the record is open again as others are', value: typed.until, error: typed.errors.until })}
${checkboxes({
  name: 'people',
  legend: 'Named people',
  hint: 'You are named too; you can take yourself out afterwards',
  items: accounts.map((one) => ({ value: one.accountId, text: one.name, hint: roleOf(one.role).title })),
  values: typed.people,
  error: typed.errors.people,
  small: true,
})}${button({ text: 'Keep this record to named people' })}`,
})}`

const isInForce = ({ liftedAt, until }: Restriction, today: Day): boolean =>
  liftedAt === null && (until === null || until >= today)

const state = (one: Restriction, today: Day): string => {
  if (one.liftedAt) return `Lifted ${inWords(todayInEngland(one.liftedAt))} by ${one.liftedBy}`
  if (!isInForce(one, today)) return `Ended ${inWords(one.until!)}`
  return one.until ? `Until ${inWords(one.until)}` : 'Until it is lifted'
}

export const restrictionList = (all: readonly Restriction[], today: Day): Html =>
  all.length === 0
    ? html`<p class="govuk-body">No record is kept to named people. Open a child’s page to begin: “Manage this record”.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Records kept to named people">${table({
        caption: 'Records kept to named people',
        hideCaption: true,
        head: ['Child', 'Why', 'Named', 'State'],
        rows: all.map((one) => [
          html`<a class="govuk-link" href="/children/restrictions/${one.restrictionId}">${one.identifier}</a>`,
          one.reason,
          one.people.map(({ name }) => name).join(', ') || 'Nobody',
          state(one, today),
        ]),
      })}</div>`

const deed = (chrome: Chrome, one: Restriction, fields: Readonly<Record<string, string>>, body: Html): Html =>
  form({
    chrome,
    action: `/children/restrictions/${one.restrictionId}`,
    body: html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${body}`,
  })

/** One restriction: who is named, and ways to change it. It does not open the record. */
export const restrictionView = (chrome: Chrome, one: Restriction, accounts: readonly Account[], today: Day): Html => {
  const open = isInForce(one, today)
  const others = accounts.filter(({ accountId }) => !one.people.some((named) => named.accountId === accountId))
  return html`${insetText(html`${one.reason}<br>${state(one, today)}. Made by ${one.madeBy} on ${inWords(todayInEngland(one.madeAt))}.`)}
<h2 class="govuk-heading-m">Named people</h2>
${
  one.people.length === 0
    ? html`<p class="govuk-body">Nobody is named${open && ', so nobody can open this record'}.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Named people">${table({
        caption: 'Named people',
        hideCaption: true,
        head: ['Name', 'Role', ...(open ? ['Take out'] : [])],
        rows: one.people.map((person) => [
          person.name,
          roleOf(person.role as RoleId).title,
          ...(open
            ? [
                deed(
                  chrome,
                  one,
                  { remove: person.accountId },
                  button({ text: `Take out ${person.name}`, look: 'secondary' }),
                ),
              ]
            : []),
        ]),
      })}</div>`
}
${
  open &&
  html`${deed(
    chrome,
    one,
    {},
    html`<div class="tl-filters">${select({
      name: 'add',
      label: 'Name someone else',
      items: [
        { value: '', text: 'Choose a person' },
        ...others.map((account) => ({
          value: account.accountId,
          text: `${account.name}, ${roleOf(account.role).title}`,
        })),
      ],
    })}${button({ text: 'Name', look: 'secondary' })}</div>`,
  )}
<h2 class="govuk-heading-m">Lift it</h2><p class="govuk-body">Then the record is open again to everyone whose role and caseload reach it.</p>
${deed(chrome, one, { lift: 'yes' }, button({ text: 'Open the record again', look: 'warning' }))}`
}`
}
