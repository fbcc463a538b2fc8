import { areaTitle } from '../../children/standards/areas.ts'
import {
  button,
  checkboxes,
  dateInput,
  details,
  form,
  input,
  select,
  type TypedDate,
  textarea,
  warningText,
} from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import type { Standard } from '../../standards/standard.ts'
import type { TeamPlace } from '../records/places.ts'
import { groupKey } from '../rules/asked.ts'
import { type ChosenTyped, type SetTyped, type SetVersion, whyField } from '../rules/diagnostic-set.ts'
import type { Group } from '../rules/groups.ts'
import { groupItems } from './group-form.ts'

export type SetFormTyped = SetTyped & { readonly group: Group; readonly decidedOn: TypedDate }

export type SetFormGiven = {
  readonly chrome: { readonly csrfToken: string }
  readonly action: string
  readonly standards: readonly Standard[]
  readonly places: readonly TeamPlace[]
  readonly authority: string
  readonly typed: SetFormTyped
  readonly seen: number
  /** The same form sent twice makes one set. */
  readonly setId: string
  readonly errors: Readonly<Record<string, string>>
  /** Another's version that was saved while this was typed. */
  readonly theirs: SetVersion | null
}

const chosenRow = (one: ChosenTyped, standard: Standard | undefined, { errors }: SetFormGiven): Html => {
  const title = standard?.title ?? one.standard
  return html`<fieldset class="govuk-fieldset tl-chosen"><legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${title}</legend>
<input type="hidden" name="chosen" value="${one.standard}">
${input({ name: `place-${one.standard}`, label: html`Place<span class="govuk-visually-hidden"> of ${title}</span>`, value: one.place, width: 3, inputmode: 'numeric' })}
${textarea({ name: whyField(one.standard), label: html`Why it was chosen<span class="govuk-visually-hidden">: ${title}</span>`, rows: 2, value: one.why, error: errors[whyField(one.standard)] ?? null })}
${checkboxes({ name: `leave-${one.standard}`, legend: 'Leave out', hideLegend: true, small: true, items: [{ value: 'yes', text: html`Leave it out<span class="govuk-visually-hidden">: ${title}</span>` }] })}
</fieldset>`
}

const chosenPart = (given: SetFormGiven): Html => {
  const byId = new Map(given.standards.map((one) => [one.id, one]))
  const { chosen } = given.typed
  return html`<h2 class="govuk-heading-m">Standards of the set (${chosen.length})</h2>
${chosen.length === 0 ? html`<p class="govuk-body">None yet. Tick them below, then add them.</p>` : chosen.map((one) => chosenRow(one, byId.get(one.standard), given))}`
}

const more = ({ standards, typed, errors }: SetFormGiven): Html => {
  const chosen = new Set(typed.chosen.map(({ standard }) => standard))
  const open = Map.groupBy(
    standards.filter(({ id }) => !chosen.has(id)),
    ({ area }) => area,
  )
  return html`<h2 class="govuk-heading-m" id="choose">Add standards</h2>
${errors.choose === undefined ? '' : html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${errors.choose}</p>`}
${[...open].map(([area, some]) =>
  details({
    summary: `${areaTitle(area)} (${some.length})`,
    content: checkboxes({
      name: 'add',
      idPrefix: `add-${area}`,
      legend: areaTitle(area),
      hideLegend: true,
      small: true,
      items: some.map(({ id, title, asks }) => ({ value: id, text: title, hint: asks })),
    }),
  }),
)}
${button({ text: 'Add what is ticked, leave out what is left out', look: 'secondary', name: 'do', value: 'more' })}`
}

const meanwhile = ({ theirs }: SetFormGiven): Html | null =>
  theirs === null
    ? null
    : warningText(
        `${theirs.by} changed this set while you were typing: “${theirs.title}” with ${theirs.standards.length} standards. What you typed is below and is not saved. If you save it now, it takes the place of that.`,
      )

/** A set: who looks at it, its standards in their order with why, and who decided. Works without a script. */
export const setForm = (given: SetFormGiven): Html => {
  const { chrome, action, typed, errors, places, authority } = given
  return html`${meanwhile(given)}
${form({
  chrome,
  action,
  label: 'Diagnostic set',
  body: html`<input type="hidden" name="seen" value="${given.seen}"><input type="hidden" name="setId" value="${given.setId}">
${input({ name: 'title', label: 'Name of the set', value: typed.title, error: errors.title ?? null })}
${input({ name: 'forWhom', label: 'Who looks at it', hint: 'A board, a service or a meeting, such as the improvement board.', value: typed.forWhom, error: errors.forWhom ?? null })}
${select({ name: 'of', label: 'Figures of', value: groupKey(typed.group), items: groupItems(places, typed.group, authority) })}
${textarea({ name: 'why', label: 'What the set is to show (optional)', rows: 3, value: typed.why, error: errors.why ?? null })}
${chosenPart(given)}
${more(given)}
<h2 class="govuk-heading-m">The decision</h2>
${input({ name: 'decidedBy', label: 'Who decided', hint: 'A person or a meeting, such as the improvement board.', value: typed.decidedBy, error: errors.decidedBy ?? null })}
${dateInput({ name: 'decidedOn', legend: 'Day of the decision', hint: 'The set holds from that day on. Months before it show the set as it was then.', legendSize: 's', value: typed.decidedOn, error: errors.decidedOn ?? null })}
${button({ text: 'Save the set' })}`,
})}`
}
