import type { RecordType, Retention } from '../../src/platform/record-type.ts'
import { generatedNote, table } from './markdown.ts'

export const retentionInWords = (retention: Retention): string =>
  retention.years === null
    ? `Kept until a person deletes it. ${retention.reason}`
    : `${retention.years} year${retention.years === 1 ? '' : 's'} from ${retention.from}. ${retention.reason}`

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

/** Record of processing activities (UK GDPR Article 30), one row a record type. */
export const recordOfProcessing = (records: readonly RecordType[]): string =>
  [
    generatedNote("each slice's record types"),
    '# Record of processing',
    '',
    'What Throughline holds, why, on what basis, who sees it and for how long (UK GDPR Article 30). The authority is the',
    'controller; it adds its own name, its data protection officer and any processor that hosts the service for it.',
    'Periods are defaults: an administrator can change each one at **Retention**, where a purge is shown before it is made.',
    '',
    table(
      ['Record', 'Purpose', 'Lawful basis', 'About', 'Who sees it', 'Kept for', 'Comes from', 'Goes to'],
      records.map((record) => [
        `**${record.title}** (\`${record.id}\`)`,
        record.purpose,
        record.lawfulBasis,
        record.about.join(', '),
        record.audience,
        `${retentionInWords(record.retention)} Source: ${record.retention.source}`,
        record.comesFrom,
        record.goesTo,
      ]),
    ),
    '',
    '## Fields that differ from their record',
    '',
    fieldRows(records).length === 0
      ? 'None.'
      : table(['Record', 'Field', 'Why it is held', 'Who sees it', 'Kept for'], fieldRows(records)),
    '',
    '## Where it is kept',
    '',
    table(
      ['Record', 'Tables'],
      records.map((record) => [record.title, record.tables.map((name) => `\`${name}\``).join(', ')]),
    ),
    '',
  ].join('\n')
