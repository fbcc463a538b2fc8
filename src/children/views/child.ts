import { ageOn, type Day, inWords } from '../../platform/day.ts'
import { button, details, insetText, subNavigation, summaryList, table, timeline } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { ChildFacts, LoadAge, YearCount } from '../model.ts'
import { ethnicityInWords, genderInWords } from '../rules/code-words.ts'
import { bornInWords, nameOf } from '../rules/names.ts'
import type { Event, Holder, Home, KeyDate, Line } from '../rules/page.ts'
import type { Way } from '../rules/reach.ts'
import { printed } from './printed.ts'
import { openTags, wayTag } from './tags.ts'

export type ChildView = {
  child: ChildFacts & { names: boolean; way: Way; reason: string | null }
  today: Day
  open: readonly Line[]
  dates: readonly KeyDate[]
  plans: readonly Line[]
  homes: readonly Home[]
  holders: readonly Holder[]
  latest: readonly { what: string; when: Day | null; more: string }[]
  siblings: { within: readonly ChildFacts[]; others: number }
  years: readonly YearCount[]
  year: number | null
  events: readonly Event[]
  loads: readonly LoadAge[]
  category: Html | null
  panels: readonly { title: string; body: Html }[]
  warnings: readonly Html[]
  parts: readonly { text: string; href: string }[]
  may: { restrict: boolean; merge: boolean; records: boolean; file: boolean }
}

const span = (from: Day | null, until: Day | null): string => {
  if (from && until) return from === until ? inWords(from) : `${inWords(from)} to ${inWords(until)}`
  if (from) return `Since ${inWords(from)}`
  return until ? `Until ${inWords(until)}` : ''
}

const ageInWords = ({ dateOfBirth, diedOn, expectedDateOfBirth }: ChildFacts, today: Day): string => {
  if (diedOn) return `Died ${inWords(diedOn)}`
  if (!dateOfBirth) return expectedDateOfBirth ? 'Not born yet' : 'Age not known'
  const years = ageOn(dateOfBirth, today)
  return years === 1 ? '1 year old' : `${years} years old`
}

const who = ({ child, today }: ChildView): Html => {
  const row = (key: string, value: string | Html | null) => (value ? [{ key, value }] : [])
  return summaryList({
    rows: [
      ...row('Identifier', child.identifier),
      ...row('Born', `${bornInWords(child, child.names)} (${ageInWords(child, today)})`),
      ...row('Gender', genderInWords(child.gender)),
      ...row('Ethnicity', ethnicityInWords(child.ethnicity)),
      ...row('Worker', child.worker ?? 'No worker in the returns'),
      ...row('Team', child.team ?? 'No team in the returns'),
      ...row('Personal adviser', child.adviser),
      ...row('Reviewing officer', child.reviewingOfficer),
    ],
  })
}

/** How this person came to see the record, where it is not simply theirs. */
const why = ({ child }: ChildView): Html | null => {
  if (child.way === 'pseudonymous')
    return insetText(
      html`You see this record without names, and the month of birth only. <a class="govuk-link" href="/children/${child.childId}/reason">Give a reason to see the name</a>`,
    )
  if (child.way === 'adoption-team')
    return insetText(
      'This is the record from before an adoption. Only the adoption team sees it. It must not be joined to, or discussed with, the child’s record since.',
    )
  if (child.way === 'named') return insetText('This record is kept to named people. You are one of them.')
  if (child.reason && ['reason', 'break-glass', 'names'].includes(child.way))
    return insetText(html`You opened this record for this reason: “${child.reason}”. It is in the access log.`)
  return null
}

type Said = { what: string; more: string; when: string }

/** A list rather than a table: it reads the same on a phone. */
const list = (given: readonly Said[]): Html =>
  html`<ul class="tl-list">${given.map(
    ({ what, more, when }) =>
      html`<li class="tl-list__item"><span class="tl-list__what">${what}${more && html` <span class="tl-block">${more}</span>`}</span><span class="tl-list__when">${when}</span></li>`,
  )}</ul>`

const lines = (given: readonly Line[]): Html =>
  list(given.map(({ what, from, until, more }) => ({ what, more, when: span(from, until) })))

const section = (id: string, title: string, body: Html): Html =>
  html`<div><h2 class="govuk-heading-m" id="${id}">${title}</h2>${body}</div>`

const openSection = ({ open }: ChildView): Html =>
  section(
    'open',
    'What is open now',
    open.length === 0 ? html`<p class="govuk-body">Nothing is open in the newest returns.</p>` : lines(open),
  )

const datesSection = ({ dates }: ChildView): Html =>
  section(
    'dates',
    'Key dates',
    dates.length === 0
      ? html`<p class="govuk-body">No visit, review or conference is recorded in the returns.</p>`
      : table({
          caption: 'Key dates',
          hideCaption: true,
          head: ['What', 'Last', 'Next recorded'],
          rows: dates.map(({ what, last, next }) => [what, last ? inWords(last) : 'None', next ? inWords(next) : '']),
          classes: 'tl-table-even',
        }),
  )

const siblingsSection = ({ siblings, child, today }: ChildView): Html | null => {
  const { within, others } = siblings
  if (within.length === 0 && others === 0) return null
  const more = others === 1 ? '1 more is not within your reach.' : `${others} more are not within your reach.`
  return section(
    'siblings',
    'Brothers and sisters',
    html`${
      within.length > 0 &&
      html`<ul class="tl-list">${within.map(
        (one) =>
          html`<li class="tl-list__item"><span class="tl-list__what"><a class="govuk-link" href="/children/${one.childId}">${child.names ? nameOf(one) : one.identifier}</a>${child.names && nameOf(one) !== one.identifier && html` <span class="tl-block">${one.identifier}</span>`}</span><span class="tl-list__when">${ageInWords(one, today)} ${openTags(one)}</span></li>`,
      )}</ul>`
    }${others > 0 && html`<p class="govuk-body">${more} Ask your manager if you need to work with them.</p>`}
<p class="govuk-hint">From the family group and the mother in the returns.</p>`,
  )
}

