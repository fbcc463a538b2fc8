import assert from 'node:assert/strict'
import test, { type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase } from '../../../test/support/database.ts'
import { type MailServerOptions, mailServer } from '../../../test/support/mail-server.ts'
import type { Step } from '../jobs/job.ts'
import { runJobs } from '../jobs/runner.ts'
import type { LogLine } from '../log.ts'
import { healthOf } from '../service/health.ts'
import { countNotSent, outboxState, purgeMails, type QueuedMail, queueMail, queueMails } from './outbox.ts'
import { type Senders, sendingJob, sendWaiting } from './send.ts'

const { tenant, owner, database, connections, close } = await testDatabase()
test.after(close)

const sender = { name: 'Throughline, Marlshire', address: 'throughline@marlshire.example' }
const ended = new Set<string>()
const senders: Senders = {
  sender: async ({ la }) => (la === 999 ? sender : null),
  whyNot: async (_db, address) => (ended.has(address) ? 'The account has ended.' : null),
}
const step: Step = (work) => database.inTenant({ la: 999, accountId: null }, work)
const send = (by: Step = step) => sendWaiting(by, senders)

const jo = 'jo@marlshire.example'
const alert: QueuedMail = { to: [jo], subject: 'Throughline: an alert', text: 'Look at /alerts in Throughline.', kind: 'alert' } // biome-ignore format: one mail
const queue = (changed: Partial<QueuedMail> = {}) => tenant(999, (db) => queueMail(db, { ...alert, ...changed }))
const rows = () => owner('select * from platform.mail where la_id = 999 order by queued_at, mail_id')
const makeDue = () => owner('update platform.mail set next_at = now() where next_at is not null')

/** A mail server of one test, which every job then uses; the outbox is emptied before. */
const withServer = async (t: TestContext, options: MailServerOptions = {}) => {
  await owner('delete from platform.mail')
  ended.clear()
  const mail = await mailServer(options)
  t.after(mail.close)
  process.env.THROUGHLINE_SMTP_URL = mail.url
  return mail
}

test('a mail is sent if, and only if, the work that wrote it is kept; its text is then gone from the outbox', async (t) => {
  const mail = await withServer(t)
  const lost = tenant(999, async (db) => {
    await queueMail(db, { ...alert, subject: 'Throughline: never' })
    throw new Error('changed my mind')
  })
  await assert.rejects(lost)
  await queue()
  await send()
  assert.deepEqual(mail.received.map(({ subject, to }) => [subject, to]), [[alert.subject, [jo]]]) // biome-ignore format: one mail
  const [row] = await rows()
  assert.ok(row.sent_at)
  assert.deepEqual([row.body, row.next_at, row.given_up_at, row.attempts], [null, null, null, 1])
  assert.equal(mail.received[0]!.headers['message-id'], `<${row.mail_id}@marlshire.example>`)
})

test('each address gets a mail of its own and sees no other', async (t) => {
  const mail = await withServer(t)
  await queue({ to: [jo, 'sam@marlshire.example', 'JO@marlshire.example'] })
  await send()
  assert.deepEqual(mail.received.map(({ to }) => to).toSorted(), [[jo], ['sam@marlshire.example']])
  assert.ok(mail.received.every(({ headers, to }) => headers.to === to[0]))
})

test('the same key is sent to an address once, whoever asks at the same time', async (t) => {
  const mail = await withServer(t)
  await Promise.all([1, 2, 3].map(() => queue({ key: 'alert-1' })))
  await send()
  await queue({ key: 'alert-1' })
  await queue({ key: 'alert-1', to: ['sam@marlshire.example'] })
  await queue({ key: 'alert-2' })
  await send()
  assert.deepEqual(mail.received.map(({ to }) => to[0]).toSorted(), [jo, jo, 'sam@marlshire.example'])
})

test('the key of one authority is not that of another, and nobody sends for another', async (t) => {
  const mail = await withServer(t)
  await queue({ key: 'alert-1' })
  await tenant(998, (db) => queueMail(db, { ...alert, key: 'alert-1' }))
  await send()
  assert.equal(mail.received.length, 1)
  const [other] = await owner('select sent_at, why from platform.mail where la_id = 998')
  assert.deepEqual(other, { sent_at: null, why: null })
})

test('a locked or ended account gets nothing, and that is asked when it is sent', async (t) => {
  const mail = await withServer(t)
  await queue({ to: [jo, 'sam@marlshire.example'] })
  ended.add(jo)
  await send()
  assert.deepEqual(mail.received.map(({ to }) => to[0]), ['sam@marlshire.example']) // biome-ignore format: one address
  const [row] = await owner('select why, next_at from platform.mail where address = $1', [jo])
  assert.deepEqual(row, { why: 'The account has ended.', next_at: null })
})

