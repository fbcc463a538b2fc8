import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import test from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import { la, testCouncil } from '../../test/support/council.ts'
import { newId } from '../platform/db/ids.ts'
import { notFound, Refusal } from '../platform/errors.ts'
import { html as answer, download, redirect } from '../platform/http/page.ts'
import { form } from '../platform/views/govuk.ts'
import { html } from '../platform/views/html.ts'
import { type Chrome, page } from '../platform/views/page.ts'
import { access } from './index.ts'
import type { Page, Visit } from './model.ts'
import type { Slice } from './slice.ts'

const shown = (chrome: Chrome) =>
  page(chrome, { title: 'Trial', body: form({ chrome, action: chrome.path, body: html`` }) })

const outcomes: Record<string, (visit: Visit) => ReturnType<NonNullable<Page['show']>>> = {
  shown: async ({ chrome }) => answer(shown(chrome)),
  onward: async () => redirect('/account'),
  'not-allowed': async () => {
    throw new Refusal('not-allowed', 'Not for you.')
  },
  'not-allowed-page': async ({ chrome }) => answer(shown(chrome), 403),
  'not-found': async () => {
    throw notFound('trial')
  },
  broken: async () => {
    throw new Error('fell over')
  },
  reasons: async (visit) => {
    visit.logReason('first thought')
    visit.logReason('  covering for the on-call manager ')
    return answer(shown(visit.chrome))
  },
  again: async (visit) => {
    visit.logAgain()
    return answer(shown(visit.chrome))
  },
  'again-refused': async (visit) => {
    visit.logAgain()
    throw new Refusal('not-allowed', 'Not for you.')
  },
  'reason-refused': async (visit) => {
    visit.logReason('a look without a case')
    throw new Refusal('not-allowed', 'Not for you.')
  },
}

/** Pages that write their entry with their own work. */
const withWork: typeof outcomes = {
  'with-work': (visit) => visit.transaction((db) => visit.logWith(db, answer(shown(visit.chrome)))),
  'with-making': (visit) => visit.transaction((db) => visit.logWith(db, () => answer(shown(visit.chrome)))),
  'with-falling': (visit) =>
    visit.transaction((db) =>
      visit.logWith(db, () => {
        throw new Error('fell over while it was made')
      }),
    ),
  'with-not-shown': (visit) => visit.transaction((db) => visit.logWith(db, () => answer(shown(visit.chrome), 403))),
  'with-refusal': (visit) => visit.transaction((db) => visit.logWith(db, answer(shown(visit.chrome), 403))),
  'with-other': async (visit) => {
    await visit.transaction((db) => visit.logWith(db, answer(shown(visit.chrome))))
    return answer(shown(visit.chrome), 403)
  },
  'with-broken': (visit) =>
    visit.transaction(async (db) => {
      await visit.logWith(db, answer(shown(visit.chrome)))
      throw new Error('fell over afterwards')
    }),
  // What fails only when the transaction ends: the constraint is asked then.
  'with-commit': (visit) =>
    visit.transaction(async (db) => {
      await sql`select set_config('trials.fails', 'yes', true)`.execute(db.query)
      await sql`update platform.setting set changed_at = now()`.execute(db.query)
      return visit.logWith(db, answer(shown(visit.chrome)))
    }),
}
Object.assign(outcomes, withWork)

const record = 'trials.trial'
const logged = { record, action: 'looked at' }
const common = { title: 'Trial', may: 'home.see', reachedFrom: '/' } as const
const trial: Page = {
  ...common,
  path: '/trial/:trialId',
  logged,
  query: z.object({ as: z.string().max(20).default('shown') }),
  show: (visit) => outcomes[String(visit.query.as)]!(visit),
  submit: async ({ chrome }, given) =>
    given.get('as') === 'broken' ? outcomes.broken!({} as Visit) : answer(shown(chrome), Number(given.get('status'))),
}
let whenSent: Promise<unknown> | null = null
const stream: Page = {
  ...common,
  path: '/trial/:trialId/file',
  logged: { record, action: 'downloaded' },
  show: async (visit) => {
    const id = visit.params.trialId!
    const body = Readable.from(
      (async function* () {
        whenSent = entriesOf(id)
        yield Buffer.from(JSON.stringify(await whenSent))
      })(),
    )
    return download(body, 'application/json', 'entries.json')
  },
}
const worded: Page = {
  ...common,
  path: '/trial/of/:word',
  may: 'accounts.manage',
  logged,
  show: async ({ chrome }) => answer(shown(chrome)),
}
const unlogged: Page = { ...common, path: '/unlogged', show: (visit) => outcomes.reasons!(visit) }

