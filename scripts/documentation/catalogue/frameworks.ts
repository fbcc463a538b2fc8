import { frameworks, grades } from '../../../src/inspections/frameworks/index.ts'
import { areaTitles, gradeTitles } from '../../../src/inspections/rules/words.ts'
import { dates, generatedNote, table } from '../markdown.ts'

/** Every edition of the inspection frameworks with its judgements and dates. */
export const frameworksPage = (): string =>
  [
    generatedNote('src/inspections/frameworks'),
    '# Inspection frameworks',
    '',
    'Which edition holds is decided by the first day that inspectors were on site, never by the day of publication.',
    `The grades, in all editions: ${grades.map((grade) => gradeTitles[grade].toLowerCase()).join(', ')}.`,
    '',
    ...frameworks.flatMap(({ title, id, from, until, source, judgements }) => [
      `## ${title}`,
      '',
      `\`${id}\`. On site ${dates({ from, until })}. Source: ${source}`,
      '',
      table(
        ['Judgement as printed', 'Called here'],
        judgements.map(({ name, area }) => [name, areaTitles[area]]),
      ),
      '',
    ]),
  ].join('\n')
