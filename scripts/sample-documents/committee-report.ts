import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { frameworks } from '../../src/inspections/frameworks/index.ts'
import { inWords } from '../../src/platform/day.ts'
import { council, inventedMark } from '../../src/sample-council/council.ts'
import type { CommitteeReport } from '../../src/sample-council/documents/model.ts'
import { printedGrades } from './grades.ts'

type Block = Paragraph | Table

const plain = (text: string): Paragraph => new Paragraph({ text, spacing: { after: 160 } })
const heading = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } })
const fact = (label: string, value: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] })

const judgementTable = (paper: CommitteeReport): Table => {
  const names = frameworks.find(({ id }) => id === 'ilacs-2023')!.judgements
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const overallFirst = paper.judgements.toSorted((a, b) => Number(b.area === 'overall') - Number(a.area === 'overall'))
  const rows = overallFirst.map(({ area, grade }) => {
    const name = names.find((judgement) => judgement.area === area)!.name
    return new TableRow({ children: [cell(name), cell(printedGrades[grade])] })
  })
  const head = new TableRow({ tableHeader: true, children: [cell('Judgement'), cell('Grade')] })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] })
}

const sections = (paper: CommitteeReport): Block[] =>
  paper.sections.flatMap(({ heading: title, paragraphs, lists }, at) => [
    heading(`${at + 1}. ${title}`, 1),
    ...paragraphs.map((text, row) => plain(`${at + 1}.${row + 1} ${text}`)),
    ...(at === 0 ? [judgementTable(paper), ...improvement(paper)] : []),
    ...lists.flatMap((list) => [heading(list.heading, 2), ...list.items.map(bullet)]),
  ])

const improvement = (paper: CommitteeReport): Block[] => [
  heading('What needs to improve', 2),
  ...paper.areasForImprovement.map(({ text, printedReference }) => bullet(`${text} ${printedReference}`)),
]

/** The paper as a Word file, with the mark of invention at its head and in its footer. */
export const committeeReportFile = (paper: CommitteeReport): Promise<Buffer> => {
  const mark = () => new Paragraph({ children: [new TextRun({ text: inventedMark, bold: true, size: 16 })] })
  const children: Block[] = [
    mark(),
    new Paragraph({ text: council.fullName, heading: HeadingLevel.TITLE, alignment: AlignmentType.LEFT }),
    plain(`Report to ${paper.meeting.body}`),
    fact('Date of meeting', inWords(paper.meeting.date)),
    fact('Subject of report', paper.title),
    fact('Key decision', 'No'),
    fact('Recommendation', 'That Cabinet notes the report and agrees the next steps.'),
    ...sections(paper),
  ]
  const footers = { default: new Footer({ children: [mark()] }) }
  const styles = { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } }
  return Packer.toBuffer(
    new Document({ title: paper.title, creator: council.fullName, styles, sections: [{ footers, children }] }),
  )
}
