import { inWords } from '../../../platform/day.ts'
import { button } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import { accommodations } from '../model/codes.ts'
import { homesAddress } from '../pages/open.ts'
import { isSomewhere, type ToldHome } from '../rules/told-home.ts'

const suitability: Readonly<Record<string, string>> = { yes: ', suitable', no: ', not suitable' }

/** "The returns say: with parents or relatives, suitable. Told on 30 September 2026, and nothing else since." */
export const toldInWords = ({ accommodation, suitable, on }: ToldHome): string =>
  `The returns say: ${(accommodations[accommodation] ?? `code ${accommodation}`).toLowerCase()}${suitability[suitable ?? ''] ?? ''}. Told on ${inWords(on)}, and nothing else since.`

/** What is known where no home is recorded here, and the way to record it. */
export const notRecordedView = (
  childId: string,
  { told, mayRecord, words }: { told: ToldHome | null; mayRecord: boolean; words: string },
): Html => {
  const move = `${homesAddress(childId)}/move`
  const isKnown = told !== null && isSomewhere(told)
  return html`<p class="govuk-body">${words}</p>
<p class="govuk-body">${told === null ? 'No return says where they live.' : toldInWords(told)}</p>
${
  mayRecord &&
  html`<div class="govuk-button-group">${isKnown && button({ text: 'Record this home', href: `${move}?as=told` })}${button({ text: 'Record a move', href: move, ...(isKnown && { look: 'secondary' }) })}</div>`
}`
}
