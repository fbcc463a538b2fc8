import { z } from 'zod'

/** Where e-mails go out by, as the environment says it. */
export type MailServer = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (smtps); else the connection is made secure by STARTTLS. */
  readonly implicit: boolean
  /** False: without TLS. */
  readonly secured: boolean
  /** Null: the server asks for none. The password is never shown, logged or stored. */
  readonly login: { readonly user: string; readonly password: string } | null
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** THROUGHLINE_SMTP_URL. */
export const smtpAddress = z
  .url({ protocol: /^smtps?$/ })
  .transform((text) => new URL(text))
  .refine(({ hostname, pathname, search }) => hostname !== '' && ['', '/'].includes(pathname) && search === '')
  .refine(({ username, password }) => isDecodable(username) && isDecodable(password))

/** Secured wherever the connection leaves this machine, unless `tls` says otherwise. Ports: 465 and 587 where none is named. */
export const mailServerOf = (address: URL, tls: 'required' | 'off' | undefined): MailServer => {
  const host = address.hostname.replace(/^\[|\]$/g, '')
  const implicit = address.protocol === 'smtps:'
  const user = decodeURIComponent(address.username)
  return {
    host,
    port: address.port === '' ? (implicit ? 465 : 587) : Number(address.port),
    implicit,
    secured: implicit || (tls === undefined ? !isLoopback(host) : tls === 'required'),
    login: user === '' ? null : { user, password: decodeURIComponent(address.password) },
  }
}
