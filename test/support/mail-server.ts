/**
 * A real mail server on this machine, which keeps what it is sent:
 *
 *   const mail = await mailServer()
 *   test.after(mail.close)
 *   process.env.THROUGHLINE_SMTP_URL = mail.url
 *   ...
 *   mail.received                                             // [{ from, to, headers, subject, text, raw, … }]
 *
 * `answer` says what it says to a recipient: null takes it, 550 refuses it, 451 puts it off. `tls`: a certificate; STARTTLS is then offered,
 * or spoken from the start with `implicit`. `login`: what it asks for.
 */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  readonly from: string
  readonly to: readonly string[]
  /** By name in small letters, unfolded and decoded. */
  readonly headers: Readonly<Record<string, string>>
  readonly subject: string
  readonly text: string
  readonly raw: string
  readonly secure: boolean
  readonly user: string | null
}

export type MailServerOptions = {
  port?: number
  tls?: { key: string; cert: string }
  implicit?: boolean
  login?: { user: string; password: string }
  answer?: (recipient: string) => number | null
  /** What it says once it has the whole message; null takes it. */
  answerToText?: (raw: string) => number | null
  /** Milliseconds until it says that it has taken a message. */
  slow?: number
}

export type TestMailServer = {
  port: number
  /** As THROUGHLINE_SMTP_URL; without a login. */
  url: string
  received: ReceivedMail[]
  /** How many conversations were begun. */
  conversations(): number
  close(): Promise<void>
}

/** RFC 2047: =?UTF-8?Q?caf=C3=A9?= */
const decoded = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, coded: string) =>
      how.toLowerCase() === 'b' ? Buffer.from(coded, 'base64').toString() : unquoted(coded.replaceAll('_', ' ')),
    )

/** RFC 2045, section 6.7. */
const unquoted = (value: string): string =>
  Buffer.from(
    value
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString()

const bodyOf = (body: string, coding: string): string => {
  if (/base64/i.test(coding)) return Buffer.from(body, 'base64').toString()
  if (/quoted-printable/i.test(coding)) return unquoted(body)
  return Buffer.from(body, 'latin1').toString()
}

/** `raw` as latin1, one character a byte. */
const read = (raw: string): Pick<ReceivedMail, 'headers' | 'subject' | 'text' | 'raw'> => {
  const end = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      decoded(line.slice(line.indexOf(':') + 1).trim()),
    ]),
  )
  const text = bodyOf(raw.slice(end + 4), headers['content-transfer-encoding'] ?? '').replaceAll('\r\n', '\n')
  return { headers, subject: headers.subject ?? '', text, raw }
}

const refusal = (code: number): Error & { responseCode: number } =>
  Object.assign(new Error(code < 500 ? 'Try again later' : 'No such person here'), { responseCode: code })

export const mailServer = async (options: MailServerOptions = {}): Promise<TestMailServer> => {
  const received: ReceivedMail[] = []
  let conversations = 0
  const { tls, login, implicit = false, answer = () => null, answerToText = () => null, slow = 0 } = options
  const server = new SMTPServer({
    ...tls,
    secure: implicit,
    disabledCommands: [...(tls && !implicit ? [] : ['STARTTLS']), ...(login ? [] : ['AUTH'])],
    authOptional: login === undefined,
    allowInsecureAuth: tls === undefined,
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, done) => {
      conversations += 1
      done()
    },
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(Object.assign(new Error('Authentication failed'), { responseCode: 535 })),
    onRcptTo: ({ address }, _session, done) => {
      const code = answer(address)
      done(code === null ? null : refusal(code))
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('latin1')
        const code = answerToText(raw)
        if (code !== null) return done(refusal(code))
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        const to = rcptTo.map(({ address }) => address)
        received.push({ from, to, ...read(raw), secure: session.secure, user: session.user ?? null })
        setTimeout(() => done(null), slow)
      })
    },
  })
  // A client that gives up in the middle is not the server's fault.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(options.port ?? 0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    url: `${implicit ? 'smtps' : 'smtp'}://localhost:${port}`,
    received,
    conversations: () => conversations,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  }
}
