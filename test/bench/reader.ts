import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { inflaterThat } from '../../src/inspections/reader/inflate.ts'
import { leaningOf } from '../../src/inspections/reader/leaning.ts'
import { readPdf } from '../../src/inspections/reader/pdf.ts'
import { readLines } from '../../src/inspections/reader/read-lines.ts'
import { themesOf } from '../../src/inspections/reader/themes.ts'
import { root } from '../support/run-tool.ts'
import { median, print, ratio } from './figures.ts'
import { watchTree } from './tree-memory.ts'

/** From Debian's poppler-utils; it is no part of the product. */
const poppler = 'pdftotext'
const folder = join(root, '..', 'shared', 'reports')
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`
const megabytes = (bytes: number | null): string =>
  bytes === null ? 'not known here' : `${Math.round(bytes / 1024 / 1024)} MB`

/** `throughline read` as a person runs it, with all files at once. */
const ours = async (files: readonly string[]): Promise<{ took: number; peak: number | null }> => {
  const from = performance.now()
  const child = spawn(join(root, 'bin/throughline'), ['read', ...files], { stdio: ['ignore', 'ignore', 'inherit'] })
  const memory = watchTree(child.pid!)
  const [code] = await once(child, 'exit')
  const took = performance.now() - from
  if (code !== 0) throw new Error(`throughline read ended with ${code}.`)
  return { took, peak: memory.peak() }
}

/** pdftotext (Poppler) on one file after another; null where it is not installed. */
const theirs = (files: readonly string[]): number | null => {
  if (spawnSync(poppler, ['-v']).error) return null
  const from = performance.now()
  for (const file of files) spawnSync(poppler, [file, '/dev/null'])
  return performance.now() - from
}

/** Where one thread's time goes, over every fourth document. */
const stages = async (files: readonly string[]): Promise<void> => {
  Object.assign(globalThis, { DecompressionStream: inflaterThat(() => {}) })
  const spent = { words: 0, meaning: 0, sentences: 0 }
  let pages = 0
  for (const file of files.filter((_, at) => at % 4 === 0)) {
    const from = performance.now()
    const read = await readPdf(readFileSync(file), 400)
    const worded = performance.now()
    const { document } = readLines(read.lines, read.pages, file)
    const understood = performance.now()
    for (const { text } of document.paragraphs.flatMap((one) => one.sentences)) [leaningOf(text), themesOf(text)]
    const again = performance.now() - understood
    spent.words += worded - from
    spent.meaning += understood - worded - again
    spent.sentences += again
    pages += read.pages.length
  }
  const all = spent.words + spent.meaning + spent.sentences
  const row = (name: string, took: number) => [
    name,
    `${Math.round((100 * took) / all)}%`,
    `${(took / pages).toFixed(1)} ms`,
  ]
  print(`Where one thread's time goes (${pages} pages)`, [
    ['', 'share', 'a page'],
    row('words and their places, out of the PDF', spent.words),
    row('kind, judgements, paragraphs, lists', spent.meaning),
    row('leaning and themes of each sentence', spent.sentences),
  ])
}

/**
 * Reading every PDF of ../shared/reports on all cores against pdftotext on one file after another, in turns in one run. Aim: no
 * longer, and under 700 MB in all processes together.
 */
export const benchReader = async (times: number): Promise<void> => {
  const files = globSync('**/*.pdf', { cwd: folder })
    .sort()
    .map((file) => join(folder, file))
  if (!existsSync(folder) || files.length === 0) {
    console.log(`\nReading was not measured: there are no reports in ${folder}.`)
    return
  }
  const runs: { took: number; peak: number | null; other: number | null }[] = []
  for (let time = 0; time < times; time += 1) runs.push({ ...(await ours(files)), other: theirs(files) })
  const took = median(runs.map((run) => run.took))
  const others = runs.flatMap(({ other }) => (other === null ? [] : [other]))
  const ratios = runs.flatMap((run) => (run.other === null ? [] : [run.took / run.other]))
  const peaks = runs.flatMap(({ peak }) => (peak === null ? [] : [peak]))
  if (others.length === 0) console.log('\npdftotext (Poppler) is not installed, so reading is not compared with it.')
  print(
    `Reading ${files.length} PDFs, ${times} times in turns, ${availableParallelism()} cores (aim: 1.00 x pdftotext, 700 MB)`,
    [
      ['', 'median', 'of pdftotext', 'documents a second', 'peak memory'],
      [
        'throughline read',
        seconds(took),
        ratios.length > 0 ? ratio(median(ratios)) : '',
        ((1000 * files.length) / took).toFixed(1),
        megabytes(peaks.length > 0 ? Math.max(...peaks) : null),
      ],
      ...(others.length > 0
        ? [
            [
              'pdftotext, one by one',
              seconds(median(others)),
              '',
              ((1000 * files.length) / median(others)).toFixed(1),
              '',
            ],
          ]
        : []),
    ],
  )
  await stages(files)
}
