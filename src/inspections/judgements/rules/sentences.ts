import { type Day, inWords } from '../../../platform/day.ts'
import { isAllGoodOrBetter, type NationalJudgement, type OutcomesAsAt, shareInWords } from '../../../statutory/index.ts'
import { isCounted, type NationalPicture, ownGrade } from './national.ts'
import { nationalWords, shortGrades } from './words.ts'

const on = ({ choice }: NationalPicture): string => {
  const { asAt, publishedBy } = choice
  if (publishedBy === null) return `On ${inWords(asAt)}`
  return publishedBy === asAt
    ? `Counting inspections carried out and published by ${inWords(asAt)}`
    : `Counting inspections carried out by ${inWords(asAt)} and published by ${inWords(publishedBy)}`
}

const whoHadOne = ({ england, choice, own }: NationalPicture): string => {
  const { exist, n } = england
  const had = 'had a published report in the list used here'
  if (exist === null) return `${n} authorities ${had}`
  const others = choice.own === 'left-out' && own.authority && !own.authority.invented ? ' other' : ''
  return n === exist
    ? `all ${n}${others} authorities ${had}`
    : `${n} of the ${exist}${others} authorities that existed ${had}`
}

/** Who is in the denominator. */
const base = (picture: NationalPicture): string => `${on(picture)}, ${whoHadOne(picture)}.`

const withOwn = (picture: NationalPicture, judgement: NationalJudgement, isOne: boolean): string => {
  const grade = ownGrade(picture.own, judgement)
  if (!isCounted(picture) || grade === null) return ''
  return isOne
    ? `, ${picture.own.name} among them`
    : `; ${picture.own.name} was graded ${shortGrades[grade].toLowerCase()}`
}

const outstandingFor = (picture: NationalPicture, judgement: NationalJudgement): string => {
  const { outstanding, given } = picture.england.counts[judgement]
  const own = withOwn(picture, judgement, ownGrade(picture.own, judgement) === 'outstanding')
  return `${on(picture)}, ${shareInWords(outstanding, given, 'authorities')} were outstanding ${nationalWords(judgement, picture.choice.asAt)}${own}.`
}

const goodFor = (picture: NationalPicture, judgement: NationalJudgement): string => {
  const { goodOrBetter, given } = picture.england.counts[judgement]
  const grade = ownGrade(picture.own, judgement)
  const own = withOwn(picture, judgement, grade === 'good' || grade === 'outstanding')
  return `${on(picture)}, ${shareInWords(goodOrBetter, given, 'authorities')} were good or better ${nationalWords(judgement, picture.choice.asAt)}${own}.`
}

const allGood = (picture: NationalPicture): string => {
  const { england, own } = picture
  const ownIn = isCounted(picture) && own.outcome !== null && isAllGoodOrBetter(own.outcome)
  return `${on(picture)}, ${shareInWords(england.allGoodOrBetter, england.n, 'authorities')} were good or better in every judgement given${ownIn ? `, ${own.name} among them` : ''}.`
}

/** From April 2026 a count of overall grades is a count of old reports only, so no sentence is made of it. */
const judgementsOf = ({ counts, overallIsValid }: OutcomesAsAt): readonly NationalJudgement[] =>
  (['leaders', 'help-and-protection', 'care', 'care-leavers', 'overall'] as const).filter(
    (judgement) => counts[judgement].given > 0 && (judgement !== 'overall' || overallIsValid),
  )

/** Plain sentences that can be quoted as they stand: each has its day, its denominator and whether this authority is in it. */
export const sentencesOf = (picture: NationalPicture): readonly string[] => {
  const judgements = judgementsOf(picture.england)
  return [
    base(picture),
    ...judgements.map((judgement) => outstandingFor(picture, judgement)),
    ...judgements.map((judgement) => goodFor(picture, judgement)),
    ...(picture.england.n > 0 ? [allGood(picture)] : []),
  ]
}

/** What this authority is to these figures. */
export const aboutOwn = ({ own, choice, england }: NationalPicture, asAt: Day): string => {
  if (own.authority === null || own.authority.invented)
    return `${own.name} is not in the national list, so it is never counted.`
  if (own.outcome === null)
    return `${own.name} had no report of its own in the list on ${inWords(asAt)}, so it is not counted.`
  const report = `Its latest report then was published on ${inWords(own.outcome.published)}.`
  return choice.own === 'left-out'
    ? `${own.name} is left out of every count. ${report}`
    : `${own.name} is one of the ${england.n} counted. ${report}`
}

/** The rule and its limits, a sentence each. */
export const rulesOf = ({ choice, england }: NationalPicture): readonly string[] => [
  choice.publishedBy
    ? `Ofsted’s own rule: inspections carried out by ${inWords(choice.asAt)} whose report was published by ${inWords(choice.publishedBy)}; the latest of each authority that existed on ${inWords(choice.asAt)}.`
    : `The latest report published on or before ${inWords(choice.asAt)} of each authority that existed on that day. Ofsted’s own statistics count inspections carried out by a day, so they can differ by a few.`,
  'An authority made by reorganisation has no judgement until its own first inspection: its predecessor’s is not carried over.',
  'Not given is not missing, and is neither good nor bad: a percentage is of the reports that give the judgement.',
  'Children in care: in reports of inspections before January 2023 the judgement is of children in care and care leavers together, in single inspections of looked-after children. Care leavers: the separate judgement since January 2023 only.',
  'Good or better in every judgement counts the main judgements that the report gives; the two parts of a single inspection’s judgement of care do not count.',
  ...(england.overallIsValid
    ? []
    : [
        'Overall effectiveness is not given for inspections from April 2026, so a national count of it is no longer valid: it leaves out every authority inspected since.',
      ]),
  ...(england.exist === null
    ? [
        'Before 1 April 2019 it is not said how many authorities existed: two that did are not in the table of authorities.',
      ]
    : []),
  ...(england.without.length > 0
    ? [`Existed on the day without a report in the list: ${england.without.map(({ name }) => name).join('; ')}.`]
    : []),
]
