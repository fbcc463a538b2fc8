import type { MailKind, MailLine, OutboxState } from '../../platform/mail/outbox.ts'
import type { mailServerTold } from '../../platform/mail/send.ts'
import { button, form, input, insetText, summaryList } from '../../platform/views/govuk.ts'
import { type Html, html } from '../../platform/views/html.ts'
import { type Chrome, page } from '../../platform/views/page.ts'
import { whenInWords } from './when.ts'

export type MailGiven = {
  readonly server: ReturnType<typeof mailServerTold>
  readonly state: OutboxState
  /** Whether a sender’s address is saved. */
  readonly hasSender: boolean
  /** This administrator’s own address. */
  readonly own: string
  readonly typed: { readonly from: string; readonly keepDays: string }
  readonly errors: Readonly<Record<string, string>>
}

const kinds: Readonly<Record<MailKind, string>> = { digest: 'Digest', alert: 'Alert', test: 'Test' }

const serverInWords = (server: MailGiven['server']): string => {
  if (server === null)
    return 'None is set, so no e-mail is sent. Whoever looks after Throughline sets THROUGHLINE_SMTP_URL (docs/operations.md, “E-mail”).'
  const { address, secured, withLogin } = server
  return `${address}; ${secured ? 'with TLS' : 'without TLS'}, ${withLogin ? 'with a login' : 'without a login'}`
}

const mails = (count: number): string => (count === 1 ? '1 e-mail' : `${count.toLocaleString('en-GB')} e-mails`)

const standing = ({ server, state, hasSender }: MailGiven): Html =>
  summaryList({
    rows: [
      { key: 'Mail server', value: serverInWords(server) },
      ...(hasSender ? [] : [{ key: 'Sender', value: 'No address is set below, so no e-mail is sent' }]),
      {
        key: 'Waiting',
        value: state.oldest === null ? 'None' : `${mails(state.waiting)}, the oldest from ${whenInWords(state.oldest)}`,
      },
      { key: 'Last sent', value: state.lastSent === null ? 'None in the outbox' : whenInWords(state.lastSent) },
      {
        key: 'Last 7 days',
        value: `${mails(state.sentInWeek)} sent, ${state.notSentInWeek.toLocaleString('en-GB')} not sent`,
      },
    ],
  })

const becomes = ({ nextAt, attempts }: MailLine): string => {
  if (nextAt === null) return 'Not sent'
  return `Tried ${attempts === 1 ? 'once' : `${attempts} times`}, again from ${whenInWords(nextAt)}`
}

const fault = (
  line: MailLine,
): Html => html`<li class="tl-list__item"><span class="tl-list__what tl-break"><strong>${line.subject}</strong>
<span class="tl-block">${kinds[line.kind]} to ${line.address}</span><span class="tl-block">${becomes(line)}. ${line.why}</span></span>
<span class="tl-list__when">${whenInWords(line.queuedAt)}</span></li>`

const faults = (lines: readonly MailLine[]): Html =>
  lines.length === 0
    ? html`<p class="govuk-body">Every e-mail in the outbox was sent, or is sent within a minute.</p>`
    : html`<p class="govuk-body">The newest 50, by when they were written. What was not sent is not sent later; an alert stands in Throughline all the same.</p>
<ul class="tl-list">${lines.map(fault)}</ul>`

const testing = ({ server, hasSender, own }: MailGiven, chrome: Chrome): Html =>
  server === null || !hasSender
    ? html``
    : form({
        chrome,
        action: '/settings/mail',
        label: 'Send a test',
        body: html`${button({ text: 'Send a test e-mail to me', name: 'do', value: 'test', look: 'secondary' })}
<p class="govuk-body">It goes to ${own}.</p>`,
      })

const change = ({ typed, errors }: MailGiven, chrome: Chrome): Html =>
  form({
    chrome,
    action: '/settings/mail',
    label: 'Sender, and how long e-mails are kept',
    body: html`${input({
      name: 'from',
      label: 'Sender’s address',
      hint: 'An address of the council that its mail server lets Throughline use. Nobody reads answers unless it is a mailbox. Empty: no e-mail is sent.',
      value: typed.from,
      error: errors.from,
      type: 'email',
      spellcheck: false,
      width: 'two-thirds',
    })}${input({
      name: 'keepDays',
      label: 'Days for which the outbox is kept',
      hint: 'From 7 to 365. A text is deleted as soon as it was sent.',
      value: typed.keepDays,
      error: errors.keepDays,
      inputmode: 'numeric',
      suffix: 'days',
      width: 3,
    })}${button({ text: 'Save', name: 'do', value: 'save' })}`,
  })

export const mailView = (chrome: Chrome, given: MailGiven): Html =>
  page(chrome, {
    title: 'E-mail',
    back: { text: 'Settings', href: '/settings' },
    errors: given.errors,
    body: html`${standing(given)}
${insetText('E-mails hold counts and links, and nothing about a child. They go to the addresses of open accounts only.')}
${testing(given, chrome)}
<h2 class="govuk-heading-m">Not sent, or waiting after a try</h2>
${faults(given.state.faults)}
<h2 class="govuk-heading-m">Sender and retention</h2>
${change(given, chrome)}`,
  })
