import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import { csv } from '../../platform/documents/csv.ts'
import { download, html } from '../../platform/http/page.ts'
import { button, filterForm, select } from '../../platform/views/govuk.ts'
import { type Html, html as markup } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { trail } from '../pages/open.ts'
import { themes } from '../reader/themes.ts'
import type { Outcome, ThenAndNow } from './model.ts'
import { listThenAndNow } from './records.ts'
import { outcomeTitles, placeOf } from './rules.ts'
import { outcomeTag, sideBySide } from './views.ts'

const query = z.object({ outcome: z.string().max(20).catch(''), theme: z.string().max(60).catch('') })
type Filters = z.infer<typeof query>

const filtered = (all: readonly ThenAndNow[], filters: Filters): readonly ThenAndNow[] =>
  all.filter(
    (one) =>
      (filters.outcome === '' || one.outcome === filters.outcome) &&
      (filters.theme === '' || one.themes.includes(filters.theme)),
  )

const lineView = (one: ThenAndNow): Html => markup`<li class="tl-then-now__item">
<p class="govuk-body govuk-!-margin-bottom-2">${outcomeTag(one.outcome)}</p>
${sideBySide({
  found: markup`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">Then: <a class="govuk-link" href="/inspections/${one.found.inspectionId}#finding-${one.findingId}">${one.found.title}</a></h2>
<blockquote class="tl-then-now__quote">“${one.found.text}”${one.found.where && markup` <span class="tl-secondary">(${one.found.where})</span>`}</blockquote>`,
  again: markup`<h2 class="govuk-heading-s govuk-!-margin-bottom-1">Now: <a class="govuk-link" href="/inspections/${one.again.inspectionId}/retests">${one.again.title}</a></h2>
${
  one.again.passages.length === 0
    ? markup`<p class="govuk-body">No passage is quoted.</p>`
    : one.again.passages.map(
        (passage) =>
          markup`<blockquote class="tl-then-now__quote">“${passage.text}”${placeOf(passage) && markup` <span class="tl-secondary">(${placeOf(passage)})</span>`}</blockquote>`,
      )
}`,
})}
${one.note && markup`<p class="govuk-body tl-pre-line">${one.note}</p>`}
<p class="tl-secondary">Settled by ${one.by} on ${inWords(one.on)}.</p></li>`

const counts = (all: readonly ThenAndNow[]): string =>
  (['no-longer', 'still'] as const)
    .map((outcome) => `${outcomeTitles[outcome].toLowerCase()}: ${all.filter((one) => one.outcome === outcome).length}`)
    .join('; ')

const choices = (all: readonly ThenAndNow[]) => ({
  outcomes: (Object.keys(outcomeTitles) as Outcome[]).filter((outcome) => all.some((one) => one.outcome === outcome)),
  themes: themes.filter(({ id }) => all.some((one) => one.themes.includes(id))),
})

const filterView = (all: readonly ThenAndNow[], filters: Filters): Html => {
  const offered = choices(all)
  return filterForm({
    action: '/inspections/then-and-now',
    label: 'Then and now',
    body: markup`<div class="tl-filters tl-no-print">${select({
      name: 'outcome',
      label: 'What it showed',
      value: filters.outcome,
      items: [
        { value: '', text: 'Anything' },
        ...offered.outcomes.map((value) => ({ value, text: outcomeTitles[value] })),
      ],
    })}${select({
      name: 'theme',
      label: 'Theme',
      value: filters.theme,
      items: [{ value: '', text: 'Any theme' }, ...offered.themes.map(({ id, title }) => ({ value: id, text: title }))],
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })
}

const address = (filters: Filters): string =>
  `/inspections/then-and-now.csv?${new URLSearchParams({ outcome: filters.outcome, theme: filters.theme })}`

const body = (all: readonly ThenAndNow[], filters: Filters): Html => {
  if (all.length === 0)
    return markup`<p class="govuk-body">Nothing is settled yet. Open an inspection or visit whose review is complete, and choose “What it tests again”.</p>`
  const shown = filtered(all, filters)
  return markup`<p class="govuk-body">What inspectors found, and what they wrote when they came back. Of ${all.length} settled: ${counts(all)}.</p>
${filterView(all, filters)}
${
  shown.length === 0
    ? markup`<p class="govuk-body">Nothing that is settled fits this choice.</p>`
    : markup`<ul class="tl-then-now__list">${shown.map(lineView)}</ul>`
}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="${address(filters)}">Download as a spreadsheet (CSV)</a></p>`
}

const thenAndNow: Page = {
  path: '/inspections/then-and-now',
  title: 'Then and now',
  may: 'inspections.see',
  query,
  reachedFrom: '/inspections/:inspectionId/retests',
  show: async (visit) => {
    const all = await visit.transaction((db) => listThenAndNow(db, visit.person, visit.today))
    const filters = visit.query as Filters
    return html(
      page(visit.chrome, { title: 'Then and now', breadcrumbs: trail(), wide: true, body: body(all, filters) }),
    )
  },
}

const thenAndNowCsv: Page = {
  path: '/inspections/then-and-now.csv',
  title: 'Then and now as a spreadsheet',
  may: 'inspections.see',
  query,
  reachedFrom: '/inspections/then-and-now',
  show: async (visit) => {
    const all = await visit.transaction((db) => listThenAndNow(db, visit.person, visit.today))
    const rows = filtered(all, visit.query as Filters).map((one) => [
      outcomeTitles[one.outcome],
      one.found.title,
      one.found.text,
      one.found.where,
      one.again.title,
      one.again.passages.map((passage) => `“${passage.text}” ${placeOf(passage)}`.trim()).join('\n'),
      one.note,
      one.by,
      one.on,
    ])
    const head = [
      'What it showed',
      'Then',
      'Words then',
      'Where',
      'Now',
      'Words now',
      'Note',
      'Settled by',
      'Settled on',
    ]
    return download(csv(head, rows), 'text/csv; charset=utf-8', `then-and-now-${visit.today}.csv`)
  },
}

export const thenAndNowPages: readonly Page[] = [thenAndNow, thenAndNowCsv]
