import type { Page } from '../../access/model.ts'
import { html as answer } from '../../platform/http/page.ts'
import { insetText, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { origins, type WholePlan } from '../model.ts'
import type { Coverage, Gap } from '../rules/coverage.ts'
import { grouped, inOrder, type NumberedLine } from '../rules/order.ts'
import { lineAddress, planAddress, planNavigation, scrolling, whereOf } from '../views/parts.ts'
import { coverageNow } from '../work/statement.ts'
import { openPlan } from './open.ts'

const lineLinks = (planId: string, lines: readonly NumberedLine[]): Html =>
  lines.length === 0
    ? html`No line`
    : html`${lines.map(
        (line, at) =>
          html`${at > 0 && html`<br>`}<a class="govuk-link" href="${lineAddress(planId, line.id)}">Line ${line.number}</a>${line.action && html`: ${line.action}`}`,
      )}`

const byFinding = (whole: WholePlan, coverage: Coverage, lines: readonly NumberedLine[]): Html => {
  const areas = new Map(coverage.areas.map((area) => [area.finding.id, area.covered]))
  return table({
    caption: 'Every finding, and the lines that answer it',
    head: ['Finding', 'Lines', 'Covered'],
    rows: inOrder(whole.findings)
      .filter((finding) => !finding.gone)
      .map((finding) => {
        const answering = lines.filter((line) => line.findings.includes(finding.id))
        const covered = areas.get(finding.id) ?? answering.length > 0
        return [
          html`“${finding.quote}”<br><span class="govuk-hint govuk-!-font-size-16">${whereOf(finding)}</span>`,
          lineLinks(whole.plan.id, answering),
          covered ? tag('Covered', 'green') : tag('Not covered', 'red'),
        ]
      }),
  })
}

const byLine = (whole: WholePlan, lines: readonly NumberedLine[]): Html =>
  table({
    caption: 'Every line, and what it answers',
    head: ['Line', 'Findings it answers', 'Traced'],
    rows: lines.map((line) => {
      const findings = whole.findings.filter((finding) => line.findings.includes(finding.id))
      const traced = line.whyNoFinding !== '' || findings.some((finding) => !finding.gone)
      return [
        lineLinks(whole.plan.id, [line]),
        findings.length > 0
          ? html`${findings.map((finding, at) => html`${at > 0 && html`<br>`}${origins[finding.origin]}: “${finding.quote}”${finding.gone && ' (no longer accepted)'}`)}`
          : line.whyNoFinding
            ? html`No finding, because: ${line.whyNoFinding}`
            : 'Nothing',
        traced ? tag('Traced', 'green') : tag('Not traced', 'red'),
      ]
    }),
  })

/** What is missing, each with a link to the very field. */
export const gapList = (gaps: readonly Gap[], mayMend: boolean): Html =>
  html`<ul class="tl-list">${gaps.map(
    (gap) =>
      html`<li class="tl-list__item"><span class="tl-list__what">${gap.text}</span>${
        mayMend &&
        html`<a class="govuk-link" href="${gap.href}">${gap.mend}<span class="govuk-visually-hidden">: ${gap.text}</span></a>`
      }</li>\n`,
  )}</ul>`

const missing = (whole: WholePlan, coverage: Coverage, mayMend: boolean): Html => {
  const blocking = coverage.gaps.filter((gap) => gap.blocks)
  const others = coverage.gaps.filter((gap) => !gap.blocks)
  const statement = whole.plan.statutory ? 'The written statement' : 'The plan'
  return html`${
    blocking.length === 0
      ? insetText(`${statement} has everything it needs.`)
      : html`<h2 class="govuk-heading-m">What is missing (${blocking.length})</h2>
<p class="govuk-body">${statement} ${whole.plan.statutory ? 'cannot be marked ready' : 'is not complete'} until these are mended.</p>${gapList(blocking, mayMend)}`
  }${
    others.length > 0
      ? html`<h2 class="govuk-heading-m">Missing, but not in the statement (${others.length})</h2>${gapList(others, mayMend)}`
      : null
  }`
}

export const coveragePage: Page = {
  path: '/improvement-plans/:planId/coverage',
  title: 'Coverage of the plan',
  may: 'plan.see',
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const whole = await openPlan(db, visit)
      const coverage = coverageNow(whole)
      const lines = grouped(whole.findings, whole.lines).flatMap((group) => group.lines)
      const covered = coverage.areas.filter((area) => area.covered).length
      return answer(
        page(visit.chrome, {
          title: 'Coverage',
          caption: whole.plan.title,
          wide: true,
          breadcrumbs: [
            { text: 'Improvement plans', href: '/improvement-plans' },
            { text: whole.plan.title, href: planAddress(whole.plan.id) },
            { text: 'Coverage' },
          ],
          body: html`${planNavigation(whole.plan, 'coverage', visit.may('statement.see'))}
<p class="govuk-body">${covered} of ${coverage.areas.length} areas covered. An area is covered when one line that answers it
says both what will be done and how we will know.</p>
${missing(whole, coverage, visit.may('plan.edit'))}
${scrolling('Every finding, and the lines that answer it', byFinding(whole, coverage, lines))}
${scrolling('Every line, and what it answers', byLine(whole, lines))}`,
        }),
      )
    }),
}
