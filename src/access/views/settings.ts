import { type Day, inWords, inWordsWithWeekday } from '../../platform/day.ts'
import { contrast, isColour, textOn } from '../../platform/views/colour.ts'
import { button, dateInput, form, input, summaryList, type TypedDate, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import type { SessionLimits } from '../rules/session.ts'

type Errors = Readonly<Record<string, string>>
type Holiday = { date: Day; title: string }
const settings = { text: 'Settings', href: '/settings' }

/** Says what the header's text will be on the colour, and that it can be read. */
const contrastInWords = (colour: string): string => {
  const text = textOn(colour)
  return `${text === '#ffffff' ? 'White' : 'Black'} text, contrast ${contrast(colour, text).toFixed(1)} to 1 (at least 4.5 is needed)`
}

export const settingsView = (chrome: Chrome, given: { holidays: readonly Holiday[]; limits: SessionLimits }): Html => {
  const { council } = chrome
  const { holidays, limits } = given
  const change = (href: string, hidden: string) => [{ href, text: 'Change', hidden }]
  return page(chrome, {
    title: 'Settings',
    body: summaryList({
      rows: [
        { key: 'Council’s name', value: council.name, actions: change('/settings/look', 'the council’s name') },
        {
          key: 'Colour',
          value: html`<span class="tl-swatch">${council.colour}</span><br>${contrastInWords(council.colour)}`,
          actions: change('/settings/look', 'the colour'),
        },
        {
          key: 'Extra bank holidays',
          value:
            holidays.length === 0 ? 'None' : holidays.map(({ date, title }) => `${title}, ${inWords(date)}`).join('; '),
          actions: change('/settings/bank-holidays', 'extra bank holidays'),
        },
        {
          key: 'Length of sessions',
          value: `Ends after ${limits.idleMinutes} minutes without use, and after ${limits.absoluteMinutes / 60} hours in any case`,
          actions: change('/settings/sessions', 'the length of sessions'),
        },
        {
          key: 'E-mail',
          value: 'Who it comes from, what was not sent, and a test',
          actions: change('/settings/mail', 'e-mail'),
        },
        {
          key: 'Digest of the worklist',
          value: 'How often staff get it by e-mail who have chosen nothing',
          actions: change('/settings/worklist-digest', 'how often the digest is sent'),
        },
        {
          key: 'Keys for programs',
          value: 'With a key, a program such as Power BI reads figures of practice standards',
          actions: change('/performance/api-keys', 'keys for programs'),
        },
      ],
    }),
  })
}

export const lookView = (chrome: Chrome, typed: { name: string; colour: string }, errors: Errors): Html =>
  page(chrome, {
    title: 'Name and colour',
    back: settings,
    errors,
    body: form({
      chrome,
      action: '/settings/look',
      body: html`${input({ name: 'name', label: 'Council’s name', hint: 'Stands at the top of every page.', value: typed.name, error: errors.name })}
${input({
  name: 'colour',
  label: 'Colour of the header',
  hint: 'As # and six digits or letters a to f, like #00625a. Text on it is white or black, whichever is read better.',
  value: typed.colour,
  width: 10,
  error: errors.colour,
  spellcheck: false,
})}
${isColour(typed.colour) && html`<p class="govuk-body">${typed.colour}: ${contrastInWords(typed.colour)}.</p>`}
${button({ text: 'Save' })}`,
    }),
  })

export const bankHolidaysView = (
  chrome: Chrome,
  holidays: readonly Holiday[],
  typed: { date: TypedDate; title: string },
  errors: Errors,
): Html => {
  const remove = ({ date, title }: Holiday): Html =>
    form({
      chrome,
      action: '/settings/bank-holidays',
      body: html`<input type="hidden" name="remove" value="${date}"><button class="govuk-link tl-link-button">Remove<span
class="govuk-visually-hidden"> ${title}</span></button>`,
    })
  return page(chrome, {
    title: 'Bank holidays',
    back: settings,
    errors,
    body: html`<p class="govuk-body">Throughline knows the bank holidays of England to 2028. Add one that is proclaimed later, such as
for a jubilee. Working days to every deadline skip it.</p>
${
  holidays.length === 0
    ? html`<p class="govuk-inset-text">None added.</p>`
    : table({
        caption: 'Added here',
        head: ['Day', 'Name', html`<span class="govuk-visually-hidden">Remove</span>`],
        rows: holidays.map((holiday) => [inWordsWithWeekday(holiday.date), holiday.title, remove(holiday)]),
      })
}
<h2 class="govuk-heading-m">Add a bank holiday</h2>
${form({
  chrome,
  action: '/settings/bank-holidays',
  body: html`${dateInput({ name: 'date', legend: 'Day', hint: 'For example, 8 5 2029', value: typed.date, error: errors.date })}
${input({ name: 'title', label: 'What it is called', value: typed.title, error: errors.title, width: 'two-thirds' })}
${button({ text: 'Add' })}`,
})}`,
  })
}

export const sessionsView = (chrome: Chrome, typed: { idle: string; absolute: string }, errors: Errors): Html =>
  page(chrome, {
    title: 'Length of sessions',
    back: settings,
    errors,
    body: html`<p class="govuk-body">After this people must sign in again. What they were typing is kept for an hour.</p>
${form({
  chrome,
  action: '/settings/sessions',
  body: html`${input({
    name: 'idle',
    label: 'Without use',
    suffix: 'minutes',
    width: 3,
    inputmode: 'numeric',
    value: typed.idle,
    error: errors.idle,
  })}
${input({
  name: 'absolute',
  label: 'In any case',
  suffix: 'hours',
  width: 3,
  inputmode: 'numeric',
  value: typed.absolute,
  error: errors.absolute,
})}
${button({ text: 'Save' })}`,
})}`,
  })
