import { createHash } from 'node:crypto'
import type { NewLibraryDocument } from '../../src/inspections/library/model.ts'
import { takenFrom } from '../../src/inspections/library/rules/take.ts'
import type { ReadDocument } from '../../src/inspections/reader/model.ts'
import { inventedReport } from './invented-report.ts'

type Said = ReadDocument['paragraphs'][number]['sentences'][number]

/** A paragraph of an invented document, on page 2, of these sentences. */
export const paragraphOf = (
  number: string,
  section: ReadDocument['paragraphs'][number]['section'],
  ...sentences: readonly Said[]
): ReadDocument['paragraphs'][number] => ({
  number,
  section,
  page: 2,
  text: sentences.map(({ text }) => text).join(' '),
  sentences: [...sentences],
})

export const praise = (text: string, ...themes: string[]): Said => ({ text, leaning: 'strength', themes })
export const concern = (text: string, ...themes: string[]): Said => ({ text, leaning: 'concern', themes })

/** An invented document of an invented authority, as the library takes it. */
export const inventedDocument = (change: Partial<ReadDocument> & { fileName?: string }): NewLibraryDocument => {
  const { fileName = 'fenshire.pdf', ...read } = change
  const document: ReadDocument = {
    ...inventedReport,
    authority: { name: 'Fenshire', code: '991' },
    published: '2025-03-01',
    ...read,
  }
  const sha256 = createHash('sha256').update(JSON.stringify(document)).digest('hex')
  return takenFrom(document, { fileName, sha256, sizeBytes: 1000, pageCount: 3 })
}

/** The text of an invented focused-visit letter, different for each number. */
export const letterText = (authority: string, number: number, main: string): string => `9 January 2025

Dear Ms Halloran

Focused visit to ${authority} children’s services

This letter summarises the findings of the focused visit to ${authority} children’s services on 9 and 10 December 2024. His Majesty’s Inspectors for this visit were Ada Lindqvist and Bo Castellane.

Headline findings

Children receive a timely response in area ${number}.

What needs to improve in this area of social work practice?

◼ The quality of chronologies.

Main findings

${main}

Managers do not challenge drift.

Yours sincerely

Ada Lindqvist
His Majesty’s Inspector
`
