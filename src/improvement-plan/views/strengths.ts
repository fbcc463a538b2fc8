import { type Section, sectionTitles } from '../../inspections/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import { button, form, insetText, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { lookResults, type Strength } from '../model.ts'
import { strengthNow } from '../rules/strengths.ts'
import { monthsInWords } from '../rules/things.ts'
import { leadInWords, whereIs } from '../rules/words.ts'
import { cards, findingAddress, lineAddress, planAddress, type Source } from './parts.ts'

const places = { narrative: 'Praise in the report', 'own-list': 'The council’s own list' } as const

/** Where it was said, leading there for those who may see the inspection. */
export const whereSaid = (strength: Strength, source: Source | null): Html => {
  const where = [places[strength.origin], strength.listHeading, whereIs(strength)].filter((part) => part).join(', ')
  return source && strength.origin === 'narrative'
    ? html`<a class="govuk-link" href="${findingAddress(strength, source)}">${where}</a>`
    : html`${where}`
}

export const quoteOf = (strength: Strength, source: Source | null): Html =>
  html`<blockquote class="govuk-inset-text"><p class="govuk-body">“${strength.quote}”</p>
<p class="govuk-hint govuk-!-margin-bottom-0">${whereSaid(strength, source)}</p></blockquote>`

/** What was found last and when, and by when the next look is due. */
export const stateWords = (strength: Strength, today: Day): Html => {
  const { last, next, overdueDays } = strengthNow(strength, today)
  const overdue = `${overdueDays} ${overdueDays === 1 ? 'day' : 'days'} overdue`
  return html`${
    last
      ? html`${tag(lookResults[last.found].text, lookResults[last.found].tag)}<br><span class="govuk-!-font-size-16">${inWords(last.on)}, ${last.by}</span>${
          last.note !== '' &&
          html`<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0 tl-pre-line">${last.note}</span>`
        }`
      : tag('Not looked at yet', 'grey')
  }<br><span class="govuk-!-font-size-16">Next look by ${inWords(next)}</span>${
    overdueDays > 0 ? html`<br><strong class="govuk-!-font-size-16">${overdue}</strong>` : null
  }`
}

/** For a strength that slips: the line that answers it, or the offer to make one. */
export const lineOffer = (planId: string, strength: Strength, today: Day, mayEdit: boolean): Html | null => {
  if (strength.lineId)
    return html`<a class="govuk-link" href="${lineAddress(planId, strength.lineId)}">The line that answers it</a>`
  return strengthNow(strength, today).asksForLine && mayEdit
    ? html`<a class="govuk-link tl-no-print" href="${planAddress(planId, `/add?strength=${strength.id}`)}">Make it a line<span class="govuk-visually-hidden">: ${strength.quote}</span></a>`
    : null
}

type Given = { planId: string; source: Source | null; today: Day; mayEdit: boolean }

/** Under each judgement, as the report goes. */
export const strengthTables = (given: Given, strengths: readonly Strength[]): Html => {
  const { planId, source, today, mayEdit } = given
  const order = Object.keys(sectionTitles)
  const rank = ({ section }: Strength): number => (section === null ? order.length : order.indexOf(section))
  const bySection = Map.groupBy(
    strengths.toSorted((one, other) => rank(one) - rank(other) || one.position - other.position),
    (one) => one.section,
  )
  return html`${[...bySection].map(([section, some]) => {
    const title = section === null ? 'Under no judgement' : sectionTitles[section as Section]
    return html`<h2 class="govuk-heading-m">${title}</h2>${cards(
      `Strengths: ${title}`,
      [
        { text: 'Strength', classes: 'govuk-!-width-one-third' },
        'Who keeps it so',
        'What would show that it slips',
        'Last look',
      ],
      some.map((one) => [
        html`<a class="govuk-link" href="${planAddress(planId, `/strengths/${one.id}`)}">${one.quote}</a><br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">${whereSaid(one, source)}</span>`,
        leadInWords(one.keeper) || 'Nobody yet',
        html`<span class="tl-pre-line">${one.sign || 'Not said yet'}</span><br><span class="govuk-!-font-size-16">Looked at every ${monthsInWords(one.everyMonths)}</span>`,
        html`${stateWords(one, today)}${lineOffer(planId, one, today, mayEdit) && html`<br>${lineOffer(planId, one, today, mayEdit)}`}`,
      ]),
    )}`
  })}`
}

/** Those no longer held, each with the way back. */
export const removedStrengths = (chrome: Chrome, planId: string, removed: readonly Strength[]): Html | null =>
  removed.length === 0
    ? null
    : html`<h2 class="govuk-heading-m">No longer held</h2><ul class="tl-list">${removed.map(
        (one) =>
          html`<li class="tl-list__item"><span class="tl-list__what">${one.quote}</span>${form({
            chrome,
            action: planAddress(planId, `/strengths/${one.id}/remove`),
            label: `Hold again: ${one.quote}`,
            body: button({
              text: 'Hold again',
              name: 'do',
              value: 'put-back',
              look: 'secondary',
              classes: 'govuk-!-margin-bottom-0',
            }),
          })}</li>\n`,
      )}</ul>`

export const nothingHeld = insetText(
  'No strength is held yet. Pick what inspectors praised in the report: then someone keeps each so, and it is noticed when one slips.',
)
