import { type Day, inWords, inWordsWithWeekday } from '../../platform/day.ts'
import { button, filterForm, select, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { judgementNavigation } from '../judgements/views/navigation.ts'
import type { Kind } from '../model.ts'
import type { RegisterEntry } from '../records/register.ts'
import { isOpenToAll, isPublished } from '../rules/access.ts'
import { formerOf } from '../rules/former.ts'
import { type NextDate, type Standing, standingOf, whenInWords } from '../rules/timeline.ts'
import { capitalised, kindTitles, shortAreaTitles, titleOf } from '../rules/words.ts'
import { leftInWords } from './clock.ts'
import { shortGradeTag } from './tags.ts'

export type RegisterGiven = {
  entries: readonly RegisterEntry[]
  next: readonly NextDate[]
  /** What is chosen in the filter; '' for all. */
  kind: Kind | ''
  /** `own`: of this council and of those before it; `others`: of other authorities. */
  whose: '' | 'own' | 'others'
  council: string
  la: number
  may: { upload: boolean; review: boolean; settings: boolean }
  today: Day
}

/** Whether it is about another authority; what nobody has said yet counts as the council’s own. */
const isOthers = ({ entry, former }: Shown, la: number): boolean => {
  const { authority } = entry.inspection.authority ? entry.inspection : entry.assumed
  return former === null && authority !== null && authority.code !== String(la)
}

type Shown = { entry: RegisterEntry; standing: Standing; former: { name: string } | null; title: string }

const shownOf = (entry: RegisterEntry, { la, today }: RegisterGiven): Shown => {
  const known = entry.inspection.authority ? entry.inspection : { ...entry.inspection, ...entry.assumed }
  const former = formerOf(known, la)
  const authority = former ?? entry.assumed.authority
  const title = titleOf({ ...entry.assumed, authority, onSite: [] })
  return { entry, standing: standingOf({ ...entry.inspection, onSite: entry.assumed.onSite }, today), former, title }
}

const grades = ({ entry, former }: Shown): Html | null =>
  entry.judgements.length === 0
    ? null
    : html`<dl class="tl-grades">${entry.judgements.map(
        ({ area, grade }) =>
          html`<div class="tl-grades__one"><dt>${shortAreaTitles[area]}</dt><dd>${shortGradeTag(grade)}</dd></div>`,
      )}</dl>${former && html`<p class="tl-register__facts">Given to ${former.name}, and not carried over to the council that came after.</p>`}`

const review = ({ entry, title }: Shown, may: RegisterGiven['may']): Html | null => {
  if (!entry.progress) return null
  const words = `${entry.progress.decided} of ${entry.progress.total} values decided`
  return html`<p class="tl-register__facts">${tag('Being reviewed', 'yellow')} ${
    may.review
      ? html`<a class="govuk-link" href="/inspections/${entry.inspection.id}/review">${words}<span class="govuk-visually-hidden">: review ${title}</span></a>`
      : words
  }</p>`
}

const published = ({ entry, standing }: Shown, today: Day): Html => {
  const { inspection } = entry
  const parts: (Html | string)[] = []
  if (isPublished(inspection, today)) parts.push(`Published ${inWords(inspection.publishedOn!)}`)
  else if (inspection.draft) parts.push(html`${tag('Draft', 'purple')} Only named people see it.`)
  else if (!isOpenToAll(inspection, today)) parts.push(html`${tag('Not published', 'grey')} Only named people see it.`)
  else if (standing === 'between') parts.push('The inspectors’ document has not come yet')
  if (entry.documents > 1) parts.push(`${entry.documents} documents`)
  return html`${parts.length > 0 && html`<p class="tl-register__facts">${parts.map((part, at) => html`${at > 0 && ' · '}${part}`)}</p>`}`
}

const other = ({ entry, former }: Shown, la: number): Html | null => {
  if (former) return html`<p class="tl-register__facts">${tag('A predecessor', 'grey')} Of ${former.name}.</p>`
  const authority = entry.inspection.authority
  return authority && authority.code !== String(la)
    ? html`<p class="tl-register__facts">${tag('Another authority', 'grey')}</p>`
    : null
}

const entryView = (shown: Shown, given: RegisterGiven): Html => {
  const { entry, standing, title } = shown
  const { inspection, assumed } = entry
  return html`<li class="tl-timeline__entry${standing === 'done' ? null : ' tl-timeline__entry--open'}">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1"><a class="govuk-link" href="/inspections/${inspection.id}">${title}</a></h3>
<p class="tl-timeline__when">${whenInWords({ kind: assumed.kind, onSite: assumed.onSite }, standing)}${
    standing === 'ahead' && inspection.notifiedOn && html` · notified ${inWords(inspection.notifiedOn)}`
  }${standing === 'on-site' && html` ${tag('On site now', 'blue')}`}</p>
${other(shown, given.la)}${inspection.focus && html`<p class="tl-register__facts">${capitalised(inspection.focus)}</p>`}
${grades(shown)}${published(shown, given.today)}${review(shown, given.may)}</li>`
}

const yearOf = ({ entry: { inspection, assumed } }: Shown): string =>
  (
    assumed.onSite[0]?.start ??
    inspection.notifiedOn ??
    inspection.publishedOn ??
    inspection.receivedOn ??
    inspection.draftReceivedOn ??
    inspection.createdAt.toISOString()
  ).slice(0, 4)

const years = (shown: readonly Shown[], given: RegisterGiven): Html =>
  html`<div class="tl-timeline">${[...Map.groupBy(shown, yearOf)].map(
    ([
      year,
      list,
    ]) => html`<section class="tl-timeline__year" aria-labelledby="year-${year}"><h2 class="govuk-heading-m tl-timeline__heading" id="year-${year}">${year}</h2>
<ol class="tl-timeline__list">${list.map((one) => entryView(one, given))}</ol></section>`,
  )}</div>`

const ahead = (shown: readonly Shown[], given: RegisterGiven): Html | null =>
  shown.length === 0
    ? null
    : html`<section class="tl-ahead" aria-labelledby="ahead"><h2 class="govuk-heading-m" id="ahead">Coming up</h2>
<ol class="tl-timeline__list">${shown.map((one) => entryView(one, given))}</ol></section>`

const next = ({ next: dates }: RegisterGiven): Html | null =>
  dates.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">Next dates</h2>
<ul class="tl-list">${dates.map(
        ({ what, due, left, inspection, page }) =>
          html`<li class="tl-list__item"><span class="tl-list__what"><a class="govuk-link" href="/inspections/${inspection.id}${page}">${what}</a> <span class="tl-block">${titleOf(inspection)}</span></span>
<span class="tl-list__when">${inWordsWithWeekday(due)}${leftInWords(left) && html` (${leftInWords(left)})`}</span></li>`,
      )}</ul>`

const filters = (given: RegisterGiven): Html | null => {
  const kinds = [...new Set(given.entries.map(({ assumed }) => assumed.kind))]
  const mixed = given.whose !== '' || given.entries.some((entry) => isOthers(shownOf(entry, given), given.la))
  if (kinds.length < 2 && given.kind === '' && !mixed) return null
  return filterForm({
    action: '/inspections',
    label: 'Filter the timeline',
    body: html`<div class="tl-filters">${select({
      name: 'kind',
      label: 'Kind',
      items: [
        { value: '', text: 'All kinds' },
        ...[...new Set([...kinds, ...(given.kind ? [given.kind] : [])])].map((kind) => ({
          value: kind,
          text: kindTitles[kind],
        })),
      ],
      value: given.kind,
    })}${
      mixed &&
      select({
        name: 'whose',
        label: 'Authority',
        items: [
          { value: '', text: 'All' },
          { value: 'own', text: `${given.council} and councils before it` },
          { value: 'others', text: 'Other authorities' },
        ],
        value: given.whose,
      })
    }${button({ text: 'Show', look: 'secondary' })}</div>`,
  })
}

const empty = (may: RegisterGiven['may']): Html => html`<p class="govuk-body">There is no inspection here yet.</p>
${
  may.upload
    ? html`<p class="govuk-body">Begin with the report or letter that Ofsted sent: Throughline reads it, shows what it found beside the page it came from, works out what is due by when, and drafts the improvement plan.</p>
<div class="govuk-button-group">${button({ text: 'Upload the first report or letter', href: '/inspections/upload' })}${addButton(may)}</div>`
    : html`<p class="govuk-body">It will be listed here once it is published.</p>`
}`

const addButton = (may: RegisterGiven['may']): Html | null =>
  may.review ? button({ text: 'Add an activity', href: '/inspections/new', look: 'secondary' }) : null

const foot = ({ may }: RegisterGiven): Html =>
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/inspections/timeline.csv">Download the timeline as a table (CSV)</a>${
    may.settings &&
    html`<br><a class="govuk-link" href="/inspections/clock-settings">Change the steps planned before a statement is due</a><br><a class="govuk-link" href="/inspections/draft-periods">Change the working days of drafts and comments</a>`
  }</p>`

/** Every activity on one timeline, newest first; what is announced, and what is due next, above it. */
export const registerView = (given: RegisterGiven): Html => {
  if (given.entries.length === 0) return html`${judgementNavigation('register')}${empty(given.may)}`
  const all = given.entries.map((entry) => shownOf(entry, given))
  const before = all.filter((one) => one.standing === 'ahead')
  const since = all.filter(
    (one) =>
      one.standing !== 'ahead' &&
      (given.kind === '' || one.entry.assumed.kind === given.kind) &&
      (given.whose === '' || isOthers(one, given.la) === (given.whose === 'others')),
  )
  return html`${judgementNavigation('register')}${
    (given.may.upload || given.may.review) &&
    html`<div class="govuk-button-group">${
      given.may.upload && button({ text: 'Upload a report or letter', href: '/inspections/upload' })
    }${addButton(given.may)}</div>`
  }
${ahead(before.toReversed(), given)}
${next(given)}
${filters(given)}
${since.length === 0 && html`<p class="govuk-body">There is nothing of this kind${(given.kind || given.whose) && html`. <a class="govuk-link" href="/inspections">Show all kinds</a>`}</p>`}
${years(since, given)}
${foot(given)}`
}
