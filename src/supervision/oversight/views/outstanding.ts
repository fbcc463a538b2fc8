import { type Day, inWords } from '../../../platform/day.ts'
import { button, details, form, insetText, tag } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Chrome } from '../../../platform/views/page.ts'
import { addressOf } from '../model.ts'
import type { Open, Waiting } from '../records/outstanding.ts'
import { type First, leftInWords } from '../rules/first.ts'
import type { Errors, Typed } from '../rules/typed.ts'

export type Walk = {
  readonly whose: string
  readonly lateSince: Day | null
  readonly first: First | null
  readonly next: Waiting | null
  readonly left: number
} | null

type Given = {
  chrome: Chrome
  child: { childId: string; identifier: string; worker: string | null }
  found: { open: readonly Open[]; isBehind: boolean }
  walk: Walk
  refused: { same: string; typed: Typed; errors: Errors } | null
  today: Day
}

const anchorOf = (same: string): string => `open-${same.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`

/** Which list one goes through, and where one stands in it however much is cleared meanwhile. */
export const walkQuery = ({
  whose,
  lateSince,
  first,
}: {
  whose: string
  lateSince: Day | null
  first: First | null
}): URLSearchParams => new URLSearchParams({ whose, late: lateSince ?? 'none', ...(first !== null && { first }) })

const addressWith = (childId: string, walk: Walk): string =>
  `${addressOf(childId).outstanding}${walk === null ? '' : `?${walkQuery(walk)}`}`

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const when = ({ due, lateBy, first, isSettled }: Open): Html => {
  if (isSettled) return html``
  if (first === 'forbidden') return html`${tag('Not permitted', 'red')} Now`
  if (lateBy !== null && lateBy > 0)
    return html`${first === 'urgent' && html`${tag('Urgent', 'red')} `}${tag(`Late by ${days(lateBy)}`, 'red')} Due ${inWords(due!)}`
  return due === null ? html`` : html`Due ${inWords(due)}`
}

/** Where one comes back to after a press: what stood below it. */
const placeAfter = (open: readonly Open[], at: number): string =>
  (open[at + 1] ?? open[at - 1]) === undefined ? 'left' : anchorOf((open[at + 1] ?? open[at - 1])!.same)

const answer = (given: Given, one: Open, at: number): Html | null => {
  if (one.answer === undefined) return null
  const { chrome, child, refused, today, found, walk } = given
  const isRefused = refused?.same === one.same
  const next = `${addressWith(child.childId, walk)}#${placeAfter(found.open, at)}`
  const typed = isRefused ? refused.typed : { owner: child.worker ?? '' }
  const errors = isRefused ? refused.errors : {}
  return details({
    summary: one.answer.summary,
    open: isRefused,
    content: form({
      chrome,
      action: one.answer.action,
      label: `${one.answer.summary}: ${one.text}`,
      body: one.answer.body({ today, next, names: `-${at}`, typed, errors }),
    }),
  })
}

const item = (given: Given, one: Open, at: number): Html => html`<li class="tl-list__item" id="${anchorOf(one.same)}">
<div class="tl-list__what">${one.href === undefined ? html`<strong>${one.text}</strong>` : html`<a class="govuk-link" href="${one.href}">${one.text}</a>`}
${one.more === undefined ? html`` : html`<br>${one.more}`}
${one.isSettled ? html`<br>${tag('Decided just now', 'green')} Figures follow.` : html`<div class="tl-no-print">${answer(given, one, at)}</div>`}</div>
<span class="tl-list__when">${when(one)}</span></li>
`

const walkOn = ({ whose, next, left }: NonNullable<Walk>): Html => html`<div class="tl-no-print">${
  next === null
    ? html`<p class="govuk-body">This is the last child of the list.</p>`
    : button({
        text: `Next child: ${next.identifier}`,
        href: `${addressOf(next.childId).outstanding}?${walkQuery({ ...next, whose })}`,
        look: 'secondary',
      })
}
<p class="govuk-body">${next === null ? '' : `${left === 1 ? '1 more child has' : `${left} more children have`} something outstanding. `}<a class="govuk-link" href="/oversight?${String(new URLSearchParams({ whose }))}">Back to the list</a></p></div>`

export const outstandingView = (given: Given): Html => {
  const { child, found, walk } = given
  const left = found.open.filter(({ isSettled }) => !isSettled)
  const count = (is: (one: Open) => boolean): number => left.filter(is).length
  const late = count(({ lateBy }) => (lateBy ?? 0) > 0)
  const forbidden = count(({ first }) => first === 'forbidden')
  return html`<p class="govuk-body" id="left"><strong>${leftInWords(left.length, { forbidden, late })}</strong></p>
${found.isBehind ? insetText('Something was recorded just now. What is late or due by a practice standard is being worked out again: it may stand here for a minute more.') : html``}
${found.open.length === 0 ? html`` : html`<ul class="tl-list">${found.open.map((one, at) => item(given, one, at))}</ul>`}
<p class="govuk-body tl-no-print"><a class="govuk-link" href="/children/${child.childId}">The child’s page</a>, <a class="govuk-link" href="${addressOf(child.childId).all}">all decisions, changes of risk and disputes</a></p>
${walk === null ? html`` : walkOn(walk)}`
}
