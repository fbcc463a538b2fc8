/**
 * `npm run bench`: compares in one run and prints ratios. `npm run bench -- reader` runs one part (pages, start, reader, search, check, indicators, load, children, derive, scorecard, oversight);
 * `npm run bench -- --quick` asks each page ten times and reads all documents once only.
 */
import { rmSync } from 'node:fs'
import { benchCheck } from './check.ts'
import { benchChildren } from './children.ts'
import { benchDerive } from './derive.ts'
import { benchIndicators } from './indicators.ts'
import { benchLoad } from './load.ts'
import { benchOversight } from './oversight.ts'
import { benchPages } from './pages.ts'
import { benchReader } from './reader.ts'
import { benchScorecard } from './scorecard.ts'
import { benchLibrary } from './search.ts'
import { newDataFolder, startService } from './service.ts'
import { benchStart } from './start.ts'

const parts = [
  'reader',
  'pages',
  'start',
  'search',
  'check',
  'indicators',
  'load',
  'children',
  'derive',
  'scorecard',
  'oversight',
] as const
const quick = process.argv.includes('--quick')
const asked = process.argv.slice(2).filter((word) => word !== '--quick')
const strange = asked.find((word) => !parts.some((part) => part === word))

const benchService = async (): Promise<void> => {
  const dataFolder = newDataFolder()
  try {
    const first = await startService(dataFolder)
    if (wants('pages')) await benchPages(first, quick ? 10 : 60)
    await first.stop()
    if (wants('start')) await benchStart(dataFolder)
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
const wants = (part: (typeof parts)[number]): boolean => asked.length === 0 || asked.includes(part)

if (strange) {
  console.error(`There is no part ${strange}. The parts are ${parts.join(', ')}; without one, all are run.`)
  process.exitCode = 2
} else {
  if (wants('reader')) await benchReader(quick ? 1 : 3)
  if (wants('pages') || wants('start')) await benchService()
  if (wants('search')) await benchLibrary(quick)
  if (wants('children')) await benchChildren(quick)
  if (wants('check')) await benchCheck(quick ? 1 : 3)
  if (wants('derive')) await benchDerive(quick ? [1_000, 3_000] : [3_000, 10_000, 30_000, 100_000])
  if (wants('scorecard')) await (quick ? benchScorecard(1_000, 20) : benchScorecard(30_000, 100))
  if (wants('oversight'))
    await (quick
      ? benchOversight({ leavers: 100, unsettled: 20, workers: 40 }, 10)
      : benchOversight({ leavers: 1_000, unsettled: 100, workers: 300 }, 60))
  if (wants('indicators')) await benchIndicators(quick ? 1 : 5)
  if (wants('load')) await (quick ? benchLoad(1, 20_000) : benchLoad(3, 150_000))
}
