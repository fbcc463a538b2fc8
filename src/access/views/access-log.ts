import {
  button,
  dateInput,
  filterForm,
  form,
  input,
  insetText,
  type ReadDate,
  select,
  table,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import type { LogEntry } from '../model.ts'
import { idsOf, type LogQuery, logAddress } from '../rules/log-filter.ts'
import type { LogSubject } from '../slice.ts'
import { aboutOf, roleInWords } from './access-log-row.ts'
import { whenInWords } from './when.ts'

type Content = {
  entries: readonly LogEntry[]
  hasOlder: boolean
  hasNewer: boolean
  query: LogQuery
  days: { from: ReadDate; until: ReadDate; errors: Readonly<Record<string, string>> }
  records: readonly string[]
  named: ReadonlyMap<string, LogSubject>
  /** The one record of which the entries are, where one is asked for. */
  subject: LogSubject | null
  /** Null for those who may not find children. */
  child: { typed: string; error: string | null } | null
  /** What a person reads for a kind of record. */
  nameOf: (record: string) => string
}

const filters = ({ query, days, records, nameOf }: Content): Html =>
  filterForm({
    action: '/access-log',
    label: 'Filter the access log',
    body: html`<div class="tl-filters">
${input({ name: 'person', label: 'Person', value: query.person, width: 10 })}
${select({
  name: 'record',
  label: 'Kind of record',
  value: query.record,
  items: [
    { value: '', text: 'Any' },
    ...records.map((id) => ({ value: id, text: nameOf(id) })).toSorted((a, b) => a.text.localeCompare(b.text)),
  ],
})}
${dateInput({ name: 'from', legend: 'From', value: days.from.typed, error: days.errors.from })}
${dateInput({ name: 'until', legend: 'Until', value: days.until.typed, error: days.errors.until })}
${query.subject && html`<input type="hidden" name="subject" value="${query.subject}">`}
${button({ text: 'Filter', look: 'secondary' })}
</div>`,
  })

const childForm = (chrome: Chrome, child: NonNullable<Content['child']>): Html =>
  html`<div class="tl-no-print">${form({
    chrome,
    action: '/access-log',
    label: 'Entries about one child',
    body: html`<div class="tl-filters">${input({
      name: 'child',
      label: 'Entries about one child: their identifier',
      hint: 'Asking is written into the log, as a look at the child',
      value: child.typed,
      error: child.error,
      width: 10,
      autocomplete: 'off',
      spellcheck: false,
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })}</div>`

/** What it is about in words where this person may read them, and the way to all entries about it. */
const about = (entry: LogEntry, { named, query }: Content): Html | null => {
  const [first] = idsOf(entry.subject)
  if (first === undefined) return null
  const one = aboutOf(entry, named)
  const words = one?.text && (one.href ? html`<a class="govuk-link" href="${one.href}">${one.text}</a>` : one.text)
  const all = html`<a class="govuk-link tl-small" href="${logAddress(query, { subject: first })}">Only this one<span class="govuk-visually-hidden">, as in entry ${entry.seq}</span></a>`
  return html`${words && html`<br>${words}`}${query.subject === '' && html`<br>${all}`}`
}

const row = (entry: LogEntry, content: Content): readonly (Html | string)[] => [
  String(entry.seq),
  whenInWords(entry.at),
  html`${entry.person}<br><span class="govuk-hint tl-small">${roleInWords(entry.role)}</span>`,
  html`${entry.action}${entry.reason && html`<br><span class="govuk-hint tl-small">Reason: ${entry.reason}</span>`}`,
  html`${content.nameOf(entry.record)}${about(entry, content)}`,
]

const ofOne = ({ subject, query }: Content): Html | null =>
  subject &&
  insetText(
    html`Only entries about ${subject.text ?? 'one record'}. <a class="govuk-link" href="${logAddress(query, { subject: '' })}">Show all records</a>.`,
  )

const more = ({ entries, hasOlder, hasNewer, query }: Content): Html | null => {
  const [newest, oldest] = [entries[0]?.seq, entries.at(-1)?.seq]
  const link = (change: Partial<LogQuery>, text: string) =>
    html`<a class="govuk-link" href="${logAddress(query, change)}">${text}</a> `
  if (!hasNewer && !hasOlder) return null
  return html`<nav class="govuk-body tl-no-print" aria-label="More entries">
${hasNewer && html`${link({}, 'Newest entries')}${newest && link({ after: newest }, 'Newer entries')}`}
${hasOlder && oldest && link({ before: oldest }, 'Older entries')}
</nav>`
}

export const accessLogView = (chrome: Chrome, content: Content): Html => {
  const { entries, query, child, days } = content
  return page(chrome, {
    title: 'Access log',
    wide: true,
    errors: { ...days.errors, ...(child?.error ? { child: child.error } : {}) },
    body: html`<p class="govuk-body">Who looked at or changed what. Nothing in it can be changed or removed; each entry carries a
seal made from the one before it, and <code>throughline verify-log</code> checks them all.</p>
${filters(content)}
${child && childForm(chrome, child)}
${ofOne(content)}
${
  entries.length === 0
    ? html`<p class="govuk-inset-text">No entry fits. Widen the dates, or take a filter away.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Entries of the access log">${table({
        caption: query.before ? `Entries before number ${query.before}` : 'Newest entries',
        hideCaption: query.before === undefined,
        head: ['Number', 'When', 'Who', 'What', 'Record'],
        rows: entries.map((entry) => row(entry, content)),
      })}</div>
<p class="govuk-body tl-no-print"><a class="govuk-link" href="${logAddress(query, {}, '/access-log/entries.csv')}">Download these as a spreadsheet (CSV)</a>: all that fit the filter, not this page only</p>`
}
${more(content)}`,
  })
}
