import { inWords } from '../../../platform/day.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Home } from '../model/ledger.ts'
import { homeAddress, homesAddress } from '../pages/open.ts'
import type { Seam } from '../rules/moving.ts'
import { homeInWords, nightsInWords } from './words.ts'

type Shown = { readonly childId: string; readonly mayRecord: boolean }

const change = (home: Home, what: string, { childId, mayRecord }: Shown): Html | string =>
  mayRecord
    ? html`<a class="govuk-link" href="${homeAddress(childId, home.homeId)}">${what} of ${homeInWords(home)}</a>`
    : `${what} of ${homeInWords(home)}`

const seamView = ({ is, before, after, nights }: Seam, shown: Shown): Html => {
  const [left, came] = [before.movedOut === null ? 'today' : inWords(before.movedOut), inWords(after.movedIn)]
  const days = html`${change(before, 'the day they moved out', shown)}, or ${change(after, 'the day they moved in', shown)}`
  if (is === 'overlap')
    return html`<li><strong>Two homes at once${nights > 0 && ` for ${nightsInWords(nights)}`}.</strong> ${homeInWords(before)} goes on until ${left}, and ${homeInWords(after)} begins on ${came}. Correct ${days}.</li>`
  const missing = shown.mayRecord
    ? html`<a class="govuk-link" href="${homesAddress(shown.childId)}/move">record the move that is missing</a>`
    : 'record the move that is missing'
  return html`<li><strong>Nowhere for ${nightsInWords(nights)}.</strong> They left ${homeInWords(before)} on ${left}, and ${homeInWords(after)} begins on ${came}. If they lived elsewhere meanwhile, ${missing}; if not, correct ${days}.</li>`
}

/** What to do where the days of homes do not meet; nothing where they all do. */
export const seamsView = (seams: readonly Seam[], shown: Shown): Html | null =>
  seams.length === 0
    ? null
    : html`<div class="govuk-inset-text" id="days"><h3 class="govuk-heading-s">Days that do not meet</h3>
<ul class="govuk-list govuk-list--bullet">${seams.map((seam) => seamView(seam, shown))}</ul></div>`
