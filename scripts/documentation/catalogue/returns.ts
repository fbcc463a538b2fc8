import { editions } from '../../../src/returns/annex-a/editions.ts'
import { annexALists } from '../../../src/returns/annex-a/lists.ts'
import type { Column, ColumnKind, List } from '../../../src/returns/model.ts'
import { ssdTables, ssdTablesPassedOver } from '../../../src/returns/ssd/tables.ts'
import { generatedNote, table } from '../markdown.ts'

const kinds: Readonly<Record<ColumnKind, string>> = {
  key: 'identifier',
  day: 'date',
  code: 'code',
  'yes-no': 'yes, no or unknown',
  count: 'whole number',
  number: 'number',
  text: 'text',
  postcode: 'postcode',
}

const codesOf = ({ codes = [] }: Column): string =>
  codes.map(({ code, label, printed }) => (printed && printed !== code ? printed : `${code} ${label}`)).join('; ')

const rowOf = (column: Column): string[] => [
  column.header,
  kinds[column.kind],
  column.required ? 'yes' : '',
  column.kind === 'yes-no' ? '' : codesOf(column),
  [...(column.variants ?? []), ...(column.editions ? [`editions: ${column.editions.join(', ')}`] : [])].join('; '),
]

const ofList = (list: List): string[] => [
  `### ${list.number === null ? `${list.id}: ${list.title}` : `List ${list.number}: ${list.title}`}`,
  '',
  `${list.scope} One row for each ${list.rowPer}.${list.notes ? ` ${list.notes.join(' ')}` : ''}`,
  '',
  table(['Column', 'Holds', 'In every row', 'Codes', 'Also called'], list.columns.map(rowOf)),
  '',
]

/** The lists of Annex A and the tables of the dataset, column by column. */
export const returnsPage = (): string =>
  [
    generatedNote('src/returns/annex-a and src/returns/ssd'),
    '# Returns',
    '',
    'What a return may hold, and how it is read. Headers, codes and dates are read in other spellings and forms too; each such repair is listed.',
    'Nothing is guessed: what cannot be read is left out, and is a finding of the [checks](checks.md).',
    '',
    '## Annex A',
    '',
    'The eleven lists that Ofsted asks for. “In every row” follows the schema of regional pipelines (columns that may not be blank), not a statement of Ofsted.',
    '',
    table(
      ['Edition', 'From', 'Until', 'Source', 'Not known'],
      editions.map(({ id, title, from, until, source, note }) => [
        `${id}: ${title}`,
        from,
        until ?? '',
        source,
        note ?? '',
      ]),
    ),
    '',
    ...annexALists.flatMap(ofList),
    '## Standard Safeguarding Dataset',
    '',
    'Version 1.4.5, a CSV file a table, with or without “ssd_” in its name. The dataset itself defines no file format.',
    `Passed over: ${ssdTablesPassedOver.join(', ')}.`,
    '',
    ...ssdTables.flatMap(ofList),
  ].join('\n')
