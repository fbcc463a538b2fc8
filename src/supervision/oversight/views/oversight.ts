import { inWords, todayInEngland } from '../../../platform/day.ts'
import { button, table, tag, timeline } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import {
  addressOf,
  type Decision,
  type Dispute,
  decisions,
  disputeLevelTitles,
  endings,
  points,
  type RiskChange,
  raisers,
  riskKinds,
} from '../model.ts'
import type { Oversight } from '../records/read.ts'
import { deciderOf, nextOf, referralInWords } from '../rules/text.ts'

type May = { decide: boolean; risk: boolean; dispute: boolean; clear: boolean }

const buttons = (childId: string, may: May): Html => {
  const to = addressOf(childId)
  return html`<div class="tl-buttons-inline tl-no-print">${may.decide && button({ text: 'Record a decision', href: to.decide })}
${may.risk && button({ text: 'Record a change of risk', href: to.risk, look: may.decide ? 'secondary' : 'primary' })}
${may.dispute && button({ text: 'Raise a dispute', href: to.raise, look: 'secondary' })}
${may.dispute && button({ text: 'Refer to Cafcass now', href: to.cafcass, look: 'secondary' })}
${may.clear && button({ text: 'What is outstanding', href: to.outstanding, look: 'secondary' })}</div>`
}

const riskState = (one: RiskChange): Html => {
  if (one.takenBack !== null) return tag('Taken back', 'grey')
  if (one.answer === null)
    return html`${tag('Waits for a decision', 'yellow')}${one.decideBy === null ? html`` : html`<br>Needed by ${inWords(one.decideBy)}`}`
  return html`${tag('Decided', 'green')}<br>${decisions[one.answer.decision]}, ${inWords(one.answer.decidedOn)}`
}

const risks = (all: readonly RiskChange[]): Html =>
  all.length === 0
    ? html`<p class="govuk-body">No change of risk is recorded.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Changes of risk">${table({
        caption: 'Changes of risk',
        hideCaption: true,
        head: ['Known', 'What has changed', 'Asked to decide', 'State'],
        rows: all.map((one) => [
          inWords(one.knownOn),
          html`<a class="govuk-link" href="${addressOf(one.childId).riskChange(one.riskChangeId)}">${riskKinds[one.kind]}</a><br>${one.words}`,
          one.escalations.at(-1)?.to ?? '',
          riskState(one),
        ]),
      })}</div>`

const disputeState = ({ ended, steps }: Dispute): Html => {
  if (ended !== null) return html`${tag('Ended', 'green')}<br>${endings[ended.how]}, ${inWords(ended.on)}`
  const step = steps.at(-1)
  return html`${tag('Open', 'yellow')}${step ? html`<br>${disputeLevelTitles[step.level]}: ${step.with}` : html``}`
}

const disputes = ({ disputes: all, referrals }: Oversight): Html =>
  html`${
    all.length === 0
      ? html`<p class="govuk-body">No dispute was raised.</p>`
      : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Disputes">${table({
          caption: 'Disputes',
          hideCaption: true,
          head: ['Raised', 'About', 'State', 'Cafcass'],
          rows: all.map((one) => [
            html`<a class="govuk-link" href="${addressOf(one.childId).dispute(one.disputeId)}">${inWords(one.raisedOn)}</a><br>${one.raisedBy}, ${raisers[one.raisedAs].toLowerCase()}`,
            one.matter,
            disputeState(one),
            one.referrals.length === 0 ? 'Not referred' : `Referred on ${inWords(one.referrals[0]!.referredOn)}`,
          ]),
        })}</div>`
  }${referrals.map((one) => html`<p class="govuk-body">${referralInWords(one)}</p>`)}`

const decisionItem = (one: Decision) => {
  const text = one.versions[0]!
  const isBack = text.state === 'taken-back'
  return {
    title: `${points[text.point].title}: ${decisions[text.decision].toLowerCase()}`,
    by: deciderOf(text),
    when: inWords(text.decidedOn),
    datetime: text.decidedOn,
    content: html`${isBack ? tag('Taken back', 'grey') : html``}
<p class="govuk-body"><span class="tl-pre-line">${text.rationale}</span></p>
${text.progress === '' ? html`` : html`<p class="govuk-body">How the plan goes: <span class="tl-pre-line">${text.progress}</span></p>`}
<p class="govuk-body">What comes next: ${nextOf(text)}${one.nextDone === null ? '' : `. Done on ${inWords(one.nextDone.on)}`}</p>
<p class="govuk-body-s"><a class="govuk-link" href="${addressOf(one.childId).decision(one.decisionId)}">Decision of ${inWords(text.decidedOn)}</a>, recorded by ${one.recordedBy} on ${inWords(todayInEngland(one.recordedAt))}${text.version > 1 ? `, corrected` : ''}</p>`,
  }
}

export const oversightView = (given: { childId: string; oversight: Oversight; may: May }): Html => {
  const { childId, oversight, may } = given
  const newest = oversight.decisions.toSorted((one, other) =>
    one.versions[0]!.decidedOn < other.versions[0]!.decidedOn ? 1 : -1,
  )
  return html`${buttons(childId, may)}
<h2 class="govuk-heading-m">Changes of risk</h2>
${risks(oversight.risks)}
<h2 class="govuk-heading-m">Disputes, and referrals to Cafcass</h2>
${disputes(oversight)}
<h2 class="govuk-heading-m">Management decisions</h2>
${
  newest.length === 0
    ? html`<p class="govuk-body">No management decision is recorded here.</p>`
    : timeline(newest.map(decisionItem))
}`
}
