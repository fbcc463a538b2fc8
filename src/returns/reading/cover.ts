import { coverStart } from '../annex-a/cover.ts'
import type { ReturnTable } from './tables.ts'

const isCalledCover = ({ sheet, file }: ReturnTable): boolean => /^cover(\.(txt|csv))?$/i.test(sheet ?? file)

/**
 * The lines of a cover that was written here, or null: another sheet may be called so too. In a text file a comma parts cells, and is put
 * back.
 */
export const readCover = async (table: ReturnTable): Promise<readonly string[] | null> => {
  if (!isCalledCover(table)) return null
  const lines: string[] = []
  let stopped = false
  try {
    await table.readRows(
      (_, cells) => {
        lines.push(cells.map((cell) => (typeof cell === 'string' ? cell : '')).join(','))
        if (lines[0]!.startsWith(coverStart)) return
        stopped = true
        throw new Error('No cover: the rest is not read.')
      },
      () => {},
    )
  } catch (error) {
    if (!stopped) throw error
  }
  return stopped || lines.length === 0 ? null : lines
}
