import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandIO } from '../../src/platform/command.ts'
import type { Day } from '../../src/platform/day.ts'
import { run } from '../../src/returns/sample/command.ts'

const quiet = (today: Day): CommandIO => ({
  out: async () => {},
  err: (sentence) => {
    throw new Error(sentence)
  },
  stdin: async () => Buffer.from(''),
  env: {},
  today,
})

export type SampleReturns = { annexA: string; ssd: string; local: string; remove: () => void }

/** The returns of an invented authority in a folder of their own: Annex A, the dataset and the small lists. */
export const sampleReturns = async (given: {
  children: number
  seed: string
  asAt: Day
  faults?: number
}): Promise<SampleReturns> => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-returns-'))
  const options = Object.entries({ children: given.children, seed: given.seed, out: folder, 'as-at': given.asAt })
  const args = options.flatMap(([name, value]) => [`--${name}`, String(value)])
  const more = ['--format', 'csv', '--ssd', '--local', ...(given.faults ? ['--faults', String(given.faults)] : [])]
  const code = await run([...args, ...more], quiet(given.asAt))
  if (code !== 0) throw new Error(`No sample was made: ${code}.`)
  const of = (name: string): string => join(folder, name)
  return {
    annexA: of('annex-a'),
    ssd: of('ssd'),
    local: of('local'),
    remove: () => rmSync(folder, { recursive: true }),
  }
}
