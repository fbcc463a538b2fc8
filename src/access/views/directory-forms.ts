import type { Day } from '../../platform/day.ts'
import {
  button,
  dateInput,
  form,
  input,
  select,
  summaryList,
  type TypedDate,
  table,
  typedDate,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import type { Account, Place, StaffMember, Team } from '../model.ts'
import { isCurrent } from '../rules/directory.ts'
import { spanInWords } from './directory.ts'

type Errors = Readonly<Record<string, string>>
type TypedTeam = { name: string; locality: string; since: TypedDate; until: TypedDate }
export type TypedPlace = { title: string; team: string; manager: string; since: TypedDate; until: TypedDate }

const directory = { text: 'Staff directory', href: '/staff-directory' }

export const typedTeam = (team: Team | null): TypedTeam => ({
  name: team?.name ?? '',
  locality: team?.locality ?? '',
  since: typedDate(team?.since ?? null),
  until: typedDate(team?.until ?? null),
})

export const typedPlace = (place: Place | null): TypedPlace => ({
  title: place?.title ?? '',
  team: place?.teamId ?? '',
  manager: place?.managerId ?? '',
  since: typedDate(place?.since ?? null),
  until: typedDate(place?.until ?? null),
})

const span = (typed: { since: TypedDate; until: TypedDate }, errors: Errors): Html => html`
${dateInput({ name: 'since', legend: 'First day', hint: 'For example, 27 3 2026', value: typed.since, error: errors.since })}
${dateInput({ name: 'until', legend: 'Last day (leave empty while it goes on)', value: typed.until, error: errors.until })}`

export const teamFormView = (chrome: Chrome, team: Team | null, typed: TypedTeam, errors: Errors): Html =>
  page(chrome, {
    title: team ? `Change ${team.name}` : 'Add a team',
    back: directory,
    errors,
    body: form({
      chrome,
      action: team ? `/staff-directory/teams/${team.teamId}` : '/staff-directory/teams/new',
      body: html`${input({ name: 'name', label: 'Name', value: typed.name, error: errors.name })}
${input({ name: 'locality', label: 'Locality (if it has one)', value: typed.locality, width: 20 })}
${span(typed, errors)}
${button({ text: 'Save team' })}`,
    }),
  })

export const personFormView = (
  chrome: Chrome,
  given: {
    staffId: string | null
    typed: { name: string; email: string; account: string }
    accounts: readonly Account[]
    errors: Errors
  },
): Html => {
  const { staffId, typed, accounts, errors } = given
  const address = staffId ? `/staff-directory/people/${staffId}` : null
  return page(chrome, {
    title: staffId ? 'Change a person' : 'Add a person',
    back: address ? { text: 'Back', href: address } : directory,
    errors,
    body: form({
      chrome,
      action: address ? `${address}/change` : '/staff-directory/people/new',
      body: html`${input({ name: 'name', label: 'Name', value: typed.name, error: errors.name, spellcheck: false })}
${input({ name: 'email', label: 'E-mail address (optional)', type: 'email', value: typed.email, error: errors.email, spellcheck: false })}
${select({
  name: 'account',
  label: 'Account in Throughline',
  hint: 'Joins the person to the account they sign in with, so that Throughline knows their teams. Supervisions that were begun before stay closed to an account joined later; human resources can open them.',
  value: typed.account,
  error: errors.account,
  items: [
    { value: '', text: 'None' },
    ...accounts.map(({ accountId, name, email }) => ({ value: accountId, text: `${name} (${email})` })),
  ],
})}
${button({ text: 'Save person' })}`,
    }),
  })
}

export const placeFormView = (
  chrome: Chrome,
  given: {
    staff: StaffMember
    place: Place | null
    typed: TypedPlace
    teams: readonly Team[]
    managers: readonly StaffMember[]
    errors: Errors
  },
): Html => {
  const { staff, place, typed, teams, managers, errors } = given
  const address = `/staff-directory/people/${staff.staffId}`
  return page(chrome, {
    title: place ? `Change or end: ${place.title}` : 'Add a place',
    caption: staff.name,
    back: { text: staff.name, href: address },
    errors,
    body: form({
      chrome,
      action: place ? `${address}/places/${place.placeId}` : `${address}/places/new`,
      body: html`${input({ name: 'title', label: 'Title', hint: 'For example, Social worker', value: typed.title, error: errors.title })}
${select({
  name: 'team',
  label: 'Team',
  value: typed.team,
  error: errors.team,
  items: [
    { value: '', text: 'None' },
    ...teams.map(({ teamId, name, locality }) => ({ value: teamId, text: locality ? `${name}, ${locality}` : name })),
  ],
})}
${select({
  name: 'manager',
  label: 'Manager',
  value: typed.manager,
  error: errors.manager,
  items: [{ value: '', text: 'None' }, ...managers.map(({ staffId, name }) => ({ value: staffId, text: name }))],
})}
${span(typed, errors)}
${button({ text: 'Save place' })}`,
    }),
  })
}

const placeRow = (staff: StaffMember, place: Place, today: Day, mayChange: boolean): readonly (Html | string)[] => [
  isCurrent(place, today) ? html`<strong>${place.title}</strong>` : place.title,
  place.team ?? '',
  place.manager ?? '',
  spanInWords(place),
  ...(mayChange
    ? [
        html`<a class="govuk-link" href="/staff-directory/people/${staff.staffId}/places/${place.placeId}">Change or
end<span class="govuk-visually-hidden"> ${place.title}</span></a>`,
      ]
    : []),
]

export const personView = (chrome: Chrome, staff: StaffMember, today: Day, mayChange: boolean): Html => {
  const address = `/staff-directory/people/${staff.staffId}`
  const change = (hidden: string) => (mayChange ? [{ href: `${address}/change`, text: 'Change', hidden }] : [])
  return page(chrome, {
    title: staff.name,
    back: directory,
    wide: true,
    body: html`${summaryList({
      rows: [
        { key: 'Name', value: staff.name, actions: change('name') },
        { key: 'E-mail address', value: staff.email ?? 'Not recorded', actions: change('e-mail address') },
        { key: 'Account', value: staff.accountId ? 'Has an account' : 'Has no account', actions: change('account') },
      ],
    })}
<h2 class="govuk-heading-m">Places</h2>
${
  staff.places.length === 0
    ? html`<p class="govuk-body">None yet.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Places">${table({
        caption: 'Places held, newest first; those of today in bold',
        captionSize: 's',
        head: [
          'Title',
          'Team',
          'Manager',
          'When',
          ...(mayChange ? [html`<span class="govuk-visually-hidden">Change</span>`] : []),
        ],
        rows: staff.places.map((place) => placeRow(staff, place, today, mayChange)),
      })}</div>`
}
${mayChange && button({ text: 'Add a place', href: `${address}/places/new`, look: 'secondary' })}`,
  })
}
