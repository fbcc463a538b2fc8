import { type Day, inWords } from '../../platform/day.ts'
import type { RecordType } from '../../platform/record-type.ts'
import { button, checkboxes, form, input, insetText, table, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'

type Row = { type: RecordType; years: number | null; isPurged: boolean }
type Due = { type: RecordType; years: number; before: Day; count: number }

const yearsInWords = (years: number | null): string => {
  if (years === null) return 'Until someone deletes it'
  if (years === 0) return 'Less than a year'
  return years === 1 ? '1 year' : `${years} years`
}

const rowOf = ({ type, years, isPurged }: Row): readonly (Html | string)[] => [
  type.title,
  html`<strong>${yearsInWords(years)}</strong>${years !== null && html`<br>from ${type.retention.from}`}`,
  html`${type.retention.reason}<br><span class="govuk-hint tl-small">${type.retention.source}</span>`,
  isPurged
    ? html`<a class="govuk-link" href="/retention/change?type=${encodeURIComponent(type.id)}">Change<span
class="govuk-visually-hidden"> how long this is kept: ${type.title.toLowerCase()}</span></a>`
    : '',
]

export const retentionView = (chrome: Chrome, rows: readonly Row[]): Html =>
  page(chrome, {
    title: 'Retention',
    wide: true,
    body: html`<p class="govuk-body">How long each kind of record is kept, and why. Nothing is deleted by itself, but for
sessions, tries to sign in and e-mails: you are shown what is past its time, and then decide.</p>
${button({ text: 'Show what is past its time', href: '/retention/purge', look: 'secondary' })}
<div class="tl-scroll" tabindex="0" role="region" aria-label="Retention periods">
${table({
  caption: 'Retention periods',
  head: ['Record', 'Kept for', 'Why', html`<span class="govuk-visually-hidden">Change</span>`],
  rows: rows.map(rowOf),
})}</div>`,
  })

export const retentionChangeView = (
  chrome: Chrome,
  type: RecordType,
  years: string,
  errors: Readonly<Record<string, string>>,
): Html =>
  page(chrome, {
    title: 'How long is it kept?',
    caption: type.title,
    back: { text: 'Retention', href: '/retention' },
    errors,
    body: html`<p class="govuk-body">${type.purpose}</p>
${insetText(`${yearsInWords(type.retention.years)} unless you change it: ${type.retention.reason} (${type.retention.source})`)}
${form({
  chrome,
  action: `/retention/change?type=${encodeURIComponent(type.id)}`,
  body: html`${input({
    name: 'years',
    label: `Years, counted from ${type.retention.from}`,
    value: years,
    width: 3,
    inputmode: 'numeric',
    error: errors.years,
  })}
${button({ text: 'Save' })}`,
})}`,
  })

export const purgeView = (chrome: Chrome, due: readonly Due[], errors: Readonly<Record<string, string>>): Html => {
  const some = due.filter(({ count }) => count > 0)
  return page(chrome, {
    title: 'What is past its time',
    back: { text: 'Retention', href: '/retention' },
    errors,
    body: html`<div class="tl-scroll" tabindex="0" role="region" aria-label="What is past its time">${table({
      caption: 'Counted now; nothing has been deleted',
      captionSize: 's',
      head: ['Record', 'Kept for', 'From before', { text: 'Records', numeric: true }],
      rows: due.map(({ type, years, before, count }) => [
        type.title,
        yearsInWords(years),
        inWords(before),
        { text: String(count), numeric: true },
      ]),
    })}</div>
${
  some.length === 0
    ? html`<p class="govuk-body">Nothing is past its time.</p>`
    : html`${warningText('What is deleted cannot be brought back, but from a backup.')}
${form({
  chrome,
  action: '/retention/purge',
  body: html`${checkboxes({
    name: 'type',
    legend: 'Which shall be deleted?',
    items: some.map(({ type, count }) => ({ value: type.id, text: `${type.title} (${count})` })),
    error: errors.type,
  })}
${button({ text: 'Delete them', look: 'warning' })}`,
})}`
}`,
  })
}
