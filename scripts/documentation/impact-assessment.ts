import { permissions } from '../../src/access/permissions.ts'
import { roles } from '../../src/access/roles.ts'
import type { RecordType } from '../../src/platform/record-type.ts'
import { generatedNote, table } from './markdown.ts'
import { risks } from './risks.ts'

const peopleIn = (records: readonly RecordType[]): string =>
  [...new Set(records.flatMap((record) => record.about))].filter((who) => who !== 'nobody').join(', ')

const roleRows = (): string[][] =>
  roles.map((role) => [
    role.title,
    role.who,
    role.scope.replaceAll('-', ' '),
    role.permissions.map((permission) => permissions[permission]).join('; '),
  ])

/** Draft data protection impact assessment: what can be said from the product; the authority completes the rest. */
export const impactAssessment = (records: readonly RecordType[]): string =>
  [
    generatedNote("each slice's record types, roles, permissions and scripts/documentation/risks.ts"),
    '# Data protection impact assessment: draft',
    '',
    'A draft for the information governance lead of an authority that is about to use Throughline. What follows is true of',
    'the product as released; lines that start with **To complete** are for the authority.',
    '',
    '## 1. The processing',
    '',
    '- **What it does**: keeps the line from what inspectors found, through the improvement plan, to what changed for children.',
    `- **Whose data**: ${peopleIn(records)}. See [the record of processing](record-of-processing.md).`,
    '- **How it flows**: see [data flows](data-flows.md).',
    '- **What it does not do**: it scores no child, predicts nothing, ranks no worker, uses no language model and calls no outside service.',
    '- **To complete**: where it is hosted, by whom, who the processors are, and the contract with each.',
    '',
    '## 2. Necessity and proportionality',
    '',
    table(
      ['Record', 'Purpose', 'Lawful basis'],
      records.map((record) => [record.title, record.purpose, record.lawfulBasis]),
    ),
    '',
    '- **To complete**: consultation with the people concerned or their representatives, and with the data protection officer.',
    '',
    '## 3. Who may see and do what',
    '',
    table(['Role', 'Who', 'Children seen', 'Permissions'], roleRows()),
    '',
    'Permission is declared on [every page](../pages.md) and tested for every role. Looks that are logged are marked there.',
    '',
    '## 4. Risks and what reduces them',
    '',
    table(
      [
        'Risk to people',
        'Likelihood before',
        'Severity',
        'What the product does',
        'What the authority does',
        'What is left',
      ],
      risks.map((risk) => [risk.risk, risk.likelihood, risk.severity, risk.product, risk.authority, risk.left]),
    ),
    '',
    '## 5. Sign-off',
    '',
    '- **To complete**: measures approved by, residual risks approved by, advice of the data protection officer, date of review.',
    '',
  ].join('\n')
