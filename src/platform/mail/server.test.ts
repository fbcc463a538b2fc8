import assert from 'node:assert/strict'
import test from 'node:test'
import { readSettings } from '../settings.ts'
import type { MailServer } from './server.ts'

const read = (address: string, tls?: string) => {
  const settings = readSettings({ THROUGHLINE_SMTP_URL: address, THROUGHLINE_SMTP_TLS: tls })
  return 'settings' in settings ? settings.settings.mailServer : settings.faults
}

const rows: readonly [why: string, address: string, tls: string | undefined, server: MailServer][] = [
  ['the usual port of a relay, secured', 'smtp://mail.council.gov.uk', undefined, { host: 'mail.council.gov.uk', port: 587, implicit: false, secured: true, login: null }],
  ['TLS from the start has its own port', 'smtps://mail.council.gov.uk/', undefined, { host: 'mail.council.gov.uk', port: 465, implicit: true, secured: true, login: null }],
  ['a relay on this machine needs no TLS', 'smtp://localhost:25', undefined, { host: 'localhost', port: 25, implicit: false, secured: false, login: null }],
  ['nor by number', 'smtp://[::1]:2525', undefined, { host: '::1', port: 2525, implicit: false, secured: false, login: null }],
  ['but may', 'smtp://127.0.0.1', 'required', { host: '127.0.0.1', port: 587, implicit: false, secured: true, login: null }],
  ['a relay in a closed network, by choice', 'smtp://relay:25', 'off', { host: 'relay', port: 25, implicit: false, secured: false, login: null }],
  ['a login with signs', 'smtp://a%40b:p%40ss%3A%2F@relay', undefined, { host: 'relay', port: 587, implicit: false, secured: true, login: { user: 'a@b', password: 'p@ss:/' } }],
] // biome-ignore format: a table

for (const [why, address, tls, server] of rows) test(why, () => assert.deepEqual(read(address, tls), server))

for (const address of [
  'mail.council.gov.uk',
  'http://relay',
  'smtp://',
  'smtp://relay/path',
  'smtp://u:hunter2%@relay',
])
  test(`${address} is no mail server, and the sentence repeats no password`, () => {
    const faults = read(address) as readonly string[]
    assert.equal(faults.length, 1)
    assert.match(faults[0]!, /^THROUGHLINE_SMTP_URL must be an address such as/)
    assert.doesNotMatch(faults[0]!, /hunter2/)
  })
