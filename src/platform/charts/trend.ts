import { max, min } from 'd3-array'
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { details, table } from '../views/content.ts'
import { type Html, html } from '../views/html.ts'
import { at, box, frame, type Told } from './frame.ts'

/** A value for each label of the chart; null: there was none, and the line stops instead of falling to nothing. */
export type Series = { readonly name: string; readonly values: readonly (number | null)[] }

/** A level drawn across: a target, or England. */
export type Level = { readonly name: string; readonly value: number }

type Trend = Told & {
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly levels?: readonly Level[]
  /** What the table says of each label where there is no value; left out: "None". */
  readonly missing?: readonly (string | null)[]
  /** The scale holds this too: 0 and 1 for shares. */
  readonly holds?: readonly number[]
  /** The page has the same figures as a table right below, so that they are not printed twice. */
  readonly tableBelow?: true
}

/** Told apart by stroke and mark as well as by colour. Four lines are as many as can be followed. */
const marks = ['circle', 'square', 'diamond', 'cross'] as const

const markAt = (mark: (typeof marks)[number], x: number, y: number): Html => {
  if (mark === 'circle') return html`<circle cx="${at(x)}" cy="${at(y)}" r="3.5"/>`
  if (mark === 'square') return html`<rect x="${at(x - 3.5)}" y="${at(y - 3.5)}" width="7" height="7"/>`
  const d = mark === 'diamond' ? `M${at(x)} ${at(y - 5)}l5 5l-5 5l-5 -5z` : `M${at(x - 4)} ${at(y - 4)}l8 8m0 -8l-8 8`
  return html`<path d="${d}"/>`
}

const lineHeight = 15

/**
 * Words at the end of the lines, moved apart so that they can be read; by the height at which they would stand. Those that would come to
 * stand below the axis, where the months are written, move up.
 */
const apart = <Word extends { y: number }>(words: readonly Word[]): readonly Word[] => {
  const placed: Word[] = []
  for (const word of words.toSorted((one, other) => one.y - other.y))
    placed.push({ ...word, y: Math.max(word.y, (placed.at(-1)?.y ?? Number.NEGATIVE_INFINITY) + lineHeight) })
  const lowest = box.height - box.bottom
  return placed.map((word, at) => ({ ...word, y: Math.min(word.y, lowest - (placed.length - 1 - at) * lineHeight) }))
}

const lastOf = (values: readonly (number | null)[]): number | null => values.findLast((value) => value !== null) ?? null

/** Lines over time, drawn on the server, with the same figures as a table. */
export const trendChart = ({
  labels,
  series,
  levels = [],
  holds = [],
  missing = [],
  tableBelow,
  ...told
}: Trend): Html => {
  const known = [...series.flatMap(({ values }) => values.filter((value) => value !== null)), ...holds]
  const all = [...known, ...levels.map(({ value }) => value)]
  const x = scalePoint<string>([...labels], [box.left + 8, box.width - box.right - 8])
  const y = scaleLinear([min(all) ?? 0, max(all) ?? 1], [box.height - box.bottom, box.top]).nice(5)
  const every = Math.ceil(labels.length / 8)
  const shown = labels.filter((_, index) => (labels.length - 1 - index) % every === 0)
  const drawn = series.map(({ values }, index) => {
    const path = line<number | null>()
      .defined((value) => value !== null)
      .x((_, place) => x(labels[place]!)!)
      .y((value) => y(value ?? 0))
      .digits(1)([...values])
    const mark = marks[index % marks.length]!
    return html`<g class="tl-chart__series tl-chart__series--${index % marks.length}"><path d="${path}" class="tl-chart__line"/>
<g class="tl-chart__marks">${values.map((value, place) => value !== null && markAt(mark, x(labels[place]!)!, y(value)))}</g></g>`
  })
  const across = levels.map(
    ({ value }) =>
      html`<line x1="${box.left}" y1="${at(y(value))}" x2="${box.width - box.right}" y2="${at(y(value))}" class="tl-chart__level"/>`,
  )
  const named = apart([
    ...series.flatMap(({ name, values }) => {
      const last = lastOf(values)
      return last === null ? [] : [{ name, y: y(last) }]
    }),
    ...levels.map(({ name, value }) => ({ name, y: y(value) })),
  ]).map(
    (word) =>
      html`<text x="${box.width - box.right + 8}" y="${at(word.y + 4)}" class="tl-chart__name">${word.name}</text>`,
  )
  const cell = (value: number | null, place: number) => ({
    text: value === null ? (missing[place] ?? 'None') : told.written(value),
    numeric: true,
  })
  const figures = table({
    caption: told.title,
    hideCaption: true,
    firstCellIsHeader: true,
    head: [
      'When',
      ...series.map(({ name }) => ({ text: name, numeric: true })),
      ...levels.map(({ name }) => ({ text: name, numeric: true })),
    ],
    rows: labels.map((label, place) => [
      label,
      ...series.map(({ values }) => cell(values[place] ?? null, place)),
      ...levels.map(({ value }) => cell(value, place)),
    ]),
  })
  return frame(
    told,
    {
      ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
      labels: shown.map((text) => ({ text, x: x(text)! })),
    },
    [...across, ...drawn, ...named],
    tableBelow ? html`` : details({ summary: 'The same as a table', content: figures }),
  )
}
