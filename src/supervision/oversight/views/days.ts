import { button, form, input } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { disputeLevels, disputeLevelTitles, type RiskKind, riskKinds } from '../model.ts'
import type { Errors, Typed } from '../rules/typed.ts'
import { sourcesOfDays, usualDays } from '../settings.ts'

const box = (name: string, label: string, hint: string, typed: Typed, errors: Errors): Html =>
  input({
    name,
    label,
    hint,
    width: 3,
    inputmode: 'numeric',
    suffix: 'working days',
    value: typed[name] ?? '',
    error: errors[name],
  })

export const daysView = ({ chrome, typed, errors }: { chrome: Chrome; typed: Typed; errors: Errors }): Html =>
  form({
    chrome,
    action: '/oversight/days',
    body: html`<h2 class="govuk-heading-m">A manager’s decision on a change of risk</h2>
<p class="govuk-body">Working days from the day we came to know. 0 is the same day. What is late in figures goes by the practice standard on changes of risk and its own limit.</p>
${(Object.keys(riskKinds) as RiskKind[]).map((kind) =>
  box(`risk-${kind}`, riskKinds[kind], `Usually ${usualDays.risk[kind]}. ${sourcesOfDays.risk[kind]}`, typed, errors),
)}
<h2 class="govuk-heading-m">Each step of a dispute</h2>
<p class="govuk-body">${sourcesOfDays.dispute}.</p>
${disputeLevels.map((level) =>
  box(`dispute-${level}`, disputeLevelTitles[level], `Usually ${usualDays.dispute[level]}`, typed, errors),
)}
${button({ text: 'Save' })}`,
  })
