import { readFile } from 'node:fs/promises'
import type { Term } from '../../standards/calendar.ts'
import { readTermLines } from '../rules/school-terms.ts'

/** School terms from a file (`readTermLines`). A sentence where one is not understood. */
export const readTerms = async (file: string): Promise<readonly Term[] | string> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return `${file} could not be read. Look at the name and the folder.`
  }
  return readTermLines(text)
}
