import { type Day, inWords, todayInEngland } from '../../platform/day.ts'
import { table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { AlertSettings, EnteredSetting } from '../records/alert-settings.ts'
import { usualSnoozeDays } from '../rules/alert.ts'
import { usualMinutes } from '../rules/alert-climb.ts'
import { isUrgentOn, urgentStandards } from '../rules/alert-urgent.ts'
import { type AlertSettingKind, ladderOn, stepTitle, usualLadder } from '../rules/ladder.ts'
import { kindTitles, numberTitles } from '../rules/ladder-typed.ts'

type Given = {
  readonly settings: AlertSettings
  readonly entries: readonly EnteredSetting[]
  readonly standards: readonly Standard[]
  readonly today: Day
  readonly maySet: boolean
}

const setLink = ({ maySet }: Given, kind: AlertSettingKind, text: string): Html | null =>
  maySet ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/alerts/ladder/set?kind=${kind}">${text}</a></p>` : null // biome-ignore format: one line

const scrolled = (label: string, body: Html): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${label}">${body}</div>`

/** A standard that is none, so that what holds for all is found. */
const nobodysStandard = ''

const ladderPart = (given: Given): Html => {
  const { settings, standards, today } = given
  const all = ladderOn(settings.ladder, nobodysStandard, today)
  const own = standards.filter(({ id }) => settings.ladder.some(({ standard }) => standard === id))
  const differs = own
    .map(({ id, title }) => ({ title, days: ladderOn(settings.ladder, id, today) }))
    .filter(({ days }) => days.some((one, at) => one !== all[at]))
  return html`<h2 class="govuk-heading-m">Who is told of what is late, and when</h2>
<p class="govuk-body">The worker at once. Then, by working days since the last day in time:</p>
${scrolled(
  'Days of each step',
  table({
    caption: 'Working days late at which each step is told',
    hideCaption: true,
    head: ['Standard', ...([1, 2, 3, 4] as const).map(stepTitle)],
    rows: [
      ['Every standard', ...all.map(String)],
      ...differs.map(({ title, days }) => [title, ...days.map(String)]),
      ['Usual, where nothing was set', ...usualLadder.map(String)],
    ],
    firstCellIsHeader: true,
  }),
)}
<p class="govuk-body">Who is on a step is read from the staff directory: the line of managers of the child’s team, by the titles of their posts. Where nobody is, or nobody has an account that sees alerts, the next step above is told in their place. So nothing waits for a post that is empty.</p>
${setLink(given, 'ladder', 'Change the days')}`
}

const snoozePart = (given: Given): Html => {
  const [statute, others] = given.settings.snoozeDays
  return html`<h2 class="govuk-heading-m">Snooze</h2>
<p class="govuk-body">An alert can be snoozed with a reason: for ${statute} days at most where law asks it, for ${others} otherwise (usual: ${usualSnoozeDays[0]} and ${usualSnoozeDays[1]}). It leaves the list of whoever snoozed it and nobody else’s; the step above sees it at once, with the reason; and it goes on climbing. What is urgent cannot be snoozed, and whoever has nobody above them cannot snooze.</p>
${setLink(given, 'snooze', 'Change for how long')}`
}

const urgentPart = (given: Given): Html => {
  const { settings, standards, today } = given
  const [first, second, head] = settings.minutes
  const urgent = standards.filter(({ id }) => isUrgentOn(settings.urgent, id, today))
  const why = (id: string): string =>
    urgentStandards[id]?.why ??
    given.entries.findLast((one) => one.kind === 'urgent' && one.standard === id)?.reason ??
    ''
  return html`<h2 class="govuk-heading-m">What is urgent</h2>
<p class="govuk-body">An urgent alert is told to the worker and the team manager at once, and by e-mail to whoever is first on call. Unless somebody acknowledges it, it climbs: after ${first} minutes to the second on call, after ${second} more to the head of service, after ${head} more to the director (usual: ${usualMinutes.join(', ')}). A gap in the rota costs no time: the next is told at once.</p>
${scrolled(
  'What is urgent',
  table({
    caption: 'Urgent standards',
    hideCaption: true,
    head: ['Standard', 'From when', 'Why'],
    rows: urgent.map(({ id, title }) => [title, urgentStandards[id]?.when === 'at-once' ? 'At once' : 'When it is late', why(id)]), // biome-ignore format: one row
    firstCellIsHeader: true,
  }),
)}
${setLink(given, 'urgent', 'Make another standard urgent')}${setLink(given, 'climb', 'Change the minutes')}`
}

const numbersInWords = ({ kind, numbers }: EnteredSetting): string => {
  if (numbers === null) return kind === 'urgent' ? 'urgent no more' : 'as all others again'
  if (kind === 'urgent') return 'urgent'
  return numberTitles[kind].map((title, at) => `${title} ${numbers[at]}`).join(', ')
}

const historyPart = ({ entries, standards }: Given): Html => {
  if (entries.length === 0) return html`<p class="govuk-body">Nothing has been changed here: what is usual holds.</p>`
  const titles = new Map(standards.map(({ id, title }) => [id, title]))
  return scrolled(
    'What was set before',
    table({
      caption: 'What was set, the newest first',
      head: ['What', 'Of', 'Holds from', 'Set to', 'Reason', 'Decided', 'Entered'],
      rows: entries
        .toReversed()
        .map((one) => [
          kindTitles[one.kind],
          one.standard === null ? 'All' : (titles.get(one.standard) ?? one.standard),
          inWords(one.since),
          numbersInWords(one),
          one.reason,
          one.decidedBy,
          `${one.enteredBy}, ${inWords(todayInEngland(one.enteredAt))}`,
        ]),
    }),
  )
}

/** When alerts climb, for how long they may be snoozed, what is urgent, and who decided it. */
export const ladderView = (given: Given): Html =>
  html`${ladderPart(given)}${snoozePart(given)}${urgentPart(given)}${historyPart(given)}`
