import { whenInWords } from '../../access/index.ts'
import type { SupervisionWaits } from '../../access/slice.ts'
import { nameOf } from '../../children/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import {
  button,
  checkboxes,
  details,
  form,
  input,
  insetText,
  summaryList,
  table,
  tag,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Chrome } from '../../platform/views/page.ts'
import type { Action, Confirmation } from '../model.ts'
import type { Whole } from '../pages/gather.ts'
import { isWhole, typedActions } from '../rules/actions.ts'
import { actionInWords } from '../rules/child-text.ts'
import { emptyParts, type Fault, isPutOff, isUntouched } from '../rules/sign-off.ts'
import { dayTyped } from '../rules/typed-day.ts'
import { discussionAddress, recordAddress } from './addresses.ts'
import { toConfirm } from './confirm.ts'
import { stateOf } from './discussion.ts'

type Shown = {
  readonly chrome: Chrome
  readonly whole: Whole
  readonly waits: SupervisionWaits
  readonly faults: readonly Fault[]
  readonly actions: readonly Action[]
  readonly confirmations: readonly Confirmation[]
  /** By when both are to have confirmed it. */
  readonly confirmBy: Day | null
  readonly today: Day
  readonly may: { readonly sign: boolean }
  /** A reason that was refused, and for whom it was given. */
  readonly refused?: { readonly at: 'later' | 'child'; readonly later: string; readonly chosen: readonly string[]; readonly error: string } | undefined // biome-ignore format: one line
}

const summary = ({ session, texts, side }: Whole): Html => {
  const next = dayTyped(texts.get('next') ?? '')
  const time = [texts.get('starts'), texts.get('ends')].filter(Boolean).join(' to ')
  const draft = session.signedAt === null
  const change = draft && side !== null ? [{ href: recordAddress(session.sessionId, '/details'), text: 'Change', hidden: 'the session' }] : [] // biome-ignore format: one line
  return summaryList({
    rows: [
      { key: 'Held', value: [inWords(session.heldOn), time].filter(Boolean).join(', '), actions: change },
      { key: 'Place', value: texts.get('place') || 'Not written' },
      { key: 'Next one', value: next ? inWords(next) : 'Not planned yet' },
      {
        key: 'State',
        value: session.signedAt
          ? html`${tag('Signed off', 'green')} by ${session.signedBy} on ${inWords(session.signedOn!)}`
          : tag('Draft', 'yellow'),
      },
    ],
  })
}

const lateOf = (waits: SupervisionWaits, childId: string): Html => {
  const all = waits.children.get(childId) ?? []
  const late = all.filter(({ lateBy }) => lateBy > 0).length
  return html`${late > 0 ? html`${tag(`${late} late`, 'red')} ` : null}${all.length - late > 0 ? `${all.length - late} due` : late > 0 ? null : 'Nothing due or late'}` // biome-ignore format: one line
}

const progress = (child: Whole['discussed'][number], faults: readonly Fault[]): Html => {
  const wrong = faults.filter(({ childId }) => childId === child.childId).length
  const actions = typedActions(child.texts).filter(isWhole).length
  const empty = emptyParts(child.texts).length
  if (isPutOff(child.texts) && wrong === 0) return html`${tag('Not this time', 'grey')}<br>${child.texts.get('later')}`
  return html`${wrong > 0 ? tag(wrong === 1 ? '1 thing to do' : `${wrong} things to do`, 'yellow') : tag('Ready', 'green')}<br>${actions === 1 ? '1 action' : `${actions} actions`}${empty > 0 && html`, ${empty} parts empty`}` // biome-ignore format: one line
}

const childName = (child: Whole['discussed'][number], sessionId: string): Html =>
  html`<a class="govuk-link" href="${discussionAddress(child.childId, sessionId)}">${nameOf(child)}</a>${child.forename && html`<br>${child.identifier}`}`

