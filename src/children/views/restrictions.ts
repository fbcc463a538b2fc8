import { roleOf } from '../../access/index.ts'
import type { RoleId } from '../../access/roles.ts'
import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  dateInput,
  form,
  insetText,
  radios,
  select,
  type TypedDate,
  table,
  tag,
  textarea,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Restriction } from '../records/restrictions.ts'
import { isReachedOutOfHours, type Nameable, outOfHours, outOfHoursWarning } from '../rules/restrictions.ts'

type Errors = Readonly<Record<string, string>>
export type TypedRestriction = {
  reason: string
  until: TypedDate | null
  outOfHours: string
  note: string
  people: readonly string[]
  shutOut: readonly string[]
  /** Who was named before and is not any more: asked about before it is done. */
  leavesOut: readonly Nameable[]
  errors: Errors
}

const choices = (accounts: readonly Nameable[]) =>
  accounts.map((one) => ({ value: one.accountId, text: one.name, hint: roleOf(one.role as RoleId).title }))

/** The three ways out of hours, with what each means. */
const outOfHoursRadios = (
  typed: { outOfHours: string; note: string; errors: Errors },
  council: readonly Nameable[],
) => {
  const duty = council.filter(isReachedOutOfHours).map(({ name }) => name)
  // Below, and not under its radio: what opens and closes there is an attribute that radios may not have (axe).
  return html`${radios({
    name: 'out-of-hours',
    legend: 'Who can open it out of hours?',
    hint: 'A child may need protecting tonight. Somebody must then see whether there is a plan, who holds the child and what is known.',
    value: typed.outOfHours,
    error: typed.errors['out-of-hours'],
    items: [
      {
        value: 'duty',
        text: outOfHours.duty,
        hint: 'Each opening asks for a reason and ends by itself. You, and everyone named, are told on the home page.',
      },
      {
        value: 'named',
        text: outOfHours.named,
        hint:
          duty.length > 0
            ? `Of the emergency duty team: ${duty.join(', ')}`
            : 'Nobody has an account of the emergency duty team',
      },
      {
        value: 'nobody',
        text: outOfHours.nobody,
        hint: 'Who of the emergency duty team searches for this child is told what you write below, and nothing else: not even the name',
      },
    ],
  })}${textarea({
    name: 'out-of-hours-note',
    label: 'If nobody: what does the emergency duty team do instead?',
    hint: 'They read it when they are refused this record. For example: “The on-call head of service holds a paper summary: 01632 960 001.” Without names of children',
    value: typed.note,
    error: typed.errors['out-of-hours-note'],
    rows: 2,
  })}`
}

const shutOutBoxes = (council: readonly Nameable[], typed: { shutOut: readonly string[]; errors: Errors }) => {
  const duty = council.filter(({ role }) => role === 'duty')
  return (
    duty.length > 0 &&
    checkboxes({
      name: 'shut-out',
      legend: 'Shut out of it by name (may stay empty)',
      hint: 'People of the emergency duty team who must never open it, such as a relative of the child. For them there is no such record',
      items: choices(duty),
      values: typed.shutOut,
      error: typed.errors['shut-out'],
      small: true,
    })
  )
}

const leftOutBox = ({ leavesOut, errors }: TypedRestriction) =>
  leavesOut.length > 0 &&
  checkboxes({
    name: 'leave-out',
    legend: 'Named before or working with the child, and not named now',
    hint: `They could open this record until now: ${leavesOut.map(({ name }) => name).join(', ')}`,
    items: [{ value: 'yes', text: 'They are to be left out now' }],
    error: errors['leave-out'],
  })

export const newRestrictionForm = (
  chrome: Chrome,
  childId: string,
  accounts: readonly Nameable[],
  { before: namedBefore, holders }: { before: readonly string[]; holders: readonly string[] },
  typed: TypedRestriction,
): Html => {
  const before = accounts.filter(({ accountId }) => namedBefore.includes(accountId))
  const working = accounts.filter(({ accountId }) => holders.includes(accountId))
  return html`<p class="govuk-body">From then on only the people you name find and open this record in their daily work: for example of a child of a member of staff, or where someone was found to look without need. Nobody else sees that it exists, but for the emergency duty team, as you choose below. Name those who work with the child.</p>
${before.length > 0 && insetText(`It was kept to named people before. Named then: ${before.map(({ name }) => name).join(', ')}. They are chosen below; take out who is not needed any more.`)}
${working.length > 0 && html`<p class="govuk-body">${working.map(({ name }) => name).join(', ')} ${working.length === 1 ? 'works' : 'work'} with the child now and ${working.length === 1 ? 'is' : 'are'} chosen below.</p>`}
${form({
  chrome,
  action: `/children/${childId}/restriction`,
  body: html`${textarea({ name: 'reason', label: 'Why', hint: 'Seen by directors. Without names', value: typed.reason, error: typed.errors.reason, rows: 3 })}
${dateInput({ name: 'until', legend: 'Until (may stay empty)', hint: 'The last day. After it the record is open again as others are', value: typed.until, error: typed.errors.until })}
${checkboxes({
  name: 'people',
  legend: 'Named people',
  hint: 'You are named too; you can take yourself out afterwards',
  items: choices(accounts),
  values: typed.people,
  error: typed.errors.people,
  small: true,
})}${leftOutBox(typed)}${outOfHoursRadios(typed, accounts)}${shutOutBoxes(accounts, typed)}${button({ text: 'Keep this record to named people' })}`,
})}`
}

