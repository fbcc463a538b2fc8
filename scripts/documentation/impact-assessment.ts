import { permissions } from '../../src/access/permissions.ts'
import { roles } from '../../src/access/roles.ts'
import type { RecordType } from '../../src/platform/record-type.ts'
import { generatedNote, table } from './markdown.ts'
import { measures } from './measures.ts'
import { risks } from './risks.ts'

const peopleIn = (records: readonly RecordType[]): string =>
  [...new Set(records.flatMap((record) => record.about))].filter((who) => who !== 'nobody').join(', ')

const roleRows = (): string[][] =>
  roles.map((role) => [role.title, role.who, role.permissions.map((permission) => permissions[permission]).join('; ')])

const processing = (records: readonly RecordType[]): string[] => [
  '## 1. The processing',
  '',
  '- **What it does**: reads inspection reports and letters, keeps what people accept of them, counts the statutory periods, holds the',
  '  improvement plan and the written statement of proposed action. Checks the lists that the council exports from its case system, loads them after',
  '  a person accepted them, shows a child’s record to those within reach, and keeps chronologies.',
  `- **Whose data**: ${peopleIn(records)}; see [the record of processing](record-of-processing.md). Records about children hold special category data and data about offences.`,
  '- **How much**: a council has a few hundred accounts, a few inspections and plans, an access log that grows every day, and the dated records of',
  '  every child known to its services in the returns that it loads: some thousands of children, some hundred records each, for years.',
  '- **How it flows**: see [data flows](data-flows.md).',
  '- **What it does not do**: it scores no child, predicts nothing, ranks no worker, uses no language model and calls no outside service.',
  '- **New technology**: none. The reader works by declared words and rules ([catalogue](../catalogue/reading-rules.md)).',
  '- **To complete**: where it is hosted, by whom, who the processors are, and the contract with each.',
  '',
]

const necessity = (records: readonly RecordType[]): string[] => [
  '## 2. Necessity and proportionality',
  '',
  'The authority must publish the report and answer each finding within set periods (Education and Inspections Act 2006 s.137,',
  'SI 2007/462), and must arrange its functions with regard to the need to safeguard and promote the welfare of children',
  '(Children Act 2004 s.11), together with partners (s.10). Whoever answers for an action has to be named; nothing more about a person is asked for.',
  '',
  table(
    ['Record', 'Purpose', 'Lawful basis and power'],
    records.map((record) => [record.title, record.purpose, record.lawfulBasis]),
  ),
  '',
  'Rights of the people concerned and how each is met: [record of processing](record-of-processing.md#rights-of-the-people-concerned).',
  '',
  '- **To complete**: consultation with staff or their representatives, with partners, and with the data protection officer.',
  '',
]

/** Draft data protection impact assessment: what can be said from the product; the authority completes the rest. */
export const impactAssessment = (records: readonly RecordType[]): string =>
  [
    generatedNote("each slice's record types, roles, permissions and scripts/documentation/risks.ts"),
    '# Data protection impact assessment: draft',
    '',
    'A draft for the information governance lead of an authority that is about to use Throughline (UK GDPR Article 35). What follows is true of',
    'the product as released; lines that start with **To complete** are for the authority.',
    '',
    '**Is one required?** Yes, by our reading, before the first return is loaded: special category data about children on a large scale (Article 35(3)(b)). It makes no',
    'decision about anyone and scores nobody. A council that uses the register and the plan only, and loads no return, may come to another answer; its data protection officer decides.',
    '',
    ...processing(records),
    ...necessity(records),
    '## 3. Who may see and do what',
    '',
    table(['Role', 'Who', 'Permissions'], roleRows()),
    '',
    'Permission is declared on [every page](../pages.md) and tested for every role. Looks that are noted in the access log are marked there.',
    '',
    '## 4. Risks and what reduces them',
    '',
    'The level left supposes that the authority does its part.',
    '',
    table(
      [
        'Risk to people',
        'Likelihood',
        'Severity',
        'What the product does',
        'What it does not do',
        'What the authority does',
        'Left',
      ],
      risks.map((risk) => [
        risk.risk,
        risk.likelihood,
        risk.severity,
        risk.measures.map((id) => `*${measures[id].title}*: ${measures[id].claim}.`).join(' '),
        `${risk.limit}.`,
        `${risk.authority}.`,
        risk.left,
      ]),
    ),
    '',
    'What shows that each measure is there: [security measures](record-of-processing.md#security-measures).',
    '',
    '## 5. Sign-off',
    '',
    '- **To complete**: measures approved by, residual risks approved by, advice of the data protection officer, date of review.',
    '',
  ].join('\n')
