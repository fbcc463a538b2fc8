import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '../support/client.ts'
import { median, ms, print, quantile, ratio } from './figures.ts'

export type Ask = readonly [name: string, address: (turn: number) => string, client?: Client]
type Timed = ReadonlyMap<string, readonly number[]>

/** An open loop: each starts when it is its turn, whether or not those before have come back. Milliseconds, by name. */
export const openLoop = async (
  clients: readonly Client[],
  asks: readonly Ask[],
  { rounds, everyMs }: { rounds: number; everyMs: number },
): Promise<Timed> => {
  const timed = new Map<string, number[]>(asks.map(([name]) => [name, []]))
  const waiting: Promise<void>[] = []
  const from = performance.now()
  for (let turn = 0; turn < rounds * asks.length; turn += 1) {
    const [name, address, own] = asks[turn % asks.length]!
    const due = from + turn * everyMs
    await pause(Math.max(0, due - performance.now()))
    const ask = async (): Promise<void> => {
      const client = own ?? clients[turn % clients.length]!
      const { status } = await client.get(address(Math.floor(turn / asks.length)))
      if (status !== 200) throw new Error(`${name} answered ${status}`)
      timed.get(name)!.push(performance.now() - due)
    }
    waiting.push(ask())
  }
  await Promise.all(waiting)
  return timed
}

/** Median and 95th percentile of each, and how many times the first, which is a bare page. */
export const printRatios = (title: string, timed: Timed): void => {
  const [bare] = timed.values()
  print(title, [
    ['', 'median', 'p95', 'of a bare page, median', 'p95'],
    ...[...timed].map(([name, took]) => [
      name,
      ms(median(took)),
      ms(quantile(took, 0.95)),
      ratio(median(took) / median(bare!)),
      ratio(quantile(took, 0.95) / quantile(bare!, 0.95)),
    ]),
  ])
}
