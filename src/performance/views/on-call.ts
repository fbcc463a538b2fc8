import { whenInWords } from '../../access/index.ts'
import { inWords, todayInEngland } from '../../platform/day.ts'
import { form, table, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { ShiftEntry } from '../records/on-call.ts'
import { type Gap, onCallAt, rotaDays } from '../rules/on-call.ts'

type Given = {
  readonly chrome: Chrome
  readonly shifts: readonly ShiftEntry[]
  readonly past: readonly ShiftEntry[]
  readonly isPast: boolean
  /** '' alone where no list of teams says which services there are. */
  readonly services: readonly string[]
  readonly gaps: readonly Gap[]
  readonly now: Date
  /** Whether a mail server is set. */
  readonly hasMail: boolean
  readonly maySet: boolean
}

const serviceInWords = (service: string): string => (service === '' ? 'Every service' : service)
const placeInWords = ({ place }: Pick<ShiftEntry, 'place'>): string => (place === 1 ? 'First' : 'Second')

const nowPart = ({ shifts, services, now }: Given): Html => {
  const at = (service: string, place: 1 | 2): string => {
    const names = [...new Set(onCallAt(shifts, service, place, now).map(({ name }) => name))]
    return names.length > 0 ? names.join(', ') : 'Nobody'
  }
  return table({
    caption: 'On call now',
    head: ['Service', 'First', 'Second'],
    rows: services.map((service) => [serviceInWords(service), at(service, 1), at(service, 2)]),
    firstCellIsHeader: true,
  })
}

const mostGaps = 12

const gapInWords = ({ service, from, until }: Gap, now: Date): string =>
  `${serviceInWords(service)}: from ${from.getTime() === now.getTime() ? 'now' : whenInWords(from)} to ${whenInWords(until)}`

const gapsPart = ({ gaps, now, shifts }: Given): Html => {
  if (gaps.length === 0)
    return html`<p class="govuk-body">Somebody is first on call at every hour of the coming ${rotaDays} days.</p>`
  const instead =
    'Urgent alerts go to the head of service in these times, and to the director where there is none who can be told.'
  if (shifts.length === 0) return warningText(`Nobody is on the rota in the coming ${rotaDays} days. ${instead}`)
  return html`${warningText(`Nobody is first on call at some times in the coming ${rotaDays} days. ${instead}`)}
<ul class="govuk-list govuk-list--bullet">${gaps.slice(0, mostGaps).map((one) => html`<li>${gapInWords(one, now)}</li>`)}</ul>
${gaps.length > mostGaps && html`<p class="govuk-body">And ${gaps.length - mostGaps} more.</p>`}`
}

const off = ({ chrome }: Given, { shiftId, name, service, place, from }: ShiftEntry): Html => {
  const whom = `${name}, ${place === 1 ? 'first' : 'second'} for ${serviceInWords(service).toLowerCase()} from ${whenInWords(from)}`
  return form({
    chrome,
    action: '/on-call/take-off',
    label: `Take off ${whom}`,
    body: html`<input type="hidden" name="shift" value="${shiftId}"><button type="submit" class="tl-link-button">Take off<span class="govuk-visually-hidden"> ${whom}</span></button>`,
  })
}

const aheadPart = (given: Given): Html => {
  const { shifts, maySet } = given
  if (shifts.length === 0) return html``
  const heads = ['Who', 'Service', 'First or second', 'When', ...(maySet ? ['Change'] : [])]
  return html`<h2 class="govuk-heading-m">Now and to come</h2><table class="govuk-table tl-table-stack">
<caption class="govuk-visually-hidden">Now and to come</caption>
<thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((one) => html`<th scope="col" class="govuk-table__header">${one}</th>`)}</tr></thead>
<tbody class="govuk-table__body">${shifts.map(
    (one) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${one.name}</th>
<td class="govuk-table__cell">${serviceInWords(one.service)}</td><td class="govuk-table__cell">${placeInWords(one)}</td>
<td class="govuk-table__cell">${whenInWords(one.from)} <span class="tl-block">to ${whenInWords(one.until)}</span></td>${maySet && html`<td class="govuk-table__cell tl-no-print">${off(given, one)}</td>`}</tr>`,
  )}</tbody>
</table>`
}

const pastPart = ({ past, isPast }: Given): Html => {
  if (!isPast) return html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/on-call?show=past">Who was on call in the last year, and who was taken off</a></p>` // biome-ignore format: one line
  if (past.length === 0) return html`<p class="govuk-body">Nobody was on call before.</p>`
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Who was on call">${table({
    caption: 'Before, and taken off',
    head: ['Who', 'Service', 'First or second', 'From', 'Until', 'Entered', 'Taken off'],
    rows: past.map((one) => [
      one.name,
      serviceInWords(one.service),
      placeInWords(one),
      whenInWords(one.from),
      whenInWords(one.until),
      `${one.madeBy}, ${inWords(todayInEngland(one.madeAt))}`,
      one.takenOffAt === null ? '' : `${one.takenOffBy}, ${whenInWords(one.takenOffAt)}`,
    ]),
  })}</div>`
}

/** Who is on call now and when next; times at which nobody is are a fault. */
export const onCallView = (given: Given): Html =>
  html`${!given.hasMail && warningText('No mail server is set, so that nobody is told of urgent alerts by e-mail: they stand in the alerts and on the home page of whoever is on call. An administrator sets one.')}${nowPart(given)}${gapsPart(given)}
${given.maySet && html`<p class="govuk-body tl-no-print"><a class="govuk-button" href="/on-call/add" role="button" draggable="false">Put somebody on call</a></p>`}
${aheadPart(given)}${pastPart(given)}`
