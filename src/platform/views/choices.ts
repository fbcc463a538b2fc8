/** Radios and checkboxes of GOV.UK Frontend. The first item's id is the name, so that `#name` finds it. */
import { hintAndError } from './fields.ts'
import type { Html } from './html.ts'
import { macro, type Words, words } from './nunjucks.ts'

export type Choice = {
  value: string
  text: Words
  hint?: Words | null
  checked?: boolean
  /** Shown below the item while it is chosen (always shown without JavaScript). */
  conditional?: Html
  disabled?: boolean
}

export type Choices = {
  name: string
  /** Where one choice is spread over two groups of the same name: what the ids of this one begin with. */
  idPrefix?: string
  legend: Words
  hint?: Words | null
  items: readonly (Choice | { divider: string })[]
  error?: string | null
  /** Radios side by side: only for two short answers. */
  inline?: boolean
  small?: boolean
  legendSize?: 's' | 'm' | 'l' | 'xl'
  legendIsHeading?: boolean
  hideLegend?: boolean
}

export const fieldsetOf = (given: Pick<Choices, 'legend' | 'legendSize' | 'legendIsHeading' | 'hideLegend'>) => ({
  legend: {
    ...words(given.legend),
    classes: given.hideLegend ? 'govuk-visually-hidden' : `govuk-fieldset__legend--${given.legendSize ?? 's'}`,
    isPageHeading: given.legendIsHeading ?? false,
  },
})

const paramsOf = (given: Choices, kind: 'radios' | 'checkboxes', chosen: readonly string[]) => ({
  idPrefix: given.idPrefix ?? given.name,
  name: given.name,
  fieldset: fieldsetOf(given),
  ...hintAndError(given),
  classes: [given.inline && `govuk-${kind}--inline`, given.small && `govuk-${kind}--small`].filter(Boolean).join(' '),
  items: given.items.map((item) =>
    'divider' in item
      ? item
      : {
          value: item.value,
          ...words(item.text),
          hint: item.hint ? words(item.hint) : undefined,
          checked: item.checked ?? chosen.includes(item.value),
          conditional: item.conditional,
          disabled: item.disabled,
        },
  ),
})

const radiosMacro = macro('radios', 'govukRadios')
const checkboxesMacro = macro('checkboxes', 'govukCheckboxes')

/** `value` checks the item with that value. */
export const radios = (given: Choices & { value?: string | null }): Html =>
  radiosMacro(paramsOf(given, 'radios', given.value ? [given.value] : []))

/** `values` checks the items with those values. Several may be chosen: read them with `form.all(name)`. */
export const checkboxes = (given: Choices & { values?: readonly string[] }): Html =>
  checkboxesMacro(paramsOf(given, 'checkboxes', given.values ?? []))
