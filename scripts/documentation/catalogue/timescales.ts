import {
  clockSettings,
  type Duty,
  defaultSteps,
  nationalFramework,
  nationalFrameworkFrom,
  nationalFrameworkSource,
  type SourceId,
  sources,
  timescales,
} from '../../../src/statutory/index.ts'
import { dates, generatedNote, table } from '../markdown.ts'

const sourceLink = (id: SourceId): string => `[${sources[id].title}](sources.md)`

const owed: Readonly<Record<Duty['owed'], string>> = {
  always: 'Always',
  'with-priority-action': 'Where there is an area for priority action',
  'when-determined': 'When the letter names this authority as the principal authority',
}

const dutyInWords = (duty: Duty | null): string => {
  if (duty === null) return 'Nothing'
  const set = typeof duty.period === 'number' ? null : clockSettings[duty.period]
  const days = set ? `${set.workingDays} working days (not law or not verified)` : `${duty.period} working days`
  return `${days}. ${owed[duty.owed]}. ${sourceLink(duty.source)}`
}

/** What is owed after each kind of document, by when, and how working days are counted. */
export const timescalesPage = (): string =>
  [
    generatedNote('src/statutory'),
    '# Timescales',
    '',
    'What a council owes after a document from Ofsted. Days are working days after the day of receipt, which is day 0. A working day is any day',
    'but a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England and Wales ([bank holidays](bank-holidays.md);',
    `${sourceLink('si-2007-462-reg-1')}). A deadline that Ofsted states in the document wins, and the difference is shown.`,
    '',
    ...timescales.flatMap((row) => [
      `## ${row.title}${timescales.filter(({ kind }) => kind === row.kind).length > 1 ? `, ${dates(row)}` : ''}`,
      '',
      table(
        ['', ''],
        [
          ['Received', dates(row)],
          ['Publish the report', dutyInWords(row.publish)],
          ['Send a draft', dutyInWords(row.draft)],
          [`Send ${row.statementIs ? `the ${row.statementIs}` : 'a statement'}`, dutyInWords(row.statement)],
          ...(row.nothing ? [['Known from', sourceLink(row.nothing)]] : []),
        ],
      ),
      '',
    ]),
    '## Steps before the statement is due',
    '',
    'Suggested; a council sets its own.',
    '',
    table(
      ['Step', 'Working days before', 'Why'],
      defaultSteps.map(({ title, workingDaysBefore, reason }) => [title, String(workingDaysBefore), reason]),
    ),
    '',
    '## The National Framework',
    '',
    `What areas for improvement refer to since March 2025. In force from ${nationalFrameworkFrom}. ${sourceLink(nationalFrameworkSource)}.`,
    '',
    table(
      ['Reference', 'Name in short', 'How sure'],
      nationalFramework.map(({ id, title, confidence }) => [id.replace('-', ' '), title, confidence]),
    ),
    '',
  ].join('\n')
