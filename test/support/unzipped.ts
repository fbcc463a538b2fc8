import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

/** Every file of a zip (such as a DOCX) as text, by its name. For small documents that a test made itself. */
export const unzipped = async (zip: Buffer): Promise<Readonly<Record<string, string>>> => {
  const file = await yauzl.fromBufferPromise(zip)
  const files: Record<string, string> = {}
  for await (const entry of file.eachEntry())
    files[entry.fileName] = (await buffer(await file.openReadStreamPromise(entry))).toString()
  return files
}
