import { type Day, inWords } from '../../../platform/day.ts'
import type { Chronology, Entry } from '../model.ts'
import { entryTypes } from '../model.ts'
import { type CourtView, courtView } from './court.ts'
import { entriesIn } from './faults.ts'
import { ageInWords, whenInWords } from './when.ts'

export type AboutChild = { name: string; identifier: string; born: Day | null; bornWords: string }

/** A chronology as a document says it: the same on the page, in Word and in the case system's text. */
export type ChronologyText = {
  title: string
  /** "D.M., 1234567": at the top of every page, so that a loose sheet is told from another child's. */
  mark: string
  about: readonly { label: string; text: string }[]
  statement: readonly string[]
  /** It is not complete: said at the top, and on every page. */
  draft: string | null
  parts: readonly ChronologyPart[]
  analysis: readonly { label: string; text: string }[]
}
export type ChronologyPart = { heading: string; note: string; isFull: boolean; rows: readonly ChronologyRow[] }
export type ChronologyRow = {
  when: string
  age: string
  about: string
  event: string
  positive: boolean
  impact: string
  done: string
  source: string
}

const rowOf =
  (born: Day | null) =>
  (entry: Entry): ChronologyRow => ({
    when: whenInWords(entry),
    age: ageInWords(born, entry) ?? '',
    about: entryTypes[entry.type],
    event: entry.words,
    positive: entry.positive,
    impact: entry.impact,
    done: entry.done,
    source: [entry.source, entry.document].filter((text) => text !== '').join('. Document: '),
  })

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join('')

const many = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one.replace(/y$/, 'ie')}s`}`

const who = (chronology: Chronology) => {
  const complete = chronology.signOffs.find(({ kind }) => kind === 'complete') ?? null
  const checked =
    chronology.signOffs.find(({ kind, at }) => kind === 'checked' && complete && at >= complete.at) ?? null
  const changedAfter = complete && chronology.entries.some(({ at }) => at > complete.at)
  return { complete, checked, changedAfter: Boolean(changedAfter) }
}

const statementOf = (chronology: Chronology, council: string, today: Day): readonly string[] => {
  const { complete, checked } = who(chronology)
  const compiled = complete
    ? `This chronology was compiled by ${complete.by}, ${complete.role.toLowerCase()}, ${council}, and completed on ${inWords(complete.on)}.`
    : `This chronology is being compiled by ${council} and has not been completed.`
  return [
    `${compiled}${checked ? ` It was checked by ${checked.by}, ${checked.role.toLowerCase()}, on ${inWords(checked.on)}.` : ''} It was printed on ${inWords(today)}.`,
    'Events were proposed from the council’s records and accepted by a person, or written by a person who named the source. Dates are exact where no other word stands with them.',
  ]
}

const draftOf = (chronology: Chronology): string | null => {
  const { complete, changedAfter } = who(chronology)
  if (!complete) return 'Draft: not completed'
  return changedAfter ? `Draft: changed since it was completed on ${inWords(complete.on)}` : null
}

const analysisOf = ({ analysis }: Chronology): ChronologyText['analysis'] =>
  analysis
    ? [
        { label: 'What the history means for the plan now', text: analysis.meaning },
        { label: 'Patterns', text: analysis.patterns },
        { label: 'What is not known', text: analysis.gaps },
      ].filter(({ text }) => text !== '')
    : []

const courtParts = (view: CourtView, born: Day | null): readonly ChronologyPart[] => [
  {
    heading: 'Earlier life',
    note: `Major events before ${inWords(view.since)}.${
      view.leftOut > 0 ? ` ${many(view.leftOut, 'lesser entry')} of that time can be read in the full chronology.` : ''
    }`,
    isFull: false,
    rows: view.earlier.flatMap(({ entries }) => entries.map(rowOf(born))),
  },
  {
    heading: 'The last two years',
    note: `Every significant event since ${inWords(view.since)}.`,
    isFull: true,
    rows: view.recent.map(rowOf(born)),
  },
]

type Asked = { chronology: Chronology; child: AboutChild; council: string; today: Day; kind: 'court' | 'case' }

export const chronologyText = ({ chronology, child, council, today, kind }: Asked): ChronologyText => {
  const isNamed = child.name !== child.identifier
  const { born } = child
  return {
    title: kind === 'court' ? 'Chronology of significant events' : 'Chronology',
    mark: isNamed ? `${initialsOf(child.name)}, ${child.identifier}` : child.identifier,
    about: [
      ...(isNamed ? [{ label: 'Child', text: child.name }] : []),
      { label: 'Born', text: child.bornWords },
      { label: 'Identifier', text: child.identifier },
      { label: 'Local authority', text: council },
    ],
    statement: statementOf(chronology, council, today),
    draft: draftOf(chronology),
    parts:
      kind === 'court'
        ? courtParts(courtView(chronology.entries, today), born)
        : [{ heading: 'Events', note: '', isFull: true, rows: entriesIn(chronology.entries).map(rowOf(born)) }],
    analysis: analysisOf(chronology),
  }
}

const plainRow = (row: ChronologyRow): string =>
  [
    `${row.when}${row.age === '' ? '' : ` (${row.age})`}: ${row.event}${row.positive ? ' [Strength]' : ''}`,
    row.impact && `  What it meant for the child: ${row.impact}`,
    row.done && `  What was done: ${row.done}`,
    row.source && `  Source: ${row.source}`,
  ]
    .filter(Boolean)
    .join('\n')

/** As plain text, for the case system. */
export const asPlainText = (text: ChronologyText): string =>
  [
    text.title,
    ...text.about.map(({ label, text: value }) => `${label}: ${value}`),
    '',
    ...text.statement,
    ...text.analysis.flatMap(({ label, text: value }) => ['', label, value]),
    ...text.parts.flatMap(({ heading, note, rows }) => [
      '',
      heading,
      ...(note ? [note] : []),
      '',
      ...rows.map(plainRow),
    ]),
  ].join('\n')
