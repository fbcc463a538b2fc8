import { type Day, inWords } from '../../platform/day.ts'
import type { WordBlock, WordDocument } from '../../platform/documents/docx.ts'
import type { HeldSection } from '../../platform/record-type.ts'
import { button, checkboxes, details, form, input, radios, table, tag, textarea } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import { type Redaction, redactionReasons, relations, type SubjectAccess } from './model.ts'
import { dueOf, type Proposal } from './rules.ts'

export const copiesAddress = (childId: string, requestId = ''): string =>
  `/children/${childId}/copies${requestId === '' ? '' : `/${requestId}`}`

type Errors = Readonly<Record<string, string>>

const state = (one: SubjectAccess, today: Day): Html => {
  if (one.givenOn) return tag(`Given on ${inWords(one.givenOn)}`, 'green')
  if (one.closedReason) return tag('Closed without a copy', 'grey')
  const due = dueOf(one)
  return tag(`${due < today ? 'Was due' : 'Due'} ${inWords(due)}`, due < today ? 'red' : 'yellow')
}

export const requestTable = (list: readonly SubjectAccess[], today: Day): Html =>
  list.length === 0
    ? html`<p class="govuk-body">Nobody has asked for a copy of this record.</p>`
    : table({
        caption: 'Requests, newest first',
        hideCaption: true,
        head: ['Who asks', 'Received', 'State'],
        rows: list.map((one) => [
          html`<a class="govuk-link" href="${copiesAddress(one.childId, one.requestId)}">${one.askedBy}</a><br>${relations[one.relation]}`,
          inWords(one.receivedOn),
          state(one, today),
        ]),
      })

const step = (chrome: Chrome, action: string, deed: string, text: string, body: Html | null = null): Html =>
  form({
    chrome,
    action,
    body: html`<input type="hidden" name="do" value="${deed}">${body}${button({ text, look: 'secondary' })}`,
  })

const reasonRadios = (name: string, value: string, error?: string): Html =>
  radios({
    name,
    legend: 'Why it is blanked',
    items: Object.entries(redactionReasons).map(([id, { text, source }]) => ({ value: id, text, hint: source })),
    value: value === '' ? 'other-person' : value,
    error,
  })

/** What remains to be done before the copy is given out. */
export const stepsOf = (
  chrome: Chrome,
  one: SubjectAccess,
  typed: Readonly<Record<string, string>>,
  errors: Errors,
): Html => {
  const action = copiesAddress(one.childId, one.requestId)
  if (one.givenOn) return html`<p class="govuk-body">Given out on ${inWords(one.givenOn)} by ${one.givenBy}.</p>`
  if (one.closedReason) return html`<p class="govuk-body">Closed without a copy: ${one.closedReason}</p>`
  return html`<p class="govuk-body">Due by <strong>${inWords(dueOf(one))}</strong>: ${one.extended ? 'three months' : 'one month'} from ${
    one.identityConfirmedOn ? `the day identity was confirmed, or from receipt where that was later` : 'receipt'
  } (UK GDPR, Article 12(3)).</p>
${!one.identityConfirmedOn && step(chrome, action, 'identity', 'Identity is confirmed today')}
${
  !one.extended &&
  details({
    summary: 'The request is complex: take two more months',
    content: step(
      chrome,
      action,
      'extend',
      'Extend',
      textarea({
        name: 'extend-reason',
        label: 'Why, as the person was told',
        rows: 2,
        value: typed['extend-reason'] ?? '',
        error: errors['extend-reason'],
      }),
    ),
    open: errors['extend-reason'] !== undefined,
  })
}
${details({
  summary: 'Close it without a copy',
  content: step(
    chrome,
    action,
    'close',
    'Close',
    textarea({
      name: 'close-reason',
      label: 'Why, as the person was told',
      rows: 2,
      value: typed['close-reason'] ?? '',
      error: errors['close-reason'],
    }),
  ),
  open: errors['close-reason'] !== undefined,
})}`
}