const isInForce = ({ liftedAt, until }: Restriction, today: Day): boolean =>
  liftedAt === null && (until === null || until >= today)

const state = (one: Restriction, today: Day): string => {
  if (one.liftedAt) return `Lifted ${inWords(todayInEngland(one.liftedAt))} by ${one.liftedBy}`
  if (!isInForce(one, today)) return `Ended ${inWords(one.until!)}`
  return one.until ? `Until ${inWords(one.until)}` : 'Until it is lifted'
}

/** Those of the emergency duty team who are not shut out of it by name. */
const notShutOut = (duty: readonly Nameable[], { shutOut }: Restriction): readonly Nameable[] =>
  duty.filter((one) => !shutOut.some(({ accountId }) => accountId === one.accountId))

const outOfHoursCell = (one: Restriction, duty: readonly Nameable[]): Html | string =>
  outOfHoursWarning(one.outOfHours, one.people, notShutOut(duty, one))
    ? tag('Nobody', 'red')
    : outOfHours[one.outOfHours]

/** `duty`: everybody of the emergency duty team. */
export const restrictionList = (all: readonly Restriction[], duty: readonly Nameable[], today: Day): Html =>
  all.length === 0
    ? html`<p class="govuk-body">No record is kept to named people. Open a child’s page to begin: “Manage this record”.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Records kept to named people">${table({
        caption: 'Records kept to named people',
        hideCaption: true,
        head: ['Child', 'Why', 'Named', 'Out of hours', 'State'],
        rows: all.map((one) => [
          html`<a class="govuk-link" href="/children/restrictions/${one.restrictionId}">${one.identifier}</a>`,
          one.reason,
          one.people.map(({ name }) => name).join(', ') || 'Nobody',
          isInForce(one, today) ? outOfHoursCell(one, duty) : '',
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
export const restrictionView = (
  chrome: Chrome,
  one: Restriction,
  accounts: readonly Nameable[],
  typed: { until: TypedDate; outOfHours: string; note: string; shutOut: readonly string[]; errors: Errors },
  today: Day,
): Html => {
  const open = isInForce(one, today)
  const others = accounts.filter(
    ({ accountId }) => ![...one.people, ...one.shutOut].some((named) => named.accountId === accountId),
  )
  const reached = notShutOut(accounts.filter(isReachedOutOfHours), one)
  const warning = open ? outOfHoursWarning(one.outOfHours, one.people, reached) : null
  return html`${insetText(html`${one.reason}<br>${state(one, today)}. Made by ${one.madeBy} on ${inWords(todayInEngland(one.madeAt))}.`)}
${warning && warningText(warning)}
<h2 class="govuk-heading-m">Named people</h2>
${
  one.people.length === 0
    ? html`<p class="govuk-body">Nobody is named${open && ', so nobody can open this record'}.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Named people">${table({
        caption: 'Named people',
        hideCaption: true,
        head: ['Name', 'Role', ...(open ? ['Take out'] : [])],
        rows: one.people.map((person) => [
          person.active ? person.name : html`${person.name}<br>${tag('Cannot sign in', 'grey')}`,
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
          text: `${account.name}, ${roleOf(account.role as RoleId).title}`,
        })),
      ],
    })}${button({ text: 'Name', look: 'secondary' })}</div>`,
  )}
<h2 class="govuk-heading-m">Out of hours</h2>
<p class="govuk-body">Now: ${outOfHours[one.outOfHours]}${one.outOfHoursNote && html`. Instead: ${one.outOfHoursNote.replace(/\.$/, '')}`}.${
    one.shutOut.length > 0 && ` Shut out by name: ${one.shutOut.map(({ name }) => name).join(', ')}.`
  }</p>
${deed(chrome, one, { change: 'out-of-hours' }, html`${outOfHoursRadios(typed, accounts)}${shutOutBoxes(accounts, typed)}${button({ text: 'Change who opens it out of hours', look: 'secondary' })}`)}
<h2 class="govuk-heading-m">How long it lasts</h2>
${deed(chrome, one, { change: 'until' }, html`${dateInput({ name: 'until', legend: 'The last day (may be emptied)', hint: 'After it the record is open again as others are. Empty: until somebody lifts it', value: typed.until, error: typed.errors.until })}${button({ text: 'Change how long it lasts', look: 'secondary' })}`)}
<h2 class="govuk-heading-m">Lift it</h2><p class="govuk-body">Then the record is open again to everyone whose role and caseload reach it.</p>
${deed(chrome, one, { lift: 'yes' }, button({ text: 'Open the record again', look: 'warning' }))}`
}`
}
