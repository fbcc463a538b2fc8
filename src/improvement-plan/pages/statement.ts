import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { aboutAnother } from '../../inspections/index.ts'
import { daysBetween, inWords, todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, download } from '../../platform/http/page.ts'
import { button, details, form, input, insetText, tag, warningText } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { getWordFile, listEditions } from '../records/statements.ts'
import type { StatementContent } from '../statement/content.ts'
import { type Edition, mayMarkReady, mayWithdraw, sentAgainstClock, standingInWords } from '../statement/edition.ts'
import { statementAsWord } from '../statement/word.ts'
import { gapSections } from '../views/gaps.ts'
import { planAddress, planNavigation } from '../views/parts.ts'
import { editionTable, type Sources, sourcesOf, statementView } from '../views/statement.ts'
import { draftMark, editionMark, type StatementView, statementNow } from '../work/statement.ts'
import { openPlan, openPlanAndSource } from './open.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The statement, with the addresses of what it quotes. */
export type OpenStatement = StatementView & { sources: Sources; another: string | null }

export const openStatement = async (db: Tenant, visit: Visit): Promise<OpenStatement> => {
  const { whole, source, current } = await openPlanAndSource(db, visit)
  const view = await statementNow(db, current, visit.chrome.council.name)
  const council = { code: String(db.la), name: visit.chrome.council.name }
  const another = current.inspection && aboutAnother(current.inspection, council)
  return { ...view, another, sources: sourcesOf(whole.findings, source) }
}

/** What those see who see only what went out: the last edition that was sent. */
const sentEdition = ({ editions }: StatementView): Edition | null =>
  editions.findLast((edition) => edition.sendings.length > 0) ?? null

/** What it says, but for what it says of earlier editions. */
const saying = ({ since: _since, ...content }: StatementContent): Omit<StatementContent, 'since'> => content

/** The edition to show: the frozen one, unless it is being revised or the draft was asked for. */
const editionShown = ({ standing }: StatementView, asked: unknown): Edition | null =>
  asked === 'draft' || standing.state === 'draft' || standing.state === 'to-revise' ? null : standing.current

const markOf = (edition: Edition | null, visit: Visit, statutory: boolean): string => {
  if (edition) return editionMark(edition.number, todayInEngland(edition.ready.at))
  return statutory ? draftMark(visit.today) : `As at ${inWords(visit.today)}`
}

const clockWords = ({ clock, editions }: StatementView, today: string): Html | null => {
  if (!clock?.due) return null
  const sent = sentAgainstClock(editions, clock.due)
  const due = inWords(clock.due)
  if (sent)
    return sent.daysLate > 0
      ? warningText(
          `Sent on ${inWords(sent.on)}: ${sent.daysLate} ${sent.daysLate === 1 ? 'day' : 'days'} after it was due on ${due}.`,
        )
      : insetText(`Sent on ${inWords(sent.on)}, in time: it was due by ${due}.`)
  const left = daysBetween(today, clock.due)
  if (left < 0) return warningText(`Late: it was due by ${due}, ${-left} ${left === -1 ? 'day' : 'days'} ago.`)
  return insetText(`Due by ${due}: ${left === 0 ? 'today' : `${left} ${left === 1 ? 'day' : 'days'} from today`}.`)
}

const readyForm = (visit: Visit, view: StatementView): Html => {
  const blocking = view.coverage.gaps.filter((gap) => gap.blocks)
  const { plan } = view.whole
  if (blocking.length > 0)
    return html`<div id="missing" tabindex="-1"><h2 class="govuk-heading-m">What is missing before it can be marked ready (${blocking.length})</h2>
${gapSections(view.whole, blocking, visit.may('plan.edit'))}</div>`
  if (!visit.may('statement.mark-ready'))
    return html`<p class="govuk-body">Nothing is missing. A director or head of service can mark it ready.</p>`
  return html`<p class="govuk-body">Nothing is missing. Marking it ready keeps this edition exactly as it is now: later changes of the
plan do not touch it.</p>
${form({ chrome: visit.chrome, action: planAddress(plan.id, '/statement/ready'), body: button({ text: 'Mark the statement ready' }) })}`
}

const withdrawForm = (visit: Visit, planId: string): Html =>
  details({
    summary: 'Withdraw this edition before it is sent',
    content: form({
      chrome: visit.chrome,
      action: planAddress(planId, '/statement/withdraw'),
      body: html`${input({ name: 'why', label: 'Why it is withdrawn' })}${button({ text: 'Withdraw the edition', look: 'secondary' })}`,
    }),
  })

const nextSteps = (visit: Visit, view: StatementView): Html => {
  const { plan } = view.whole
  if (!plan.statutory)
    return insetText(html`${plan.whyStatutory} The plan can be printed or handed over as a document all the same.`)
  const { standing } = view
  const may = visit.may('statement.mark-ready')
  return html`<p class="govuk-body">${tag(standingInWords[standing.state].text, standingInWords[standing.state].tag)}</p>
${clockWords(view, visit.today)}
${mayMarkReady(standing) && (standing.state === 'draft' || standing.state === 'to-revise' || visit.query.show === 'draft') && readyForm(visit, view)}
${
  may && standing.current
    ? html`<div class="govuk-button-group">${button({ text: 'Record its sending', href: planAddress(plan.id, '/statement/sent'), look: standing.state === 'ready' ? 'primary' : 'secondary' })}
${standing.state !== 'ready' && button({ text: 'Record a response', href: planAddress(plan.id, '/statement/response'), look: 'secondary' })}</div>`
    : null
}
${may && mayWithdraw(standing) && withdrawForm(visit, plan.id)}`
}

