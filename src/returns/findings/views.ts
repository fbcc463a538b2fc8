import { inWords } from '../../platform/day.ts'
import { button, filterForm, pagination, select, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { Severity } from '../model.ts'
import { chart } from './chart.ts'
import type { Asked, RoutedFinding, TeamCount } from './records.ts'
import type { QualityLine } from './rules.ts'

export const findingsAddress = (asked: Partial<Asked>, page = 1): string => {
  const query = new URLSearchParams()
  if (asked.team !== null && asked.team !== undefined) query.set('team', asked.team)
  if (asked.severity) query.set('severity', asked.severity)
  if (asked.list) query.set('list', asked.list)
  if (page > 1) query.set('page', String(page))
  return `/returns/findings${query.size > 0 ? `?${query}` : ''}`
}

export const severityWords: Readonly<Record<Severity, string>> = {
  blocks: 'Blocks',
  'must-fix': 'Must fix',
  'look-at': 'Look at',
}

const severityTag = (severity: Severity): Html =>
  tag(severityWords[severity], severity === 'look-at' ? 'yellow' : 'red')

const number = (count: number) => ({ text: count.toLocaleString('en-GB'), numeric: true })

export const listTitle = (list: string): string => {
  const known = annexALists.find(({ id }) => id === list)
  return known ? `List ${known.number}: ${known.title}` : list
}

export const teamsTable = (teams: readonly TeamCount[]): Html =>
  teams.length === 0
    ? html`<p class="govuk-body">The checks of the newest load found nothing to put right.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="By team">${table({
        caption: 'By team',
        captionSize: 'm',
        head: [
          'Team',
          { text: 'Must fix', numeric: true },
          { text: 'Look at', numeric: true },
          { text: 'Children', numeric: true },
        ],
        rows: teams.map((one) => [
          html`<a class="govuk-link" href="${findingsAddress({ team: one.team ?? '' })}">${one.team ?? 'No team named'}</a>${
            !one.matched &&
            html`<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">Not matched to the staff directory: these are the service manager’s</span>`
          }`,
          number(one.mustFix),
          number(one.lookAt),
          number(one.children),
        ]),
      })}</div>`

const changeWords = { better: 'Fewer', worse: 'More', same: 'About the same' } as const

/** How good the data of each load was, so that putting things right can be seen to help. */
export const qualityTable = (lines: readonly QualityLine[]): Html | null => {
  if (lines.length === 0) return null
  const annexA = lines.filter(({ kind, rate }) => kind === 'annex-a' && rate !== null).toReversed()
  return html`<h2 class="govuk-heading-m">Data quality over loads</h2>
<p class="govuk-body">Findings that must be fixed, for each 1,000 rows of the return.</p>
${
  annexA.length > 1 &&
  chart(
    'Findings that must be fixed for each 1,000 rows of Annex A',
    annexA.map(({ asAt, rate }) => ({ label: inWords(asAt), value: rate! })),
  )
}
<div class="tl-scroll" tabindex="0" role="region" aria-label="Data quality over loads">${table({
    caption: 'Loads, newest first',
    head: [
      'Return as at',
      { text: 'Rows', numeric: true },
      { text: 'Must fix', numeric: true },
      { text: 'For each 1,000', numeric: true },
      { text: 'Look at', numeric: true },
      'Against the one before',
    ],
    rows: lines.map((line) => [
      html`${inWords(line.asAt)}<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">${line.kind === 'annex-a' ? 'Annex A' : line.kind === 'ssd' ? 'Safeguarding dataset' : 'Local lists'}, load ${line.loadId}</span>`,
      number(line.rows),
      number(line.mustFix),
      { text: line.rate === null ? 'No rows' : line.rate.toFixed(1), numeric: true },
      number(line.lookAt),
      line.change === null ? 'First of its kind' : changeWords[line.change],
    ]),
  })}</div>`
}

export const findingsTable = (findings: readonly RoutedFinding[], withTeam: boolean): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Findings">${table({
    caption: 'Findings',
    hideCaption: true,
    head: ['Child', 'What to put right', 'Where', ...(withTeam ? ['Team'] : []), 'Worker'],
    rows: findings.map((one) => [
      one.childId
        ? html`<a class="govuk-link" href="/children/${one.childId}">${one.subject}</a>`
        : (one.subject ?? 'No one child'),
      html`${severityTag(one.severity)}<br>${one.message}`,
      html`${listTitle(one.list)}${one.row !== null && html`<br>row ${one.row}`}`,
      ...(withTeam ? [one.team ?? 'None named'] : []),
      one.worker ?? 'None named',
    ]),
  })}</div>`

/** Which findings are listed: severity and list; the team stays. */
export const filters = (asked: Asked, lists: readonly string[]): Html =>
  filterForm({
    action: '/returns/findings',
    label: 'Choose which findings are listed',
    body: html`<div class="tl-filters">${asked.team !== null && html`<input type="hidden" name="team" value="${asked.team}">`}${select(
      {
        name: 'severity',
        label: 'Severity',
        items: [
          { value: '', text: 'All' },
          { value: 'must-fix', text: severityWords['must-fix'] },
          { value: 'look-at', text: severityWords['look-at'] },
        ],
        value: asked.severity ?? '',
      },
    )}${select({
      name: 'list',
      label: 'List',
      items: [{ value: '', text: 'All' }, ...lists.map((list) => ({ value: list, text: listTitle(list) }))],
      value: asked.list ?? '',
    })}${button({ text: 'Show', look: 'secondary' })}</div>`,
  })

export const pages = (asked: Asked, current: number, total: number, perPage: number): Html | null => {
  const last = Math.ceil(total / perPage)
  return last > 1 ? pagination({ current, last, href: (page) => findingsAddress(asked, page) }) : null
}
