import { type Section, sectionTitles } from '../../inspections/index.ts'
import { details } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { origins, type WholePlan } from '../model.ts'
import type { Gap } from '../rules/coverage.ts'
import { type GapGroup, type GapsOfLine, gapGroups } from '../rules/gap-groups.ts'
import { lineInWords } from '../rules/line-words.ts'
import { grouped } from '../rules/order.ts'
import { lineAddress } from './parts.ts'

/** From here the groups are closed until someone opens one. */
const many = 12

const titles: Readonly<Record<GapGroup['kind'], string>> = {
  'priority-action': 'Areas for priority action',
  'area-for-improvement': 'Areas for improvement',
  narrative: 'Concerns picked from the narrative',
  'own-list': origins['own-list'],
  own: 'Lines of our own',
  plan: 'The plan itself',
}

const titleOf = ({ kind, section, count }: GapGroup): string =>
  `${titles[kind]}${section === null ? '' : `: ${sectionTitles[section as Section]}`} (${count})`

const mend = (gap: Gap): Html =>
  html`<a class="govuk-link" href="${gap.href}">${gap.mend}<span class="govuk-visually-hidden">: ${gap.text}</span></a>`

/** A line with everything it lacks beside it; what is no line’s own is told in full. */
const item = (whole: WholePlan, { line, gaps }: GapsOfLine, mayMend: boolean): Html => {
  const what = line
    ? html`<a class="govuk-link" href="${lineAddress(whole.plan.id, line.id)}">Line ${line.number}</a>: ${lineInWords(line, whole.findings, 100)}`
    : html`${gaps[0]!.text}`
  const lacks = mayMend
    ? html`${gaps.map((gap, at) => html`${at > 0 && html`<br>`}${mend(gap)}`)}`
    : line && html`${gaps.map((gap, at) => html`${at > 0 && html`<br>`}${gap.mend}`)}`
  return html`<li class="tl-list__item"><span class="tl-list__what">${what}</span><span>${lacks}</span></li>\n`
}

/** What is missing, gathered as the plan is, each with a link to the very field. */
export const gapSections = (whole: WholePlan, gaps: readonly Gap[], mayMend: boolean): Html => {
  const groups = gapGroups(gaps, grouped(whole.findings, whole.lines), whole.findings)
  return html`${groups.map((group) =>
    details({
      summary: titleOf(group),
      open: gaps.length <= many || groups.length === 1,
      content: html`<ul class="tl-list">${group.lines.map((one) => item(whole, one, mayMend))}</ul>`,
    }),
  )}`
}
