import { zipOf } from '../../src/inspections/reader/zip-of.ts'
import { unzipped } from './unzipped.ts'

/** A workbook with its XML changed, as other programs write it; file name -> what becomes of its text. */
export const rewrittenXlsx = async (
  workbook: Buffer,
  change: Readonly<Record<string, (xml: string) => string>>,
): Promise<Buffer> =>
  zipOf(
    Object.entries(await unzipped(workbook)).map(([name, text]) => ({
      name,
      bytes: Buffer.from(change[name]?.(text) ?? text),
    })),
  )
