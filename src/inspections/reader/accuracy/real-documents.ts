import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Real documents and worked answers beside the checkout; they are never part of the repository. */
export const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url))
export const haveShared = existsSync(`${shared}reports/index.csv`)

/** Without the documents the tests pass over them with a note; on the build server that is a fault. */
export const missingNote = `The real documents are not at ${shared}, so accuracy was not measured.`

const fields = (line: string): string[] => {
  const cells: string[] = ['']
  let quoted = false
  for (const letter of line) {
    if (letter === '"') quoted = !quoted
    else if (letter === ',' && !quoted) cells.push('')
    else cells[cells.length - 1] += letter
  }
  return cells
}

export type Row = Readonly<Record<string, string>>

/** Rows of a small CSV file under shared, by its header. */
export const csv = (path: string): Row[] => {
  const [head, ...lines] = readFileSync(shared + path, 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = fields(head!)
  return lines.map((line) => {
    const cells = fields(line)
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}

export type Gold = {
  file: string
  documentType: string
  authority: string
  inspectionStart: string | null
  inspectionEnd: string | null
  published: string | null
  leadInspector: string | null
  inspectors: string[]
  judgements: { normArea: string; normGrade: string }[]
  areasForImprovement: string[]
  nationalFrameworkRefs?: { text: string; kind: string; number: number | null }[][]
  areasForPriorityAction: string[]
  numberedParagraphs: number
  statementDue?: string
  actionPlanDue?: string
  subjectType?: string
  meetingDate?: string
  body?: string
}

export const goldOfReports = (): Gold[] =>
  readdirSync(`${shared}reports/gold`)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => JSON.parse(readFileSync(`${shared}reports/gold/${name}`, 'utf8')) as Gold)

export const goldOfSeeds = (): Record<string, Gold> => JSON.parse(readFileSync(`${shared}seeds/gold.json`, 'utf8'))

export type LabelledSentence = { text: string; label: string; alsoAcceptable?: string[] }

/** The labelled sentences of a document, by the name of its PDF. */
export const labelledSentences = (): Record<string, LabelledSentence[]> =>
  Object.fromEntries(
    readdirSync(`${shared}reports/gold`)
      .filter((name) => name.endsWith('.sentences.json'))
      .map((name) => [
        name.replace('.sentences.json', '.pdf'),
        JSON.parse(readFileSync(`${shared}reports/gold/${name}`, 'utf8')),
      ]),
  )

/** Texts are compared by their letters and digits: white space and line-end hyphenation aside. */
export const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
