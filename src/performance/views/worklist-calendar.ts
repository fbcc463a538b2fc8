import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, form, insetText, select, summaryList } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { OwnCalendar } from '../records/worklist-calendar.ts'
import { whoseFrom, whoseInWords } from '../rules/worklist.ts'

export type CalendarGiven = {
  readonly chrome: Chrome
  readonly own: OwnCalendar | null
  /** The secret address, on the one page that shows it. */
  readonly address: string | null
  readonly choices: readonly { readonly value: string; readonly text: string }[]
  readonly chosen: string
  readonly error: string | null
}

const shownOnce = (address: string): Html => html`<section aria-labelledby="address">
<h2 class="govuk-heading-m" id="address">Your calendar’s address</h2>
<p class="govuk-body govuk-!-text-break-word"><code>${address}</code></p>
${insetText('This address is shown once. Whoever has it sees how much is due, without signing in: give it to nobody. If somebody else may have it, make a new one; the old one then answers no more.')}
<p class="govuk-body">In Outlook: Calendar, Add calendar, Subscribe from web. In other programs look for “subscribe” or “add by URL”. Do not import it as a file: that would show today’s state for ever.</p>
</section>`

const standing = (own: OwnCalendar): Html => {
  const whose = whoseFrom(own.whose)
  return summaryList({
    rows: [
      { key: 'It counts work for', value: whose === null ? own.whose : whoseInWords(whose) },
      { key: 'Made', value: inWords(todayInEngland(own.madeAt)) },
      { key: 'Answers until', value: inWords(own.until) },
      { key: 'Last read', value: own.readAt === null ? 'Not yet' : inWords(todayInEngland(own.readAt)) },
    ],
  })
}

const make = ({ chrome, own, choices, chosen, error }: CalendarGiven): Html =>
  form({
    chrome,
    action: '/worklist/calendar',
    label: own === null ? 'Make a calendar' : 'Make a new address',
    body: html`${select({ name: 'whose', label: 'Whose work it counts', items: choices, value: chosen, error })}${button({ text: own === null ? 'Make my calendar' : 'Make a new address and end the old one', name: 'do', value: 'make', look: own === null ? 'primary' : 'secondary' })}`,
  })

const end = ({ chrome }: CalendarGiven): Html =>
  form({
    chrome,
    action: '/worklist/calendar',
    label: 'End the calendar',
    body: button({ text: 'End this calendar', name: 'do', value: 'end', look: 'warning' }),
  })

export const calendarView = (given: CalendarGiven): Html => {
  const { own, address } = given
  return html`<p class="govuk-body">Your calendar program can show how much is due on each day of the coming four weeks and how much is late: “3 due: Visits to children in care in time”, with a link to your worklist. It holds no name, no identifier and nothing else about a child. Calendar programs ask for it every few hours.</p>
${address !== null && shownOnce(address)}
${own !== null && standing(own)}
${own !== null && end(given)}
<h2 class="govuk-heading-m">${own === null ? 'Make a calendar' : 'A new address, or other work'}</h2>
${make(given)}
<p class="govuk-body">It ends after a year, and at once when your account is locked or ended or your role sees no worklist any more.</p>`
}
