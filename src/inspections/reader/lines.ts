/** A rectangle in PDF points, measured from the top left corner of the page. */
export type Box = { x: number; y: number; width: number; height: number }

/** A run of words on one line, without a wide gap inside. A table row is one line of several segments. */
export type Segment = { text: string; x: number; width: number }

/**
 * One printed line. `page` counts from 1 and is null where the format has no pages; `box`, `size` (points) and `font` are null
 * where it has no positions. `breakBefore` is true where the format itself says a new paragraph starts here.
 */
export type Line = {
  page: number | null
  text: string
  segments: readonly Segment[]
  box: Box | null
  size: number | null
  font: string | null
  breakBefore: boolean
  /** What the format says this line is; null where it does not say (PDF, plain text). */
  role: 'heading' | 'bullet' | 'row' | 'paragraph' | null
}

export type PageSize = { number: number; width: number; height: number }

/** Why reading stopped, by the id of a fault; see faults.ts. */
export class Unreadable extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** A line of a format without positions. */
export const plainLine = (text: string, over: Partial<Line> = {}): Line => ({
  page: null,
  text,
  segments: [{ text, x: 0, width: 0 }],
  box: null,
  size: null,
  font: null,
  breakBefore: false,
  role: null,
  ...over,
})

/** The part of a line from `from` to its end: used to take a bullet or number off the front. */
export const withoutFront = (line: Line, from: number): Line => {
  const text = line.text.slice(from)
  if (from === 0) return line
  const start = line.segments[0]
  if (!line.box || !start) return { ...line, text, segments: [{ text, x: start?.x ?? 0, width: start?.width ?? 0 }] }
  const share = line.text.length > 0 ? from / line.text.length : 0
  const rest = line.segments.length > 1 && from >= start.text.length ? line.segments.slice(1) : null
  const x = rest?.[0] ? rest[0].x : line.box.x + line.box.width * share
  const box = { ...line.box, x, width: line.box.x + line.box.width - x }
  return { ...line, text, box, segments: rest ?? [{ text, x, width: box.width }] }
}
