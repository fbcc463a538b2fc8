import type { SupervisionWaits } from '../../access/slice.ts'
import { inWords } from '../../platform/day.ts'
import { details, insetText, summaryList, table, tag } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Action, type Part, type Session, stepKinds, type Texts } from '../model.ts'
import type { Step } from '../records/actions.ts'
import type { Discussed } from '../records/children.ts'
import { actionInWords, linesOf } from '../rules/child-text.ts'
import { childGroups, childParts, earlierFields, noneNeeded, notThisTime, slotFields } from '../rules/parts.ts'
import { repeatsIn } from '../rules/repeats.ts'
import { discussionAddress } from './addresses.ts'
import { type Beside, fields } from './fields.ts'

/** What practice standards wait for of a child, the latest first. */
export const waitsView = (
  waits: SupervisionWaits['children'] extends ReadonlyMap<string, infer T> ? T | undefined : never,
): Html =>
  // biome-ignore format: one line
  waits === undefined || waits.length === 0
    ? html`<p class="govuk-body">Nothing is due in the coming two weeks and nothing is late, as far as the practice standards tell.</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${waits.map(
        ({ title, due, lateBy }) =>
          html`<li>${title}: ${lateBy > 0 ? html`${tag('Late', 'red')} since ${inWords(due)}` : html`due ${inWords(due)}`}</li>`,
      )}</ul>`

/** Three or more boxes for new actions, whom each is for and by when. */
export const newActions = (slots: number, beside: Beside): Html =>
  html`${Array.from(
    { length: slots },
    (_, at) => html`<fieldset class="govuk-fieldset tl-action">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Action ${at + 1}</legend>
${fields(slotFields(at + 1), beside)}
</fieldset>`,
  )}`

/** Actions of earlier supervisions: what became of each. */
export const earlierActions = (earlier: readonly Action[], beside: Beside): Html =>
  html`${earlier.map(
    (action) => html`<fieldset class="govuk-fieldset tl-action">
<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${action.what}</legend>
<p class="govuk-body">${action.owner}, by ${inWords(action.due)}${action.due !== action.firstDue && html`; first due ${inWords(action.firstDue)}`}. Agreed on ${inWords(action.agreedOn)}.</p>
${fields(earlierFields(action.actionId), beside)}
</fieldset>`,
  )}`

type Asked = Beside & {
  readonly before: Texts
  readonly earlier: readonly Action[]
  readonly slots: number
  readonly due: boolean
}

/** Side by side on a desk, one below the other on a phone. */
const twoColumns = (left: Html, right: Html): Html =>
  html`<div class="govuk-grid-row"><div class="govuk-grid-column-one-half">${left}</div><div class="govuk-grid-column-one-half">${right}</div></div>`

const heading = (text: string): Html => html`<h2 class="govuk-heading-m">${text}</h2>`

/** Fields that are folded away while nothing stands in them and nothing is wrong with them. */
const folded = (summary: string, parts: readonly Part[], beside: Beside): Html => {
  const isInUse = parts.some(({ id }) => (beside.texts.get(id) ?? '') !== '' || beside.errors?.[id] !== undefined)
  return details({ summary, open: isInUse, content: fields(parts, beside) })
}

/** Everything that is asked about a child: what sign-off asks is open, the rest is folded away while it is empty. */
export const discussionFields = (given: Asked): Html => {
  const repeated = new Set(repeatsIn(childParts, given.before, given.texts).map(({ id }) => id))
  const beside = { ...given, repeated }
  const [since, risk, ...rest] = childGroups
  const half = Math.ceil(given.earlier.length / 2)
  return html`${given.earlier.length > 0 && html`${heading('Actions of earlier supervisions')}${twoColumns(earlierActions(given.earlier.slice(0, half), beside), earlierActions(given.earlier.slice(half), beside))}`}
${twoColumns(
  html`${heading(since.heading)}${fields(since.parts, beside)}`,
  html`${heading(risk.heading)}${fields(risk.parts, beside)}`,
)}
${heading('Actions')}
${twoColumns(newActions(given.slots, beside), fields([noneNeeded], beside))}
${rest.map(({ heading: summary, parts }) => folded(summary, parts, beside))}
${(given.due || given.texts.get('later')) && folded('Not this time', [notThisTime], beside)}`
}

