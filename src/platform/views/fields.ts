/** Form fields of GOV.UK Frontend. `name` is also the id, so that an error summary can link to `#name`. */
import type { Html } from './html.ts'
import { macro, type Words, words } from './nunjucks.ts'

type FieldSize = 's' | 'm' | 'l' | 'xl'

/** What every field with one label has. `error` says what is wrong and what to do. */
export type Field = {
  name: string
  label: Words
  hint?: Words | null
  error?: string | null
  /** Bold label of that size; give 'l' and `labelIsHeading` where the question is the whole page. */
  labelSize?: FieldSize
  labelIsHeading?: boolean
  hideLabel?: boolean
  classes?: string
  attributes?: Readonly<Record<string, string>>
}

export const labelOf = (field: Field) => ({
  ...words(field.label),
  classes: [field.labelSize && `govuk-label--${field.labelSize}`, field.hideLabel && 'govuk-visually-hidden']
    .filter(Boolean)
    .join(' '),
  isPageHeading: field.labelIsHeading ?? false,
})

export const hintAndError = (field: { hint?: Words | null; error?: string | null }) => ({
  hint: field.hint ? words(field.hint) : undefined,
  errorMessage: field.error ? { text: field.error } : undefined,
})

const joined = (...classes: readonly (string | undefined | false)[]): string => classes.filter(Boolean).join(' ')

export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30 | 'one-half' | 'two-thirds' | 'one-third' | 'full'

const widthClass = (width: InputWidth | undefined): string | undefined => {
  if (width === undefined) return undefined
  return typeof width === 'number' ? `govuk-input--width-${width}` : `govuk-!-width-${width}`
}

const inputMacro = macro('input', 'govukInput')
const passwordMacro = macro('password-input', 'govukPasswordInput')

export type InputField = Field & {
  value?: string | number | null
  width?: InputWidth
  /** `date` only in filters: a form asks for a day with `dateInput`. */
  type?: 'text' | 'date' | 'email' | 'password' | 'tel' | 'url' | 'search'
  inputmode?: 'numeric' | 'decimal' | 'email'
  autocomplete?: string
  spellcheck?: boolean
  prefix?: string
  suffix?: string
}

/** A one-line box. `type: 'password'` becomes GOV.UK's password input, with a button that shows what was typed. */
export const input = (field: InputField): Html => {
  const shared = {
    id: field.name,
    name: field.name,
    label: labelOf(field),
    ...hintAndError(field),
    classes: joined(widthClass(field.width), field.classes),
    value: field.value === null || field.value === undefined ? '' : String(field.value),
    autocomplete: field.autocomplete,
    attributes: field.attributes,
  }
  if (field.type === 'password') return passwordMacro(shared)
  return inputMacro({
    ...shared,
    type: field.type ?? 'text',
    inputmode: field.inputmode,
    spellcheck: field.spellcheck,
    prefix: field.prefix ? { text: field.prefix } : undefined,
    suffix: field.suffix ? { text: field.suffix } : undefined,
  })
}

const textareaMacro = macro('textarea', 'govukTextarea')

export const textarea = (field: Field & { value?: string | null; rows?: number }): Html =>
  textareaMacro({
    id: field.name,
    name: field.name,
    label: labelOf(field),
    ...hintAndError(field),
    classes: field.classes,
    value: field.value ?? '',
    rows: field.rows ?? 5,
    attributes: field.attributes,
  })

const selectMacro = macro('select', 'govukSelect')

export type SelectItem = { value: string; text: string; selected?: boolean; disabled?: boolean }

/** `value` selects the item with that value; an item's own `selected` does the same. */
export const select = (field: Field & { items: readonly SelectItem[]; value?: string | null }): Html =>
  selectMacro({
    id: field.name,
    name: field.name,
    label: labelOf(field),
    ...hintAndError(field),
    classes: field.classes,
    value: field.value ?? undefined,
    items: field.items,
    attributes: field.attributes,
  })

const fileMacro = macro('file-upload', 'govukFileUpload')

/** One file; wrap it in `form({ multipart: true, ... })`. `accept` as in HTML, for example ".pdf,.docx". */
export const fileUpload = (field: Field & { accept?: string }): Html =>
  fileMacro({
    id: field.name,
    name: field.name,
    label: labelOf(field),
    ...hintAndError(field),
    classes: field.classes,
    attributes: { ...field.attributes, ...(field.accept ? { accept: field.accept } : {}) },
  })

const buttonMacro = macro('button', 'govukButton')

export type ButtonLook = 'primary' | 'secondary' | 'warning'

/** A submit button, or a link that looks like one when `href` is given. */
export const button = (given: {
  text: string
  href?: string
  look?: ButtonLook
  name?: string
  value?: string
  classes?: string
  /** Stops a second press within a second (needs JavaScript; the server must stand a double press anyhow). */
  preventDoubleClick?: boolean
  attributes?: Readonly<Record<string, string>>
}): Html =>
  buttonMacro({
    text: given.text,
    href: given.href,
    name: given.name,
    value: given.value,
    classes: joined(given.look && given.look !== 'primary' && `govuk-button--${given.look}`, given.classes),
    preventDoubleClick: given.preventDoubleClick ?? !given.href,
    attributes: given.attributes,
  })
