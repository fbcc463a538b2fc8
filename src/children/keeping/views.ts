import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, checkboxes, form, input, table, tag, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Due, Hold } from './records.ts'
import { type KeepingRule, type KeepingYears, type KeepUntil, keepingRules } from './rules.ts'

export const keepingAddress = (childId: string): string => `/children/${childId}/keeping`

type Errors = Readonly<Record<string, string>>
const dayOf = (at: Date): string => inWords(todayInEngland(at))

export const keptUntilText = ({ rule, until, why }: KeepUntil): Html =>
  html`<p class="govuk-body">${
    until ? html`Kept until <strong>${inWords(until)}</strong>: ${why}.` : html`<strong>Not deleted</strong>: ${why}.`
  }</p>
<p class="govuk-body">Rule: ${keepingRules[rule].title}. ${keepingRules[rule].source}.</p>`

export const holdsList = (chrome: Chrome, childId: string, holds: readonly Hold[]): Html =>
  holds.length === 0
    ? html`<p class="govuk-body">There is no hold on this record.</p>`
    : html`<ul class="tl-list">${holds.map(
        (hold) =>
          html`<li class="tl-list__item"><span class="tl-list__what">${
            hold.liftedAt ? tag('Lifted', 'grey') : tag('Held', 'red')
          } <span class="tl-pre-line">${hold.reason}</span><br>Placed by ${hold.placedBy} on ${dayOf(hold.placedAt)}${
            hold.liftedAt && html`<br>Lifted by ${hold.liftedBy} on ${dayOf(hold.liftedAt)}: ${hold.liftedReason}`
          }</span>${
            hold.liftedAt
              ? null
              : form({
                  chrome,
                  action: keepingAddress(childId),
                  label: 'Lift this hold',
                  body: html`<input type="hidden" name="hold" value="${hold.holdId}">${input({
                    name: `lift-${hold.holdId}`,
                    label: 'Why it is lifted',
                    value: '',
                    width: 20,
                  })}${button({ text: 'Lift the hold', look: 'secondary' })}`,
                })
          }</li>\n`,
      )}</ul>`

export const holdForm = (chrome: Chrome, childId: string, typed: string, errors: Errors): Html =>
  form({
    chrome,
    action: keepingAddress(childId),
    body: html`${textarea({
      name: 'reason',
      label: 'Why this record must not be deleted',
      hint: 'For example proceedings, an inquiry, a complaint, with its reference',
      value: typed,
      rows: 3,
      error: errors.reason,
    })}${button({ text: 'Place a hold', look: 'secondary' })}`,
  })

/** What the authority chose, rule by rule. */
export const yearsForm = (
  chrome: Chrome,
  years: KeepingYears,
  typed: Readonly<Record<string, string>>,
  errors: Errors,
): Html =>
  form({
    chrome,
    action: '/children/keeping/years',
    body: html`${(Object.keys(keepingRules) as KeepingRule[]).map((rule) => {
      const { title, from, source, least, years: usual, isLaw } = keepingRules[rule]
      return input({
        name: rule,
        label: title,
        hint: `Years from ${from}. ${isLaw ? 'Law' : 'A local choice'}; at least ${least}. ${source}.`,
        value: typed[rule] ?? String(years[rule] ?? usual),
        error: errors[rule],
        width: 3,
      })
    })}${button({ text: 'Save' })}`,
  })

export const dueTable = (chrome: Chrome, due: readonly Due[], chosen: readonly string[], errors: Errors): Html => {
  if (due.length === 0) return html`<p class="govuk-body">Nothing that is held is past its time.</p>`
  const may = due.filter(({ kept }) => kept === null)
  const staying = due.filter(({ kept }) => kept !== null)
  return html`${
    may.length > 0 &&
    form({
      chrome,
      action: '/children/keeping',
      body: html`${checkboxes({
        name: 'child',
        legend: 'Records whose time is over',
        hint: 'What is deleted here cannot be brought back. A backup still holds it until that is overwritten.',
        items: may.slice(0, 200).map((one) => ({
          value: one.childId,
          text: one.identifier,
          hint: `${keepingRules[one.keep.rule].title}; kept until ${inWords(one.keep.until!)}; ${one.records} dated records`,
        })),
        values: chosen,
        error: errors.child,
      })}${may.length > 200 && html`<p class="govuk-body">The first 200 of ${may.length} are shown.</p>`}
${checkboxes({
  name: 'sure',
  legend: 'Before they are deleted',
  hideLegend: true,
  items: [{ value: 'yes', text: 'I have looked at each of them, and they are to go for good' }],
  error: errors.sure,
})}${button({ text: 'Delete what is chosen', look: 'warning' })}`,
    })
  }
${
  staying.length > 0 &&
  table({
    caption: 'Past their time, and kept',
    head: ['Child', 'Time was over', 'Why it stays'],
    rows: staying.map((one) => [one.identifier, inWords(one.keep.until!), one.kept!]),
  })
}`
}
