/** Components of GOV.UK Frontend that show something. */
import type { Html } from './html.ts'
import { macro, type Words, words } from './nunjucks.ts'

type HeadingSize = 's' | 'm' | 'l' | 'xl'

const tableMacro = macro('table', 'govukTable')

export type Cell = Words | { text: Words; numeric?: boolean; classes?: string; colspan?: number }

const isCell = (cell: Cell): cell is Exclude<Cell, Words> => typeof cell === 'object' && 'text' in cell

const cellOf = (cell: Cell) =>
  isCell(cell)
    ? {
        ...words(cell.text),
        format: cell.numeric ? 'numeric' : undefined,
        classes: cell.classes,
        colspan: cell.colspan,
      }
    : words(cell)

/** A table with a caption (hide it when a heading says the same). `firstCellIsHeader` makes row headers. */
export const table = (given: {
  caption: string
  captionSize?: HeadingSize
  hideCaption?: boolean
  head: readonly Cell[]
  rows: readonly (readonly Cell[])[]
  firstCellIsHeader?: boolean
  classes?: string
}): Html =>
  tableMacro({
    caption: given.caption,
    captionClasses: given.hideCaption ? 'govuk-visually-hidden' : `govuk-table__caption--${given.captionSize ?? 'm'}`,
    head: given.head.map(cellOf),
    rows: given.rows.map((row) => row.map(cellOf)),
    firstCellIsHeader: given.firstCellIsHeader ?? false,
    classes: given.classes,
  })

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

const tagMacro = macro('tag', 'govukTag')

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

/** A status. Colour never says more than the words do. */
export const tag = (text: string, colour: TagColour = 'blue'): Html =>
  tagMacro({ text, classes: `govuk-tag--${colour}` })

const detailsMacro = macro('details', 'govukDetails')

export const details = (given: { summary: string; content: Words; open?: boolean }): Html =>
  detailsMacro({ summaryText: given.summary, ...words(given.content), open: given.open ?? false })

const insetMacro = macro('inset-text', 'govukInsetText')
export const insetText = (content: Words): Html => insetMacro(words(content))

const warningMacro = macro('warning-text', 'govukWarningText')
export const warningText = (content: Words): Html => warningMacro({ ...words(content), iconFallbackText: 'Warning' })
