import { on, returnCheck, rowChecksOf } from '../make.ts'
import type { Check } from '../model.ts'
import { countIn, dayIn, faultAt, isBlank, isNo, isYes } from '../rows.ts'
import { inNeedCensus, lookedAfterReturn, ssd } from '../sources.ts'

const person = rowChecksOf('ssd_person')
const need = rowChecksOf('ssd_cin_episodes')
const care = rowChecksOf('ssd_cla_episodes')
const missing = rowChecksOf('ssd_missing')
const sdq = rowChecksOf('ssd_sdq_scores')
const leaver = rowChecksOf('ssd_care_leavers')
const permanence = rowChecksOf('ssd_permanence')

export const ssdRowChecks: readonly Check[] = [
  person({
    id: 'ssd-person.date-of-birth-missing',
    rule: 'Everyone has a date of birth or an expected one.',
    why: 'Ages, and what is owed at an age, cannot be worked out.',
    source: ssd('ssd_person.pers_dob'),
    columns: ['dateOfBirth', 'expectedDateOfBirth'],
    find: (values) =>
      isBlank(values, 'dateOfBirth') && isBlank(values, 'expectedDateOfBirth')
        ? 'Neither a date of birth nor an expected one is given. Enter it.'
        : null,
    finds: [['neither', { dateOfBirth: null, expectedDateOfBirth: null }]],
    passes: [
      ['born', { dateOfBirth: '2014-08-09' }],
      ['unborn', { dateOfBirth: null, expectedDateOfBirth: '2026-06-20' }],
    ],
  }),
  person({
    id: 'ssd-person.date-of-birth-unlikely',
    rule: 'The date of birth is not in the future, nor more than 100 years ago.',
    why: 'Every age would be wrong.',
    source: ssd('ssd_person.pers_dob'),
    columns: ['dateOfBirth'],
    find: (values, { latestBirth, monthsAgo }) => {
      const born = dayIn(values, 'dateOfBirth')
      return born !== null && (born > latestBirth || born < monthsAgo(1200))
        ? `The date of birth, ${on(born)}, cannot be so. Correct it; an expected date has a column of its own.`
        : null
    },
    finds: [
      ['two years ahead', { dateOfBirth: '2028-05-06' }],
      ['a stand-in', { dateOfBirth: '1900-01-01' }],
    ],
    passes: [
      ['a young mother’s own mother may be in the extract', { dateOfBirth: '1971-05-06' }],
      ['some systems put the expected date here', { dateOfBirth: '2026-05-06' }],
    ],
  }),
  need({
    id: 'ssd-cin-episodes.closed-without-reason',
    rule: 'A closed episode has a reason.',
    why: 'Why cases close is counted from it.',
    source: inNeedCensus('reason for closure'),
    columns: ['closeReason', 'closeDate'],
    find: (values) =>
      !isBlank(values, 'closeDate') && isBlank(values, 'closeReason') && !isYes(values, 'referralNfa')
        ? 'The episode is closed without a reason. Enter it.'
        : null,
    finds: [['closed, and no reason', { closeDate: '2026-01-20' }]],
    passes: [
      ['open', { closeDate: null }],
      ['a referral without further action opens no episode', { closeDate: '2026-01-20', referralNfa: 'yes' }],
    ],
  }),
  need({
    id: 'ssd-cin-episodes.reason-without-closure',
    rule: 'A reason for closure stands with its day.',
    why: 'The episode counts as open.',
    source: inNeedCensus('closure date'),
    columns: ['closeDate', 'closeReason'],
    find: (values) =>
      isBlank(values, 'closeDate') && !isBlank(values, 'closeReason')
        ? 'There is a reason for closure but no day. Enter the day, or take the reason out.'
        : null,
    finds: [['a reason, and no day', { closeReason: 'RC7' }]],
    passes: [['both', { closeDate: '2026-01-20', closeReason: 'RC7' }]],
  }),
  care({
    id: 'ssd-cla-episodes.ceased-without-reason',
    rule: 'An episode of care that ended has a reason.',
    why: 'A move and the end of care cannot be told apart.',
    source: lookedAfterReturn('reason episode ceased'),
    columns: ['claEpisodeCeasedReason', 'claEpisodeCeasedDate'],
    find: (values) =>
      !isBlank(values, 'claEpisodeCeasedDate') && isBlank(values, 'claEpisodeCeasedReason')
        ? 'The episode ended, but the reason is blank. Enter it; X1 where another follows on the same day.'
        : null,
    finds: [['ended, and no reason', { claEpisodeCeasedDate: '2026-01-20' }]],
    passes: [['a move', { claEpisodeCeasedDate: '2026-01-20', claEpisodeCeasedReason: 'X1' }]],
  }),
  care({
    id: 'ssd-cla-episodes.reason-without-end',
    rule: 'A reason for the end of an episode stands with its day.',
    why: 'The episode counts as open.',
    source: lookedAfterReturn('date episode ceased'),
    columns: ['claEpisodeCeasedDate', 'claEpisodeCeasedReason'],
    find: (values) =>
      isBlank(values, 'claEpisodeCeasedDate') && !isBlank(values, 'claEpisodeCeasedReason')
        ? 'There is a reason but no day. Enter the day, or take the reason out.'
        : null,
    finds: [['a reason, and no day', { claEpisodeCeasedReason: 'E4A' }]],
    passes: [['both', { claEpisodeCeasedDate: '2026-01-20', claEpisodeCeasedReason: 'E4A' }]],
  }),
  missing({
    id: 'ssd-missing.interview-accepted-not-offered',
    rule: 'A return interview that was accepted had been offered.',
    why: 'The two contradict each other, and each is counted.',
    source: ssd('ssd_missing, return interviews'),
    columns: ['missingRhiOffered', 'missingRhiAccepted'],
    find: (values) =>
      isNo(values, 'missingRhiOffered') && isYes(values, 'missingRhiAccepted')
        ? 'A return interview was accepted but not offered. Correct one of the two.'
        : null,
    finds: [['accepted, not offered', { missingRhiOffered: 'no', missingRhiAccepted: 'yes' }]],
    passes: [['declined', { missingRhiOffered: 'yes', missingRhiAccepted: 'no' }]],
  }),
  missing({
    id: 'ssd-missing.open-for-a-year',
    severity: 'look-at',
    rule: 'A missing episode that is open began within the last year.',
    why: 'It was most likely never closed in the system.',
    source: 'local',
    columns: ['missingEpisodeEndDate', 'missingEpisodeStartDate'],
    find: (values, { twelveMonthsAgo }) => {
      const start = dayIn(values, 'missingEpisodeStartDate')
      return start !== null && isBlank(values, 'missingEpisodeEndDate') && start < twelveMonthsAgo
        ? `The child is shown as missing since ${on(start)}. If the child came back, enter the day.`
        : null
    },
    finds: [['since 2024', { missingEpisodeStartDate: '2024-05-06' }]],
    passes: [['since last week', { missingEpisodeStartDate: '2026-03-24' }]],
  }),
  sdq({
    id: 'ssd-sdq-scores.score-too-high',
    rule: 'A strengths and difficulties score is from 0 to 40.',
    why: 'Averages are worked out from it.',
    source: lookedAfterReturn('SDQ score'),
    columns: ['sdqScore'],
    find: (values) =>
      (countIn(values, 'sdqScore') ?? 0) > 40 ? 'The score is above 40, the highest there is. Correct it.' : null,
    finds: [['44', { sdqScore: 44 }]],
    passes: [
      ['40', { sdqScore: 40 }],
      ['none returned', { sdqScore: null }],
    ],
  }),
  leaver({
    id: 'ssd-care-leavers.contact-missing',
    severity: 'look-at',
    rule: 'With a young person who is in touch the day of the latest contact is given.',
    why: 'Being in touch cannot be shown without a day.',
    source: ssd('ssd_care_leavers.clea_care_leaver_latest_contact'),
    columns: ['careLeaverLatestContact', 'careLeaverInTouch'],
    find: (values) =>
      values.careLeaverInTouch === 'YES' && isBlank(values, 'careLeaverLatestContact')
        ? 'The young person is in touch, but the day of the latest contact is blank. Enter it.'
        : null,
    finds: [['in touch on no day', { careLeaverInTouch: 'YES' }]],
    passes: [['not in touch', { careLeaverInTouch: 'NO' }]],
  }),
  permanence({
    id: 'ssd-permanence.reversed-without-reason',
    rule: 'A decision that was reversed has a reason.',
    why: 'Why plans for adoption change is counted from it.',
    source: ssd('ssd_permanence.perm_decision_reversed_reason'),
    columns: ['decisionReversedReason', 'decisionReversedDate'],
    find: (values) =>
      !isBlank(values, 'decisionReversedDate') && isBlank(values, 'decisionReversedReason')
        ? 'The decision was reversed, but the reason is blank. Enter it.'
        : null,
    finds: [['reversed, and no reason', { decisionReversedDate: '2026-01-20' }]],
    passes: [['both', { decisionReversedDate: '2026-01-20', decisionReversedReason: 'RD3' }]],
  }),
  returnCheck({
    id: 'ssd-disability.none-and-another',
    severity: 'look-at',
    rule: 'Who has the disability code NONE has no other.',
    why: 'The child counts as disabled and as not.',
    source: ssd('ssd_disability.disa_disability_code'),
    reads: { ssd_disability: ['personId', 'disabilityCode'] },
    find: (look) => {
      const rows = look.rows('ssd_disability')
      const some = new Set(
        rows
          .filter(({ values }) => !isBlank(values, 'disabilityCode') && values.disabilityCode !== 'NONE')
          .map(({ values }) => values.personId),
      )
      return rows
        .filter(({ values }) => values.disabilityCode === 'NONE' && some.has(values.personId!))
        .map((row) =>
          faultAt(
            'ssd_disability',
            row,
            'disabilityCode',
            'This row says no disability, another names one. Take out the one that is out of date.',
          ),
        )
    },
    finds: [['NONE and LD', { ssd_disability: [{ disabilityCode: 'NONE' }, { disabilityCode: 'LD' }] }]],
    passes: [['two disabilities', { ssd_disability: [{ disabilityCode: 'AUT' }, { disabilityCode: 'LD' }] }]],
  }),
]
