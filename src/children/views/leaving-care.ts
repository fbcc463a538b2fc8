import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, form, radios, summaryList, textarea, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { type Category, categories, differenceInWords, type Leaving, type Override } from '../rules/leaving-care.ts'

export type Shown = { worked: Leaving; loaded: string | null; override: Override | null }

const title = (category: string): string => (category in categories ? categories[category as Category] : category)

/** What counts, and where the category as worked out, as loaded and as decided by a person differ. */
export const categorySection = (childId: string, { worked, loaded, override }: Shown, mayOverride: boolean): Html => {
  const difference = differenceInWords(worked, loaded)
  return html`<section aria-labelledby="care-leaver-category"><h2 class="govuk-heading-m" id="care-leaver-category">Care-leaver category</h2>
${summaryList({
  rows: [
    ...(override
      ? [
          {
            key: 'Decided',
            value: html`${title(override.category)}<span class="tl-block">${override.by}, ${inWords(todayInEngland(override.at))}: ${override.reason}</span>`,
          },
        ]
      : []),
    { key: 'Worked out', value: html`${title(worked.category)}<span class="tl-block">${worked.because}</span>` },
    { key: 'In the return', value: loaded ? title(loaded) : 'Says nothing' },
  ],
})}${difference && !override && warningText(difference)}${
  mayOverride &&
  html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="/children/${childId}/category">${override ? 'Change or take back the decision' : 'Decide otherwise, with a reason'}</a></p>`
}</section>`
}

type Typed = { category: string; reason: string; errors: Readonly<Record<string, string>> }

export const overrideForm = (chrome: Chrome, childId: string, shown: Shown, typed: Typed): Html =>
  html`<p class="govuk-body">Worked out from episodes of care: <strong>${title(shown.worked.category)}</strong>. ${shown.worked.because}</p>
${shown.loaded && html`<p class="govuk-body">The return says: <strong>${title(shown.loaded)}</strong>.</p>`}
<p class="govuk-body">Decide otherwise only where the records cannot tell, for example for a young person who was detained at 16. Where dates are wrong, mend them in the case system.</p>
${form({
  chrome,
  action: `/children/${childId}/category`,
  body: html`${radios({
    name: 'category',
    legend: 'What is their category?',
    items: (['eligible', 'relevant', 'former-relevant', 'qualifying', 'none'] as const).map((value) => ({
      value,
      text: categories[value],
    })),
    value: typed.category,
    error: typed.errors.category,
  })}${textarea({ name: 'reason', label: 'Why', hint: 'Without names', value: typed.reason, error: typed.errors.reason, rows: 3 })}${button({ text: 'Save the decision' })}`,
})}${
  shown.override &&
  form({
    chrome,
    action: `/children/${childId}/category`,
    label: 'Take back the decision',
    body: html`<input type="hidden" name="take-back" value="yes">${button({ text: 'Take back the decision', look: 'secondary' })}`,
  })
}`
