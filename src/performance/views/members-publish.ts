import type { Day } from '../../platform/day.ts'
import { button, form, insetText, table } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { Told } from '../rules/members-edition.ts'
import { monthInWords } from '../rules/months.ts'
import { keptBack, toldCell } from './members-parts.ts'

type Line = {
  readonly standard: string
  readonly locality: string | null
  readonly told: Told
  readonly inPart: boolean
}

type Given = {
  readonly chrome: { readonly csrfToken: string }
  readonly month: Day
  readonly standards: readonly Standard[]
  readonly lines: readonly Line[]
  /** Figures of the month that came out otherwise after it was frozen. */
  readonly restated: number
  /** Months of the quarter that it ends which must be frozen before; none where it ends none. */
  readonly missing: readonly Day[]
  /** Every month of the quarter that it ends is frozen, or it ends none. */
  readonly isQuarterWhole: boolean
}

const says = (lines: readonly Line[], ...any: readonly Told['says'][]): number =>
  lines.filter(({ told }) => any.includes(told.says)).length

/** In the place of the button while months of the quarter wait to be frozen. */
const notYet = (missing: readonly Day[]): Html =>
  html`${insetText('This month ends a quarter. What was completed in the quarter is told with it, once, and needs all three months frozen: published now it could never be told. Freeze first:')}<ul class="govuk-list govuk-list--bullet">${missing.map((one) => html`<li><a class="govuk-link" href="/performance/months/freeze?month=${one.slice(0, 7)}">${monthInWords(one)}</a></li>`)}</ul>`

/** What members and partners will see of a month, before it is published. */
export const publishView = ({ chrome, month, standards, lines, restated, missing, isQuarterWhole }: Given): Html => {
  const whole = lines.filter(({ locality }) => locality === null)
  const byLocality = new Set(lines.filter(({ locality }) => locality !== null).map(({ standard }) => standard))
  const named = new Map(standards.map((one) => [one.id, one]))
  return html`<p class="govuk-body">This is what members and partners, and programs whose key shows no true counts, will see of ${monthInWords(month)}. A month is published once: a second telling, subtracted from the first, could point to a child.</p>
<ul class="govuk-list govuk-list--bullet">
<li>${whole.length} measures are published: ${says(whole, 'about')} as a rounded figure, ${says(whole, 'at-least', 'at-most')} as “or more” or “or less”, ${says(whole, 'few', 'none')} with too few cases.</li>
<li>${byLocality.size} of them are told by locality.</li>
<li>${restated === 0 ? 'No figure came out otherwise since the month was frozen.' : `${restated.toLocaleString('en-GB')} figures came out otherwise since the month was frozen. The frozen ones are published.`}</li>
</ul>
${keptBack}
${missing.length === 0 && !isQuarterWhole && html`<p class="govuk-body">A month of the quarter that it ends was not frozen and is too long ago to be. What was completed in the quarter is not told.</p>`}
${
  missing.length > 0
    ? notYet(missing)
    : form({
        chrome,
        action: '/performance/members/publish',
        label: 'Publish the month',
        body: html`<input type="hidden" name="month" value="${month.slice(0, 7)}">${button({ text: `Publish ${monthInWords(month)}` })}`,
      })
}
<div class="tl-scroll" tabindex="0" role="region" aria-label="What members will see">${table({
    caption: 'What members will see',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['What is measured', 'Figure', 'By locality'],
    rows: whole.map((one) => {
      const standard = named.get(one.standard)!
      return [standard.title, toldCell(standard, one), byLocality.has(one.standard) ? 'Yes' : 'No']
    }),
  })}</div>`
}