test('where no mail server is set nothing fails: the outbox says so', async (t) => {
  const mail = await withServer(t)
  process.env.THROUGHLINE_SMTP_URL = ''
  await queue()
  await send()
  assert.equal((await rows())[0].why, 'No mail server is set.')
  process.env.THROUGHLINE_SMTP_URL = mail.url
  await send()
  assert.deepEqual(mail.received, [], 'it is not sent later')
  await tenant(998, (db) => queueMail(db, alert))
  await sendWaiting((work) => database.inTenant({ la: 998, accountId: null }, work), senders)
  assert.deepEqual(await owner('select why from platform.mail where la_id = 998'), [{ why: 'No sender’s address is set.' }]) // biome-ignore format: one row
})

for (const [what, changed, why] of [
  ['a subject of two lines', { subject: 'One\r\nBcc: eve@elsewhere.example' }, 'The subject is not one line.'],
  ['a subject with a NUL', { subject: 'One\u0000two' }, 'The subject is not one line.'],
  ['an endless subject', { subject: 'x'.repeat(2000) }, 'The subject is longer than 150 characters.'],
  ['an address with a second line', { to: ['jo@marlshire.example\r\nBcc: eve@elsewhere.example'] }, 'This is not one e-mail address.'],
  ['two addresses in one', { to: ['jo@marlshire.example,eve@elsewhere.example'] }, 'This is not one e-mail address.'],
  ['a name with an address', { to: ['Jo <jo@marlshire.example>'] }, 'This is not one e-mail address.'],
  ['no address', { to: [''] }, 'This is not one e-mail address.'],
  ['no text', { text: ' ' }, 'It has no subject or no text.'],
] as const) // biome-ignore format: a table
  test(`${what} is refused, is never sent, and does not undo the work that wrote it`, async (t) => {
    const mail = await withServer(t)
    await queue(changed)
    await send()
    assert.deepEqual(mail.received, [])
    const [row] = await rows()
    assert.equal(row.why, why)
    assert.doesNotMatch(row.subject + row.address, /[\p{Cc}]/u)
  })

test('an address that is put off is tried again later, and then arrives; the others are not held up', async (t) => {
  const codes = new Map([[jo, 451]])
  const mail = await withServer(t, { answer: (to) => codes.get(to) ?? null })
  await queue({ to: [jo, 'sam@marlshire.example'] })
  await send()
  assert.deepEqual(mail.received.map(({ to }) => to[0]), ['sam@marlshire.example']) // biome-ignore format: one address
  const [row] = await owner('select attempts, why, next_at > now() + interval \'50 seconds\' as waits from platform.mail where address = $1', [jo]) // biome-ignore format: one row
  assert.deepEqual([row.attempts, row.waits], [1, true])
  assert.match(row.why, /asked to try again later: 451/)
  const [job] = await owner(`select run_at > now() + interval '50 seconds' as waits from graphile_worker._private_jobs where key = '999:mail.send:later'`) // biome-ignore format: one row
  assert.deepEqual(job, { waits: true })
  await send()
  assert.equal(mail.received.length, 1, 'not before its time')
  codes.clear()
  await makeDue()
  await send()
  assert.equal(mail.received.length, 2)
  assert.deepEqual(await owner('select why, attempts from platform.mail where address = $1', [jo]), [{ why: null, attempts: 2 }]) // biome-ignore format: one row
})

test('an address that is refused is not tried again, and administrators are told why without the text', async (t) => {
  const mail = await withServer(t, { answer: () => 550 })
  await queue()
  await send()
  await makeDue()
  await send()
  assert.equal(mail.conversations(), 1)
  const [count, state] = await tenant(999, async (db) => [await countNotSent(db, new Date()), await outboxState(db, new Date())] as const) // biome-ignore format: two questions
  assert.equal(count, 1)
  assert.equal(state.notSentInWeek, 1)
  assert.match(state.faults[0]!.why!, /refused this address: 550/)
  assert.doesNotMatch(JSON.stringify(state), /Look at/)
})

test('a server that is away is asked once for all that wait; when it is back all go out, alerts first', async (t) => {
  const gone = await withServer(t)
  await gone.close()
  await tenant(999, (db) =>
    queueMails(db, [
      ...[1, 2, 3].map((n): QueuedMail => ({ ...alert, kind: 'digest', subject: `Throughline: digest ${n}` })),
      alert,
    ]),
  )
  await send()
  const waiting = await rows()
  assert.deepEqual(waiting.map((row) => [row.attempts, row.why]), Array(4).fill([1, 'The mail server could not be reached.'])) // biome-ignore format: four rows
  const back = await mailServer({ port: gone.port })
  t.after(back.close)
  await send()
  assert.equal(back.received.length, 0, 'not before its time')
  await makeDue()
  await send()
  assert.equal(back.received.length, 4)
  assert.equal(back.received[0]!.subject, alert.subject)
})

