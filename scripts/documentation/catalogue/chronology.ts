import { entryTypes } from '../../../src/children/chronology/model.ts'
import { addedByHand, notProposed, proposalRules } from '../../../src/children/chronology/rules/proposing/table.ts'
import { qualityQuestions } from '../../../src/children/chronology/rules/quality.ts'
import type { TableId } from '../../../src/children/history/model.ts'
import { historyTables } from '../../../src/children/history/tables.ts'
import { generatedNote, table } from '../markdown.ts'

/** What is proposed for a child's chronology, what is not and why, and the eight questions of its quality. */
export const chronologyPage = (): string =>
  [
    generatedNote('src/children/chronology/rules'),
    '# Chronologies',
    '',
    'The dated records that were loaded propose entries; a person accepts, edits or drops each. What falls on one day and belongs together (a move that is also a change of legal status) is one entry.',
    '',
    table(
      ['Proposed', 'About', 'Read from', 'Significance', 'Left out, and why', 'Source'],
      proposalRules.map((rule) => [
        rule.title,
        entryTypes[rule.type],
        rule.from,
        rule.significance,
        rule.leavesOut,
        rule.source,
      ]),
    ),
    '',
    '## Never proposed',
    '',
    table(
      ['Records', 'Why'],
      Object.entries(notProposed).map(([id, why]) => [historyTables[id as TableId].title, why!]),
    ),
    '',
    `Added by hand, because no return holds them: ${addedByHand.join('; ')}.`,
    '',
    '## Quality',
    '',
    'Seven or eight times yes is good.',
    '',
    ...qualityQuestions.map(({ text, hint }, at) => `${at + 1}. ${text} ${hint}`),
    '',
  ].join('\n')
