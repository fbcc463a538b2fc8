import { isDay } from '../../platform/day.ts'
import { button, filterForm, input, select, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import { isRole, roleOf } from '../guard.ts'
import type { LogEntry } from '../model.ts'
import { whenInWords } from './when.ts'

type Typed = { person: string; record: string; subject: string; from: string; until: string; before?: number }

type Content = {
  entries: readonly LogEntry[]
  hasOlder: boolean
  typed: Typed
  records: readonly string[]
  /** What a person reads for a kind of record. */
  nameOf: (record: string) => string
}

const dateBox = (name: 'from' | 'until', label: string, value: string): Html =>
  input({
    name,
    label,
    value,
    type: 'date',
    error: value === '' || isDay(value) ? null : 'Choose a real date',
  })

const filters = ({ typed, records, nameOf }: Content): Html =>
  filterForm({
    action: '/access-log',
    label: 'Filter the access log',
    body: html`<div class="tl-filters">
${input({ name: 'person', label: 'Person', value: typed.person, width: 10 })}
${select({
  name: 'record',
  label: 'Kind of record',
  value: typed.record,
  items: [{ value: '', text: 'Any' }, ...records.map((id) => ({ value: id, text: nameOf(id) }))],
})}
${dateBox('from', 'From', typed.from)}
${dateBox('until', 'Until', typed.until)}
${typed.subject && html`<input type="hidden" name="subject" value="${typed.subject}">`}
${button({ text: 'Filter', look: 'secondary' })}
</div>`,
  })

const addressWith = (typed: Typed, change: Partial<Typed>): string => {
  const wanted = Object.entries({ ...typed, ...change }).filter(([, value]) => value !== '' && value !== undefined)
  return `/access-log?${new URLSearchParams(wanted.map(([name, value]) => [name, String(value)]))}`
}

const row = (entry: LogEntry, { typed, nameOf }: Content): readonly (Html | string)[] => [
  String(entry.seq),
  whenInWords(entry.at),
  html`${entry.person}<br><span class="govuk-hint tl-small">${isRole(entry.role) ? roleOf(entry.role).title : entry.role}</span>`,
  html`${entry.action}${entry.reason && html`<br><span class="govuk-hint tl-small">Reason: ${entry.reason}</span>`}`,
  html`${nameOf(entry.record)}${
    entry.subject &&
    html`<br><a class="govuk-link tl-small" href="${addressWith(typed, { subject: entry.subject, before: undefined })}">${entry.subject.slice(-12)}</a>`
  }`,
]

export const accessLogView = (chrome: Chrome, content: Content): Html => {
  const { entries, hasOlder, typed } = content
  const oldest = entries.at(-1)?.seq
  return page(chrome, {
    title: 'Access log',
    wide: true,
    body: html`<p class="govuk-body">Who looked at or changed what. Nothing in it can be changed or removed; each entry carries a
seal made from the one before it, and <code>throughline verify-log</code> checks them all.</p>
${filters(content)}
${typed.subject && html`<p class="govuk-body">Only entries about one record. <a class="govuk-link" href="${addressWith(typed, { subject: '', before: undefined })}">Show all records</a>.</p>`}
${
  entries.length === 0
    ? html`<p class="govuk-inset-text">No entry fits. Widen the dates, or take a filter away.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Entries of the access log">${table({
        caption: typed.before ? `Entries before number ${typed.before}` : 'Newest entries',
        head: ['Number', 'When', 'Who', 'What', 'Record'],
        rows: entries.map((entry) => row(entry, content)),
      })}</div>`
}
<nav class="govuk-body tl-no-print" aria-label="More entries">
${typed.before && html`<a class="govuk-link" href="${addressWith(typed, { before: undefined })}">Newest entries</a> `}
${hasOlder && html`<a class="govuk-link" href="${addressWith(typed, { before: oldest })}">Older entries</a>`}
</nav>`,
  })
}
