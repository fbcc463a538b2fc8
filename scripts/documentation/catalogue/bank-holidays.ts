import { inWordsWithWeekday } from '../../../src/platform/day.ts'
import { englandAndWales, sources } from '../../../src/statutory/index.ts'
import { generatedNote, table } from '../markdown.ts'

/** Every day that working days leave out, besides weekends. */
export const bankHolidaysPage = (): string =>
  [
    generatedNote('src/statutory/bank-holidays.ts'),
    '# Bank holidays',
    '',
    `England and Wales, ${englandAndWales.from.slice(0, 4)} to ${englandAndWales.until.slice(0, 4)}, as observed. Source:`,
    `${sources['bank-holidays'].where} (checked ${sources['bank-holidays'].checkedOn}). An administrator can add a day that is proclaimed later.`,
    '',
    table(
      ['Day', 'Name'],
      [...englandAndWales.titles].map(([day, title]) => [inWordsWithWeekday(day), title]),
    ),
    '',
  ].join('\n')
