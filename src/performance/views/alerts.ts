import type { Permission } from '../../access/permissions.ts'
import type { Reach } from '../../children/index.ts'
import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import { button, filterForm, insetText, pagination, select, subNavigation, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { AlertGround } from '../records/alert-ground.ts'
import type { EndedAlert } from '../records/alert-of-child.ts'
import type { Alert, Alerts, UrgentAlert } from '../records/alerts.ts'
import { alertAddress, endInWords, markOf } from '../rules/alert.ts'
import { latenessOf } from '../rules/alert-lateness.ts'
import { type AlertQuery, type AlertShow, alertsAddress, showTitles } from '../rules/alert-query.ts'
import { heldUntil } from '../rules/held-until.ts'
import { type Step, steps, stepTitle, stepTitles } from '../rules/ladder.ts'
import { type Rungs, toldAt, workerTold } from '../rules/ladder-people.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { ageOfData, notHereYet } from './standards.ts'

/** What a person sees of alerts: what is chosen of it, and how much there is of the rest. */
export type FoundAlerts = {
  readonly asked: AlertQuery & { readonly show: AlertShow }
  readonly ground: AlertGround
  readonly reach: Reach
  /** On call now, at first or second place. */
  readonly isOnCall: boolean
  readonly shows: readonly AlertShow[]
  readonly counts: Alerts['counts']
  readonly byStandard: Alerts['byStandard']
  readonly found: number
  readonly alerts: readonly (Alert | UrgentAlert)[]
  readonly ended: readonly EndedAlert[]
  readonly rungs: (team: string | null) => Rungs
}

export type AlertsGiven = FoundAlerts & {
  readonly behind: boolean
  readonly today: Day
  readonly last: number
  may(permission: Permission): boolean
}

type Shown = Alert | UrgentAlert

export const nameOfAlert = (one: Pick<Shown, 'forename' | 'surname' | 'identifier'>): string =>
  [one.forename, one.surname].filter(Boolean).join(' ') || (one.identifier ?? 'A child out of your reach')

/** How far it has climbed, and who is told there; where nobody on that step can be told, who is told in their place. */
const whoHolds = ({ ground, rungs }: AlertsGiven, { worker, team, reached }: Shown): Html => {
  const told = workerTold(ground.directory, worker)
  if (reached === 0 && told !== null) return html`${stepTitle(0)}<span class="tl-block">${told.name}</span>`
  const some = rungs(team)
  const people = toldAt(some, Math.max(1, reached) as Step)
  const isThere = reached > 0 && some[reached as 1].told.length > 0
  const names = people.length === 0 ? 'nobody can be told' : people.map(({ name }) => name).join(', ')
  return html`${stepTitle(reached)}<span class="tl-block">${isThere ? names : `In their place: ${names}`}</span>`
}

const stateOf = (one: Shown): Html => {
  const { acknowledged } = one
  const snoozed = 'snoozed' in one ? one.snoozed : []
  return html`${
    acknowledged === null
      ? one.isUrgent && html`<strong>Not acknowledged</strong>`
      : html`Acknowledged by ${acknowledged.by}<span class="tl-block">${inWords(todayInEngland(new Date(acknowledged.at)))}</span>`
  }${snoozed.map(({ by, until, note }) => html`<span class="tl-block">Snoozed by ${by} until ${inWords(until)}: ${note}</span>`)}`
}

const row = (given: AlertsGiven, one: Shown, titles: ReadonlyMap<string, string>): Html => {
  const name = nameOfAlert(one)
  const late = latenessOf(one.standard, one.due, given.today)
  const cells = [
    html`<a class="govuk-link" href="${alertAddress(one)}#${markOf(one.unit)}">${titles.get(one.standard)!}<span class="govuk-visually-hidden">: the alert about ${name}</span></a> ${one.isUrgent && tag('Urgent', 'red')}`,
    html`<strong>${late.long}</strong><span class="tl-block">${late.since}</span>`,
    whoHolds(given, one),
    stateOf(one),
  ]
  const who = html`${name}${one.identifier !== null && name !== one.identifier && html`<span class="tl-block">${one.identifier}</span>`}<span class="tl-block govuk-!-font-weight-regular">${one.team ?? (one.identifier === null ? '' : 'No team')}</span>`
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${who}</th>${cells.map((cell) => html`<td class="govuk-table__cell">${cell}</td>`)}</tr>`
}

const heads = ['Child', 'What is late', 'Late by', 'Climbed to', 'Acknowledged, snoozed'] as const

const heading = ({ asked, found }: AlertsGiven): Html =>
  html`<h2 class="govuk-heading-m">${showTitles[asked.show]}: ${found.toLocaleString('en-GB')}</h2>`

const listed = (given: AlertsGiven): Html => {
  const titles = new Map(given.ground.work.standards.map(({ id, title }) => [id, title]))
  return html`${heading(given)}<table class="govuk-table tl-table-stack">
<caption class="govuk-visually-hidden">${showTitles[given.asked.show]}</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((title) => html`<th scope="col" class="govuk-table__header">${title}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${given.alerts.map((one) => row(given, one, titles))}</tbody>
</table>`
}

const endedList = (given: AlertsGiven): Html => {
  const { ended, ground, today } = given
  const titles = new Map(ground.work.standards.map(({ id, title }) => [id, title]))
  return html`${heading(given)}<table class="govuk-table tl-table-stack">
<caption class="govuk-visually-hidden">Ended</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${['Child', 'What was late', 'How it ended', 'Last entry'].map((title) => html`<th scope="col" class="govuk-table__header">${title}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${ended.map(
    (
      one,
    ) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${nameOfAlert(one)}<span class="tl-block">${one.identifier}</span></th>
<td class="govuk-table__cell"><a class="govuk-link" href="${alertAddress(one)}#${markOf(one.unit)}">${titles.get(one.standard) ?? one.standard}<span class="govuk-visually-hidden">: the alert about ${nameOfAlert(one)}</span></a></td>
<td class="govuk-table__cell">${endInWords(one.now, false, today)}</td>
<td class="govuk-table__cell">${inWords(todayInEngland(one.lastAt))}</td></tr>`,
  )}</tbody>
</table>`
}

const filters = ({ asked, byStandard, ground }: AlertsGiven): Html | null => {
  if (asked.show === 'ended') return null
  const counts = new Map(byStandard.map(({ standard, count }) => [standard, count]))
  const some = ground.work.standards.filter(({ id }) => counts.has(id) || id === asked.what)
  const what = [
    { value: '', text: 'Everything' },
    ...some.map(({ id, title }) => ({ value: id, text: `${title} (${counts.get(id) ?? 0})` })),
  ]
  const step = [{ value: '', text: 'Any step' }, ...steps.map((one) => ({ value: one, text: stepTitles[one] }))]
  const taken = [
    { value: '', text: 'All' },
    { value: 'no', text: 'Not acknowledged' },
    { value: 'yes', text: 'Acknowledged' },
  ]
  return filterForm({
    action: '/alerts',
    label: 'Choose which alerts are shown',
    body: html`<input type="hidden" name="show" value="${asked.show}"><div class="tl-filters">${select({ name: 'what', label: 'What is late', items: what, value: asked.what })}${select({ name: 'step', label: 'Climbed to', items: step, value: asked.step })}${select({ name: 'taken', label: 'Acknowledged', items: taken, value: asked.taken })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })
}

const emptyWords: Readonly<Record<AlertsGiven['asked']['show'], string>> = {
  mine: 'No alert waits for you',
  urgent: 'No urgent alert is open that is yours to see',
  snoozed: 'You have snoozed no alert',
  all: 'Nothing within your reach is late',
  ended: 'No alert has ended that anybody acknowledged, snoozed or was told of',
}

/** Nothing to show is no proof that nothing is late: says what it goes by. */
const empty = ({ asked, ground, reach, isOnCall }: AlertsGiven): Html => {
  const newest = newestReturn(ground.work.age)
  if (newest === null)
    return html`<p class="govuk-body">No return is loaded yet, so nothing can be said of what is late.</p>`
  const filtered = asked.what !== '' || asked.step !== '' || asked.taken !== ''
  const offCall = reach.scope === 'any-child-with-reason' && !isOnCall
  return html`<p class="govuk-body">${emptyWords[asked.show]}${filtered && ', of what you chose'}, as far as the loaded data tells: ${heldUntil(newest.asAt, ground.work.standards.map(ground.work.asAt))}.</p>
${offCall && html`<p class="govuk-body">You are not on call now. While you are, urgent alerts stand here. <a class="govuk-link" href="/on-call">See who is on call</a></p>`}
${filtered && html`<p class="govuk-body"><a class="govuk-link" href="${alertsAddress({ show: asked.show })}">Show all of them</a></p>`}`
}

const banner = ({ counts, asked, shows }: AlertsGiven): Html | null =>
  counts.urgent > 0 && asked.show !== 'urgent' && shows.includes('urgent')
    ? insetText(
        html`<strong>${counts.urgent} urgent ${counts.urgent === 1 ? 'alert' : 'alerts'}.</strong> <a class="govuk-link" href="${alertsAddress({ show: 'urgent' })}">See what is urgent</a>`,
      )
    : null

const links = ({ asked, may, reach }: AlertsGiven): Html => html`<ul class="govuk-list tl-no-print">
${asked.show !== 'ended' && reach.scope !== 'any-child-with-reason' && html`<li><a class="govuk-link" href="${alertsAddress(asked, {}, '/alerts/list.csv')}">Download these alerts as a table (CSV)</a></li>`}
<li><a class="govuk-link" href="/on-call">Who is on call</a></li>
<li><a class="govuk-link" href="/alerts/ladder">When alerts climb, and which are urgent</a></li>
${may('performance.lists') && html`<li><a class="govuk-link" href="/worklist">Worklist: what is late, and what is due</a></li>`}
</ul>`

/** Alerts as a list: what waits for this person, what is urgent, what they snoozed, all within reach, and what ended. */
export const alertsView = (given: AlertsGiven): Html => {
  const { asked, shows, counts, ground, today, last, behind, found } = given
  const tabs = shows.map((show) => ({
    text: `${showTitles[show]}${show === 'ended' ? '' : ` (${counts[show].toLocaleString('en-GB')})`}`,
    href: alertsAddress({ show }),
    current: show === asked.show,
  }))
  const pages = pagination({ current: asked.page, last, href: (page) => alertsAddress(asked, { page }) })
  const list = asked.show === 'ended' ? endedList(given) : html`${listed(given)}${pages}`
  return html`<p class="tl-printed">Confidential: records of children. Printed on ${inWords(today)}.</p>
${tabs.length > 1 && subNavigation('Alerts', tabs)}${banner(given)}${ageOfData(ground.work.age)}
${asked.show !== 'ended' && notHereYet(ground.work.old(ground.work.standards.filter(({ id }) => asked.what === '' || id === asked.what)))}
${behind && insetText('Records have changed since this was worked out. It is being worked out anew; look again in some minutes.')}
${filters(given)}${found === 0 ? empty(given) : list}${links(given)}`
}