const whichShown = (view: StatementView, edition: Edition | null): Html | null => {
  const { plan } = view.whole
  const address = planAddress(plan.id, '/statement')
  if (edition && !isDeepStrictEqual(saying(edition.content), saying(view.content)))
    return html`<p class="govuk-body">The plan has changed since this edition. <a class="govuk-link" href="${address}?show=draft">See the statement as the plan stands now</a></p>`
  if (!edition && view.standing.current && view.standing.state !== 'to-revise')
    return html`<p class="govuk-body">This is the plan as it stands now. <a class="govuk-link" href="${address}">See edition ${view.standing.current.number}</a></p>`
  return null
}

/** `errors` when something was refused: the page is shown again with them. */
export const showStatement = (visit: Visit, view: OpenStatement, errors: Record<string, string> = {}): Answer => {
  const { plan } = view.whole
  const edition = editionShown(view, visit.query.show)
  const word = planAddress(plan.id, `/statement.docx${visit.query.show === 'draft' ? '?show=draft' : ''}`)
  const title = plan.statutory ? 'Written statement' : 'Improvement plan as a document'
  return answer(
    page(visit.chrome, {
      title,
      caption: plan.title,
      wide: true,
      errors,
      breadcrumbs: [
        { text: 'Improvement plans', href: '/improvement-plans' },
        { text: plan.title, href: planAddress(plan.id) },
        { text: plan.statutory ? 'Written statement' : 'Document' },
      ],
      body: html`${planNavigation(plan, 'statement', visit)}
<div class="tl-no-print">${view.another && warningText(view.another)}
${nextSteps(visit, view)}
${whichShown(view, edition)}
<p class="govuk-body"><a class="govuk-link" href="${word}">Download as a Word document</a></p></div>
${editionTable(plan.id, view.editions)}
${statementView(edition?.content ?? view.content, markOf(edition, visit, plan.statutory), view.sources)}`,
    }),
    Object.keys(errors).length > 0 ? 409 : 200,
  )
}

const query = z.object({ show: z.enum(['', 'draft']).catch('') })

/** For those who see only what was sent: that edition, and nothing of how it is drafted or what was answered. */
const showSent = (visit: Visit, view: OpenStatement): Answer => {
  const { plan } = view.whole
  const edition = sentEdition(view)
  const none = plan.statutory
    ? 'No edition of the written statement has been sent yet. It is shown here once it is sent.'
    : plan.whyStatutory
  return answer(
    page(visit.chrome, {
      title: 'Written statement',
      caption: plan.title,
      wide: true,
      breadcrumbs: [
        { text: 'Improvement plans', href: '/improvement-plans' },
        { text: plan.title, href: planAddress(plan.id) },
        { text: 'Written statement' },
      ],
      body: html`${planNavigation(plan, 'statement', visit)}
${
  edition
    ? html`<p class="govuk-body tl-no-print">Sent on ${inWords(edition.sendings[0]!.on)}. <a class="govuk-link" href="${planAddress(plan.id, '/statement.docx')}">Download as a Word document</a></p>
${statementView(edition.content, markOf(edition, visit, plan.statutory), view.sources)}`
    : insetText(none)
}`,
    }),
  )
}

export const statementPage: Page = {
  path: '/improvement-plans/:planId/statement',
  title: 'Written statement of proposed action',
  may: 'statement.see-sent',
  query,
  reachedFrom: '/improvement-plans/:planId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const view = await openStatement(db, visit)
      return visit.may('statement.see') ? showStatement(visit, view) : showSent(visit, view)
    }),
}

const fileName = (view: StatementView, mark: string): string =>
  `${view.content.title.toLowerCase().replaceAll(' ', '-')}-${mark}.docx`

export const statementWordPage: Page = {
  path: '/improvement-plans/:planId/statement.docx',
  title: 'Written statement as a Word document',
  may: 'statement.see-sent',
  query,
  reachedFrom: '/improvement-plans/:planId/statement',
  show: (visit) =>
    visit.transaction(async (db) => {
      const view = await openStatement(db, visit)
      const { plan } = view.whole
      const seesDrafts = visit.may('statement.see')
      const edition = seesDrafts ? editionShown(view, visit.query.show) : sentEdition(view)
      if (!edition && !seesDrafts) throw notFound('sent edition of the written statement')
      if (edition) {
        const { bytes } = await getWordFile(db, plan.id, edition.id)
        return download(bytes, wordType, fileName(view, `edition-${edition.number}`))
      }
      const bytes = await statementAsWord(view.content, markOf(null, visit, plan.statutory))
      return download(bytes, wordType, fileName(view, plan.statutory ? `draft-${visit.today}` : visit.today))
    }),
}

export const editionWordPage: Page = {
  path: '/improvement-plans/:planId/statement/:statementId/statement.docx',
  title: 'One edition of the written statement',
  may: 'statement.see-sent',
  reachedFrom: '/improvement-plans/:planId/statement',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { plan } = await openPlan(db, visit)
      const isSent = (await listEditions(db, plan.id)).some(
        (one) => one.id === visit.params.statementId && one.sendings.length > 0,
      )
      if (!isSent && !visit.may('statement.see')) throw notFound('sent edition of the written statement')
      const { bytes, edition } = await getWordFile(db, plan.id, visit.params.statementId!)
      return download(bytes, wordType, `written-statement-of-proposed-action-edition-${edition}.docx`)
    }),
}
