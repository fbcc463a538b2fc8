import { type Day, daysBetween, inWords, inWordsWithWeekday } from '../../platform/day.ts'
import { button, details, form, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import { type ChangeGroup, shownChanges } from '../rules/home.ts'
import type { Attention, Change } from '../slice.ts'
import { whenInWords } from './when.ts'

export type HomeContent = {
  attention: readonly Attention[]
  changes: readonly ChangeGroup[]
  since: Date
  hasSeen: boolean
  today: Day
  now: Date
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** "Due Monday 2 March 2026, in 3 days". */
const dueInWords = (due: Day, today: Day): string => {
  const left = daysBetween(today, due)
  if (left === 0) return 'Due today'
  if (left < 0) return `Was due ${inWords(due)}, ${days(-left)} ago`
  return left <= 28 ? `Due ${inWordsWithWeekday(due)}, in ${days(left)}` : `Due ${inWords(due)}`
}

const stateTag = (state: Attention['state']): Html => {
  if (state === 'overdue') return tag('Overdue', 'red')
  return state === 'soon' ? tag('Due soon', 'yellow') : tag('To do', 'blue')
}

const attentionItem = (item: Attention, today: Day): Html => html`<li class="tl-list__item">
<span class="tl-list__what"><a class="govuk-link" href="${item.href}">${item.text}</a></span>
<span class="tl-list__when">${item.due && dueInWords(item.due, today)}</span>
${stateTag(item.state)}
</li>`

const changeItem = (change: Change, others: Html | null = null): Html => html`<li class="tl-list__item">
<span class="tl-list__what"><a class="govuk-link" href="${change.href}">${change.text}</a>${others}</span>
<span class="tl-list__when">${change.by && `${change.by}, `}${whenInWords(change.at)}</span>
</li>`

const changeGroup = ({ newest, others }: ChangeGroup): Html =>
  changeItem(
    newest,
    others.length === 0
      ? null
      : details({
          summary: `and ${others.length} more there that day`,
          content: html`<ul class="tl-list">${others.map((one) => changeItem(one))}</ul>`,
        }),
  )

const attentionPart = ({ attention, today }: HomeContent): Html => html`
<h2 class="govuk-heading-m" id="attention">What needs attention today</h2>
${
  attention.length === 0
    ? html`<p class="govuk-body">Nothing needs you today. When something is due, late or waiting for your decision, it
shows here.</p>`
    : html`<ul class="tl-list" aria-labelledby="attention">${attention.map((item) => attentionItem(item, today))}</ul>`
}`

const sinceInWords = ({ since, hasSeen }: HomeContent): string =>
  hasSeen ? `Since you last pressed “I have seen these”, ${whenInWords(since)}.` : 'In the last 14 days.'

const changesPart = (chrome: Chrome, content: HomeContent): Html => {
  const { changes, now } = content
  const seen = form({
    chrome,
    action: '/seen',
    body: html`<input type="hidden" name="until" value="${now.toISOString()}">
${button({ text: 'I have seen these', look: 'secondary' })}`,
  })
  return html`
<h2 class="govuk-heading-m" id="changes">What has changed</h2>
<p class="govuk-body">${sinceInWords(content)}${changes.length === shownChanges && ` The newest ${shownChanges} are shown.`}</p>
${
  changes.length === 0
    ? html`<p class="govuk-inset-text">Nothing that you can see has changed.</p>`
    : html`<ul class="tl-list" aria-labelledby="changes">${changes.map(changeGroup)}</ul>${seen}`
}`
}

/** For a role that so far sees nothing, such as an inspector before anything is shared. */
const nothingShared = html`<p class="govuk-body">Nothing is shared with your role yet. When the council shares something with you, it
shows here.</p>`

export const homeView = (chrome: Chrome, content: HomeContent): Html =>
  page(chrome, {
    title: 'Home',
    heading: inWordsWithWeekday(content.today),
    caption: `Hello ${chrome.person!.name}`,
    body:
      chrome.navigation.length === 0 ? nothingShared : html`${attentionPart(content)}${changesPart(chrome, content)}`,
    wide: true,
  })
