import { type Html, html } from '../views/html.ts'

/** The box that a chart is drawn in, in units of the drawing (pixels at its natural width). */
export const box = { width: 640, height: 280, left: 52, right: 120, top: 16, bottom: 40 } as const

/** One decimal is enough for a drawing, and keeps a page of twenty charts small. */
export const at = (value: number): string => value.toFixed(1)

/** What a chart says in words, for those who do not see it, and what its axes count. */
export type Told = {
  /** Unique in the page. */
  readonly id: string
  readonly title: string
  /** One sentence: what moved, from what to what. */
  readonly description: string
  /** How a value is written: "85%", "12 days". */
  readonly written: (value: number) => string
}

type Axis = {
  readonly ticks: readonly { readonly y: number; readonly value: number }[]
  readonly labels: readonly { readonly x: number; readonly text: string }[]
}

const rowOf = (
  y: number,
  text: string,
): Html => html`<line x1="${box.left}" y1="${at(y)}" x2="${box.width - box.right}" y2="${at(y)}" class="tl-chart__grid"/>
<text x="${box.left - 6}" y="${at(y + 4)}" text-anchor="end" class="tl-chart__text">${text}</text>`

/** Grid, axes and what is drawn in them. The table of the same figures stands below it and on paper (`figures`). */
export const frame = (told: Told, { ticks, labels }: Axis, drawn: readonly Html[], figures: Html): Html => {
  const bottom = box.height - box.bottom
  return html`<figure class="tl-chart-figure">
<svg viewBox="0 0 ${box.width} ${box.height}" class="tl-chart" role="img" aria-labelledby="${told.id}-title ${told.id}-words">
<title id="${told.id}-title">${told.title}</title><desc id="${told.id}-words">${told.description}</desc>
${ticks.map(({ y, value }) => rowOf(y, told.written(value)))}
<line x1="${box.left}" y1="${bottom}" x2="${box.width - box.right}" y2="${bottom}" class="tl-chart__axis"/>
${labels.map(({ x, text }) => html`<text x="${at(x)}" y="${bottom + 18}" text-anchor="middle" class="tl-chart__text">${text}</text>`)}
${drawn}
</svg>
<figcaption class="govuk-body-s">${told.description}</figcaption>
${figures}
</figure>`
}
