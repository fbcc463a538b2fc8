import type { RecordType } from '../../src/platform/record-type.ts'
import { generatedNote, table } from './markdown.ts'

const words = (text: string): string => text.replaceAll('"', '’').replace(/\.$/, '')

/** One name for one box, however often it is drawn. */
const boxes = () => {
  const names: string[] = []
  return (text: string): string => {
    if (!names.includes(text)) names.push(text)
    return `b${names.indexOf(text)}`
  }
}

const goesNowhere = (record: RecordType): boolean => /^(nobody|nowhere)/i.test(record.goesTo)

const arrows = (records: readonly RecordType[]): string[] => {
  const box = boxes()
  return records.flatMap((record) => {
    const here = `${box(record.id)}(["${words(record.title)}"])`
    const from = `${box(words(record.comesFrom))}["${words(record.comesFrom)}"]`
    const to = `${box(words(record.goesTo))}["${words(record.goesTo)}"]`
    return [`  ${from} --> ${here}`, ...(goesNowhere(record) ? [] : [`  ${here} --> ${to}`])]
  })
}

const betweenParts = [
  ['Browser', 'TLS proxy', 'https', 'The council’s certificate'],
  [
    'TLS proxy',
    'Web server',
    'http on the same machine or the council’s network',
    'Sign-in, permission on each page, form token, strict content security policy',
  ],
  [
    'Web server',
    'PostgreSQL',
    'Loopback, or the council’s network (TLS when DATABASE_URL asks for it)',
    'A database role that owns nothing; forced row level security by authority',
  ],
  ['Web server', 'Reader', 'A thread of the same process', 'Limits on memory, time and size'],
  [
    'Jobs',
    'PostgreSQL',
    'The queue in the same database',
    'A login that owns no tenant table; work runs as the application’s role',
  ],
  [
    'Backup',
    'A file the operator names',
    'One snapshot with checksums',
    'Readable by its owner only; not encrypted; sessions are left out',
  ],
]

/** Where data comes from and goes to: a diagram and the same as a table, for people who cannot see the diagram. */
export const dataFlows = (records: readonly RecordType[]): string =>
  [
    generatedNote("each slice's record types"),
    '# Data flows',
    '',
    'Nothing leaves the authority on its own: there is no telemetry, no outside service and no address that Throughline calls unless a',
    'setting names it (the database, a mail server). E-mails go to work addresses of open accounts, and hold counts and links and nothing about',
    'a child. What else leaves does so because a person downloads or sends it. No transfers abroad.',
    '',
    '```mermaid',
    'flowchart LR',
    ...arrows(records),
    '```',
    '',
    table(
      ['Comes from', 'Record', 'Goes to', 'About'],
      records.map((record) => [record.comesFrom, record.title, record.goesTo, record.about.join(', ')]),
    ),
    '',
    '## Between the parts',
    '',
    table(['From', 'To', 'How', 'Protected by'], betweenParts),
    '',
  ].join('\n')
