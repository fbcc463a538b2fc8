import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import type { ReadDocument } from '../../inspections/reader/index.ts'
import { readDocument } from '../../inspections/reader/index.ts'
import { readPdf } from '../../inspections/reader/pdf.ts'
import { inventedMark } from '../council.ts'
import { focusedVisit2026 } from './focused-visit-2026.ts'
import { sampleDocuments } from './index.ts'
import { inspection2025 } from './inspection-2025/index.ts'

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, file)))

const read = async (file: string): Promise<ReadDocument> => {
  const result = await readDocument(bytesOf(file), file)
  assert.ok(result.ok, JSON.stringify(result))
  return result.document
}

const areasOf = (areas: typeof inspection2025.areasForImprovement | typeof focusedVisit2026.areasForImprovement) =>
  areas.map(({ text, nationalFramework }) => ({ text, nationalFramework: [...nationalFramework] }))
const withoutPages = (areas: ReadDocument['areasForImprovement']) =>
  areas.map(({ text, nationalFramework }) => ({ text, nationalFramework }))

test('the inspection report reads as it was written: kind, council, dates, inspector, grades, areas', async () => {
  const report = await read(inspection2025.file)
  const { kind, authority, framework, onSite, leadInspector, judgements, areasForImprovement } = report
  assert.deepEqual(
    {
      kind,
      authority,
      framework,
      onSite,
      leadInspector,
      judgements: judgements.map(({ area, grade }) => ({ area, grade })),
      areas: withoutPages(areasForImprovement),
    },
    {
      kind: inspection2025.kind,
      authority: inspection2025.authority,
      framework: inspection2025.framework,
      onSite: [inspection2025.onSite],
      leadInspector: inspection2025.leadInspector.name,
      judgements: inspection2025.judgements,
      areas: areasOf(inspection2025.areasForImprovement),
    },
  )
})

test('every numbered paragraph of the report is read whole, under its number and section, with none added', async () => {
  const report = await read(inspection2025.file)
  const written = inspection2025.sections.flatMap(({ area, paragraphs }) =>
    paragraphs.map((text) => ({ section: area, text })),
  )
  assert.ok(written.length >= 40)
  const inSections = report.paragraphs.filter(({ section }) => !['summary', 'other'].includes(section))
  assert.deepEqual(
    inSections.map(({ number, section, text }) => ({ number, section, text })),
    written.map(({ section, text }, at) => ({ number: String(at + 1), section, text })),
  )
  const summary = report.paragraphs.filter(({ section }) => section === 'summary').map(({ text }) => text)
  assert.deepEqual(summary, inspection2025.summary)
})

test('the visit letter reads as it was written: dates, inspectors, focus, area, findings without numbers', async () => {
  const letter = await read(focusedVisit2026.file)
  const { kind, authority, framework, onSite, published, inspectors, leadInspector, focus, judgements } = letter
  assert.deepEqual(
    { kind, authority, framework, onSite, published, inspectors, leadInspector, focus, judgements },
    {
      kind: focusedVisit2026.kind,
      authority: focusedVisit2026.authority,
      framework: focusedVisit2026.framework,
      onSite: [focusedVisit2026.onSite],
      published: focusedVisit2026.date,
      inspectors: focusedVisit2026.inspectors.map(({ name }) => name),
      leadInspector: focusedVisit2026.signatory.name,
      focus: focusedVisit2026.focus,
      judgements: [],
    },
  )
  assert.deepEqual(withoutPages(letter.areasForImprovement), areasOf(focusedVisit2026.areasForImprovement))
  assert.deepEqual(
    letter.paragraphs.filter(({ section }) => section === 'headline').map(({ text }) => text),
    focusedVisit2026.headlineFindings,
  )
  const texts = letter.paragraphs.map(({ text }) => text)
  const from = texts.indexOf(focusedVisit2026.mainFindings[0]!)
  const expected = [...focusedVisit2026.mainFindings, focusedVisit2026.closing]
  assert.deepEqual(texts.slice(from, from + expected.length), expected)
  assert.ok(letter.paragraphs.every(({ number }) => number === null))
})

test('every page of every PDF says that it is invented, and no file is over 200 kB', async () => {
  for (const { file } of sampleDocuments) {
    assert.ok(statSync(join(import.meta.dirname, file)).size < 200_000, file)
    if (!file.endsWith('.pdf')) continue
    const { lines, pages } = await readPdf(bytesOf(file), 50)
    assert.ok(pages.length > 1)
    const marked = pages.filter(({ number }) =>
      lines.some(({ page, text }) => page === number && text.includes(inventedMark)),
    )
    assert.equal(marked.length, pages.length, file)
  }
})
