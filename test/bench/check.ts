import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median, print, ratio } from './figures.ts'
import { throughline, workbookOf } from './sample-workbook.ts'
import { watchTree } from './tree-memory.ts'

const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`
const megabytes = (bytes: number | null): string =>
  bytes === null ? 'not known here' : `${Math.round(bytes / 1024 / 1024)} MB`
/** A Python with pandas and openpyxl, for comparison; it is no part of the product. */
const python = process.env.PYTHON ?? 'python3'
const hasPandas = (): boolean => spawnSync(python, ['-c', 'import pandas, openpyxl']).status === 0

type Timed = { took: number; peak: number | null }

/** Runs a program to its end; more than `worst` as its exit code is an error. */
const timed = async (program: string, args: readonly string[], worst: number): Promise<Timed> => {
  const from = performance.now()
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'] })
  const memory = watchTree(child.pid!)
  const [code] = await once(child, 'exit')
  const took = performance.now() - from
  if (code === null || code > worst) throw new Error(`${program} ${args[0]} ended with ${code}.`)
  return { took, peak: memory.peak() }
}

const pandas = 'import pandas, sys; pandas.read_excel(sys.argv[1], sheet_name=None)'
const reader = `const { default: read } = await import(${JSON.stringify(import.meta.resolve('read-excel-file/node'))}); await read(process.argv[1])`

/** The other reader: what pandas does where it is installed, else the best kept library of Node. */
const others = (file: string): { name: string; run: () => Promise<Timed> } => {
  if (hasPandas()) return { name: 'pandas.read_excel, reading only', run: () => timed(python, ['-c', pandas, file], 0) }
  console.log(
    '\nPython with pandas and openpyxl is not installed, so the check is compared with read-excel-file, reading only.',
  )
  return {
    name: 'read-excel-file, reading only',
    run: () => timed(process.execPath, ['--input-type=module', '-e', reader, file], 0),
  }
}

/**
 * `throughline check` of a return of a hundred thousand rows, as a person runs it, against another program that merely reads it, in turns in
 * one run. Aim: at least four times as fast as pandas.read_excel, and under 512 MB.
 */
export const benchCheck = async (times: number, wanted = 100_000): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  try {
    const { file, rows, children } = await workbookOf(folder, wanted)
    const other = others(file)
    const runs: { ours: Timed; theirs: Timed }[] = []
    for (let time = 0; time < times; time += 1)
      runs.push({ ours: await timed(throughline, ['check', file], 1), theirs: await other.run() })
    const row = (name: string, all: readonly Timed[], faster: string) => {
      const peaks = all.flatMap(({ peak }) => (peak === null ? [] : [peak]))
      const took = median(all.map((one) => one.took))
      return [
        name,
        seconds(took),
        faster,
        String(Math.round((1000 * rows) / took)),
        megabytes(peaks.length > 0 ? Math.max(...peaks) : null),
      ]
    }
    const faster = ratio(median(runs.map(({ ours, theirs }) => theirs.took / ours.took)))
    const size = `${rows.toLocaleString('en-GB')} rows of ${children.toLocaleString('en-GB')} children, ${megabytes(statSync(file).size)}`
    print(`Checking a return (${size}), ${times} times in turns (aim: 4.00 x as fast, 512 MB)`, [
      ['', 'median', 'as fast', 'rows a second', 'peak memory'],
      row('throughline check', runs.map(({ ours }) => ours), faster),
      row(other.name, runs.map(({ theirs }) => theirs), ''),
    ]) // biome-ignore format: a table
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
