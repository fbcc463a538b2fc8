import assert from 'node:assert/strict'
import test from 'node:test'
import { type Fate, fateInWords, fateOf, isUnreached } from './alert-told.ts'

const sentAt = new Date('2026-03-06T20:05:00Z')
const waits = { sentAt: null, isGivenUp: false, why: null }
const put = { ...waits, why: 'The mail server could not be reached.' }
const gone = (why: string) => ({ sentAt: null, isGivenUp: true, why })
const refused = 'The mail server refused this address: 550 5.1.1 User unknown'

for (const [why, isKept, mail, hasServer, expected] of [
  ['the mail server took it', true, { sentAt, isGivenUp: false, why: null }, true, 'e-mail sent on Friday'],
  ['and it stays so when the server is taken away', true, { sentAt, isGivenUp: false, why: null }, false, 'e-mail sent on Friday'],
  ['not tried yet', true, waits, true, 'e-mail waits to be sent'],
  ['tried, and again later', true, put, true, 'e-mail waits to be sent: The mail server could not be reached'],
  ['what waits where no server is set goes nowhere', true, waits, false, 'told in Throughline only: no mail server is set'],
  ['given up since no server was set, though one is by now', true, gone('No mail server is set.'), true, 'told in Throughline only: no mail server is set'],
  ['given up since nobody said from whom', true, gone('No sender’s address is set.'), true, 'told in Throughline only: no sender’s address is set'],
  ['refused for good', true, gone(refused), true, `told in Throughline only: the e-mail could not be delivered: ${refused}`],
  ['the account ended meanwhile', true, gone('The account has ended.'), true, 'told in Throughline only: the e-mail could not be delivered: The account has ended'],
  ['cleared out of the outbox', true, undefined, true, 'what became of the e-mail is no longer kept'],
  ['written before it was kept', false, undefined, true, 'what became of the e-mail was not kept at that time'],
] as const) // biome-ignore format: one line each
  test(`What is said of an e-mail about an alert: ${why}`, () =>
    assert.equal(
      fateInWords(fateOf(isKept, mail, hasServer), () => 'Friday'),
      expected,
    ))

const sent: Fate = { is: 'sent', at: sentAt }
const failed: Fate = { is: 'failed', why: refused }
for (const [why, fates, expected] of [
  ['the only e-mail was given up: nobody was told', [failed], true],
  ['all of several were', [failed, failed], true],
  ['one of several went out', [failed, sent], false],
  ['one may yet go out', [failed, { is: 'waiting', why: null }], false],
  ['no server is set: all are told in Throughline alone', [{ is: 'never', why: 'No mail server is set.' }], false],
  ['it is no longer known', [{ is: 'unknown', isOld: true }], false],
  ['nothing is known of any', [], false],
] as const)
  test(`Whether a rung counts as not told: ${why}`, () => assert.equal(isUnreached(fates), expected))
