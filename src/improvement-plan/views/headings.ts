import { button, checkboxes, form, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { type Heading, type HeadingKind, headingKinds, origins, type WholePlan } from '../model.ts'
import { standing, standingById } from '../rules/headings.ts'
import { lineInWords } from '../rules/line-words.ts'
import { grouped, inOrder } from '../rules/order.ts'
import { joined, leadInWords, lowerFirst, whereIs } from '../rules/words.ts'
import { planAddress, scrolling } from './parts.ts'

const small = (text: string, name: string, deed: string): Html =>
  html`<button class="govuk-button govuk-button--secondary govuk-!-margin-bottom-1" data-module="govuk-button" name="do" value="${deed}">${text}<span class="govuk-visually-hidden">: ${name}</span></button> `

const buttons = (chrome: Chrome, planId: string, heading: Heading, place: { first: boolean; last: boolean }): Html =>
  form({
    chrome,
    action: planAddress(planId, '/headings/change'),
    body: html`<input type="hidden" name="heading" value="${heading.id}">${!place.first && small('Up', heading.title, 'up')}${
      !place.last && small('Down', heading.title, 'down')
    }${small('Remove', heading.title, 'remove')}`,
  })

const about = (whole: WholePlan, heading: Heading): Html => {
  const lines = whole.lines.filter((line) => line[heading.kind] === heading.id).length
  const findings = whole.findings.filter((one) => one.priority === heading.id).length
  return html`${lines} ${lines === 1 ? 'line' : 'lines'}${findings > 0 ? html`<br>${findings} ${findings === 1 ? 'finding' : 'findings'}` : null}`
}

const list = (chrome: Chrome, whole: WholePlan, kind: HeadingKind, mayEdit: boolean): Html => {
  const { plan } = whole
  const headings = standing(whole.headings, kind)
  const { text, person } = headingKinds[kind]
  const title = kind === 'priority' ? 'Priorities' : 'Workstreams'
  const rows = headings.map((heading, at) => [
    String(at + 1),
    html`${mayEdit ? html`<a class="govuk-link" href="${planAddress(plan.id, `/headings/${heading.id}`)}">${heading.title}</a>` : heading.title}${
      heading.outcome !== '' &&
      html`<br><span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0 tl-pre-line">${heading.outcome}</span>`
    }`,
    leadInWords(heading.person) || 'Nobody yet',
    about(whole, heading),
    ...(mayEdit ? [buttons(chrome, plan.id, heading, { first: at === 0, last: at === headings.length - 1 })] : []),
  ])
  return html`<h2 class="govuk-heading-m">${title}</h2>
${
  headings.length === 0
    ? html`<p class="govuk-body">There is no ${lowerFirst(text)} yet. ${
        kind === 'priority'
          ? 'A priority gathers many findings and says what is wanted of them together.'
          : 'A workstream gathers the lines that the same people carry out.'
      }</p>`
    : scrolling(
        title,
        table({
          caption: title,
          hideCaption: true,
          head: [
            'No.',
            text,
            person,
            'What is in it',
            ...(mayEdit ? [html`<span class="tl-no-print">Change</span>`] : []),
          ],
          rows,
        }),
      )
}
${
  headings.length > 0
    ? html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${planAddress(plan.id, `?by=${kind}`)}">See the plan by ${lowerFirst(text)}</a></p>`
    : null
}
${mayEdit && button({ text: `Add a ${lowerFirst(text)}`, href: planAddress(plan.id, `/headings/add?kind=${kind}`), look: 'secondary' })}`
}

const removed = (chrome: Chrome, whole: WholePlan): Html | null => {
  const gone = whole.headings.filter((heading) => heading.removed)
  if (gone.length === 0) return null
  return html`<h2 class="govuk-heading-m">Removed</h2><ul class="tl-list">${gone.map(
    (heading) =>
      html`<li class="tl-list__item"><span class="tl-list__what">${headingKinds[heading.kind].text}: ${heading.title}</span>${form(
        {
          chrome,
          action: planAddress(whole.plan.id, '/headings/change'),
          label: `Put back: ${heading.title}`,
          body: html`<input type="hidden" name="heading" value="${heading.id}">${button({ text: 'Put back', name: 'do', value: 'put-back', look: 'secondary', classes: 'govuk-!-margin-bottom-0' })}`,
        },
      )}</li>\n`,
  )}</ul>`
}

export const headingLists = (chrome: Chrome, whole: WholePlan, mayEdit: boolean): Html =>
  html`${list(chrome, whole, 'priority', mayEdit)}${list(chrome, whole, 'workstream', mayEdit)}${mayEdit && removed(chrome, whole)}`

/** "Now in Front door", where choosing it here moves it. */
const elsewhere = (whole: WholePlan, id: string | null, here: string | null): string | null => {
  const other = id === here ? null : standingById(whole.headings, id)
  return other && `Now in “${other.title}”`
}

export const findingChoices = (whole: WholePlan, here: string | null, values: readonly string[]): Html | null => {
  const findings = inOrder(whole.findings).filter((one) => !one.gone || values.includes(one.id))
  if (findings.length === 0) return null
  return checkboxes({
    name: 'findings',
    legend: 'Findings it gathers',
    hint: 'The lines that answer a finding you add come into the priority with it.',
    values,
    small: true,
    items: findings.map((one) => ({
      value: one.id,
      text: `“${one.quote}”`,
      hint: joined(origins[one.origin], whereIs(one), elsewhere(whole, one.priority, here)),
    })),
  })
}

export const lineChoices = (
  whole: WholePlan,
  kind: HeadingKind,
  here: string | null,
  values: readonly string[],
): Html | null => {
  const lines = grouped(whole.findings, whole.lines).flatMap((group) => group.lines)
  if (lines.length === 0) return null
  return checkboxes({
    name: 'lines',
    legend: 'Lines in it',
    hint: `A line is in at most one ${lowerFirst(headingKinds[kind].text)}.`,
    values,
    small: true,
    items: lines.map((line) => ({
      value: line.id,
      text: `Line ${line.number}: ${lineInWords(line, whole.findings, 200)}`,
      hint: elsewhere(whole, line[kind], here),
    })),
  })
}
