import { childrenStandards } from '../../../children/standards/all.ts'
import { trendChart } from '../../../platform/charts/trend.ts'
import { type Day, inWords } from '../../../platform/day.ts'
import { table } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { accommodations } from '../model/codes.ts'
import { money } from '../rules/cost.ts'
import type { Month, Next } from '../rules/months.ts'
import { listsNavigation } from './lists-navigation.ts'
import { daysInWords } from './words.ts'

/** "March 2026". */
const monthInWords = (month: Day): string => inWords(month).replace(/^\d+ /, '')
/** "Mar 26". */
const monthShort = (month: Day): string => monthInWords(month).replace(/^(\w{3})\w* \d\d/, '$1 ')

const chart = (months: readonly Month[]): Html =>
  trendChart({
    id: 'homes-by-month',
    title: 'Stays in emergency and temporary homes, month by month',
    description: 'How many stays went on at the end of each month, and how many began in it.',
    labels: months.map(({ month }) => monthShort(month)),
    series: [
      { name: 'Open', values: months.map(({ open }) => open) },
      { name: 'Began', values: months.map(({ began }) => began) },
    ],
    holds: [0, 5],
    written: String,
    tableBelow: true,
  })

const numeric = (text: string) => ({ text, numeric: true })

const monthsTable = (months: readonly Month[]): Html =>
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Month by month">${table({
    caption: 'Month by month',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: [
      'Month',
      numeric('Began'),
      numeric('Ended'),
      numeric('Open at its end'),
      numeric('Median days of those that ended'),
      numeric('Nights'),
      numeric('Cost'),
    ],
    rows: months
      .toReversed()
      .map(({ month, began, ended, open, days, nights, cost }) => [
        monthInWords(month),
        ...[began, ended, open].map((count) => numeric(String(count))),
        numeric(days === null ? 'None ended' : daysInWords(days)),
        numeric(String(nights)),
        numeric(cost === null ? (nights === 0 ? '£0' : 'Not recorded') : money(cost)),
      ]),
  })}</div>`

const nextTable = (next: readonly Next[], year: Day): Html =>
  next.length === 0
    ? html`<p class="govuk-body">No stay has ended since ${inWords(year)}.</p>`
    : table({
        caption: `Where they went next, since ${inWords(year)}`,
        captionSize: 'm',
        firstCellIsHeader: true,
        head: ['Kind of home', numeric('Stays')],
        rows: next.map(({ accommodation, count }) => [
          accommodation === null ? 'Not recorded' : accommodations[accommodation],
          numeric(String(count)),
        ]),
      })

const standing = childrenStandards.find(({ id }) => id === 'acc-unsuitable-now')!

/** Why the figure of the practice standard is not the number of open stays. */
const countedBesides = (mayReadStandards: boolean): Html =>
  html`<p class="govuk-body">Counted here are stays in homes that are recorded here. The practice standard “${
    mayReadStandards
      ? html`<a class="govuk-link" href="/performance/standards/${standing.id}">${standing.title}</a>`
      : standing.title
  }” counts more: young people in custody, and those for whom no home is recorded yet and of whom a return tells that they live so.</p>`

/** How many, how long, where next and what it cost. */
export const monthsView = ({
  months,
  next,
  year,
  mayReadStandards,
}: {
  months: readonly Month[]
  next: readonly Next[]
  year: Day
  mayReadStandards: boolean
}): Html => {
  const isEmpty = months.every(({ began, open, ended }) => began + open + ended === 0)
  return html`${listsNavigation('/care-leavers/homes/months')}
${
  isEmpty
    ? html`<p class="govuk-body">No stay in an emergency or temporary home is recorded in these two years.</p>`
    : html`<p class="govuk-body">Young people within your reach, with true counts: not for publication. Homes less than two days apart are one stay.</p>
${countedBesides(mayReadStandards)}
<div class="tl-homes__chart">${chart(months)}</div>${monthsTable(months)}${nextTable(next, year)}
<p class="govuk-body govuk-!-font-size-16">Nights: those slept, without tonight. Cost: of the nights whose cost is written down; a week is seven nights.</p>`
}`
}
