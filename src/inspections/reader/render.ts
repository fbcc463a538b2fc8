import { createCanvas } from '@napi-rs/canvas'
import { openPdf } from './pdf.ts'

/** One page as a PNG; `scale` 1 is 72 dots an inch. Null when the document has no such page. */
export const renderPdfPage = async (bytes: Uint8Array, pageNumber: number, scale: number): Promise<Buffer | null> => {
  const document = await openPdf(bytes)
  try {
    if (pageNumber < 1 || pageNumber > document.numPages) return null
    const page = await document.getPage(pageNumber)
    const viewport = page.getViewport({ scale })
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
