import { frameworks } from '../../src/inspections/frameworks/index.ts'
import type { Area } from '../../src/inspections/model.ts'
import type { InspectionReport } from '../../src/sample-council/documents/model.ts'
import { printedGrades } from './grades.ts'
import { bullets, inHtml, paragraphs, sheet } from './sheet.ts'

const css = `
h2.large { font-size: 14pt; line-height: 18pt; }
.facts p { margin-bottom: 9pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 18pt; }
th, td { border: 1pt solid #000; padding: 6pt 5pt; text-align: left; vertical-align: top; width: 50%; }
.numbered { padding-left: 24pt; text-indent: -24pt; }
.numbered .number { display: inline-block; width: 24pt; text-indent: 0; }
.opening { box-sizing: border-box; height: 235mm; break-before: page; break-after: page; display: flex; flex-direction: column; }
.footnote { margin-top: auto; font-size: 9pt; line-height: 11pt; }
.footnote sup { font-size: 6pt; top: -3pt; }
.footnote::before { content: ""; display: block; width: 50mm; border-top: 1pt solid #000; margin-bottom: 8pt; }
sup { font-size: 9pt; line-height: 0; vertical-align: baseline; position: relative; top: -4.5pt; }
.note { break-before: page; padding-top: 60mm; font-size: 10pt; line-height: 13pt; }
.note p { margin-bottom: 7pt; }
`

const footnote =
  'The reference after each area for improvement names the outcome, enabler or principle of the national framework for children’s social care that it rests on.'

const note = [
  'It never took place. This document was written for Throughline, so that anyone can try the software without the papers of a real council. It keeps to the order in which inspection reports are set out. Every sentence is our own.',
  'Marlshire does not exist. Nor do its places, its young people, its staff or the inspectors who are named. Any likeness to a real council is by chance.',
  'You may copy, change and share it under the licence that comes with the software.',
]

/** Paragraphs are numbered through the whole report: the first number of each section, by position. */
const firstNumbers = (sections: InspectionReport['sections']): readonly number[] =>
  sections.map((_, at) => 1 + sections.slice(0, at).reduce((sum, { paragraphs }) => sum + paragraphs.length, 0))

const numbered = (texts: readonly string[], first: number): string =>
  texts
    .map((text, at) => `<p class="numbered"><span class="number">${first + at}.</span>${inHtml(text)}</p>`)
    .join('\n')

export const reportHtml = (report: InspectionReport): string => {
  const names = frameworks.find(({ id }) => id === report.framework)!.judgements
  const nameOf = (area: Area): string => names.find((judgement) => judgement.area === area)!.name
  const gradeOf = (area: Area): string => printedGrades[report.judgements.find((one) => one.area === area)!.grade]
  const headings = report.sections.map(({ area }) => `<h2>${inHtml(nameOf(area))}: ${gradeOf(area).toLowerCase()}</h2>`)
  const firsts = firstNumbers(report.sections)
  const [opening, ...others] = report.sections
  const above = report.paragraphsBeforeFootnote
  const rows = report.judgements.map(({ area }) => `<tr><td>${inHtml(nameOf(area))}</td><td>${gradeOf(area)}</td></tr>`)
  const rest = others.map(({ paragraphs }, at) => headings[at + 1] + numbered(paragraphs, firsts[at + 1]!))
  return sheet({
    title: report.title,
    footer: [report.title, report.printedDates],
    css,
    body: `<h1>${inHtml(report.title)}</h1>
      <div class="facts"><p><b>Inspection dates:</b> ${report.printedDates}</p>
      <p><b>Lead inspector:</b> ${inHtml(report.leadInspector.name)}, ${inHtml(report.leadInspector.title)}</p></div>
      <table><thead><tr><th>Judgement</th><th>Grade</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>
      ${paragraphs(report.summary.slice(0, -1))}
      <div class="opening">${paragraphs(report.summary.slice(-1))}
      <h2 class="large">What needs to improve?<sup>1</sup></h2>${bullets(report.areasForImprovement)}
      ${headings[0]}${numbered(opening!.paragraphs.slice(0, above), 1)}
      <div class="footnote"><sup>1</sup> ${inHtml(footnote)}</div></div>
      ${numbered(opening!.paragraphs.slice(above), 1 + above)}${rest.join('\n')}
      <div class="note"><h2>Information about this inspection</h2>${paragraphs(note)}</div>`,
  })
}
