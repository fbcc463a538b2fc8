/** `npm run bench`: compares in one run and prints ratios. `npm run bench -- --quick` asks each page ten times only. */
import { rmSync } from 'node:fs'
import { benchPages } from './pages.ts'
import { newDataFolder, startService } from './service.ts'
import { benchStart } from './start.ts'

const rounds = process.argv.includes('--quick') ? 10 : 60
const dataFolder = newDataFolder()
try {
  const first = await startService(dataFolder)
  await benchPages(first, rounds)
  await first.stop()
  await benchStart(dataFolder)
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
}
