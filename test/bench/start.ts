import { spawnSync } from 'node:child_process'
import { median, ms, print, ratio } from './figures.ts'
import { startService } from './service.ts'

const emptyNode = (): number => {
  const from = performance.now()
  spawnSync(process.execPath, ['-e', '0'])
  return performance.now() - from
}

/** From the command to the first page on a prepared machine, as a multiple of starting Node for nothing. Aim: under 5 s. */
export const benchStart = async (dataFolder: string, times = 5): Promise<void> => {
  const started: number[] = []
  const bare: number[] = []
  for (let time = 0; time < times; time += 1) {
    bare.push(emptyNode())
    const from = performance.now()
    const service = await startService(dataFolder)
    const page = await fetch(`${service.url}/sign-in`)
    await page.text()
    if (!page.ok) throw new Error(`The first page answered ${page.status}.`)
    started.push(performance.now() - from)
    await service.stop()
  }
  print(`Start to first page, ${times} times on a prepared machine (aim: under 5 s)`, [
    ['', 'median', 'worst', 'of an empty Node'],
    ['start', ms(median(started)), ms(Math.max(...started)), ratio(median(started) / median(bare))],
  ])
}
