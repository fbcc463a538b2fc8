import assert from 'node:assert/strict'
import test from 'node:test'
import { type Failure, nextTry, verdictOf } from './tries.ts'

const now = new Date('2026-11-23T07:00:00Z')

test('a mail is tried again after 1, 2, 5, 10, 20 and 30 minutes, and every 30 from then on', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 40].map(
    (attempts) => (nextTry(attempts, now).getTime() - now.getTime()) / 60_000,
  )
  assert.deepEqual(minutes, [1, 2, 5, 10, 20, 30, 30, 30])
})

const rows: readonly [why: string, failure: Failure & { message?: string }, end: string, says: RegExp][] = [
  ['nobody has the address', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 User unknown' }, 'final', /^The mail server refused this address: 550 5\.1\.1 User unknown$/],
  ['the server is of the authority and does not let this sender through', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553, response: '553 no' }, 'final', /refused the sender’s address/],
  ['the text is taken for spam', { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 spam' }, 'final', /refused the message/],
  ['grey-listing asks every new sender to come back', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451, response: '451 later' }, 'later', /asked to try again later: 451 later/],
  ['a full mailbox may be emptied', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452, response: '452 full' }, 'later', /again later/],
  ['503 is about the order of the conversation, not about the mail', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503, response: '503 bad sequence' }, 'later', /again later/],
  ['421 ends the conversation whatever was asked', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421, response: '421 closing' }, 'server', /takes no mail just now/],
  ['a wrong password is put right by somebody, and every mail waits for it', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 no' }, 'server', /login or the password: 535 no/],
  ['nobody listens', { code: 'ESOCKET', command: 'CONN', message: 'connect ECONNREFUSED' }, 'server', /^The mail server could not be reached\.$/],
  ['the certificate is nobody’s', { code: 'ESOCKET', command: 'CONN', message: 'self-signed certificate' }, 'server', /could not be secured with TLS/],
  ['STARTTLS is not offered', { code: 'ETLS', command: 'STARTTLS', responseCode: 502, response: '502 unknown' }, 'server', /could not be secured with TLS/],
  ['the try was cut off', { code: 'EABORT' }, 'server', /did not answer in time/],
  ['a name that is none', { code: 'EDNS' }, 'server', /name was not found/],
  ['an address that the protocol cannot say', { code: 'EENVELOPE', command: 'API' }, 'final', /cannot be sent by e-mail/],
  ['something unheard of', {}, 'server', /could not be reached/],
] // biome-ignore format: a table

for (const [why, failure, end, says] of rows)
  test(`${why}: ${end}`, () => {
    const verdict = verdictOf(failure)
    assert.equal(verdict.end, end)
    assert.match(verdict.why, says)
  })

test('a long answer is cut, and its lines become one', () => {
  const { why } = verdictOf({ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: `550-one\r\n550 ${'x'.repeat(900)}` }) // biome-ignore format: one answer
  assert.ok(why.length < 400)
  assert.match(why, /550-one 550 x/)
})