/** Words that are blanked or proposed to be. */
export const redactionsOf = (
  chrome: Chrome,
  one: SubjectAccess,
  given: { redactions: readonly Redaction[]; used: ReadonlyMap<string, number>; proposed: readonly Proposal[] },
  typed: Readonly<Record<string, string>>,
  errors: Errors,
): Html => {
  const action = copiesAddress(one.childId, one.requestId)
  const { redactions, used, proposed } = given
  return html`<h2 class="govuk-heading-m">What is blanked</h2>
${
  redactions.length === 0
    ? html`<p class="govuk-body">Nothing yet. Read the copy below: what is about other people is theirs.</p>`
    : html`<ul class="tl-list">${redactions.map(
        (each) =>
          html`<li class="tl-list__item"><span class="tl-list__what">${
            each.words ? html`“${each.words}”` : 'One whole entry'
          }: ${redactionReasons[each.reason].printed}${each.note && html`. ${each.note}`}<br>${each.by}; ${
            used.get(each.redactionId) === 0
              ? html`<strong>found nowhere in the copy</strong>`
              : `blanked ${used.get(each.redactionId)} ${used.get(each.redactionId) === 1 ? 'time' : 'times'}`
          }</span>${step(chrome, action, `remove ${each.redactionId}`, 'Show again')}</li>\n`,
      )}</ul>`
}
${
  proposed.length > 0 &&
  step(
    chrome,
    action,
    'proposed',
    'Blank these',
    checkboxes({
      name: 'proposed',
      legend: 'Proposed: these may be other people',
      hint: 'Of the family group, or said in the text to be a relative, a friend or somebody who told something. Take out who is not. Staff stay named as they acted in their work; read the copy for what is not found here.',
      items: proposed.map(({ words, where }) => ({ value: words, text: words, hint: where })),
      values: typed.proposed === undefined ? proposed.map(({ words }) => words) : [],
      error: errors.proposed,
      small: true,
    }),
  )
}
${step(
  chrome,
  action,
  'words',
  'Blank these words',
  html`${input({ name: 'words', label: 'Words to blank wherever they stand', hint: 'A name, an address, a telephone number', value: typed.words ?? '', error: errors.words })}${reasonRadios('words-reason', typed['words-reason'] ?? '')}`,
)}`
}

/** The copy as it would be given, with a box before each entry that blanks it as a whole. */
export const copyOf = (chrome: Chrome, one: SubjectAccess, sections: readonly HeldSection[], errors: Errors): Html => {
  const isOpen = !one.givenOn && !one.closedReason
  const body = html`${sections.map(
    ({ title, items }, part) =>
      html`<h3 class="govuk-heading-s">${title}</h3><ul class="govuk-list">${items.map(
        (item, at) =>
          html`<li>${
            isOpen &&
            html`<div class="govuk-checkboxes govuk-checkboxes--small tl-no-print" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" type="checkbox" id="item-${part}-${at}" name="item" value="${item.id}"><label class="govuk-label govuk-checkboxes__label" for="item-${part}-${at}">Blank all of: ${item.text.slice(0, 60)}</label></div></div>`
          }<span class="tl-pre-line">${item.text}</span><br><span class="govuk-hint govuk-!-font-size-16">${item.source}</span></li>`,
      )}</ul>`,
  )}${isOpen && html`<div class="tl-no-print">${reasonRadios('item-reason', '', errors.item)}${button({ text: 'Blank the chosen entries', look: 'secondary' })}</div>`}`
  return html`<h2 class="govuk-heading-m">The copy</h2>${
    isOpen
      ? form({
          chrome,
          action: copiesAddress(one.childId, one.requestId),
          body: html`<input type="hidden" name="do" value="items">${body}`,
        })
      : body
  }`
}

/** The copy as a Word document. It names the request and nobody else. */
export const copyDocument = (
  council: string,
  one: SubjectAccess,
  sections: readonly HeldSection[],
  today: Day,
): WordDocument => ({
  title: 'Copy of personal information',
  subtitle: `${council}. Made on ${inWords(today)} for ${one.askedBy}`,
  author: council,
  subject: 'Subject access',
  header: 'Confidential',
  blocks: [
    {
      kind: 'paragraph',
      text: 'This is what the council’s improvement system holds. What the case system holds is a request of its own. Words that were blanked say why in brackets.',
    },
    ...sections.flatMap(({ title, items }): WordBlock[] => [
      { kind: 'heading', level: 2, text: title },
      {
        kind: 'table',
        head: ['What is held', 'Where it comes from'],
        widths: [68, 32],
        rows: items.map(({ text, source }) => [[text], [source]]),
      },
    ]),
  ],
})
