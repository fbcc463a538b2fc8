import { parentPort, workerData } from 'node:worker_threads'
import { inflaterThat } from '../inflate.ts'
import { brokenFile } from './files.ts'
import { brokenInput } from './layouts.ts'
import { judge, judgeFile } from './oracle.ts'
import { AT, READ, REFUSED, type Share } from './share.ts'

// The PDF library writes warnings on damaged files, and every file here is damaged.
for (const method of ['log', 'info', 'warn', 'error'] as const) console[method] = () => {}
process.on('unhandledRejection', () => {})

const work = async ({ what, seed, from, end, step, beat }: Share): Promise<void> => {
  const now = new Int32Array(beat)
  Object.assign(globalThis, {
    DecompressionStream: inflaterThat(() =>
      parentPort!.postMessage({ number: now[AT], fault: 'unpacked to too much' }),
    ),
  })
  for (let number = from; number < end; number += step) {
    Atomics.store(now, AT, number)
    const input = what === 'text' ? brokenInput(seed, number) : null
    const { read, fault } = input ? judge(input.lines, input.pages) : await judgeFile(brokenFile(seed, number))
    Atomics.add(now, read ? READ : REFUSED, 1)
    if (fault) parentPort!.postMessage({ number, fault })
  }
}

await work(workerData as Share)