test('a mail is given up after the hours that its kind is worth', async (t) => {
  const gone = await withServer(t)
  await gone.close()
  await queue({ kind: 'digest', subject: 'Throughline: digest' })
  await queue()
  await send()
  await owner(`update platform.mail set next_at = now(), queued_at = now() - interval '11 hours'`)
  await send()
  const [digest, other] = await owner('select given_up_at, why from platform.mail order by kind desc')
  assert.ok(digest.given_up_at)
  assert.match(digest.why, /could not be reached\. It was tried for 10 hours\./)
  assert.equal(other.given_up_at, null)
})

test('a mail that was sent and then cut off before that was kept goes out again as the same message', async (t) => {
  const mail = await withServer(t)
  await queue()
  let cut = false
  const cutOff: Step = (work) =>
    database.inTenant({ la: 999, accountId: null }, async (db) => {
      const done = await work(db)
      if (!cut && mail.received.length === 1) {
        cut = true
        throw new Error('killed')
      }
      return done
    })
  await assert.rejects(send(cutOff), /killed/)
  await send()
  assert.equal(mail.received.length, 2)
  const [one, other] = mail.received
  assert.equal(one!.headers['message-id'], other!.headers['message-id'])
  assert.equal(one!.headers.date, other!.headers.date)
})

const until = async (holds: () => boolean, what: string): Promise<void> => {
  const deadline = Date.now() + 20_000
  while (!holds()) {
    if (Date.now() > deadline) assert.fail(`waited 20 seconds for: ${what}`)
    await pause(20)
  }
}

test('two workers send each mail once', async (t) => {
  const mail = await withServer(t, { slow: 20 })
  await tenant(999, (db) =>
    queueMails(
      db,
      Array.from({ length: 30 }, (_, n): QueuedMail => ({ ...alert, to: [`person-${n}@marlshire.example`] })),
    ),
  )
  await Promise.all([send(), send(), send()])
  assert.deepEqual(mail.received.map(({ to }) => to[0]).toSorted(), Array.from({ length: 30 }, (_, n) => `person-${n}@marlshire.example`).toSorted()) // biome-ignore format: one list
})

test('the job sends it by itself, and the log has no address, subject or password', async (t) => {
  const mail = await withServer(t, { login: { user: 'throughline', password: 'kept-to-ourselves' } })
  process.env.THROUGHLINE_SMTP_URL = mail.url.replace('//', '//throughline:kept-to-ourselves@')
  const lines: LogLine[] = []
  const worker = await runJobs({ worker: connections.worker, database, jobs: [sendingJob(senders)], atOnce: 2, log: (line) => lines.push(line) }) // biome-ignore format: one call
  try {
    await queue()
    await until(() => mail.received.length === 1, 'the mail')
    process.env.THROUGHLINE_SMTP_URL = mail.url.replace('//', '//throughline:wrong-password@')
    const begun = mail.conversations()
    await queue({ key: 'second' })
    await until(() => mail.conversations() > begun, 'the try')
  } finally {
    await worker.stop()
  }
  assert.doesNotMatch(JSON.stringify(lines), /marlshire|an alert|kept-to-ourselves|wrong-password/)
  assert.doesNotMatch(JSON.stringify(await rows()), /kept-to-ourselves|wrong-password/)
})

test('mails that were sent or given up are deleted after their days; one that waits stays', async (t) => {
  await withServer(t)
  await queue()
  await send()
  await queue({ key: 'waits' })
  await owner(`update platform.mail set queued_at = now() - interval '91 days'`)
  const before = new Date(Date.now() - 90 * 24 * 3_600_000)
  assert.equal(await tenant(999, (db) => purgeMails(db, before)), 1)
  assert.deepEqual((await rows()).map(({ key }) => key), ['waits']) // biome-ignore format: one key
})

test('health tells how many wait and how many were not sent, over all authorities, and nothing about any', async (t) => {
  await withServer(t, { answer: () => 550 })
  await queue()
  await send()
  await queue({ key: 'waits', to: ['sam@marlshire.example'] })
  await tenant(998, (db) => queueMail(db, alert))
  const health = await healthOf(database, 28)()
  const { oldestSeconds, ...counts } = health.mail
  assert.deepEqual(counts, { waiting: 2, notSentInADay: 1 })
  assert.ok(oldestSeconds >= 0 && oldestSeconds < 60)
  assert.doesNotMatch(JSON.stringify(health), /marlshire|alert/)
})
