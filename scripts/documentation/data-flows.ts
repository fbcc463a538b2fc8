import type { RecordType } from '../../src/platform/record-type.ts'
import { generatedNote, table } from './markdown.ts'

const node = (text: string): string =>
  `n${[...text].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_000_007, 7)}`

const arrows = (records: readonly RecordType[]): string[] =>
  records.flatMap((record) => [
    `  ${node(record.comesFrom)}["${record.comesFrom.replaceAll('"', "'")}"] --> ${node(record.id)}("${record.title}")`,
    `  ${node(record.id)} --> ${node(record.goesTo)}["${record.goesTo.replaceAll('"', "'")}"]`,
  ])

/** Where data comes from and goes to: a diagram and the same as a table, for people who cannot see the diagram. */
export const dataFlows = (records: readonly RecordType[]): string =>
  [
    generatedNote("each slice's record types"),
    '# Data flows',
    '',
    'Nothing leaves the authority on its own: there is no telemetry, no outside service and no address that Throughline calls',
    'unless a setting names it. What leaves does so because a person downloads or sends it.',
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
    table(
      ['From', 'To', 'How', 'Protected by'],
      [
        [
          'Browser',
          'Web server',
          'HTTP behind the council’s TLS proxy',
          'Sign-in, permission on each page, CSRF token, strict content security policy',
        ],
        [
          'Web server',
          'PostgreSQL',
          'Loopback or the council’s network',
          'A database role that owns nothing; forced row level security by authority',
        ],
        ['Web server', 'Reader', 'A worker thread on the same machine', 'Limits on memory, time and size; no network'],
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
          'The operator’s own storage and encryption; sessions are left out',
        ],
      ],
    ),
    '',
  ].join('\n')
