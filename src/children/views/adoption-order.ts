import { inWords, todayInEngland } from '../../platform/day.ts'
import { button, form, insetText, radios, summaryList, table, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { ChildFacts } from '../model.ts'
import type { AdoptionDecision } from '../records/adoption-decisions.ts'
import type { HeldOrder } from '../records/adoption-held.ts'
import { bornInWords } from '../rules/names.ts'

export type Order = {
  child: ChildFacts
  /** No return tells it any more. */
  untold: boolean
  /** The load that told it was undone. */
  held: HeldOrder | null
  decisions: readonly AdoptionDecision[]
}
export type TypedWord = { kind: string; reason: string; errors: Readonly<Record<string, string>> }

const said = { stands: 'The order stands', error: 'Recorded in error' } as const

const history = (decisions: readonly AdoptionDecision[]): Html | null =>
  decisions.length === 0
    ? null
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="What was said before">${table({
        caption: 'What was said before',
        head: ['Said', 'Order', 'Why', 'By', 'Taken back'],
        rows: decisions.map((one) => [
          said[one.kind],
          inWords(one.orderOn),
          one.reason,
          `${one.madeBy}, ${inWords(todayInEngland(one.madeAt))}`,
          one.endedAt === null ? '' : `${one.endedBy}, ${inWords(todayInEngland(one.endedAt))}`,
        ]),
      })}</div>`

const takeBack = (chrome: Chrome, { child }: Order): Html =>
  form({
    chrome,
    action: `/children/adopted/${child.childId}`,
    label: 'Take it back',
    body: html`<input type="hidden" name="do" value="take-back"><p class="govuk-body">Take it back, and what the returns say counts again: the record is apart from all others.</p>
${button({ text: 'Take it back', look: 'secondary' })}`,
  })

const untoldInWords = (held: HeldOrder | null): string => {
  const why =
    held === null
      ? 'the child was left out, or the day is blank'
      : `load ${held.load}, which told it, was undone by ${held.undoneBy} on ${inWords(todayInEngland(held.undoneAt))}`
  return `No return tells this order any more: ${why}. The record stays apart until you say which it is${held === null ? '' : ', or a later load tells it again'}.`
}

const question = (chrome: Chrome, { child, untold, held }: Order, typed: TypedWord): Html => html`${
  untold && insetText(untoldInWords(held))
}
${form({
  chrome,
  action: `/children/adopted/${child.childId}`,
  body: html`${radios({
    name: 'kind',
    legend: 'Was there an adoption order on this day?',
    legendSize: 'm',
    value: typed.kind,
    error: typed.errors.kind,
    items: [
      { value: 'stands', text: 'Yes, the order stands', hint: 'The record stays apart, whatever later returns leave out' },
      { value: 'error', text: 'No, it was recorded in error', hint: 'The record is at once open to those who work with the child. A return that tells another day closes it again' },
    ],
  })}
${textarea({ name: 'reason', label: 'How you know', hint: 'Kept with the access log. Without names', rows: 3, value: typed.reason, error: typed.errors.reason })}
${button({ text: 'Save' })}`,
})}` // biome-ignore format: one view

/** The order of one child, and the adoption team's word on it. */
export const orderView = (chrome: Chrome, order: Order, typed: TypedWord): Html => {
  const { child, decisions } = order
  const inForce = decisions.find(({ endedAt }) => endedAt === null) ?? null
  return html`${summaryList({
    rows: [
      { key: 'Record', value: child.identifier },
      { key: 'Born', value: bornInWords(child, true) },
      { key: 'Adoption order', value: child.adoptedOn ? inWords(child.adoptedOn) : 'None counts' },
      ...(inForce ? [{ key: 'What counts', value: `${said[inForce.kind]}: ${inForce.reason}` }] : []),
    ],
  })}
${inForce?.kind === 'error' && child.adoptedOn === null ? takeBack(chrome, order) : question(chrome, order, typed)}
${history(decisions)}`
}
