import { roleOf } from '../../access/index.ts'
import type { Account } from '../../access/model.ts'
import type { RoleId } from '../../access/roles.ts'
import { addDays, inWords, timeInEngland, todayInEngland } from '../../platform/day.ts'
import {
  button,
  dateInput,
  form,
  input,
  radios,
  select,
  subNavigation,
  summaryList,
  type TypedDate,
  table,
  tag,
  textarea,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Coverable, Grant } from '../records/live-access.ts'
import type { GrantKind } from '../rules/reach.ts'

const kinds: Readonly<Record<GrantKind, string>> = {
  cover: 'Cover',
  sample: 'Sample',
  duty: 'Duty',
  reason: 'Outside the caseload',
  'break-glass': 'Break-glass',
  names: 'Names',
}

/** "2 March 2026, 14:05". */
const when = (at: Date): string => `${inWords(todayInEngland(at))}, ${timeInEngland(at)}`

/** "the end of 5 December 2026" where it lasts to midnight, which is no hour that anybody would write down. */
const untilWhen = (at: Date): string =>
  timeInEngland(at) === '00:00' ? `the end of ${inWords(addDays(todayInEngland(at), -1))}` : when(at)

const about = ({ about: of, what, childId }: Grant): Html => {
  if (what === null) return html`A child out of your reach`
  if (of === 'child') return html`Child <a class="govuk-link" href="/children/${childId}">${what}</a>`
  return of === 'worker' ? html`Children of ${what}` : html`Children of the team ${what}`
}

export const accessNavigation = (current: 'live' | 'break-glass'): Html =>
  subNavigation('Access to children', [
    { text: 'Who has access now', href: '/children/access', current: current === 'live' },
    { text: 'Break-glass', href: '/children/access/break-glass', current: current === 'break-glass' },
  ])

const list = (caption: string, grants: readonly Grant[], last: string, cell: (grant: Grant) => Html | string): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${caption}">${table({
    caption,
    hideCaption: true,
    head: ['Who', 'To what', 'Why', last],
    rows: grants.map((grant) => [
      html`<a class="govuk-link" href="/children/access/${grant.grantId}">${grant.to}</a><span class="tl-block">${roleOf(grant.toRole as RoleId).title}</span>`,
      html`${about(grant)}<span class="tl-block">${kinds[grant.kind]}, ${grant.givenBy === grant.to ? 'by themselves' : `given by ${grant.givenBy}`}</span>`,
      grant.reason,
      cell(grant),
    ]),
  })}</div>`

const given: readonly GrantKind[] = ['cover', 'duty', 'sample']

const liveList = (title: string, grants: readonly Grant[]): Html => html`<h2 class="govuk-heading-m">${title}</h2>
${
  grants.length === 0
    ? html`<p class="govuk-body">None now.</p>`
    : list(
        title,
        grants,
        'Until',
        (grant) =>
          html`${untilWhen(grant.until)}<span class="tl-block"><a class="govuk-link" href="/children/access/${grant.grantId}">${given.includes(grant.kind) ? 'End it' : 'Look'}<span class="govuk-visually-hidden">: ${grant.to}</span></a></span>`,
      )
}`

export const liveView = (grants: readonly Grant[]): Html => html`${accessNavigation('live')}
<p class="govuk-body">Besides one’s own caseload, teams and role. Each ends by itself at its time.</p>
${button({ text: 'Give cover', href: '/children/access/new' })}
${
  grants.length === 0
    ? html`<p class="govuk-body">Nobody has such access now.</p>`
    : html`${liveList(
        'Cover, duty and samples that were given',
        grants.filter(({ kind }) => given.includes(kind)),
      )}
${liveList(
  'Opened by themselves, with a reason',
  grants.filter(({ kind }) => !given.includes(kind)),
)}`
}`

export const breakGlassView = (grants: readonly Grant[]): Html => html`${accessNavigation('break-glass')}
<p class="govuk-body">Records that were opened in an emergency in the last 90 days. Look at each: was it needed?</p>
${
  grants.length === 0
    ? html`<p class="govuk-body">No record was opened this way.</p>`
    : list('Break-glass', grants, 'State', (grant) =>
        grant.reviewedAt
          ? html`${tag('Looked at', 'green')}<span class="tl-block">${grant.reviewedBy}</span>`
          : tag('To look at', 'yellow'),
      )
}`

type Look = { at: Date; action: string; record: string }

const lines = (grant: Grant) => [
  { key: 'Who', value: html`${grant.to}, ${roleOf(grant.toRole as RoleId).title}` },
  { key: 'To what', value: about(grant) },
  { key: 'Kind', value: kinds[grant.kind] },
  { key: 'Why', value: grant.reason },
  { key: 'Given', value: `${when(grant.givenAt)} by ${grant.givenBy}` },
  { key: 'Until', value: grant.endedAt ? `Ended ${when(grant.endedAt)} by ${grant.endedBy}` : untilWhen(grant.until) },
  ...(grant.reviewedAt
    ? [
        {
          key: 'Looked at',
          value: `${when(grant.reviewedAt)} by ${grant.reviewedBy}${grant.reviewNote ? `: ${grant.reviewNote}` : ''}`,
        },
      ]
    : []),
]

export const grantView = (chrome: Chrome, grant: Grant, looks: readonly Look[], now: Date, own: boolean): Html => {
  const live = grant.endedAt === null && grant.until > now
  const action = `/children/access/${grant.grantId}`
  return html`${summaryList({ rows: lines(grant) })}
