import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import test from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { selfSigned } from '../../../test/support/certificate.ts'
import { type MailServerOptions, mailServer } from '../../../test/support/mail-server.ts'
import { readSettings } from '../settings.ts'
import type { MailServer } from './server.ts'
import { deliver, type Message } from './smtp.ts'

const message: Message = {
  id: '019ab000-0000-7000-8000-000000000001',
  from: { name: 'Throughline, Marlshire', address: 'throughline@marlshire.example' },
  to: 'jo@marlshire.example',
  subject: 'Throughline: your worklist — this week',
  text: 'Late: 3\n.\nCafé’s line that is much longer than seventy-six characters, so that it must be folded on its way and unfolded again.\n',
  writtenAt: new Date('2026-11-23T07:00:00Z'),
}
const serverOf = (address: string, tls?: string): MailServer => {
  const read = readSettings({
    THROUGHLINE_SMTP_URL: address,
    ...(tls === undefined ? {} : { THROUGHLINE_SMTP_TLS: tls }),
  })
  assert.ok('settings' in read, JSON.stringify(read))
  return read.settings.mailServer!
}
const started = async (t: { after(end: () => Promise<void>): void }, options: MailServerOptions = {}) => {
  const mail = await mailServer(options)
  t.after(mail.close)
  return mail
}
const send = (address: string, { tls, changed = {} }: { tls?: string; changed?: Partial<Message> } = {}) =>
  deliver(serverOf(address, tls), { ...message, ...changed }, 5_000)

const { key, cert } = selfSigned()
const trusted = getCACertificates()

test('a mail goes out over SMTP and arrives as it was written', async (t) => {
  const mail = await started(t)
  assert.equal(await send(mail.url), null)
  const [one, ...more] = mail.received
  assert.deepEqual(more, [])
  assert.equal(one!.from, 'throughline@marlshire.example')
  assert.deepEqual(one!.to, ['jo@marlshire.example'])
  assert.equal(one!.subject, message.subject)
  assert.equal(one!.text.trimEnd(), message.text.trimEnd())
  assert.equal(one!.headers.from, '"Throughline, Marlshire" <throughline@marlshire.example>')
  assert.equal(one!.headers.to, 'jo@marlshire.example')
  assert.equal(one!.headers['message-id'], '<019ab000-0000-7000-8000-000000000001@marlshire.example>')
  assert.equal(one!.headers['auto-submitted'], 'auto-generated')
  assert.equal(new Date(one!.headers.date!).toISOString(), '2026-11-23T07:00:00.000Z')
  assert.match(one!.headers['content-type']!, /^text\/plain; charset=utf-8/)
})

test('a second line in the subject or the address becomes no header and no recipient', async (t) => {
  const mail = await started(t)
  await send(mail.url, { changed: { subject: 'One\r\nBcc: eve@elsewhere.example\r\n\r\nHello' } })
  await send(mail.url, { changed: { to: 'jo@marlshire.example>\r\nRCPT TO:<eve@elsewhere.example' } })
  await send(mail.url, { changed: { to: 'jo@marlshire.example, eve@elsewhere.example' } })
  assert.ok(mail.received.every(({ to }) => !to.includes('eve@elsewhere.example')))
  assert.ok(mail.received.every(({ headers }) => headers.bcc === undefined))
})

test('STARTTLS with a certificate that is trusted: the mail goes out secured', async (t) => {
  const mail = await started(t, { tls: { key, cert } })
  setDefaultCACertificates([...trusted, cert])
  t.after(() => setDefaultCACertificates(trusted))
  assert.equal(await send(mail.url, { tls: 'required' }), null)
  assert.equal(mail.received[0]!.secure, true)
})

test('TLS from the first byte works too', async (t) => {
  const mail = await started(t, { tls: { key, cert }, implicit: true })
  setDefaultCACertificates([...trusted, cert])
  t.after(() => setDefaultCACertificates(trusted))
  assert.equal(await send(mail.url), null)
  assert.equal(mail.received[0]!.secure, true)
})

for (const [what, options] of [
  ['a certificate that nobody trusts', { tls: { key, cert } }],
  ['no TLS at all', {}],
] as const)
  test(`where TLS is required, a server with ${what} gets neither mail nor password`, async (t) => {
    const mail = await started(t, { ...options, login: { user: 'tl', password: 'kept-to-ourselves' } })
    const verdict = await send(mail.url.replace('//', '//tl:kept-to-ourselves@'), { tls: 'required' })
    assert.equal(verdict?.end, 'server')
    assert.match(verdict!.why, /could not be secured with TLS/)
    assert.deepEqual(mail.received, [])
  })

test('a server that asks for a login gets it, and a wrong password is told without being repeated', async (t) => {
  const mail = await started(t, { login: { user: 'throughline@marlshire.example', password: 'p@ss:w/rd%' } })
  const address = (password: string) =>
    mail.url.replace('//', `//throughline%40marlshire.example:${encodeURIComponent(password)}@`)
  assert.equal(await send(address('p@ss:w/rd%')), null)
  assert.equal(mail.received[0]!.user, 'throughline@marlshire.example')
  const verdict = await send(address('wrong-password-9'))
  assert.equal(verdict?.end, 'server')
  assert.match(verdict!.why, /login or the password: 535/)
  assert.doesNotMatch(verdict!.why, /wrong-password-9/)
})

for (const [code, end] of [
  [550, 'final'],
  [451, 'later'],
  [421, 'server'],
] as const)
  test(`a recipient that is answered ${code}: ${end}`, async (t) => {
    const mail = await started(t, { answer: () => code })
    assert.equal((await send(mail.url))?.end, end)
    assert.deepEqual(mail.received, [])
  })

test('a text that is refused for good is final, and one that is put off is tried later', async (t) => {
  const codes = [554, 452]
  const mail = await started(t, { answerToText: () => codes.shift()! })
  assert.equal((await send(mail.url))?.end, 'final')
  assert.equal((await send(mail.url))?.end, 'later')
})

test('where nobody listens, or nobody answers, the others wait too', async (t) => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve))
  t.after(() => void silent.close())
  const { port } = silent.address() as { port: number }
  const begun = Date.now()
  const verdict = await deliver(serverOf(`smtp://127.0.0.1:${port}`), message, 300)
  assert.equal(verdict?.end, 'server')
  assert.match(verdict!.why, /did not answer in time/)
  assert.ok(Date.now() - begun < 3_000)
  const gone = await mailServer()
  await gone.close()
  assert.equal((await send(gone.url))?.end, 'server')
})
