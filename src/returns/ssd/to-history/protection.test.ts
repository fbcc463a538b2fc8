import assert from 'node:assert/strict'
import { test } from 'node:test'
import { returnOf } from '../../../../test/support/returns.ts'
import { ssdToHistory } from '../to-history.ts'

type Cells = Readonly<Record<string, string>>

const ended = { s47EndDate: '2026-01-20' }
const cases: readonly (readonly [why: string, enquiry: Cells, conference: Cells | null, said: string | undefined])[] = [
  ['a flag that no conference came of it', { ...ended, s47OutcomeJson: '{"CP_CONFERENCE_FLAG":"N"}' }, null, 'yes'],
  ['the same in other letters', { ...ended, s47OutcomeJson: '{"CP_CONFERENCE_FLAG":"false"}' }, null, 'yes'],
  ['a flag that one was decided on', { ...ended, s47OutcomeJson: '{"CP_CONFERENCE_FLAG":"Y"}' }, null, 'no'],
  ['a blank flag says nothing', { ...ended, s47OutcomeJson: '{"CP_CONFERENCE_FLAG":""}' }, null, undefined],
  ['other results say nothing of it', { ...ended, s47OutcomeJson: '{"MONITOR_FLAG":"Y"}' }, null, undefined],
  ['words say nothing of it', { ...ended, s47OutcomeJson: 'No conference' }, null, undefined],
  ['while the enquiry goes on, N is no result yet', { s47OutcomeJson: '{"CP_CONFERENCE_FLAG":"N"}' }, null, undefined],
  [
    'a conference that was held says more than the flag',
    { ...ended, s47OutcomeJson: '{"CP_CONFERENCE_FLAG":"N"}' },
    { icpcDate: '2026-01-26' },
    'no',
  ],
  [
    'so does one that is booked',
    { ...ended, s47OutcomeJson: '{"CP_CONFERENCE_FLAG":"N"}' },
    { icpcTargetDate: '2026-01-26' },
    'no',
  ],
  [
    'the conference of another enquiry does not',
    { ...ended, s47OutcomeJson: '{"CP_CONFERENCE_FLAG":"N"}' },
    { icpcDate: '2026-01-26', s47EnquiryId: 'E2' },
    'yes',
  ],
]
for (const [why, enquiry, conference, said] of cases)
  test(`Whether a conference was needed after an enquiry: ${why}`, () => {
    const child = { personId: 'A1', s47EnquiryId: 'E1' }
    const read = returnOf('ssd', {
      ssd_s47_enquiry: [{ ...child, s47StartDate: '2026-01-05', ...enquiry }],
      ...(conference === null ? {} : { ssd_initial_cp_conference: [{ ...child, icpcId: 'I1', ...conference }] }),
    })
    const row = [...ssdToHistory(read, '2026-03-31').rows].find(({ table }) => table === 'section47')
    assert.equal((row?.fields as Cells | undefined)?.conferenceUnnecessary, said)
  })