/** What was said of a child and agreed, to read. */
export const discussionRead = (
  session: Session,
  texts: Texts,
  actions: readonly Action[],
  steps: readonly Step[],
): Html => {
  const lines = linesOf(texts)
  return html`${
    lines.length === 0
      ? html`<p class="govuk-body">Nothing was written.</p>`
      : summaryList({
          rows: lines.map(({ label, text }) => ({ key: label, value: html`<span class="tl-pre-line">${text}</span>` })),
        })
  }
<h2 class="govuk-heading-m">Actions</h2>
${actions.length === 0 ? html`<p class="govuk-body">None.</p>` : html`<ul class="govuk-list govuk-list--bullet">${actions.map((action) => html`<li>${actionInWords(action)} ${stateOf(action)}${stepsOf(action, steps)}</li>`)}</ul>`}
<p class="govuk-body">${session.worker} with ${session.supervisor}, ${inWords(session.heldOn)}.</p>`
}

/** Each time that it was carried or given up, with why. */
const stepsOf = ({ actionId }: Action, steps: readonly Step[]): Html => {
  const told = steps.filter((step) => step.actionId === actionId && step.reason !== '')
  return html`${told.map(({ kind, on, due, reason }) => html`<br>${kind === 'carried' ? `Carried on ${inWords(on)} to ${inWords(due)}` : stepKinds[kind]}: ${reason}`)}`
}

/** What became of an action, in words. Whether it is late is for the practice standards to say. */
export const stateOf = ({ doneOn, givenUpOn }: Action): Html =>
  doneOn !== null
    ? html`${tag('Done', 'green')} ${inWords(doneOn)}`
    : givenUpOn !== null
      ? html`${tag('Given up', 'grey')} ${inWords(givenUpOn)}`
      : tag('Open', 'blue')

/** What was written the last time, folded away. */
export const lastTime = (heldOn: string | null, texts: Texts): Html | null =>
  heldOn === null || linesOf(texts).length === 0
    ? null
    : details({
        summary: `Last time, ${heldOn}`,
        content: html`${linesOf(texts).map(({ label, text }) => html`<p class="govuk-body"><strong>${label}</strong><br><span class="tl-pre-line">${text}</span></p>`)}`,
      })

export const draftNote = (): Html =>
  insetText('This is a draft: it is not on the child’s record until it is signed off.')

const riskOf = (texts: Texts): string =>
  linesOf(texts)
    .filter(({ label }) => label === 'Risk now' || label === 'Where it is going')
    .map(({ text }) => text)
    .join(', ') || 'Not written'

const decisionOf = (texts: Texts): string => linesOf(texts).find(({ label }) => label === 'Decision')?.text ?? 'None'

/** In which supervisions a child was talked about. */
export const discussionList = (childId: string, list: readonly Discussed[]): Html =>
  list.length === 0
    ? html`<p class="govuk-body">The child was not talked about in a supervision that is signed off.</p>`
    : html`<div class="tl-scroll" tabindex="0" role="region" aria-label="Supervisions">${table({
        caption: 'Newest first',
        firstCellIsHeader: true,
        head: ['Held', 'By', 'Risk', 'Decision', 'Actions'],
        rows: list.map((one) => [
          html`<a class="govuk-link" href="${discussionAddress(childId, one.sessionId)}">${inWords(one.heldOn)}</a>`,
          html`${one.worker} with ${one.supervisor}`,
          riskOf(one.texts),
          decisionOf(one.texts),
          `${one.actions}${one.open > 0 ? `, ${one.open} open` : ''}`,
        ]),
      })}</div>`