/** Children who are in the draft by mistake: offered where nothing would be lost. */
const takeOut = (chrome: Chrome, { discussed, clashes, session, side }: Whole): Html | null => {
  const untouched = discussed.filter(({ childId, texts }) => isUntouched(texts) && !clashes.some((one) => one.childId === childId)) // biome-ignore format: one line
  if (session.signedAt !== null || side === null || untouched.length === 0) return null
  const buttons = untouched.map((child) => button({ text: `Take ${nameOf(child)} out`, look: 'secondary', name: 'do', value: `drop ${child.childId}` })) // biome-ignore format: one line
  const content = html`<p class="govuk-body">Of these nothing is written yet. Who is due can be put in again below.</p>
${form({ chrome, action: recordAddress(session.sessionId), label: 'Take a child out of this record', body: html`<div class="govuk-button-group">${buttons}</div>` })}`
  return html`<div class="tl-no-print">${details({ summary: 'Take a child out of this record', content })}</div>`
}

/** Nothing can be signed off while somebody is in it whom nobody who signs reaches. */
const unreached = (chrome: Chrome, { others, session, side }: Whole): Html => {
  const said = html`<p class="govuk-body">${others === 1 ? 'One child in it is' : `${others} children in it are`} outside your reach.</p>`
  return session.signedAt !== null || side === null
    ? said
    : html`${said}<div class="tl-no-print">${form({ chrome, action: recordAddress(session.sessionId), label: 'Children outside your reach', body: button({ text: others === 1 ? 'Take them out where nothing is written' : 'Take those out of whom nothing is written', look: 'secondary', name: 'do', value: 'drop-others' }) })}</div>` // biome-ignore format: one line
}

const children = ({ chrome, whole, waits, faults, actions }: Shown): Html => {
  const { discussed, others, session } = whole
  const draft = session.signedAt === null
  const of = (childId: string): readonly Action[] => actions.filter((action) => action.childId === childId)
  return html`${
    discussed.length === 0
      ? html`<h2 class="govuk-heading-m">Children</h2><p class="govuk-body">${others > 0 ? 'No child in it is within your reach.' : 'No child is in this record.'}</p>`
      : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Children">${table({
          caption: 'Children',
          firstCellIsHeader: true,
          classes: 'tl-table-stack',
          head: draft
            ? ['Child', 'Last time', 'By practice standards', 'Written']
            : ['Child', 'Actions', 'By practice standards now'],
          rows: discussed.map((child) =>
            draft
              ? [
                  html`${childName(child, session.sessionId)}${child.emergency && html`<br>${tag('Emergency or temporary home', 'orange')}`}`,
                  html`${child.lastOn ? `Talked about on ${inWords(child.lastOn)}` : 'Never talked about here'}${child.due ? null : html`<br>Not due`}`,
                  lateOf(waits, child.childId),
                  progress(child, faults),
                ]
              : [
                  childName(child, session.sessionId),
                  of(child.childId).length === 0
                    ? child.texts.get('later')
                      ? `Not talked about this time, because ${child.texts.get('later')}`
                      : `None needed${child.texts.get('none') ? `, because ${child.texts.get('none')}` : ''}`
                    : html`<ul class="govuk-list">${of(child.childId).map((action) => html`<li>${actionInWords(action)} ${stateOf(action)}</li>`)}</ul>`,
                  lateOf(waits, child.childId),
                ],
          ),
        })}</div>`
  }
${takeOut(chrome, whole)}${others > 0 && unreached(chrome, whole)}`
}

const addChildren = ({ chrome, whole, refused }: Shown): Html | null => {
  const { rest, session, side } = whole
  if (session.signedAt !== null || side === null || rest.length === 0) return null
  const due = rest.filter((child) => child.due).length
  return html`<div class="tl-no-print"><h2 class="govuk-heading-m">Add children</h2>
