import { createTransport } from 'nodemailer'
import { withoutControls } from '../plain-text.ts'
import { isOneAddress } from './address.ts'
import type { MailServer } from './server.ts'
import { type Failure, type Verdict, verdictOf } from './tries.ts'

/** One message to one address. */
export type Message = {
  /** The same for every try, so that programs show one that arrived twice once. */
  readonly id: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly writtenAt: Date
}

const transportTo = (server: MailServer, milliseconds: number) =>
  createTransport({
    host: server.host,
    port: server.port,
    secure: server.implicit,
    // Never "if offered": whoever stands between could take the offer away and read the password.
    requireTLS: server.secured && !server.implicit,
    ignoreTLS: !server.secured,
    ...(server.login === null ? {} : { auth: { user: server.login.user, pass: server.login.password } }),
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  })

/** Takes out what a server may have echoed. */
const withoutSecrets = ({ login }: MailServer, verdict: Verdict): Verdict => {
  const why = login === null || login.password === '' ? verdict.why : verdict.why.replaceAll(login.password, '…')
  return { ...verdict, why: withoutControls(why) }
}

/** Sends one message over SMTP, in so many milliseconds at the longest. Null: the server has taken it. */
export const deliver = async (server: MailServer, message: Message, milliseconds: number): Promise<Verdict | null> => {
  if (![message.to, message.from.address].every(isOneAddress)) return verdictOf({ code: 'EENVELOPE' })
  const transport = transportTo(server, milliseconds)
  const { from, to, subject, text } = message
  const domain = from.address.split('@').at(-1)!
  try {
    await transport.sendMail({
      messageId: `<${message.id}@${domain}>`,
      date: message.writtenAt,
      from: { name: from.name, address: from.address },
      to: { name: '', address: to },
      envelope: { from: from.address, to: [to] },
      subject,
      text,
      // RFC 3834: no out-of-office answers to it.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      signal: AbortSignal.timeout(milliseconds),
    })
    return null
  } catch (error) {
    return withoutSecrets(server, verdictOf(error as Failure & { message?: string }))
  } finally {
    transport.close()
  }
}
