import { type Html, html } from '../../platform/views/html.ts'

type Point = { label: string; value: number }

const [width, height, left, bottom, top] = [640, 180, 48, 24, 12]

/** A round number at or above the highest value: the top of the scale. */
const topOf = (highest: number): number => {
  if (highest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(highest))
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= highest)!
}

/** A line over time from nought, drawn on the server; the table beside it says the same in figures. */
export const chart = (title: string, points: readonly Point[]): Html => {
  const most = topOf(Math.max(...points.map(({ value }) => value)))
  const x = (at: number): number => left + (at * (width - left - 16)) / Math.max(points.length - 1, 1)
  const y = (value: number): number => top + (1 - value / most) * (height - top - bottom)
  const line = points.map(({ value }, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  const [first, last] = [points[0]!, points.at(-1)!]
  return html`<figure class="govuk-!-margin-0 govuk-!-margin-bottom-4"><svg viewBox="0 0 ${width} ${height}" class="tl-chart" role="img" aria-label="${title}: ${first.value.toFixed(1)} as at ${first.label}, ${last.value.toFixed(1)} as at ${last.label}">
<line x1="${left}" y1="${y(0)}" x2="${width - 8}" y2="${y(0)}" class="tl-chart__axis"/>
<line x1="${left}" y1="${y(most)}" x2="${width - 8}" y2="${y(most)}" class="tl-chart__grid"/>
<text x="${left - 6}" y="${y(0) + 5}" text-anchor="end" class="tl-chart__text">0</text>
<text x="${left - 6}" y="${y(most) + 5}" text-anchor="end" class="tl-chart__text">${most}</text>
<polyline points="${line}" class="tl-chart__line"/>
${points.map(({ value }, at) => html`<circle cx="${x(at).toFixed(1)}" cy="${y(value).toFixed(1)}" r="3.5" class="tl-chart__point"/>`)}
<text x="${left}" y="${height - 4}" class="tl-chart__text">${first.label}</text>
<text x="${width - 8}" y="${height - 4}" text-anchor="end" class="tl-chart__text">${last.label}</text>
</svg></figure>`
}
