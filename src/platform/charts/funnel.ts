import { max, min } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { details, table } from '../views/content.ts'
import { type Html, html } from '../views/html.ts'
import { at, box, frame, type Told } from './frame.ts'

/** One group: how many cases it has, and its value. `note` in words: "Lower than chance alone would explain". */
export type Group = {
  readonly name: string
  readonly size: number
  readonly value: number
  readonly note: string | null
}

/** Limits at one number of cases. */
export type Limit = { readonly size: number; readonly low: number; readonly high: number }

type Funnel = Told & {
  readonly groups: readonly Group[]
  readonly overall: number
  readonly inner: readonly Limit[]
  readonly outer: readonly Limit[]
}

/** Groups by how many cases they have, between the lines within which chance alone explains them. In the order given: nobody is ranked. */
export const funnelChart = ({ groups, overall, inner, outer, ...told }: Funnel): Html => {
  const x = scaleLinear([0, (max(groups, ({ size }) => size) ?? 1) * 1.05], [box.left, box.width - box.right])
  const values = [...groups.map(({ value }) => value), ...outer.flatMap(({ low, high }) => [low, high]), overall]
  const y = scaleLinear([min(values)!, max(values)!], [box.height - box.bottom, box.top]).nice(5)
  const edge = (limits: readonly Limit[], of: 'low' | 'high', kind: string): Html => {
    const path = line<Limit>()
      .x(({ size }) => x(size))
      .y((limit) => y(limit[of]))
      .digits(1)([...limits])
    return html`<path d="${path ?? ''}" class="tl-chart__limit tl-chart__limit--${kind}"/>`
  }
  const right = box.width - box.right
  const name = (limits: readonly Limit[], words: string): Html | null => {
    const last = limits.at(-1)
    return last === undefined
      ? null
      : html`<text x="${right + 8}" y="${at(y(last.high) + 4)}" class="tl-chart__name">${words}</text>`
  }
  const drawn = [
    html`<line x1="${box.left}" y1="${at(y(overall))}" x2="${right}" y2="${at(y(overall))}" class="tl-chart__level"/>`,
    ...(['low', 'high'] as const).flatMap((of) => [edge(inner, of, 'inner'), edge(outer, of, 'outer')]),
    html`<text x="${right + 8}" y="${at(y(overall) + 4)}" class="tl-chart__name">All of these</text>`,
    name(outer, 'Limit of chance'),
    ...groups.flatMap(({ name: words, size, value, note }) => [
      html`<circle cx="${at(x(size))}" cy="${at(y(value))}" r="${note === null ? 4 : 6}" class="tl-chart__group${note === null ? '' : ' tl-chart__group--apart'}"/>`,
      note !== null &&
        html`<text x="${at(x(size) + 9)}" y="${at(y(value) + 4)}" class="tl-chart__name">${words}</text>`,
    ]),
  ].map((one) => one || html``)
  const figures = table({
    caption: told.title,
    hideCaption: true,
    firstCellIsHeader: true,
    head: ['Group', { text: 'Cases', numeric: true }, { text: 'Value', numeric: true }, 'Against chance'],
    rows: groups.map((one) => [
      one.name,
      { text: String(one.size), numeric: true },
      { text: told.written(one.value), numeric: true },
      one.note ?? 'Within what chance explains',
    ]),
  })
  return frame(
    told,
    {
      ticks: y.ticks(5).map((value) => ({ value, y: y(value) })),
      labels: x.ticks(6).map((value) => ({ text: String(value), x: x(value) })),
    },
    drawn,
    details({ summary: 'The same as a table', content: figures }),
  )
}