${
  grant.about === 'child' &&
  html`<h2 class="govuk-heading-m">What was opened</h2>${
    looks.length === 0
      ? html`<p class="govuk-body">Nothing yet.</p>`
      : html`<ul class="tl-list">${looks.map((look) => html`<li class="tl-list__item"><span class="tl-list__what">${look.action} (${look.record})</span><span class="tl-list__when">${when(look.at)}</span></li>`)}</ul>`
  }`
}
${
  grant.kind === 'break-glass' &&
  !grant.reviewedAt &&
  !own &&
  form({
    chrome,
    action,
    body: html`<input type="hidden" name="reviewed" value="yes">${textarea({ name: 'note', label: 'What you found (may stay empty)', rows: 2 })}${button({ text: 'I have looked at this' })}`,
  })
}
${live && form({ chrome, action, body: html`<input type="hidden" name="end" value="yes">${button({ text: 'End this access now', look: 'warning' })}` })}`
}

export type TypedCover = {
  account: string
  of: string
  staff: string
  team: string
  child: string
  until: TypedDate | null
  reason: string
  errors: Readonly<Record<string, string>>
}

const choose = (items: readonly { id: string; name: string }[]) => [
  { value: '', text: 'Choose' },
  ...items.map(({ id, name }) => ({ value: id, text: name })),
]

export const coverForm = (
  chrome: Chrome,
  given: { accounts: readonly Account[]; coverable: Coverable; coverDays: number },
  typed: TypedCover,
): Html => {
  const { accounts, coverDays } = given
  const { staff, teams } = given.coverable
  const { errors } = typed
  const people = accounts.map((one) => ({ id: one.accountId, name: `${one.name}, ${roleOf(one.role).title}` }))
  return form({
    chrome,
    action: '/children/access/new',
    body: html`${select({ name: 'account', label: 'Who covers?', items: choose(people), value: typed.account, error: errors.account })}
${radios({
  name: 'of',
  legend: 'Of what?',
  error: errors.of,
  value: typed.of,
  items: [
    { value: 'worker', text: 'The children of a worker' },
    { value: 'team', text: 'The children of a team' },
    { value: 'child', text: 'One child' },
  ],
})}
${select({ name: 'staff', label: 'Worker, if it is a worker’s children', items: choose(staff), value: typed.staff, error: errors.staff })}
${select({ name: 'team', label: 'Team, if it is a team’s children', items: choose(teams), value: typed.team, error: errors.team })}
${input({ name: 'child', label: 'Identifier, if it is one child', value: typed.child, width: 10, error: errors.child, autocomplete: 'off' })}
${dateInput({ name: 'until', legend: 'Until', hint: `The last day, at most ${coverDays} days from now. It ends by itself`, value: typed.until, error: errors.until })}
${textarea({ name: 'reason', label: 'Why', hint: 'For example: annual leave. Without names of children', value: typed.reason, error: errors.reason, rows: 2 })}
${button({ text: 'Give cover' })}`,
  })
}
