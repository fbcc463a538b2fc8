import { inWords } from '../../../platform/day.ts'
import { button, form, input, insetText, select, table, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { accommodations } from '../model/codes.ts'
import type { Places } from '../records/sufficiency.ts'
import { type Enough, type enoughOf, kindsToPlan } from '../rules/sufficiency.ts'
import { listsNavigation } from './lists-navigation.ts'
import { withoutHomeAddress } from './without-home.ts'

type Given = {
  readonly chrome: Chrome
  readonly enough: ReturnType<typeof enoughOf>
  /** Care leavers within reach, and those of whom no home is recorded for today. */
  readonly people: { readonly leavers: number; readonly without: number }
  readonly places: readonly Places[]
  readonly typed: { readonly kind: string; readonly places: string; readonly note: string }
  readonly errors: Readonly<Record<string, string>>
}

const numeric = (text: string | Html) => ({ text, numeric: true })

const against = ({ living, waiting, places }: Enough): string | Html => {
  if (places === null) return 'Not entered'
  const left = places - living - waiting
  if (left < 0) return tag(`${-left} too few`, 'red')
  // Who has no home recorded here lives somewhere too: what is left over cannot be known.
  return left === 0 ? 'As many as are needed' : `${left} more than are recorded as lived in or waited for`
}

const withoutInWords = ({ leavers, without }: Given['people']): string => {
  if (without === leavers) return `None of the ${leavers} care leavers within your reach has a home recorded for today`
  return `${without} of ${leavers} care leavers within your reach ${without === 1 ? 'has' : 'have'} no home recorded for today`
}

/** Who is in none of the numbers, so that nobody takes them for all. */
const withoutView = (people: Given['people']): Html | null =>
  people.without === 0
    ? null
    : insetText(
        html`${withoutInWords(people)}: they are in none of these numbers. <a class="govuk-link" href="${withoutHomeAddress}">See who they are and record their homes</a>`,
      )

/** Homes that are lived in and waited for, beside those that the authority says it has. */
export const sufficiencyView = ({
  chrome,
  enough,
  people,
  places,
  typed,
  errors,
}: Given): Html => html`${listsNavigation('/care-leavers/homes/sufficiency')}
<p class="govuk-body">Needed: homes that young people within your reach live in today, and those that exit plans of open stays wait for. True counts: not for publication.</p>
${withoutView(people)}
${
  enough.kinds.length === 0
    ? html`<p class="govuk-body">No home is recorded yet, and nobody has entered which there are.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Homes by kind">${table({
        caption: 'Homes by kind',
        hideCaption: true,
        firstCellIsHeader: true,
        head: ['Kind of home', numeric('Lived in'), numeric('Waited for'), numeric('There are'), 'Against need'],
        rows: enough.kinds.map((one) => [
          accommodations[one.accommodation],
          numeric(String(one.living)),
          numeric(String(one.waiting)),
          numeric(one.places === null ? 'Not entered' : String(one.places)),
          against(one),
        ]),
      })}</div>`
}
${enough.unsaid > 0 && html`<p class="govuk-body">${enough.unsaid === 1 ? 'One young person waits' : `${enough.unsaid} young people wait`} without an exit plan that names a kind of home.</p>`}
<div class="tl-no-print"><h2 class="govuk-heading-m">Enter how many there are</h2>
${form({
  chrome,
  action: '/care-leavers/homes/sufficiency',
  label: 'How many there are',
  body: html`${select({ name: 'kind', label: 'Kind of home', value: typed.kind, items: [{ value: '', text: 'Choose' }, ...kindsToPlan.map((value) => ({ value, text: accommodations[value] }))], ...(errors.kind && { error: errors.kind }) })}
${input({ name: 'places', label: 'How many the authority has for care leavers', value: typed.places, width: 4, inputmode: 'numeric', ...(errors.places && { error: errors.places }) })}
${input({ name: 'note', label: 'Note (optional)', hint: 'Where the number comes from.', value: typed.note, ...(errors.note && { error: errors.note }) })}
${button({ text: 'Record the number' })}`,
})}</div>
${
  places.length > 0 &&
  html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Entered last">${table({
    caption: 'Entered last',
    captionSize: 'm',
    head: ['Kind of home', numeric('There are'), 'From', 'By', 'Note'],
    rows: places.map((one) => [
      accommodations[one.accommodation],
      numeric(String(one.places)),
      inWords(one.from),
      one.by,
      one.note,
    ]),
  })}</div>`
}`
