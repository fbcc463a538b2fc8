/** Import of many documents with progress and a stop, and phrase search over 900 documents beside a bare page. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Asked } from '../../src/inspections/library/model.ts'
import { findPassages, type Looker } from '../../src/inspections/library/records/search.ts'
import { addToLibrary } from '../../src/inspections/library/records/store.ts'
import { takenFrom } from '../../src/inspections/library/rules/take.ts'
import { pdfOf, type Set as Words } from '../../src/inspections/reader/pdf-of.ts'
import type { Connection } from '../../src/platform/db/connections.ts'
import { testCouncil } from '../support/council.ts'
import { type TestDatabase, testDatabase } from '../support/database.ts'
import { letterText } from '../support/invented-library.ts'
import { inventedReport } from '../support/invented-report.ts'
import { root } from '../support/run-tool.ts'
import { median, ms, print, quantile, ratio } from './figures.ts'
import { inventedReading, inventedSentence, randomOf } from './invented-library.ts'

const la = 999

/** A letter of some five pages as a PDF: what an import has to read. */
const inventedPdf = (at: number): Buffer => {
  const random = randomOf(at + 1)
  const text = letterText('Fenshire', at, Array.from({ length: 60 }, () => inventedSentence(random)).join('\n\n'))
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,85}(\s|$)|^$/g) ?? [line])
  const pages: Words[][] = []
  for (const [index, line] of lines.entries()) {
    if (index % 45 === 0) pages.push([])
    if (line.trim() !== '') pages.at(-1)!.push({ text: line.trim(), x: 72, y: 72 + (index % 45) * 16 })
  }
  return pdfOf(pages)
}

const url = ({ host, port, user, password, database }: Connection): string =>
  `postgresql://${user}:${password}@${host}:${port}/${database}`

/** Runs the command; `stopAt`: sends Ctrl-C after so many lines. Gives what it said and how long it took. */
const runImport = (folder: string, { connections }: TestDatabase, stopAt = Number.POSITIVE_INFINITY) =>
  new Promise<{ stored: number; took: number; afterStop: number; told: number; code: number | null }>((resolve) => {
    const env = {
      ...process.env,
      DATABASE_URL: url(connections.app),
      DATABASE_OWNER_URL: url(connections.owner),
      COOKIE_SECRETS: 'x'.repeat(32),
    }
    const child = spawn(join(root, 'bin/throughline'), ['import', 'reports', folder, '--la', String(la), '--json'], {
      env,
    })
    const from = performance.now()
    let [out, told, stopped] = ['', 0, 0]
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (stopped === 0 && out.split('\n').length > stopAt) {
        stopped = performance.now()
        child.kill('SIGINT')
      }
    })
    child.stderr.on('data', (chunk) => {
      told += String(chunk).split('\n').length - 1
    })
    child.once('close', (code) => {
      const now = performance.now()
      const stored = out.split('"fate":"stored"').length - 1
      resolve({ stored, took: now - from, afterStop: stopped === 0 ? 0 : now - stopped, told, code })
    })
  })

const benchImport = async (documents: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-import-'))
  const database = await testDatabase()
  const count = async (): Promise<number> =>
    (await database.owner('select count(*)::int as n from inspections.library_document'))[0].n
  try {
    for (let at = 0; at < documents; at += 1) writeFileSync(join(folder, `${at}.pdf`), inventedPdf(at))
    const first = await runImport(folder, database, Math.floor(documents / 4))
    const kept = await count()
    if (kept !== first.stored) throw new Error(`${first.stored} were acknowledged and ${kept} are there.`)
    const second = await runImport(folder, database)
    if ((await count()) !== documents) throw new Error(`${await count()} of ${documents} are there after both runs.`)
    print(`Import of ${documents} invented PDFs, stopped at a quarter and run again`, [
      ['', 'stored', 'took', 'a document', 'lines of progress', 'from Ctrl-C to the end'],
      ...[first, second].map((run, at) => [
        at === 0 ? 'stopped' : 'to the end',
        String(run.stored),
        ms(run.took),
        ms(run.took / run.stored),
        String(run.told),
        run.afterStop > 0 ? ms(run.afterStop) : '',
      ]),
    ])
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const nothing: Asked = {
  words: '', leaning: null, theme: null, section: null, where: 'everywhere', codes: null, grade: null, framework: null, kind: null,
} // biome-ignore format: one question
const questions: readonly (readonly [string, Partial<Asked>])[] = [
  ['a phrase', { words: '"return home interviews"' }],
  ['a phrase within praise', { words: '"return home interviews"', leaning: 'strength' }],
  ['another phrase', { words: '"life story work"' }],
  ['a phrase that is nowhere', { words: '"return home nowhere"' }],
  ['two words', { words: 'supervision tenancies' }],
  ['praise of a theme', { leaning: 'strength', theme: 'permanence' }],
]

const benchSearch = async (documents: number, rounds: number): Promise<void> => {
  const council = await testCouncil()
  try {
    for (let at = 0; at < documents; at += 1) {
      const file = {
        fileName: `${at}.pdf`,
        sha256: createHash('sha256').update(String(at)).digest('hex'),
        sizeBytes: 200_000,
        pageCount: 12,
      }
      const document = takenFrom({ ...inventedReport, ...inventedReading(at) }, file)
      await council.database.inTenant({ la, accountId: null }, (db) => addToLibrary(db, 'Bench', document))
    }
    const looker: Looker = {
      person: { accountId: '01900000-0000-7000-8000-000000000001', permissions: new Set() },
      today: '2026-11-22',
    }
    const person = await council.signIn('elected-member')
    const timed = new Map<string, number[]>()
    const totals = new Map<string, number>()
    const time = async (name: string, work: () => Promise<unknown>): Promise<void> => {
      const from = performance.now()
      await work()
      timed.set(name, [...(timed.get(name) ?? []), performance.now() - from])
    }
    // In turn, so that each meets the same weather.
    for (let round = 0; round < rounds; round += 1) {
      await time('a bare page', () => person.get('/accessibility'))
      await time('the search page', () => person.get('/search?words=%22return+home+interviews%22'))
      for (const [name, asked] of questions)
        await time(name, async () => {
          const who = { la, accountId: null }
          const window = { skip: 0, take: 25 }
          const answers = await council.database.inTenant(who, (db) =>
            findPassages(db, { ...nothing, ...asked }, looker, window),
          )
          totals.set(name, answers.total)
        })
    }
    const bare = timed.get('a bare page')!
    print(`Search over ${documents} invented documents, ${rounds} times each (aim: a phrase under 50 ms)`, [
      ['', 'paragraphs', 'median', 'p95', 'of a bare page, median', 'p95'],
      ...[...timed].map(([name, took]) => [
        name,
        String(totals.get(name) ?? ''),
        ms(median(took)),
        ms(quantile(took, 0.95)),
        ratio(median(took) / median(bare)),
        ratio(quantile(took, 0.95) / quantile(bare, 0.95)),
      ]),
    ])
  } finally {
    await council.close()
  }
}

export const benchLibrary = async (quick: boolean): Promise<void> => {
  await benchImport(quick ? 60 : 500)
  await benchSearch(quick ? 200 : 900, quick ? 10 : 60)
}