const homesSection = ({ homes }: ChildView): Html | null =>
  homes.length === 0
    ? null
    : section(
        'homes',
        'Homes in care',
        timeline(
          homes.map((home) => ({
            title: home.type,
            when: span(home.from, home.until) || 'Dates not recorded',
            datetime: home.from ?? '',
            content:
              home.where || home.why ? html`${home.where}${home.where && home.why && html`<br>`}${home.why}` : null,
          })),
        ),
      )

const holdersSection = ({ holders }: ChildView): Html | null =>
  holders.length === 0
    ? null
    : section(
        'holders',
        'Workers and teams',
        html`${list(holders.map(({ worker, team, from, until }) => ({ what: worker || 'Nobody named', more: team, when: span(from, until) })))}${holders[0]!.how === 'loads' && html`<p class="govuk-hint">As the returns said from one load to the next: the day of a change is the day of the load that first said so.</p>`}`,
      )

const plansSection = ({ plans }: ChildView): Html | null =>
  plans.length === 0 ? null : section('plans', 'Earlier plans, care and legal statuses', lines(plans))

const latestSection = ({ latest }: ChildView): Html | null =>
  latest.length === 0
    ? null
    : section(
        'health',
        'Health and education',
        list(latest.map(({ what, when, more }) => ({ what, more, when: when ? inWords(when) : '' }))),
      )

const eventItem = ({ day, until, what, more }: Event): Html =>
  html`<li class="tl-list__item"><span class="tl-list__what">${what}${more && html` <span class="tl-block">${more}</span>`}</span><span class="tl-list__when">${until && until !== day ? `${inWords(day)} to ${inWords(until)}` : inWords(day)}</span></li>`

const countInWords = (count: number): string => (count === 1 ? '1 record' : `${count.toLocaleString('en-GB')} records`)

const yearItem = ({ child, year, events }: ChildView, one: YearCount): Html =>
  one.year === year
    ? html`<h3 class="govuk-heading-s" id="year-${one.year}">${one.year}: ${countInWords(one.count)}</h3><ol class="tl-list">${events.map(eventItem)}</ol><p class="govuk-body tl-no-print"><a class="govuk-link" href="/children/${child.childId}#events">Close ${one.year}</a></p>`
    : html`<p class="govuk-body tl-year"><a class="govuk-link" href="/children/${child.childId}?year=${one.year}#year-${one.year}">${one.year}</a>: ${countInWords(one.count)}</p>`

const eventsSection = (given: ChildView): Html | null =>
  given.years.length === 0
    ? null
    : section('events', 'Everything recorded, by year', html`${given.years.map((year) => yearItem(given, year))}`)

const sources: Readonly<Record<LoadAge['source'], string>> = {
  'annex-a': 'Annex A',
  ssd: 'Standard Safeguarding Dataset',
  local: 'local lists (the newest)',
  entered: 'entered here',
}

const age = ({ loads }: ChildView): Html =>
  html`<p class="govuk-hint">${
    loads.length === 0
      ? 'No return has been loaded.'
      : `What is shown comes from: ${loads.map(({ source, asAt }) => `${sources[source]} as at ${inWords(asAt)}`).join('; ')}. The case system is the record; nothing is changed there from here.`
  }</p>`

const manage = ({ child, may }: ChildView): Html | null => {
  const all = [
    ...(may.file ? [['case-system', 'What waits to be filed in the case system']] : []),
    ...(may.records ? [['copies', 'Copies of this record (subject access)']] : []),
    ...(may.records ? [['corrections', 'Corrections asked for']] : []),
    ...(may.records ? [['keeping', 'How long it is kept, and legal holds']] : []),
    ...(may.restrict ? [['restriction', 'Keep this record to named people']] : []),
    ...(may.merge ? [['merge', 'Join another identifier that is the same child']] : []),
  ]
  if (all.length === 0) return null
  return html`<div class="tl-no-print">${details({
    summary: 'Manage this record',
    content: html`<ul class="govuk-list">${all.map(([part, text]) => html`<li><a class="govuk-link" href="/children/${child.childId}/${part}">${text}</a></li>`)}</ul>`,
  })}</div>`
}

const parts = ({ parts: all, child }: ChildView): Html | null =>
  all.length === 0
    ? null
    : subNavigation('Parts of this record', [
        { text: 'Overview', href: `/children/${child.childId}`, current: true },
        ...all.map((part) => ({ ...part, current: false })),
      ])

/** The child's page: who they are, what is open, dates, people, plans, homes, and what other slices add. */
export const childView = (given: ChildView): Html => html`${printed(given.today)}${parts(given)}${given.warnings}
${why(given)}
<p class="govuk-body tl-child__tags">${openTags(given.child)} ${wayTag(given.child.way)}</p>
<div class="tl-child">
<div class="tl-child__main">
${openSection(given)}
${datesSection(given)}
${given.panels.map(({ title, body }, at) => section(`panel-${at}`, title, body))}
${plansSection(given)}
${homesSection(given)}
${holdersSection(given)}
${latestSection(given)}
${eventsSection(given)}
</div>
<div class="tl-child__side">
${section('who', 'Who they are', who(given))}
${given.category}
${siblingsSection(given)}
</div>
</div>
${age(given)}
${manage(given)}
<p class="govuk-body tl-no-print">${button({ text: 'Find another child', href: '/children', look: 'secondary' })}</p>`
