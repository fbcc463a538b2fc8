import { type Answer, type Form, html, redirect } from '../../platform/http/page.ts'
import { outboxState, queueMail } from '../../platform/mail/outbox.ts'
import { mailServerTold } from '../../platform/mail/send.ts'
import type { Page, Visit } from '../model.ts'
import { findAccount } from '../records/accounts.ts'
import { readSetting, writeSetting } from '../records/settings.ts'
import { mailSettings } from '../settings.ts'
import { type MailGiven, mailView } from '../views/mail.ts'
import { whenInWords } from '../views/when.ts'
import { logDeed } from './logging.ts'

const path = '/settings/mail'

type Typed = Pick<MailGiven, 'typed' | 'errors'>

const answer = (visit: Visit, typed: Typed | null): Promise<Answer> =>
  visit.transaction(async (db) => {
    const saved = await readSetting(db, mailSettings)
    const own = await findAccount(db, visit.person.accountId)
    const shown = typed ?? { typed: { from: saved.from, keepDays: String(saved.keepDays) }, errors: {} }
    const given = { server: mailServerTold(), state: await outboxState(db, visit.now), own: own!.email }
    const page = mailView(visit.chrome, { ...given, hasSender: saved.from !== '', ...shown })
    return html(page, Object.keys(shown.errors).length > 0 ? 400 : 200)
  })

const sendTest = async (visit: Visit): Promise<Answer> => {
  const { person, chrome, now } = visit
  await visit.transaction(async (db) => {
    const { email } = (await findAccount(db, person.accountId))!
    await queueMail(db, {
      to: [email],
      kind: 'test',
      subject: 'Throughline: test e-mail',
      text: `You asked Throughline, ${chrome.council.name}, for this e-mail on ${whenInWords(now)}. E-mails from Throughline arrive.\n`,
    })
    await logDeed(db, person, { action: 'asked for a test e-mail', record: 'platform.mail' })
  })
  return redirect(path, {
    tone: 'success',
    text: 'A test e-mail to you is on its way. If it has not come in a minute, look on this page why.',
  })
}

const faults: Readonly<Record<string, string>> = {
  from: 'Enter one e-mail address, like throughline@council.gov.uk, or nothing',
  keepDays: 'Enter whole days from 7 to 365',
}

const save = async (visit: Visit, form: Form): Promise<Answer> => {
  const typed = { from: form.get('from').toLowerCase(), keepDays: form.get('keepDays') }
  const read = mailSettings.schema.safeParse({ from: typed.from, keepDays: Number(typed.keepDays || Number.NaN) })
  if (!read.success) {
    const names = read.error.issues.map(({ path: [name] }) => String(name))
    return answer(visit, { typed, errors: Object.fromEntries(names.map((name) => [name, faults[name]!])) })
  }
  await visit.transaction(async (db) => {
    await writeSetting(db, mailSettings, read.data, visit.now)
    await logDeed(db, visit.person, {
      action: 'changed the sender of e-mails, or how long they are kept',
      record: 'platform.mail',
    })
  })
  return redirect(path, { tone: 'success', text: 'Saved' })
}

export const mailPage: Page = {
  path,
  title: 'E-mail',
  may: 'settings.manage',
  reachedFrom: '/settings',
  show: (visit) => answer(visit, null),
  submit: (visit, form) => (form.get('do') === 'test' ? sendTest(visit) : save(visit, form)),
}
