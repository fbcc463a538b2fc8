import { crosswalk, gradeWords } from '../../../src/inspections/frameworks/index.ts'
import { comparabilityWords, editionTitles } from '../../../src/inspections/judgements/rules/history-words.ts'
import { areaTitles } from '../../../src/inspections/rules/words.ts'
import { generatedNote, table } from '../markdown.ts'

/** What may be compared between the editions of the inspection frameworks, and why not. */
export const crosswalkPage = (): string =>
  [
    generatedNote('src/inspections/frameworks/crosswalk.ts'),
    '# Crosswalk of judgements',
    '',
    'How the judgements of each edition go on in the next, and whether their grades may be compared. What lies editions apart is as comparable',
    'as its weakest step. A direction (higher, lower, the same grade) is said only of judgements that may be compared.',
    '',
    ...crosswalk.flatMap(({ from, to, source, bridges }) => [
      `## ${editionTitles[from]} to ${editionTitles[to]}`,
      '',
      `Source: ${source}`,
      '',
      table(
        ['Judgement', 'Goes on as', 'Comparable?', 'Why'],
        bridges.map((bridge) => [
          areaTitles[bridge.area],
          bridge.to ? areaTitles[bridge.to] : 'Nothing',
          `${comparabilityWords[bridge.comparability].symbol} ${comparabilityWords[bridge.comparability].words}`,
          bridge.reason,
        ]),
      ),
      '',
    ]),
    '## Words for grades',
    '',
    table(
      ['Printed', 'Where', 'Today', 'Why'],
      gradeWords.map(({ printed, where, today, reason }) => [printed, where, today ?? 'No grade of today', reason]),
    ),
    '',
  ].join('\n')
