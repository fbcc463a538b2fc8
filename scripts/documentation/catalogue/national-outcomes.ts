import { nationalTitles, outcomeKindTitle, shortGrades } from '../../../src/inspections/judgements/rules/words.ts'
import {
  authorities,
  gradeFor,
  nationalJudgements,
  nationalOutcomes,
  nationalOutcomesFrom,
  nationalOutcomesUntil,
  outcomesAsAt,
  sources,
} from '../../../src/statutory/index.ts'
import { generatedNote, table } from '../markdown.ts'

const yearEnds = [
  '2020-03-31',
  '2021-03-31',
  '2021-10-31',
  '2022-03-31',
  '2023-03-31',
  '2024-03-31',
  '2025-03-31',
  '2026-03-31',
  nationalOutcomesUntil,
]

const stock = (): string =>
  table(
    [
      'As at',
      'Existed',
      'With a report',
      ...nationalJudgements.map((judgement) => nationalTitles[judgement]),
      'All good or better',
    ],
    yearEnds.map((day) => {
      const { exist, n, counts, allGoodOrBetter } = outcomesAsAt(day)
      const cell = (judgement: (typeof nationalJudgements)[number]): string => {
        const of = counts[judgement]
        return [of.outstanding, of.good, of['requires-improvement'], of.inadequate].join('/')
      }
      return [day, String(exist), String(n), ...nationalJudgements.map(cell), String(allGoodOrBetter)]
    }),
  )

const reports = (): string => {
  const name = (code: string): string => authorities.find((one) => one.code === code)?.name ?? code
  const newest = nationalOutcomes.toSorted((a, b) => (a.published < b.published ? 1 : -1))
  return table(
    ['Published', 'Authority', 'Edition', 'Kind', ...nationalJudgements.map((judgement) => nationalTitles[judgement])],
    newest.map((one) => [
      one.published,
      name(one.authority),
      one.edition,
      outcomeKindTitle(one),
      ...nationalJudgements.map((judgement) => {
        const grade = gradeFor(one, judgement)
        return grade ? shortGrades[grade] : ''
      }),
    ]),
  )
}

/** What is counted nationally, by what rule, and every report that is in the list. */
export const nationalOutcomesPage = (): string => {
  const source = sources['national-outcomes']
  return [
    generatedNote('src/statutory/national-outcomes'),
    '# National outcomes',
    '',
    `${nationalOutcomes.length} reports published from ${nationalOutcomesFrom} to ${nationalOutcomesUntil}. ${source.title}: ${source.where}. ${source.note}`,
    '',
    'The rule: the latest report published on or before the day, of each authority that existed on that day. Ofsted’s own statistics count',
    'inspections carried out by the day and published by a later one; the page can count so too. An empty cell is not given, which is neither unknown nor bad.',
    'Children in care: children in care and care leavers together in reports of 2018 to 2022, looked-after children in single inspections. From April 2026',
    'overall effectiveness is not given, so its national count is no longer valid.',
    '',
    '## As at',
    '',
    'Outstanding/good/requires improvement/inadequate.',
    '',
    stock(),
    '',
    '## Every report',
    '',
    reports(),
    '',
  ].join('\n')
}
