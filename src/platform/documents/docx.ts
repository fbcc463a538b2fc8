import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { withoutControls } from '../plain-text.ts'
import { wordStyles } from './docx-styles.ts'

/** One paragraph of text; a `label` is shown bold in front. */
export type WordText = string | { label: string; text: string }

/** What a Word document is made of, from top to bottom. Texts are plain; a line end inside one stays a line end. */
export type WordBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: WordText }
  | { kind: 'quote'; text: string }
  | { kind: 'notice'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** The head repeats on every page. `widths` in percent of the page; every row has as many cells as the head. */
  | {
      kind: 'table'
      head: readonly string[]
      widths: readonly number[]
      rows: readonly (readonly (readonly WordText[])[])[]
    }

export type WordDocument = {
  /** The document's title property and its first heading. */
  title: string
  subtitle?: string
  author: string
  subject: string
  /** At the top of every page, such as "Draft". */
  header?: string
  landscape?: boolean
  blocks: readonly WordBlock[]
}

const runs = (text: WordText): TextRun[] => {
  if (typeof text !== 'string') return [new TextRun({ text: `${text.label}: `, bold: true }), ...runs(text.text)]
  const lines = withoutControls(text).split('\n')
  return lines.map((line, at) => new TextRun({ text: line, break: at === 0 ? 0 : 1 }))
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const margin = convertMillimetersToTwip(20)
const a4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }
const textWidth = (landscape: boolean): number => (landscape ? a4.height : a4.width) - 2 * margin

const line = { style: BorderStyle.SINGLE, size: 4, color: '767676' }
const borders = { top: line, bottom: line, left: line, right: line }
const cellMargins = { top: 60, bottom: 60, left: 90, right: 90 }

const cell = (texts: readonly WordText[], width: number, head: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    margins: cellMargins,
    shading: head ? { fill: 'E8E8E8' } : undefined,
    children: (texts.length === 0 ? [''] : texts).map(
      (text) => new Paragraph({ style: head ? 'TableHead' : 'TableText', children: runs(text) }),
    ),
  })

const tableOf = (block: Extract<WordBlock, { kind: 'table' }>, width: number): Table => {
  const widths = block.widths.map((percent) => Math.round((percent * width) / 100))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.head.map((text, at) => cell([text], widths[at]!, true)),
      }),
      ...block.rows.map(
        (row) => new TableRow({ cantSplit: true, children: row.map((texts, at) => cell(texts, widths[at]!, false)) }),
      ),
    ],
  })
}

const built = (block: WordBlock, width: number): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: runs(block.text) })]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text) })]
    case 'quote':
      return [new Paragraph({ style: 'Quote', children: runs(block.text) })]
    case 'notice':
      return [new Paragraph({ style: 'Notice', children: runs(block.text) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'table':
      // Word joins two tables that touch; the empty paragraph keeps them apart.
      return [tableOf(block, width), new Paragraph({ style: 'TableText', children: [] })]
  }
}

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [`${title}: page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })

/**
 * A Word document (DOCX) with real headings and styles, English (United Kingdom) throughout, table heads that repeat,
 * page numbers and its title as a property: what a screen reader and an accessibility checker look for.
 */
export const wordDocument = async (given: WordDocument): Promise<Buffer> => {
  const landscape = given.landscape ?? false
  const width = textWidth(landscape)
  const title = withoutControls(given.title)
  const author = withoutControls(given.author)
  const document = new Document({
    title,
    subject: withoutControls(given.subject),
    creator: author,
    lastModifiedBy: author,
    description: '',
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: { ...a4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: given.header
          ? { default: new Header({ children: [new Paragraph({ style: 'PageHead', children: runs(given.header) })] }) }
          : undefined,
        footers: { default: footer(title) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(given.title) }),
          ...(given.subtitle ? [new Paragraph({ style: 'Subtitle', children: runs(given.subtitle) })] : []),
          ...given.blocks.flatMap((block) => built(block, width)),
        ],
      },
    ],
  })
  return Buffer.from(await Packer.toBuffer(document))
}