${
  due > 0 &&
  form({
    chrome,
    action: recordAddress(session.sessionId),
    label: 'Add all who are due',
    body: button({
      text: due === 1 ? 'Add the 1 who is due' : `Add all ${due} who are due`,
      name: 'do',
      value: 'add-due',
    }),
  })
}
${form({
  chrome,
  action: recordAddress(session.sessionId),
  label: 'Add children',
  body: html`${checkboxes({
    name: 'child',
    legend: 'Children of the worker who are not in this record',
    hideLegend: true,
    small: true,
    error: refused?.at === 'child' ? refused.error : undefined,
    items: rest.map((child) => ({
      value: child.childId,
      text: nameOf(child),
      checked: refused?.chosen.includes(child.childId) ?? false,
      hint: `${child.lastOn ? `Talked about last on ${inWords(child.lastOn)}` : 'Never talked about here'}${child.due ? ': due' : ''}${child.emergency ? ', in an emergency or temporary home' : ''}`,
    })),
  })}<div class="govuk-button-group">${button({ text: 'Add', look: 'secondary', name: 'do', value: 'add' })}</div>
${
  due > 0 &&
  html`${input({ name: 'later', label: 'Not this time, because', hint: 'For those ticked above who are due. Each counts as not talked about and stays due. In a few words.', value: refused?.later ?? '', error: refused?.at === 'later' ? refused.error : undefined })}
${button({ text: 'Not this time', look: 'secondary', name: 'do', value: 'later' })}`
}`,
})}</div>`
}

const otherActions = ({ whole, actions }: Shown): Html | null => {
  const own = actions.filter(({ childId }) => childId === null)
  return whole.session.signedAt !== null && own.length > 0
    ? html`<h2 class="govuk-heading-m">Other actions</h2>
<ul class="govuk-list govuk-list--bullet">${own.map((action) => html`<li>${actionInWords(action)} ${stateOf(action)}</li>`)}</ul>`
    : null
}

const parts = ({ whole, faults, may }: Shown): Html => {
  const { session, side, joinedLater } = whole
  const address = (part: string): string => recordAddress(session.sessionId, part)
  const draft = session.signedAt === null
  if (joinedLater)
    return insetText('Your account was joined to the staff directory after this record was begun. You see the shared record; the personal part stays closed until human resources gives you access, with a reason.') // biome-ignore format: one line
  if (side === null) return html``
  const own = faults.filter(({ childId }) => childId === null).length
  return html`<ul class="govuk-list tl-no-print">
${draft && html`<li><a class="govuk-link" href="${address('/details')}">The session, and actions that are about no child</a>${own > 0 && html` ${tag(own === 1 ? '1 thing to do' : `${own} things to do`, 'yellow')}`}</li>`}
<li><a class="govuk-link" href="${address('/personal')}">Personal part</a>: for the two of you and human resources</li>
${draft && may.sign && html`<li><a class="govuk-link" href="${address('/sign-off')}">Sign off</a></li>`}
</ul>`
}

const confirmed = ({ whole, confirmations, confirmBy, today }: Shown): Html | null => {
  const { session, side } = whole
  if (session.signedAt === null) return null
  const waits = side !== null && !confirmations.some((one) => one.side === side)
  const open = toConfirm(session, { saidBy: confirmations.map((one) => one.side), by: confirmBy, today })
  return html`<h2 class="govuk-heading-m">Confirmed</h2>
${
  confirmations.length === 0
    ? html`<p class="govuk-body">Nobody has confirmed it yet.</p>`
    : html`<ul class="govuk-list">${confirmations.map(
        (one) =>
          html`<li>${one.by}, ${one.side === 'worker' ? 'the worker' : 'who supervised'}: ${one.agrees ? tag('Agrees', 'green') : tag('Sees it differently', 'orange')} ${whenInWords(one.at)}${one.words && insetText(html`<span class="tl-pre-line">${one.words}</span>`)}</li>`,
      )}</ul>`
}
${open && html`<p class="govuk-body">${open}.</p>`}
${side !== null && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${recordAddress(session.sessionId, '/confirm')}">${waits ? 'Confirm the record' : 'Say more about the record'}</a></p>`}`
}

/** A record: the session, the children in it, and what stands in the way of signing it off. */
export const recordView = (shown: Shown): Html => {
  const { whole, chrome } = shown
  const { session, side } = whole
  return html`${summary(whole)}
${parts(shown)}
${children(shown)}
${otherActions(shown)}
${confirmed(shown)}
${addChildren(shown)}
${
  session.signedAt === null &&
  side !== null &&
  html`<div class="tl-no-print">${form({ chrome, action: recordAddress(session.sessionId), label: 'Throw the draft away', body: button({ text: 'Throw an empty draft away', look: 'secondary', name: 'do', value: 'throw-away' }) })}</div>`
}`
}
