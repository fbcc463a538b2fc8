import type { RecordType, Retention } from '../../src/platform/record-type.ts'
import { generatedNote, table } from './markdown.ts'
import { measures } from './measures.ts'
import { rights } from './rights.ts'

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

export const retentionInWords = ({ years, from, reason }: Retention): string => {
  if (years === null) return `No period. ${sentence(reason)}`
  const length = years === 0 ? 'Less than a year' : `${years} year${years === 1 ? '' : 's'}`
  return `${length} from ${from}. ${sentence(reason)}`
}

const fieldRows = (records: readonly RecordType[]): string[][] =>
  records.flatMap((record) =>
    (record.fields ?? []).map((field) => [
      record.title,
      field.name,
      field.why,
      field.audience ?? 'As the record',
      field.retention ? retentionInWords(field.retention) : 'As the record',
    ]),
  )

/** Who carries retention out: a purge that an administrator makes, Throughline itself, or nobody but a person. */
const ending = (record: RecordType, purged: ReadonlySet<string>): string => {
  if (purged.has(record.id)) return 'A purge on the page Retention; its period can be changed there'
  if (record.retention.years === 0) return 'By itself, every night'
  return record.retention.years === null ? 'A person' : 'With the record that it belongs to'
}

const entry = (record: RecordType, purged: ReadonlySet<string>): string =>
  [
    `### ${record.title}`,
    '',
    table(
      ['', ''],
      [
        ['Purpose', record.purpose],
        ['Lawful basis and power', record.lawfulBasis],
        ['About', record.about.join(', ')],
        ['Personal data', record.holds],
        ['Who sees it', record.audience],
        ['Comes from', record.comesFrom],
        ['Goes to', record.goesTo],
        ['Kept for', retentionInWords(record.retention)],
        ['Source of the period', record.retention.source],
        ['Ended by', ending(record, purged)],
        ['Tables', record.tables.map((name) => `\`${name}\``).join(', ')],
      ],
    ),
    '',
  ].join('\n')

/** Record of processing activities (UK GDPR Article 30), one section a record type. `purged`: ids that have a purge. */
export const recordOfProcessing = (records: readonly RecordType[], purged: ReadonlySet<string>): string =>
  [
    generatedNote("each slice's record types and scripts/documentation"),
    '# Record of processing',
    '',
    'What Throughline holds, why, on what basis, who sees it and for how long (UK GDPR Article 30). The authority is the',
    'controller. **To complete**: its name and contact, its data protection officer, any processor that hosts the service.',
    '',
    '- **Children**: this release has no record about a child or family. Free text and uploaded papers could name one; see below.',
    '- **Special category data** (Article 9) and **criminal offence data** (Article 10): no field asks for it. A document or free text could hold',
    '  it. Where one does, the condition would be Article 9(2)(g) with Data Protection Act 2018 Schedule 1 paragraph 6 (statutory purposes) or',
    '  paragraph 18 (safeguarding of children), which needs an appropriate policy document of the authority.',
    '- **Transfers** to other countries or organisations: none by Throughline. It calls no outside service; people download and send.',
    '- **Automated decisions**: none.',
    '',
    '## Records',
    '',
    ...records.map((record) => entry(record, purged)),
    '## Fields that differ from their record',
    '',
    fieldRows(records).length === 0
      ? 'None.'
      : table(['Record', 'Field', 'Why it is held', 'Who sees it', 'Kept for'], fieldRows(records)),
    '',
    '## Rights of the people concerned',
    '',
    table(
      ['Right', 'How it is met', 'Limits'],
      rights.map(({ right, how, limits }) => [right, how, limits]),
    ),
    '',
    '## Security measures',
    '',
    'UK GDPR Article 32. Each is shown by tests of the code, which a check compares with this list.',
    '',
    table(
      ['Measure', 'What it does', 'Shown by'],
      Object.values(measures).map(({ title, claim, proofs }) => [
        title,
        claim,
        [...new Set(proofs.map(({ file }) => `\`${file}\``))].join(', '),
      ]),
    ),
    '',
    'For the authority: encryption of disk and backups, TLS in front of the service, who may reach the machine, a second factor.',
    'See [operations](../operations.md).',
    '',
  ].join('\n')
