import { type Day, inWords } from '../../../platform/day.ts'
import type { Chronology, Entry } from '../model.ts'
import { entryTypes } from '../model.ts'
import { type CourtView, courtView } from './court.ts'
import { entriesIn } from './faults.ts'
import { titleInSentence } from './roles.ts'
import { signingOf } from './signing.ts'
import { ageInWords, whenInWords } from './when.ts'
import { namedIn, toldOf, type WhoseOf } from './whose.ts'

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
  /** Brothers and sisters whom it names, by record. */
  names: readonly string[]
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

type Telling = { born: Day | null; whose: WhoseOf; kind: 'court' | 'case' }

const rowOf =
  ({ born, whose, kind }: Telling) =>
  (entry: Entry): ChronologyRow => ({
    when: whenInWords(entry),
    age: ageInWords(born, entry) ?? '',
    about: entryTypes[entry.type],
    event: toldOf(entry, whose.get(entry.entryId), kind),
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

const who = ({ signOffs, entries, analysis }: Chronology) => {
  const { standing: complete, answer, givenBack } = signingOf(signOffs)
  const checked = answer?.kind === 'checked' ? answer : null
  const written = [...entries, ...(analysis ? [analysis] : [])]
  const changedAfter = complete !== null && written.some(({ at }) => at > complete.at)
  return { complete, checked, givenBack, changedAfter }
}

/** Of the events of a document: how many do not say what they meant for the child, whoever signed it as complete. */
const silentIn = (parts: readonly ChronologyPart[]): readonly string[] => {
  const rows = parts.flatMap((part) => part.rows)
  const silent = rows.filter(({ impact }) => impact.trim() === '').length
  if (silent === 0) return []
  return [
    rows.length === silent
      ? 'What the events meant for the child is not written.'
      : `For ${silent} of the ${rows.length} events it is not written what they meant for the child.`,
  ]
}

const statementOf = (
  chronology: Chronology,
  parts: readonly ChronologyPart[],
  council: string,
  today: Day,
): readonly string[] => {
  const { complete, checked } = who(chronology)
  const compiled = complete
    ? `This chronology was compiled by ${complete.by}, ${titleInSentence(complete.role)}, ${council}, and completed on ${inWords(complete.on)}.`
    : `This chronology is being compiled by ${council} and has not been completed.`
  return [
    `${compiled}${checked ? ` It was checked by ${checked.by}, ${titleInSentence(checked.role)}, on ${inWords(checked.on)}.` : ''} It was printed on ${inWords(today)}.`,
    ...silentIn(parts),
    'Events were proposed from the council’s records and accepted by a person, or written by a person who named the source. Dates are exact where no other word stands with them.',
  ]
}

const draftOf = (chronology: Chronology): string | null => {
  const { complete, changedAfter, givenBack } = who(chronology)
  if (givenBack) return `Draft: being revised since ${inWords(givenBack.on)}`
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

const courtParts = (view: CourtView, telling: Telling): readonly ChronologyPart[] => [
  {
    heading: 'Earlier life',
    note: `Major events before ${inWords(view.since)}.${
      view.leftOut > 0 ? ` ${many(view.leftOut, 'lesser entry')} of that time can be read in the full chronology.` : ''
    }`,
    isFull: false,
    rows: view.earlier.flatMap(({ entries }) => entries.map(rowOf(telling))),
  },
  {
    heading: 'The last two years',
    note: `Every significant event since ${inWords(view.since)}.`,
    isFull: true,
    rows: view.recent.map(rowOf(telling)),
  },
]

type Asked = {
  chronology: Chronology
  child: AboutChild
  council: string
  today: Day
  kind: 'court' | 'case'
  /** Whose event each shared entry tells, as the reader may see. */
  whose?: WhoseOf
  /** Of a copy that is handed over. */
  givenTo?: string | null
}

export const chronologyText = ({ chronology, child, council, today, kind, whose, givenTo }: Asked): ChronologyText => {
  const isNamed = child.name !== child.identifier
  const telling = { born: child.born, whose: whose ?? new Map(), kind }
  const parts: readonly ChronologyPart[] =
    kind === 'court'
      ? courtParts(courtView(chronology.entries, today), telling)
      : [{ heading: 'Events', note: '', isFull: true, rows: entriesIn(chronology.entries).map(rowOf(telling)) }]
  return {
    title: kind === 'court' ? 'Chronology of significant events' : 'Chronology',
    mark: isNamed ? `${initialsOf(child.name)}, ${child.identifier}` : child.identifier,
    about: [
      ...(isNamed ? [{ label: 'Child', text: child.name }] : []),
      { label: 'Born', text: child.bornWords },
      { label: 'Identifier', text: child.identifier },
      { label: 'Local authority', text: council },
      ...(givenTo ? [{ label: 'Given to', text: `${givenTo}, on ${inWords(today)}` }] : []),
    ],
    statement: statementOf(chronology, parts, council, today),
    draft: draftOf(chronology),
    parts,
    analysis: analysisOf(chronology),
    names: namedIn(entriesIn(chronology.entries), telling.whose),
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
