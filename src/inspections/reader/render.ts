import { createCanvas } from '@napi-rs/canvas'
import { openPdf } from './pdf.ts'

/** A PDF may say that its page is kilometres wide, and a canvas takes four bytes a dot that no thread's limit counts: A2 at twice 72 dots an inch. */
const mostDots = 8_000_000
const longestSide = 8_000

/** The scale asked for, or the largest that a page of this size (in points) can be drawn at. */
export const scaleFor = (width: number, height: number, scale: number): number =>
  Math.min(scale, Math.sqrt(mostDots / (width * height)), longestSide / Math.max(width, height))

/** One page as a PNG; `scale` 1 is 72 dots an inch. Null when the document has no such page. */
export const renderPdfPage = async (bytes: Uint8Array, pageNumber: number, scale: number): Promise<Buffer | null> => {
  const document = await openPdf(bytes)
  try {
    if (pageNumber < 1 || pageNumber > document.numPages) return null
    const page = await document.getPage(pageNumber)
    const asPrinted = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: scaleFor(asPrinted.width, asPrinted.height, scale) })
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
    const context = canvas.getContext('2d')
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    await page.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
    }).promise
    return await canvas.encode('png')
  } finally {
    await document.loadingTask.destroy()
  }
}
