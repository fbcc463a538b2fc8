import { type Day, inWords } from '../../platform/day.ts'
import { button, filterForm, input, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import type { Team } from '../model.ts'
import { isCurrent, type Listing, type TeamListing } from '../rules/directory.ts'

type Content = {
  groups: readonly TeamListing[]
  found: number
  q: string
  past: boolean
  today: Day
  mayChange: boolean
}

/** "since 1 March 2024", "1 March 2024 to 2 June 2025". */
export const spanInWords = (span: { since: Day; until: Day | null }): string =>
  span.until ? `${inWords(span.since)} to ${inWords(span.until)}` : `Since ${inWords(span.since)}`

const row = ({ person, place }: Listing): readonly (Html | string)[] => [
  html`<a class="govuk-link" href="/staff-directory/people/${person.staffId}">${person.name}</a>`,
  place?.title ?? 'No place',
  place?.manager ?? '',
  place ? spanInWords(place) : '',
]

/** A locality that the name says already is not said twice. */
const nameOf = (team: Team): string =>
  team.locality && !team.name.includes(team.locality) ? `${team.name}, ${team.locality}` : team.name

const groupTable = (group: TeamListing, { today, mayChange }: Content): Html => {
  const { team, lines } = group
  const name = team ? nameOf(team) : 'Without a team'
  const ended =
    team && !isCurrent(team, today) ? html` <span class="govuk-caption-m">${spanInWords(team)}</span>` : null
  return html`<h2 class="govuk-heading-m">${name}${ended}</h2>
${
  lines.length === 0
    ? html`<p class="govuk-body">Nobody holds a place in this team.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="${name}">${table({
        caption: name,
        hideCaption: true,
        head: ['Name', 'Title', 'Manager', 'When'],
        rows: lines.map(row),
        classes: 'tl-table-even',
      })}</div>`
}
${mayChange && team && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/staff-directory/teams/${team.teamId}">Change ${team.name}</a></p>`}`
}

const filters = ({ q, past }: Content): Html =>
  filterForm({
    action: '/staff-directory',
    label: 'Search the staff directory',
    body: html`<div class="tl-filters">
${input({ name: 'q', label: 'Name, title, team or manager', value: q, type: 'search', width: 20 })}
${past && html`<input type="hidden" name="past" value="yes">`}
${button({ text: 'Search', look: 'secondary' })}
</div>`,
  })

const otherTimes = ({ q, past }: Content): Html => {
  const search = q ? `q=${encodeURIComponent(q)}` : ''
  return past
    ? html`<a class="govuk-link" href="/staff-directory?${search}">Show only who is here today</a>`
    : html`<a class="govuk-link" href="/staff-directory?${search && `${search}&`}past=yes">Show past and future places too</a>`
}

export const directoryView = (chrome: Chrome, content: Content): Html => {
  const { groups, found, q, past, today, mayChange } = content
  const shown = groups.filter(
    ({ team, lines }) => past || lines.length > 0 || (team !== null && isCurrent(team, today)),
  )
  return page(chrome, {
    title: 'Staff directory',
    wide: true,
    body: html`<p class="govuk-body">Who works in which team, and who manages whom: ${past ? 'all places ever held' : `as of ${inWords(today)}`}.</p>
${
  mayChange &&
  html`<div class="tl-buttons-inline">${button({ text: 'Add a person', href: '/staff-directory/people/new' })}
${button({ text: 'Add a team', href: '/staff-directory/teams/new', look: 'secondary' })}</div>`
}
${filters(content)}
<p class="govuk-body" role="status">${found === 1 ? '1 line' : `${found} lines`}${q && ` for “${q}”`}.
<span class="tl-no-print">${otherTimes(content)}, or
<a class="govuk-link" href="/staff-directory/export">download everything as a spreadsheet (CSV)</a>.</span></p>
${found === 0 && q && html`<p class="govuk-inset-text">Nobody fits that search. Try part of a name, or one word only.</p>`}
${shown.map((group) => groupTable(group, content))}`,
  })
}
