import { inWords } from '../../../platform/day.ts'
import { gradeFor, nationalJudgements, type OutcomesAsAt, outcomeGrades } from '../../../statutory/index.ts'
import type { NationalPicture } from './national.ts'
import { nationalTitle, outcomeKindTitle, shortGrades } from './words.ts'

type Row = readonly (string | number | null)[]
export type Sheet = { head: readonly string[]; rows: readonly Row[] }

const ruleOf = ({ choice }: NationalPicture): string =>
  choice.publishedBy
    ? `Carried out by ${inWords(choice.asAt)}, published by ${inWords(choice.publishedBy)}`
    : `Published by ${inWords(choice.asAt)}`

const counts = (picture: NationalPicture, among: string, outcomes: OutcomesAsAt): readonly Row[] =>
  nationalJudgements.map((judgement) => {
    const of = outcomes.counts[judgement]
    return [
      among,
      nationalTitle(judgement, picture.choice.asAt),
      ...outcomeGrades.map((grade) => of[grade]),
      of.notGiven,
      of.given,
      of.goodOrBetter,
      outcomes.n,
      outcomes.exist,
      picture.choice.asAt,
      ruleOf(picture),
      picture.choice.own === 'left-out' ? `${picture.own.name} left out` : '',
      judgement === 'overall' && !outcomes.overallIsValid ? 'No longer a valid national count' : '',
    ]
  })

/** The counts of England, the region and the neighbours, a judgement a row. */
export const countsSheet = (picture: NationalPicture): Sheet => ({
  head: [
    'Among', 'Judgement', ...outcomeGrades.map((grade) => shortGrades[grade]), 'Not given', 'Given', 'Good or better',
    'Authorities with a report', 'Authorities that existed', 'As at', 'Rule', 'Left out', 'Note',
  ], // biome-ignore format: columns
  rows: [
    ...counts(picture, 'England', picture.england),
    ...(picture.region ? counts(picture, picture.region.name, picture.region.outcomes) : []),
    ...counts(picture, 'Statistical neighbours', picture.neighbours),
  ],
})

/** The report counted for each authority of England; those without one at the end. */
export const authoritiesSheet = (picture: NationalPicture): Sheet => {
  const near = new Set([...picture.neighbours.latest.map(({ authority }) => authority), ...picture.neighbours.without])
  return {
    head: [
      'DfE number', 'Authority', 'Region', 'Statistical neighbour', 'Published', 'First day on site', 'Last day on site',
      'Edition', 'Kind', ...nationalJudgements.map((judgement) => nationalTitle(judgement, picture.choice.asAt)), 'File at files.ofsted.gov.uk/v1/file/',
    ], // biome-ignore format: columns
    rows: [
      ...picture.england.latest.map(({ authority, outcome }) => [
        authority.code,
        authority.name,
        authority.region,
        near.has(authority) ? 'Yes' : 'No',
        outcome.published,
        outcome.onSite[0]?.start ?? null,
        outcome.onSite.at(-1)?.end ?? null,
        outcome.edition,
        outcomeKindTitle(outcome),
        ...nationalJudgements.map((judgement) => {
          const grade = gradeFor(outcome, judgement)
          return grade ? shortGrades[grade] : 'Not given'
        }),
        outcome.file,
      ]),
      ...picture.england.without.map((authority) => [
        authority.code,
        authority.name,
        authority.region,
        near.has(authority) ? 'Yes' : 'No',
        'No report in the list',
      ]),
    ],
  }
}