const trials: Slice = { name: 'trials', pages: [trial, stream, worded, unlogged], recordTypes: [] }
const council = await testCouncil({ slices: [access, trials], sample: false })
test.after(council.close)
await council.owner(`
  create function platform.trial_fails() returns trigger language plpgsql as $$ begin
    if current_setting('trials.fails', true) = 'yes' then raise exception 'refused at the end'; end if;
    return null;
  end $$`)
await council.owner(`create constraint trigger trial_fails after update on platform.setting deferrable initially deferred
  for each row execute function platform.trial_fails()`)
await council.owner(`insert into platform.setting (la_id, key, value) values ($1, 'trial', '1')`, [la])
const director = await council.signIn('director')

const entriesOf = async (subject: string): Promise<readonly { action: string; reason: string | null }[]> => {
  const rows = await council.owner(
    'select action, reason from access.log where la_id = $1 and subject = $2 and record = $3 order by seq',
    [la, subject, record],
  )
  return rows as unknown as { action: string; reason: string | null }[]
}

const newSubject = newId

const looks = [
  { as: 'shown', status: 200, actions: ['looked at'], why: 'it was shown' },
  { as: 'onward', status: 200, actions: ['looked at'], why: 'it led on' },
  { as: 'not-allowed', status: 403, actions: ['was refused'], why: 'the page itself said no' },
  { as: 'not-allowed-page', status: 403, actions: ['was refused'], why: 'the page answered with a no of its own' },
  { as: 'not-found', status: 404, actions: [], why: 'there is no such record for this person' },
  { as: 'broken', status: 500, actions: ['tried: looked at'], why: 'nobody knows how far it came' },
  { as: 'with-work', status: 200, actions: ['looked at'], why: 'the page wrote it with its own work' },
  { as: 'with-making', status: 200, actions: ['looked at'], why: 'it was written while the page was made' },
  {
    as: 'with-falling',
    status: 500,
    actions: ['tried: looked at'],
    why: 'what was written meanwhile went with the page',
  },
  { as: 'with-not-shown', status: 500, actions: ['tried: looked at'], why: 'it said it would be shown, and was not' },
  { as: 'with-refusal', status: 403, actions: ['was refused'], why: 'the page wrote its own no' },
  {
    as: 'with-other',
    status: 403,
    actions: ['looked at', 'was refused'],
    why: 'two answers are two entries: what was given, and what was read',
  },
  {
    as: 'with-broken',
    status: 500,
    actions: ['tried: looked at'],
    why: 'its entry went with its work, so another is written',
  },
  { as: 'with-commit', status: 500, actions: ['tried: looked at'], why: 'the work was not kept, nor its entry' },
]
for (const { as, status, actions, why } of looks)
  test(`a look that ended as ${as} is logged once, as that: ${why}`, async () => {
    const subject = newSubject()
    assert.equal((await director.get(`/trial/${subject}?as=${as}`)).status, status)
    assert.deepEqual(
      (await entriesOf(subject)).map(({ action }) => action),
      actions,
    )
  })

