import { type Day, inWords, isDay } from '../../../platform/day.ts'
import {
  existedOn,
  findAuthority,
  type NationalOutcome,
  nationalOutcomesUntil,
  type OutcomeArea,
  type OutcomeGrade,
  outcomeEditions,
} from '../../../statutory/index.ts'
import { ilacsFrameworkOn } from '../../frameworks/index.ts'
import { mostAdded } from './added.ts'

/** Columns by name, in any order; those of an edition that gives no such judgement stay empty. */
const areaColumns = {
  leaders: 'leaders',
  help_and_protection: 'help-and-protection',
  care_and_care_leavers: 'care-and-care-leavers',
  in_care: 'in-care',
  care_leavers: 'care-leavers',
  overall: 'overall',
} as const satisfies Record<string, OutcomeArea>

export const addedColumns = [
  'la_code', 'published', 'onsite_start', 'onsite_end', 'kind', 'leaders', 'help_and_protection', 'in_care', 'care_leavers', 'overall',
] as const // biome-ignore format: one list of one thing

type Cells = Readonly<Record<string, string>>
type Read = { outcome: NationalOutcome } | { fault: string }

const grades: Readonly<Record<string, OutcomeGrade>> = {
  outstanding: 'outstanding',
  good: 'good',
  'requires improvement': 'requires-improvement',
  'requires improvement to be good': 'requires-improvement',
  inadequate: 'inadequate',
}

const gradeOf = (text: string): OutcomeGrade | null => grades[text.toLowerCase().replaceAll('-', ' ')] ?? null

/** "2026-09-01", or "1/9/2026" as Excel writes it in England. */
const dayOf = (text: string): Day | null => {
  if (isDay(text)) return text
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

const gradesOf = (cells: Cells, main: readonly OutcomeArea[]): NationalOutcome['grades'] | string => {
  const read: Partial<Record<OutcomeArea, OutcomeGrade>> = {}
  for (const [column, area] of Object.entries(areaColumns)) {
    const typed = cells[column] ?? ''
    if (typed === '' && !main.includes(area)) continue
    if (typed === '') return `${column} is empty`
    if (!main.includes(area)) return `${column} is not given for inspections that began then: empty it`
    const known = gradeOf(typed)
    if (!known) return `${column} “${typed}” is no grade`
    read[area] = known
  }
  return read
}

const outcomeOf = (cells: Cells, until: Day): Read => {
  const authority = findAuthority(cells.la_code ?? '')
  if (!authority || authority.invented)
    return { fault: `la_code “${cells.la_code ?? ''}” is no authority’s DfE number` }
  const [published, start, end] = ['published', 'onsite_start', 'onsite_end'].map((name) => dayOf(cells[name] ?? ''))
  if (!published || !start || !end)
    return { fault: 'published, onsite_start and onsite_end must be days, like 2026-09-01' }
  if (published <= nationalOutcomesUntil)
    return { fault: `published must be after ${inWords(nationalOutcomesUntil)}, where Throughline’s own list ends` }
  if (published > until) return { fault: `published is after ${inWords(until)}, the day to which the list is complete` }
  if (start > end || end >= published) return { fault: 'the days on site must be in order and before the publication' }
  if (!existedOn(authority, published)) return { fault: `${authority.name} did not exist when it was published` }
  const kind = (cells.kind ?? '').toLowerCase()
  if (kind !== 'short' && kind !== 'standard') return { fault: 'kind must be short or standard' }
  const edition = ilacsFrameworkOn(start)!
  const read = gradesOf(cells, outcomeEditions[edition].main)
  if (typeof read === 'string') return { fault: read }
  return {
    outcome: {
      authority: authority.code,
      published,
      onSite: [{ start, end }],
      edition,
      kind,
      grades: read,
      file: null,
    },
  }
}

/** Cells apart at tabs, as a spreadsheet gives them, or else at commas outside quotation marks. */
const cellsOf = (line: string): readonly string[] =>
  (line.includes('\t') ? line.split('\t') : line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)).map((cell) =>
    cell.trim().replace(/^"(.*)"$/, '$1'),
  )

const shown = 5

/** Rows pasted from a spreadsheet or a CSV file, the names of the columns first; or what is wrong, row by row. */
export const readRows = (
  text: string,
  until: Day,
): { outcomes: readonly NationalOutcome[]; fault: null } | { outcomes: null; fault: string } => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const names = cellsOf((lines[0] ?? '').replace(/^\uFEFF/, '')).map((name) => name.toLowerCase().replaceAll(' ', '_'))
  const missing = ['la_code', 'published', 'onsite_start', 'onsite_end', 'kind'].filter((name) => !names.includes(name))
  if (missing.length > 0)
    return { outcomes: null, fault: `The first row must name the columns: ${missing.join(', ')} is missing` }
  if (lines.length - 1 > mostAdded) return { outcomes: null, fault: `There are more than ${mostAdded} rows` }
  const faults: string[] = []
  const outcomes: NationalOutcome[] = []
  for (const [at, line] of lines.slice(1).entries()) {
    const cells = cellsOf(line)
    const read = outcomeOf(Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])), until)
    const isTwice =
      'outcome' in read &&
      outcomes.some((one) => one.authority === read.outcome.authority && one.published === read.outcome.published)
    if ('fault' in read) faults.push(`Row ${at + 2}: ${read.fault}`)
    else if (isTwice) faults.push(`Row ${at + 2}: this report is there already`)
    else outcomes.push(read.outcome)
  }
  if (faults.length === 0) return { outcomes, fault: null }
  const more = faults.length > shown ? `. And ${faults.length - shown} more` : ''
  return { outcomes: null, fault: `${faults.slice(0, shown).join('. ')}${more}` }
}

/** The same rows again, for the box. */
export const rowsOf = (outcomes: readonly NationalOutcome[]): string =>
  [
    addedColumns.join(','),
    ...outcomes.map(({ authority, published, onSite, kind, grades: given }) =>
      [
        authority,
        published,
        onSite[0]?.start ?? '',
        onSite.at(-1)?.end ?? '',
        kind,
        ...addedColumns.slice(5).map((column) => given[areaColumns[column as keyof typeof areaColumns]] ?? ''),
      ].join(','),
    ),
  ].join('\n')
