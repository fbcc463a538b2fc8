import type { Page } from '../../access/model.ts'
import { html as answer } from '../../platform/http/page.ts'
import { insetText, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { WholePlan } from '../model.ts'
import { areasCovered, type Cover, type Coverage, coverOf, type Trace, traceOf } from '../rules/coverage.ts'
import { grouped, inOrder, type NumberedLine } from '../rules/order.ts'
import { gapSections } from '../views/gaps.ts'
import { lineAddress, planAddress, planNavigation, type Source, scrolling, sourceLink } from '../views/parts.ts'
import { coverageNow } from '../work/statement.ts'
import { openPlanAndSource } from './open.ts'

const lineLinks = ({ plan }: WholePlan, lines: readonly NumberedLine[]): Html =>
  lines.length === 0
    ? html`No line`
    : html`${lines.map(
        (line, at) =>
          html`${at > 0 && html`<br>`}<a class="govuk-link" href="${lineAddress(plan.id, line.id)}">Line ${line.number}</a>${line.action && html`: ${line.action}`}`,
      )}`

const covers = {
  covered: tag('Covered', 'green'),
  incomplete: tag('Has a line, not complete', 'yellow'),
  'no-line': tag('Not covered', 'red'),
} as const satisfies Record<Cover, Html>

const traces = {
  traced: tag('Traced', 'green'),
  'reason-given': tag('Reason given', 'blue'),
  'not-traced': tag('Not traced', 'red'),
} as const satisfies Record<Trace, Html>

const byFinding = (whole: WholePlan, source: Source | null, lines: readonly NumberedLine[]): Html =>
  table({
    caption: 'Every finding, and the lines that answer it',
    head: ['Finding', 'Lines', 'Covered'],
    rows: inOrder(whole.findings)
      .filter((finding) => !finding.gone)
      .map((finding) => {
        const answering = lines.filter((line) => line.findings.includes(finding.id))
        return [
          html`“${finding.quote}”<br><span class="govuk-hint govuk-!-font-size-16">${sourceLink(finding, source)}</span>`,
          lineLinks(whole, answering),
          covers[coverOf(finding, lines)],
        ]
      }),
  })

const byLine = (whole: WholePlan, source: Source | null, lines: readonly NumberedLine[]): Html =>
  table({
    caption: 'Every line, and what it answers',
    head: ['Line', 'Findings it answers', 'Traced'],
    rows: lines.map((line) => {
      const findings = whole.findings.filter((finding) => line.findings.includes(finding.id))
      return [
        lineLinks(whole, [line]),
        findings.length > 0
          ? html`${findings.map((finding, at) => html`${at > 0 && html`<br>`}${sourceLink(finding, source)}: “${finding.quote}”${finding.gone && ' (no longer accepted)'}`)}`
          : line.whyNoFinding
            ? html`No finding, because: ${line.whyNoFinding}`
            : 'Nothing',
        traces[traceOf(line, whole.findings)],
      ]
    }),
  })

const missing = (whole: WholePlan, coverage: Coverage, mayMend: boolean): Html => {
  const blocking = coverage.gaps.filter((gap) => gap.blocks)
  const others = coverage.gaps.filter((gap) => !gap.blocks)
  const statement = whole.plan.statutory ? 'The written statement' : 'The plan'
  return html`${
    blocking.length === 0
      ? insetText(`${statement} has everything it needs.`)
      : html`<h2 class="govuk-heading-m">What is missing (${blocking.length})</h2>
<p class="govuk-body">${statement} ${whole.plan.statutory ? 'cannot be marked ready' : 'is not complete'} until these are mended.</p>${gapSections(whole, blocking, mayMend)}`
  }${
    others.length > 0
      ? html`<h2 class="govuk-heading-m">Missing on lines outside the ${whole.plan.statutory ? 'statement' : 'document'} (${others.length})</h2>${gapSections(whole, others, mayMend)}`
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
      const { whole, source } = await openPlanAndSource(db, visit)
      const coverage = coverageNow(whole)
      const lines = grouped(whole.findings, whole.lines).flatMap((group) => group.lines)
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
          body: html`${planNavigation(whole.plan, 'coverage', visit)}
<p class="govuk-body">${areasCovered(coverage.areas)}. A finding is covered when one line that answers it
says both what will be done and how we will know.</p>
${missing(whole, coverage, visit.may('plan.edit'))}
${scrolling('Every finding, and the lines that answer it', byFinding(whole, source, lines))}
${scrolling('Every line, and what it answers', byLine(whole, source, lines))}`,
        }),
      )
    }),
}
