/** Components of GOV.UK Frontend that show something. */
import { type Html, html } from './html.ts'
import { macro, type Words, words } from './nunjucks.ts'

type HeadingSize = 's' | 'm' | 'l' | 'xl'

export type Cell = Words | { text: Words; numeric?: boolean; classes?: string; colspan?: number }

const isCell = (cell: Cell): cell is Exclude<Cell, Words> => typeof cell === 'object' && 'text' in cell

const asCell = (cell: Cell): Exclude<Cell, Words> => (isCell(cell) ? cell : { text: cell })

/** ` class="…"` of a cell of this base, as the official macro writes it. */
const classOf = (base: string, { numeric, classes }: Exclude<Cell, Words>): Html =>
  html` class="${base}${numeric ? ` ${base}--numeric` : ''}${classes ? ` ${classes}` : ''}"`

const spanOf = ({ colspan }: Exclude<Cell, Words>): Html | '' => (colspan ? html` colspan="${colspan}"` : '')

const headCell = (given: Cell): Html => {
  const cell = asCell(given)
  return html`<th scope="col"${classOf('govuk-table__header', cell)}${spanOf(cell)}>${cell.text}</th>`
}

const bodyCell = (given: Cell, isHeader: boolean): Html => {
  const cell = asCell(given)
  if (!isHeader) return html`<td${classOf('govuk-table__cell', cell)}${spanOf(cell)}>${cell.text}</td>`
  const { numeric, ...named } = cell
  return html`<th scope="row"${classOf('govuk-table__header', named)}${spanOf(named)}>${named.text}</th>`
}

/**
 * A table with a caption (hide it when a heading says the same). `firstCellIsHeader` makes row headers. The markup of govuk-frontend's own
 * macro (a test compares them), made without it: a page of figures has a thousand cells, and the macro takes five times as long.
 */
export const table = (given: {
  caption: string
  captionSize?: HeadingSize
  hideCaption?: boolean
  head: readonly Cell[]
  rows: readonly (readonly Cell[])[]
  firstCellIsHeader?: boolean
  classes?: string
}): Html => {
  const caption = given.hideCaption ? 'govuk-visually-hidden' : `govuk-table__caption--${given.captionSize ?? 'm'}`
  return html`<table class="govuk-table${given.classes ? ` ${given.classes}` : ''}">
${given.caption && html`<caption class="govuk-table__caption ${caption}">${given.caption}</caption>\n`}<thead class="govuk-table__head">
<tr class="govuk-table__row">${given.head.map(headCell)}</tr>
</thead>
<tbody class="govuk-table__body">
${given.rows.map((row) => html`<tr class="govuk-table__row">${row.map((cell, at) => bodyCell(cell, at === 0 && given.firstCellIsHeader === true))}</tr>\n`)}</tbody>
</table>
`
}

const summaryMacro = macro('summary-list', 'govukSummaryList')

export type SummaryRow = {
  key: Words
  value: Words
  /** `hidden` is read out after the link's text: "Change" + "date received". */
  actions?: readonly { href: string; text: string; hidden?: string }[]
}

export const summaryList = (given: {
  rows: readonly SummaryRow[]
  card?: { title: string; level?: 2 | 3 | 4 }
  noBorder?: boolean
}): Html =>
  summaryMacro({
    card: given.card ? { title: { text: given.card.title, headingLevel: given.card.level ?? 2 } } : undefined,
    classes: given.noBorder ? 'govuk-summary-list--no-border' : undefined,
    rows: given.rows.map((row) => ({
      key: words(row.key),
      value: words(row.value),
      actions: row.actions?.length
        ? { items: row.actions.map(({ href, text, hidden }) => ({ href, text, visuallyHiddenText: hidden })) }
        : undefined,
    })),
  })

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

/** A status, as govuk-frontend marks it up. Colour never says more than the words do. */
export const tag = (text: string, colour: TagColour = 'blue'): Html =>
  html`<strong class="govuk-tag govuk-tag--${colour}">${text}</strong>`

const detailsMacro = macro('details', 'govukDetails')

export const details = (given: { summary: string; content: Words; open?: boolean }): Html =>
  detailsMacro({ summaryText: given.summary, ...words(given.content), open: given.open ?? false })

const insetMacro = macro('inset-text', 'govukInsetText')
export const insetText = (content: Words): Html => insetMacro(words(content))

const warningMacro = macro('warning-text', 'govukWarningText')
export const warningText = (content: Words): Html => warningMacro({ ...words(content), iconFallbackText: 'Warning' })
