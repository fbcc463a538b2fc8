import { type WordBlock, type WordText, wordDocument } from '../../platform/documents/docx.ts'
import type { ChronologyPart, ChronologyRow, ChronologyText } from './rules/text.ts'

const labelled = (label: string, text: string): readonly WordText[] => (text === '' ? [] : [{ label, text }])

const dateCell = ({ when, age }: ChronologyRow): readonly WordText[] => [when, ...(age === '' ? [] : [`(${age})`])]
const eventCell = ({ event, positive }: ChronologyRow): readonly WordText[] => [
  event,
  ...(positive ? ['◆ Strength'] : []),
]

const full = {
  head: ['Date', 'Event', 'What it meant for the child, and what was done', 'Source'],
  widths: [15, 30, 35, 20],
  cells: (row: ChronologyRow) => [
    dateCell(row),
    eventCell(row),
    [...(row.impact === '' ? [] : [row.impact]), ...labelled('Done', row.done)],
    [row.source],
  ],
} as const
const short = {
  head: ['Date', 'Event', 'Source'],
  widths: [18, 55, 27],
  cells: (row: ChronologyRow) => [
    dateCell(row),
    [...eventCell(row), ...labelled('What it meant', row.impact)],
    [row.source],
  ],
} as const

const partBlocks = (part: ChronologyPart): readonly WordBlock[] => {
  const { head, widths, cells } = part.isFull ? full : short
  return [
    { kind: 'heading', level: 1, text: part.heading },
    ...(part.note === '' ? [] : [{ kind: 'paragraph', text: part.note } as const]),
    part.rows.length === 0
      ? { kind: 'paragraph', text: 'No event is recorded.' }
      : { kind: 'table', head, widths, rows: part.rows.map(cells) },
  ]
}

/** The chronology as a Word document: whose it is on every page, page numbers, tables whose heads repeat. */
export const chronologyAsWord = (text: ChronologyText, council: string): Promise<Buffer> =>
  wordDocument({
    title: text.title,
    author: council,
    subject: text.mark,
    header: [text.mark, council, 'Confidential', ...(text.draft ? [text.draft] : [])].join('. '),
    landscape: true,
    blocks: [
      ...(text.draft ? [{ kind: 'notice', text: text.draft } as const] : []),
      ...text.about.map(({ label, text: value }): WordBlock => ({ kind: 'paragraph', text: { label, text: value } })),
      ...text.statement.map((one): WordBlock => ({ kind: 'paragraph', text: one })),
      ...text.parts.flatMap(partBlocks),
      ...(text.analysis.length === 0 ? [] : [{ kind: 'heading', level: 1, text: 'Analysis' } as const]),
      ...text.analysis.flatMap(({ label, text: value }): readonly WordBlock[] => [
        { kind: 'heading', level: 2, text: label },
        ...value.split(/\n{2,}/).map((one): WordBlock => ({ kind: 'paragraph', text: one })),
      ]),
    ],
  })
