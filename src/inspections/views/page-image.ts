import { type Html, html } from '../../platform/views/html.ts'
import type { Document, SourceBox } from '../model.ts'

export type Mark = { boxes: readonly SourceBox[]; label?: string }

/** Points of the page kept around the marked lines when only that part is shown, and the least that is shown. */
const margin = { x: 16, y: 48 }
const least = { width: 330, height: 120 }

type Frame = { x: number; y: number; width: number; height: number }

/** A stretch of at least `least`, around `from` to `to`, inside 0 to `whole`. */
const stretch = (
  from: number,
  to: number,
  whole: number,
  smallest: number,
): readonly [start: number, length: number] => {
  const start = Math.max(0, from)
  const length = Math.min(whole, Math.max(Math.min(whole, to) - start, smallest))
  return [Math.min(start, whole - length), length]
}

const around = (boxes: readonly SourceBox[], page: { width: number; height: number }): Frame => {
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin.x
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin.y
  const left = Math.min(...boxes.map((box) => box.x)) - margin.x
  const top = Math.min(...boxes.map((box) => box.y)) - margin.y
  const [x, width] = stretch(left, right, page.width, least.width)
  const [y, height] = stretch(top, bottom, page.height, least.height)
  return { x, y, width, height }
}

export const pageImageHref = (document: Document, page: number): string =>
  `/inspections/${document.inspectionId}/documents/${document.id}/image?page=${page}`

const touches = (a: SourceBox, b: SourceBox): boolean =>
  a.page === b.page &&
  b.y - (a.y + a.height) < 8 &&
  a.y - (b.y + b.height) < 8 &&
  a.x < b.x + b.width &&
  b.x < a.x + a.width

const union = (a: SourceBox, b: SourceBox): SourceBox => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const right = Math.max(a.x + a.width, b.x + b.width)
  const bottom = Math.max(a.y + a.height, b.y + b.height)
  return { page: a.page, x, y, width: right - x, height: bottom - y }
}

/** Lines of one paragraph as one block: a frame around each line would hide the words. */
const inBlocks = (boxes: readonly SourceBox[]): readonly SourceBox[] => {
  const blocks: SourceBox[] = []
  for (const box of boxes) {
    const last = blocks.at(-1)
    if (last && touches(last, box)) blocks[blocks.length - 1] = union(last, box)
    else blocks.push(box)
  }
  return blocks
}

const round = (points: number): string => points.toFixed(1)

const markOf = (mark: Mark, page: number): Html[] => {
  const boxes = inBlocks(mark.boxes.filter((box) => box.page === page))
  const first = boxes[0]
  return [
    ...boxes.map(
      (box) =>
        html`<rect class="tl-mark" x="${round(box.x - 2)}" y="${round(box.y - 1)}" width="${round(box.width + 4)}" height="${round(box.height + 2)}"/>`,
    ),
    ...(first && mark.label
      ? [
          html`<text class="tl-mark-label" x="${round(Math.max(12, first.x - 8))}" y="${round(first.y + first.height * 0.8)}">${mark.label}</text>`,
        ]
      : []),
  ]
}

/**
 * The picture of one page with the places of values marked on it. `part` shows only the lines around the marks.
 * Works without script and without style attributes: the marks are shapes over the picture in one drawing.
 */
export const pageImage = (given: {
  document: Document
  page: number
  marks: readonly Mark[]
  part?: boolean
  title: string
}): Html | null => {
  const size = given.document.pages[given.page - 1]
  if (!size) return null
  const boxes = given.marks.flatMap((mark) => mark.boxes).filter((box) => box.page === given.page)
  const frame = given.part && boxes.length > 0 ? around(boxes, size) : { x: 0, y: 0, ...size }
  const viewBox = [frame.x, frame.y, frame.width, frame.height].map(round).join(' ')
  return html`<svg class="tl-page-image" viewBox="${viewBox}" role="img" aria-label="${given.title}">
<image href="${pageImageHref(given.document, given.page)}" x="0" y="0" width="${round(size.width)}" height="${round(size.height)}"/>
${given.marks.flatMap((mark) => markOf(mark, given.page))}
</svg>`
}
