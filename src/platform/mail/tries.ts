import type { MailKind } from './outbox.ts'

/** Minutes from one try to the next; the last from then on. */
const waits = [1, 2, 5, 10, 20, 30] as const

/** When a mail that was tried so often is tried next. */
export const nextTry = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + waits[Math.min(attempts, waits.length) - 1]! * 60_000)

/**
 * Hours for which a mail is tried: a digest of this morning says nothing true tomorrow; an alert stands in Throughline and climbs there by
 * itself; whoever sends a test looks at once.
 */
export const hoursTried: Readonly<Record<MailKind, number>> = { digest: 10, alert: 24, test: 1 }

/** What became of a try. `server`: nothing else would go out either, so that the others wait too. */
export type Verdict = { readonly end: 'final' | 'later' | 'server'; readonly why: string }

/** What the sending library tells of a failure. */
export type Failure = {
  readonly code?: string | undefined
  /** The command of the protocol that was answered: "RCPT TO", "AUTH PLAIN". */
  readonly command?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
}

/** Of RFC 5321: 5yz is for good, but for 503, which speaks of the state of the conversation. */
const isForGood = (code: number): boolean => code >= 500 && code < 600 && code !== 503

/** What the server's answer was about. */
const refused: Readonly<Record<string, string>> = {
  'MAIL FROM': 'The mail server refused the sender’s address',
  'RCPT TO': 'The mail server refused this address',
  DATA: 'The mail server refused the message',
}

const unreached: Readonly<Record<string, string>> = {
  EAUTH: 'The mail server did not take the login or the password',
  ENOAUTH: 'The mail server asks for a login, and none is set',
  ETLS: 'The connection to the mail server could not be secured with TLS',
  EDNS: 'The mail server’s name was not found',
  ETIMEDOUT: 'The mail server did not answer in time',
  EABORT: 'The mail server did not answer in time',
}

/** How Node names a certificate that cannot be trusted. */
const isOfCertificate = (words: string): boolean => /certificate|CERT_|SELF_SIGNED|altnames/i.test(words)

const sentence = (what: string, response: string | undefined): string => {
  const said = (response ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 300)
  return said === '' ? `${what}.` : `${what}: ${said}`
}

/** Says in words what a failure was, and whether it is for good. 421 says nothing of this mail: the server ends every conversation. */
export const verdictOf = (failure: Failure & { readonly message?: string }): Verdict => {
  const { code = '', command = '', response, responseCode } = failure
  const about = refused[command]
  if (responseCode === 421) return { end: 'server', why: sentence('The mail server takes no mail just now', response) }
  if (about !== undefined && responseCode !== undefined)
    return isForGood(responseCode)
      ? { end: 'final', why: sentence(about, response) }
      : { end: 'later', why: sentence('The mail server asked to try again later', response) }
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { end: 'final', why: 'This address or message cannot be sent by e-mail.' }
  const what = isOfCertificate(`${code} ${failure.message ?? ''}`) ? unreached.ETLS! : unreached[code]
  return { end: 'server', why: sentence(what ?? 'The mail server could not be reached', response) }
}
