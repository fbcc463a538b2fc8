import { max } from 'd3-array'
import { scaleBand, scaleLinear } from 'd3-scale'
import { details, table } from '../views/content.ts'
import { type Html, html } from '../views/html.ts'
import { at, box, frame, type Told } from './frame.ts'

/** `after` marks the bars past a limit: they are hatched, and not just of another colour. */
export type Bar = { readonly label: string; readonly value: number; readonly after?: boolean }

/** How many there are of each: days taken, ages. The table below says the same. */
export const barChart = ({ bars, heading, ...told }: Told & { bars: readonly Bar[]; heading: string }): Html => {
  const labels = bars.map(({ label }) => label)
  const x = scaleBand<string>(labels, [box.left + 4, box.width - box.right - 4]).padding(0.15)
  const y = scaleLinear([0, max(bars, ({ value }) => value) || 1], [box.height - box.bottom, box.top]).nice(4)
  const every = Math.ceil(labels.length / 10)
  const drawn = bars.map(
    ({ label, value, after }) =>
      html`<rect x="${at(x(label)!)}" y="${at(y(value))}" width="${at(x.bandwidth())}" height="${at(y(0) - y(value))}" class="tl-chart__bar${after ? ' tl-chart__bar--after' : ''}"/>`,
  )
  const figures = table({
    caption: told.title,
    hideCaption: true,
    firstCellIsHeader: true,
    head: [heading, { text: 'How many', numeric: true }],
    rows: bars.map(({ label, value }) => [label, { text: told.written(value), numeric: true }]),
  })
  return frame(
    told,
    {
      ticks: y
        .ticks(4)
        .filter(Number.isInteger)
        .map((value) => ({ value, y: y(value) })),
      labels: labels
        .filter((_, index) => index % every === 0)
        .map((text) => ({ text, x: x(text)! + x.bandwidth() / 2 })),
    },
    drawn,
    details({ summary: 'The same as a table', content: figures }),
  )
}