test('a page that looks again by itself has one entry in ten minutes of each person, and one of every other answer', async () => {
  const subject = newSubject()
  const look = (as: string, who = director) => who.get(`/trial/${subject}?as=${as}`)
  const actions = async () => (await entriesOf(subject)).map(({ action }) => action)
  for (let times = 0; times < 3; times += 1) await look('again')
  assert.deepEqual(await actions(), ['looked at'])
  await look('again-refused')
  await look('shown')
  assert.deepEqual(await actions(), ['looked at', 'was refused', 'looked at'], 'another answer, and a look of their own')
  await look('again', await council.signIn('practitioner'))
  assert.equal((await actions()).length, 4, 'another person')
  await director.get(`/trial/${newSubject()}?as=again`)
  for (const minutes of [9, 11]) {
    await council.owner('alter table access.log disable trigger user')
    await council.owner("update access.log set at = now() - make_interval(mins => $1) where subject = $2", [minutes, subject])
    await council.owner('alter table access.log enable trigger user')
    await look('again')
    assert.equal((await actions()).length, minutes < 10 ? 4 : 5, `${minutes} minutes later`)
  }
}) // biome-ignore format: one line a step

test('a form that was taken, one that was refused and one that fell over are logged as what they were', async () => {
  const subject = newSubject()
  for (const fields of [
    { as: '', status: '200' },
    { as: '', status: '400' },
    { as: 'broken', status: '' },
  ])
    await director.post(`/trial/${subject}`, fields, { from: '/account' })
  assert.deepEqual(
    (await entriesOf(subject)).map(({ action }) => action),
    ['looked at: sent the form', 'looked at: sent a form that was refused', 'tried: looked at'],
  )
})

test('a forged form never reached the page, so it is no look at the record', async () => {
  const subject = newSubject()
  assert.equal((await director.post(`/trial/${subject}`, { status: '200' }, { token: 'forged' })).status, 403)
  assert.deepEqual(await entriesOf(subject), [])
})

test('an address whose id or query is none shows nothing and logs nothing', async () => {
  const subject = newSubject()
  assert.equal((await director.get(`/trial/${subject}?as=${'x'.repeat(30)}`)).status, 400)
  assert.equal((await director.get('/trial/none')).status, 404)
  assert.deepEqual([...(await entriesOf(subject)), ...(await entriesOf(''))], [])
})

test('a word of an address that is none brings nothing into the log, though the page is not for this person', async () => {
  const refused = async () => (await council.owner("select subject from access.log where action = 'was refused' and record = '/trial/of/:word'")).map(({ subject }) => subject)
  for (const typed of ['%00', `${newSubject()}%20and`, 'cla-visit-6w']) assert.equal((await director.get(`/trial/of/${typed}`)).status, 403, typed)
  assert.deepEqual(await refused(), [null, null, 'cla-visit-6w'])
}) // biome-ignore format: one line a step

test('the reason a page gives stands in its entry, the last one given, also when the look was refused', async () => {
  const subject = newSubject()
  await director.get(`/trial/${subject}?as=reasons`)
  await director.get(`/trial/${subject}?as=reason-refused`)
  assert.deepEqual(await entriesOf(subject), [
    { action: 'looked at', reason: 'covering for the on-call manager' },
    { action: 'was refused', reason: 'a look without a case' },
  ])
})

test('a reason given on a page that is not logged is a mistake of the page, not lost in silence', async () => {
  assert.equal((await director.get('/unlogged')).status, 500)
  assert.match(JSON.stringify(council.log.map(({ error }) => String(error))), /\/unlogged is not logged/)
})

test('a download is in the log before the first byte of its body is asked for', async () => {
  const subject = newSubject()
  const seen = await director.get(`/trial/${subject}/file`)
  assert.deepEqual(JSON.parse(seen.bytes.toString()), [{ action: 'downloaded', reason: null }])
  assert.ok(whenSent)
})

test('an answer that cannot be written down is not given', async () => {
  const subject = newSubject()
  const rule = 'constraint no_trial check (subject is distinct from'
  await council.owner(`alter table access.log add ${rule} '${subject}')`, [])
  try {
    whenSent = null
    assert.equal((await director.get(`/trial/${subject}`)).status, 500)
    assert.equal((await director.get(`/trial/${subject}/file`)).status, 500)
    assert.equal(whenSent, null, 'the body was never read')
  } finally {
    await council.owner('alter table access.log drop constraint no_trial', [])
  }
})
