import assert from 'node:assert/strict'
import test from 'node:test'
import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { readDocument } from './index.ts'

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) })
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 })
const bullet = (text: string) => new Paragraph({ text, bullet: { level: 0 } })
const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'paragraphs', level: 0 } })

const reportAsWord = () =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [{ reference: 'paragraphs', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
      },
      sections: [
        {
          children: [
            new Paragraph({
              text: 'Inspection of Marlshire local authority children’s services',
              heading: HeadingLevel.TITLE,
            }),
            new Paragraph('Inspection dates: 4 to 8 March 2024'),
            new Paragraph('Lead inspector: Ada Lindqvist, His Majesty’s Inspector'),
            new Table({
              rows: [
                row('Judgement', 'Grade'),
                row('The impact of leaders on social work practice with children and families', 'Good'),
                row('The experiences and progress of children who need help and protection', 'Good'),
                row('The experiences and progress of children in care', 'Outstanding'),
                row('The experiences and progress of care leavers', 'Requires improvement to be good'),
                row('Overall effectiveness', 'Good'),
              ],
            }),
            new Paragraph('Leaders know their services well.'),
            heading('What needs to improve?'),
            bullet('The quality of pathway plans.'),
            bullet('Timeliness of health assessments.'),
            heading('The experiences and progress of children who need help and protection: good'),
            numbered('Families receive early help.'),
            numbered('Assessments are thorough.'),
            heading('The experiences and progress of care leavers: requires improvement to be good'),
            numbered('Pathway plans vary in quality.'),
          ],
        },
      ],
    }),
  )

test('a report saved as a Word document reads like the PDF, without pages', async () => {
  const result = await readDocument(await reportAsWord(), 'report.docx')
  assert.ok(result.ok)
  const { document } = result
  assert.equal(result.kindOfFile, 'docx')
  assert.equal(document.kind, 'short-inspection')
  assert.equal(document.framework, 'ilacs-2023')
  assert.equal(document.leadInspector, 'Ada Lindqvist')
  assert.deepEqual(
    document.judgements.map((one) => [one.area, one.grade]),
    [
      ['leaders', 'good'],
      ['help-and-protection', 'good'],
      ['in-care', 'outstanding'],
      ['care-leavers', 'requires-improvement'],
      ['overall', 'good'],
    ],
  )
  assert.deepEqual(
    document.areasForImprovement.map((one) => one.text),
    ['The quality of pathway plans.', 'Timeliness of health assessments.'],
  )
  assert.deepEqual(
    document.paragraphs.filter((one) => one.number !== null).map((one) => [one.number, one.section, one.text]),
    [
      ['1', 'help-and-protection', 'Families receive early help.'],
      ['2', 'help-and-protection', 'Assessments are thorough.'],
      ['3', 'care-leavers', 'Pathway plans vary in quality.'],
    ],
  )
})

test('numbers of deeper levels come out as Word prints them: 1.1 is a paragraph, (a) an item', async () => {
  const at = (level: number, text: string) => new Paragraph({ text, numbering: { reference: 'paper', level } })
  const levels = [
    { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
    { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2' },
    { level: 2, format: LevelFormat.LOWER_LETTER, text: '(%3)' },
  ]
  const paper = new Document({
    numbering: { config: [{ reference: 'paper', levels }] },
    sections: [
      {
        children: [
          new Paragraph('Report to the Cabinet'),
          new Paragraph('Date of meeting: 21 July 2026'),
          new Paragraph('Portfolio holder: Cllr N Example'),
          new Paragraph('Short inspection of Marlshire children’s services, 11 to 15 May 2026'),
          at(0, 'Introduction'),
          at(1, 'Ofsted inspected Marlshire’s children’s services from 11 to 15 May 2026.'),
          at(1, 'Inspectors identified two areas for improvement:'),
          at(2, 'The quality of supervision. It matters to staff.'),
          at(2, 'The timeliness of visits.'),
          at(0, 'Financial implications'),
          at(1, 'None at this stage of the work.'),
          at(0, 'Background papers'),
          at(1, 'There are no background papers.'),
        ],
      },
    ],
  })
  const result = await readDocument(await Packer.toBuffer(paper), 'paper.docx')
  assert.ok(result.ok)
  const { document } = result
  assert.equal(document.about, 'short-inspection')
  assert.deepEqual(
    document.paragraphs.flatMap((one) => (one.number === null ? [] : [one.number])),
    ['1.1', '1.2', '2.1', '3.1'],
  )
  assert.deepEqual(
    document.areasForImprovement.map((one) => one.text),
    ['The quality of supervision.', 'The timeliness of visits.'],
  )
})
