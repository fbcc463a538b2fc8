import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { button, form, insetText, radios, textarea } from '../../platform/views/govuk.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { type Delivery, type Impact, impactRatings, type Line, longestText, type WholePlan } from '../model.ts'
import { listEvidence } from '../records/evidence.ts'
import { recordChanges } from '../records/history.ts'
import { saveLine } from '../records/lines.ts'
import { whyNotEmbedded } from '../rules/evidence.ts'
import { lineInWords } from '../rules/line-words.ts'
import { leads, whyNotSignOff } from '../rules/who.ts'
import { evidenceTable } from '../views/evidence.ts'
import { lineAddress, paragraph } from '../views/parts.ts'
import { byOf, openLineAs } from './open.ts'

type Errors = Record<string, string>
type Typed = { decision: string; why: string }

const decisions = {
  'signed-off': { text: 'Sign off', hint: 'The action is done as it was meant', to: 'signed-off' },
  'sent-back': { text: 'Send back', hint: 'Something is still to do: say what', to: 'on-track' },
} as const

/** Sent by the form that reopens a line, so that signing off twice never reopens it. */
const reopen = 'reopen'

const signOffForm = (visit: Visit, whole: WholePlan, line: Line, typed: Typed, errors: Errors = {}): Answer => {
  const reopening = line.delivery === 'signed-off'
  return answer(
    page(visit.chrome, {
      title: reopening ? 'Reopen a line' : 'Sign off a line',
      caption: lineInWords(line, whole.findings),
      back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
      errors,
      body: html`${insetText('Signing off says that the action is done. Whether it made a difference is the impact rating.')}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`${
    reopening
      ? html`<input type="hidden" name="decision" value="${reopen}">`
      : radios({
          name: 'decision',
          legend: 'Your decision',
          value: typed.decision,
          error: errors.decision,
          items: Object.entries(decisions).map(([value, { text, hint }]) => ({ value, text, hint })),
        })
  }
${textarea({
  name: 'why',
  label: reopening ? 'Why it is reopened' : 'What you saw, or what is still to do',
  value: typed.why,
  error: errors.why,
  rows: 3,
})}
${button({ text: reopening ? 'Reopen the line' : 'Save the decision' })}`,
})}`,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

/** Who may not is told why, and who can. */
const refuse = (why: string): never => {
  throw new Refusal('not-allowed', why, 'Go back to the line. Another director or head of service can sign it off.')
}

const open = async (visit: Visit, db: Tenant, locked = false) => {
  const { whole, line, actor } = await openLineAs(db, visit, locked)
  const why = line.delivery === 'signed-off' && !leads(actor, line) ? null : whyNotSignOff(actor, line)
  if (why !== null) refuse(why)
  return { whole, line }
}

/** The form that was sent was for the line as it stood before: pressed twice, or someone else was quicker. */
const decidedMeanwhile = (visit: Visit, whole: WholePlan, line: Line, why: string): Answer => {
  const now = line.delivery === 'signed-off' ? 'This line was signed off already.' : 'This line is not signed off.'
  const back = lineAddress(whole.plan.id, line.id)
  if (why === '') return redirect(back, { tone: 'information', text: now })
  const body = html`${insetText(`${now} Nothing was saved now. This is what you typed:`)}${paragraph(why)}`
  const link = { text: 'Back to the line', href: back }
  return answer(
    page(visit.chrome, {
      title: 'Someone else changed this first',
      caption: lineInWords(line, whole.findings),
      back: link,
      body,
    }),
    409,
  )
}

const decide = async (visit: Visit, db: Tenant, form: Form): Promise<Answer> => {
  const { whole, line } = await open(visit, db, true)
  const typed = { decision: form.get('decision'), why: form.get('why') }
  const reopening = line.delivery === 'signed-off'
  if (reopening !== (typed.decision === reopen)) return decidedMeanwhile(visit, whole, line, typed.why)
  const field = reopening ? 'reopened' : typed.decision
  if (!reopening && !Object.hasOwn(decisions, field))
    return signOffForm(visit, whole, line, typed, { decision: 'Choose sign off or send back' })
  if (typed.why.length > longestText)
    return signOffForm(visit, whole, line, typed, { why: 'Use 4,000 characters or fewer' })
  if (field !== 'signed-off' && typed.why === '') return signOffForm(visit, whole, line, typed, { why: 'Say why' })
  const delivery: Delivery = reopening ? 'on-track' : decisions[field as keyof typeof decisions].to
  const by = byOf(visit)
  await saveLine(db, whole.plan.id, line, { ...line, delivery }, by, typed.why)
  await recordChanges(
    db,
    { planId: whole.plan.id, lineId: line.id, version: line.version + 1, by, reason: typed.why },
    [{ field, before: null, after: null }],
  )
  const said = {
    'signed-off': 'The line is signed off.',
    'sent-back': 'The line is sent back to its lead.',
    reopened: 'The line is reopened.',
  }
  return redirect(lineAddress(whole.plan.id, line.id), { tone: 'success', text: said[field as keyof typeof said] })
}

export const signOffPage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/sign-off',
  title: 'Sign off a line',
  may: 'plan.sign-off',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { whole, line } = await open(visit, db)
      return signOffForm(visit, whole, line, { decision: '', why: '' })
    }),
  submit: (visit, form) => visit.transaction((db) => decide(visit, db, form)),
}

const isImpact = (text: string): text is Impact => Object.hasOwn(impactRatings, text)

const impactForm = async (
  visit: Visit,
  db: Tenant,
  chosen: string | null,
  why: string,
  error?: string,
): Promise<Answer> => {
  const { whole, line } = await openLineAs(db, visit)
  const evidence = (await listEvidence(db, whole.plan.id)).get(line.id) ?? []
  const { evidenceMonths } = whole.plan
  return answer(
    page(visit.chrome, {
      title: 'Rate the impact',
      caption: lineInWords(line, whole.findings),
      back: { text: 'Back to the line', href: lineAddress(whole.plan.id, line.id) },
      errors: error ? { impact: error } : {},
      wide: true,
      body: html`${evidenceTable(whole.plan.id, evidence, visit.today, evidenceMonths, null)}
${form({
  chrome: visit.chrome,
  action: visit.path,
  body: html`${radios({
    name: 'impact',
    legend: 'Impact',
    hint: `Whether it made a difference. “Embedded” needs evidence of two kinds from the last ${evidenceMonths} months.`,
    value: chosen ?? line.impact,
    error,
    items: Object.entries(impactRatings).map(([value, { text }]) => ({ value, text })),
  })}
${textarea({ name: 'why', label: 'Why you rate it so', value: why, rows: 3 })}
${button({ text: 'Save the rating' })}`,
})}`,
    }),
    error ? 400 : 200,
  )
}

export const impactPage: Page = {
  path: '/improvement-plans/:planId/lines/:lineId/impact',
  title: 'Rate the impact',
  may: 'plan.sign-off',
  reachedFrom: '/improvement-plans/:planId/lines/:lineId',
  show: (visit) => visit.transaction((db) => impactForm(visit, db, null, '')),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const { whole, line } = await openLineAs(db, visit, true)
      const impact = form.get('impact')
      const why = form.get('why')
      if (!isImpact(impact)) return impactForm(visit, db, null, why, 'Choose a rating')
      if (why.length > longestText)
        return impactForm(visit, db, impact, why, 'Why you rate it so must be 4,000 characters or fewer')
      const evidence = (await listEvidence(db, whole.plan.id)).get(line.id) ?? []
      const missing = impact === 'embedded' ? whyNotEmbedded(evidence, visit.today, whole.plan.evidenceMonths) : null
      if (missing) return impactForm(visit, db, impact, why, missing)
      await saveLine(db, whole.plan.id, line, { ...line, impact }, byOf(visit), why)
      return redirect(lineAddress(whole.plan.id, line.id), { tone: 'success', text: 'The impact rating is saved.' })
    }),
}
