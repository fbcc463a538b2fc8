import assert from 'node:assert/strict'
import test from 'node:test'
import { findDates, wholeDate } from './dates.ts'

const spans = (text: string) =>
  findDates(text).flatMap((found) => found.spans.map((span) => `${span.start}/${span.end}`))

const table: [string, string[]][] = [
  ['4 to 15 February 2019', ['2019-02-04/2019-02-15']],
  ['23 April 2018 to 04 May 2018', ['2018-04-23/2018-05-04']],
  ['29 January to 9 February 2018', ['2018-01-29/2018-02-09']],
  ['22–23 October 2019', ['2019-10-22/2019-10-23']],
  ['22 February 2016 – 17 March 2016', ['2016-02-22/2016-03-17']],
  ['17 and 18 May 2023', ['2023-05-17/2023-05-18']],
  ['31 January and 1 February 2023', ['2023-01-31/2023-02-01']],
  ['15, 16 and 21 July 2025', ['2025-07-15/2025-07-16', '2025-07-21/2025-07-21']],
  ['30 September to 11 October 2024 and 13 to 16 January 2025', ['2024-09-30/2024-10-11', '2025-01-13/2025-01-16']],
  ['12 December to 6 January 2023', ['2022-12-12/2023-01-06']],
  ['from 27th September 2021 to 8th October 2021', ['2021-09-27/2021-10-08']],
  ['on 1st and 2nd of October 2019', ['2019-10-01/2019-10-02']],
  ['between 3 and 5 November 2020', ['2020-11-03/2020-11-05']],
  ['in March 2020, 26 of 151', []],
  ['31 February 2020', []],
  ['12 May 10 April 2020', ['2020-04-10/2020-04-10']],
  ['12 May and 10 April 2020', ['2020-04-10/2020-04-10']],
]

for (const [text, expected] of table) {
  test(`"${text}" is read as ${expected.join(' and ') || 'no date'}`, () => assert.deepEqual(spans(text), expected))
}

test('a line that is only a date is a whole date, and a sentence with a date is not', () => {
  assert.equal(wholeDate('26 October 2022'), '2022-10-26')
  assert.equal(wholeDate('Received on 26 October 2022.'), null)
})
