import { button, details, form, insetText, radios } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Inspection } from '../model.ts'
import { titleHere } from '../rules/former.ts'
import { withArticle } from '../rules/words.ts'
import type { Place } from '../work/place.ts'
import { type Given, hereHref } from './place-given.ts'

/** "This looks like a committee report about the inspection of 27 September 2021." */
const looksLike = ({ document, likely, la }: Place): Html | null => {
  const [first] = likely
  if (!first) return null
  const what = document.kind === 'committee-report' ? `${withArticle(document.kind)} about` : 'a document of'
  return insetText(html`This looks like ${what} <strong>${titleHere(first.activity, la)}</strong>. ${first.why}`)
}

const addTo = (la: number, activity: Inspection, hint: string | null = null) => ({
  value: activity.id,
  text: `Add it to: ${titleHere(activity, la)}`,
  hint,
})

/** Those that are far in time stand behind a summary: a register of many years, and of others, is longer than a page. */
const further = ({ la, far }: Place, chosen: string | null): Html | null =>
  far.length === 0
    ? null
    : details({
        summary: `Choose from ${far.length === 1 ? 'one other' : `the ${far.length} others`} in the register`,
        open: far.some(({ id }) => id === chosen),
        content: radios({
          name: 'whole',
          idPrefix: 'whole-other',
          legend: 'Others in the register',
          hideLegend: true,
          small: true,
          items: far.map((one) => addTo(la, one)),
          value: chosen,
        }),
      })

/** Asks which inspection or visit a document that stands alone belongs to. */
export const choosePlace = (given: Given): Html => {
  const { place } = given
  const chosen = given.chosen ?? place.likely[0]?.activity.id ?? (place.keptApart ? 'apart' : null)
  const first = [
    ...place.likely.map(({ activity, why }) => addTo(place.la, activity, why)),
    ...place.near.map((one) => addTo(place.la, one)),
  ]
  return html`${looksLike(place)}
<p class="govuk-body">Whoever may see the inspection or visit that you choose then sees this document too. A draft stays with named people.</p>
${form({
  chrome: given.chrome,
  action: hereHref(place),
  body: html`<input type="hidden" name="action" value="join">
${radios({
  name: 'whole',
  legend: 'Which inspection or visit does this document belong to?',
  legendSize: 'm',
  items: [
    ...first,
    ...(first.length > 0 ? [{ divider: 'or' }] : []),
    { value: 'apart', text: 'Keep it apart', hint: 'It stands for itself on the timeline' },
  ],
  value: chosen,
  error: given.error,
})}
${further(place, chosen)}
${button({ text: 'Save' })}`,
})}`
}
