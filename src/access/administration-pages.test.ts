import assert from 'node:assert/strict'
import test from 'node:test'
import { samplePassword, testCouncil } from '../../test/support/council.ts'
import { access } from './index.ts'

const council = await testCouncil({ slices: [access] })
test.after(council.close)
const administrator = await council.signIn('administrator')
const director = await council.signIn('director')

const idIn = (text: string, path: string, name: string): string => {
  const link = new RegExp(`href="${path}/([0-9a-f-]{36})[^"]*">(?:[^<]*)${name}`).exec(text)
  assert.ok(link, `no link for ${name}`)
  return link[1]!
}

test('an administrator adds an account; its first password is shown once and must be changed at the first sign-in', async () => {
  const refused = await administrator.post('/accounts/new', { name: '', email: 'nobody', role: 'king' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter the person’s name.*Enter an e-mail address.*Choose a role/)
  const email = 'nia.holt@marlshire.example'
  const added = await administrator.post('/accounts/new', { name: 'Nia Holt', email, role: 'practitioner' })
  const password = /<strong>([a-z-]+-\d\d)<\/strong>/.exec(added.text)![1]!
  const again = await administrator.post('/accounts/new', {
    name: 'Nia Holt',
    email: 'NIA.holt@marlshire.example',
    role: 'duty',
  })
  assert.match(again.words, /already has an account/)
  const nia = council.visitor()
  assert.equal((await nia.post('/sign-in', { email, password })).path, '/account/password')
  assert.equal((await nia.get('/staff-directory')).path, '/account/password')
  const fresh = 'copper lantern tide'
  await nia.post('/account/password', { 'password-now': password, 'password-new': fresh, 'password-again': fresh })
  assert.equal((await nia.get('/staff-directory')).path, '/staff-directory')
})

test('locking an account signs the person out at once; unlocking lets them in again', async () => {
  const email = 'practitioner@marlshire.example'
  const practitioner = await council.signIn('practitioner')
  const id = idIn((await administrator.get('/accounts')).text, '/accounts', 'Aisha Farnworth')
  const send = (deed: string) => administrator.post(`/accounts/${id}/status`, { deed }, { from: `/accounts/${id}` })
  assert.match((await send('lock')).words, /Aisha Farnworth: locked/)
  assert.match((await practitioner.get('/')).path, /^\/sign-in/)
  const held = await council.visitor().post('/sign-in', { email, password: samplePassword })
  assert.match(held.words, /cannot sign in just now/)
  assert.match((await administrator.get('/')).words, /1 account is locked/)
  await send('unlock')
  await council.signIn('practitioner')
})

test('ending an account asks first; an ended one can be reopened, and what does not fit its state is refused', async () => {
  const id = idIn((await administrator.get('/accounts')).text, '/accounts', 'Helen Mossgrave')
  const send = (fields: Record<string, string>) =>
    administrator.post(`/accounts/${id}/status`, fields, { from: '/accounts' })
  assert.match((await send({ deed: 'end' })).words, /End the account of Helen Mossgrave\?/)
  assert.match((await send({ deed: 'end', confirmed: 'yes' })).words, /the account has ended/)
  for (const deed of ['lock', '', '__proto__', 'constructor']) assert.equal((await send({ deed })).status, 409, deed)
  assert.match((await send({ deed: 'reopen' })).words, /open again/)
})

test('nobody locks or ends their own account, or changes their own role', async () => {
  const id = idIn((await administrator.get('/accounts')).text, '/accounts', 'Priya Lindqvist')
  const page = await administrator.get(`/accounts/${id}`)
  assert.doesNotMatch(page.text, /name="deed"|name="role"/)
  for (const deed of ['lock', 'end'])
    assert.equal(
      (await administrator.post(`/accounts/${id}/status`, { deed, confirmed: 'yes' }, { from: '/' })).status,
      409,
    )
  await administrator.post(`/accounts/${id}`, { name: 'Priya Lindqvist', role: 'director' })
  assert.equal((await administrator.get('/accounts')).status, 200)
})

test('a changed role holds from the next page on', async () => {
  const member = await council.signIn('elected-member')
  assert.equal((await member.get('/staff-directory')).status, 403)
  const id = idIn((await administrator.get('/accounts')).text, '/accounts', 'Councillor Femi Wardle')
  await administrator.post(`/accounts/${id}`, { name: 'Councillor Femi Wardle', role: 'lead-member' })
  assert.equal((await member.get('/staff-directory')).status, 200)
})

test('a new password is given by the administrator, and the old one no longer fits', async () => {
  const id = idIn((await administrator.get('/accounts')).text, '/accounts', 'Simon Addlestrop')
  const given = await administrator.post(`/accounts/${id}/password`, {}, { from: `/accounts/${id}` })
  const password = /<strong>([a-z-]+-\d\d)<\/strong>/.exec(given.text)![1]!
  const email = 'partner@marlshire.example'
  assert.equal((await council.visitor().post('/sign-in', { email, password: samplePassword })).status, 400)
  assert.equal((await council.visitor().post('/sign-in', { email, password })).path, '/account/password')
})

test('the staff directory is searched, and shows those who left only when asked', async () => {
  const now = await director.get('/staff-directory')
  assert.match(now.words, /Family help Marlport.*Callum Brigstock/)
  assert.doesNotMatch(now.words, /Judith Farrow/)
  assert.match((await director.get('/staff-directory?past=yes')).words, /Judith Farrow/)
  const found = await director.get('/staff-directory?q=adviser')
  assert.match(found.words, /2 lines for “adviser”/)
  assert.match((await director.get('/staff-directory?q=zzz')).words, /Nobody fits that search/)
})

test('a director adds a team, a person and their place, and ends the place', async () => {
  const day = (name: string, [d, m, y]: [string, string, string]) => ({
    [`${name}-day`]: d,
    [`${name}-month`]: m,
    [`${name}-year`]: y,
  })
  const none = day('until', ['', '', ''])
  const bad = await director.post('/staff-directory/teams/new', {
    name: '',
    locality: '',
    ...day('since', ['31', '2', '2026']),
    ...none,
  })
  assert.match(bad.words, /Enter the team’s name.*must be a real date/)
  assert.match(bad.text, /name="since-month"[^>]*value="2"/)
  const team = { name: 'Adoption', locality: 'Pellwick', ...day('since', ['1', 'March', '2024']), ...none }
  assert.match((await director.post('/staff-directory/teams/new', team)).words, /Adoption is saved/)
  assert.match((await director.post('/staff-directory/teams/new', team)).words, /is there already/)
  const person = await director.post('/staff-directory/people/new', { name: '=HYPERLINK("x")', email: '', account: '' })
  const address = person.path
  const options = await director.get(`${address}/places/new`)
  const teamId = /<option value="([0-9a-f-]{36})"[^>]*>Adoption/.exec(options.text)![1]!
  const place = { title: 'Social worker', team: teamId, manager: '', ...day('since', ['2', '3', '2024']), ...none }
  assert.match((await director.post(`${address}/places/new`, place)).words, /Social worker Adoption Since 2 March 2024/)
  const link = new RegExp(`${address}/places/[0-9a-f-]{36}`).exec((await director.get(address)).text)![0]
  const early = await director.post(link, { ...place, ...day('until', ['1', '3', '2024']) })
  assert.match(early.words, /must not be before the first/)
  const ended = await director.post(link, { ...place, ...day('until', ['1', '4', '2025']) })
  assert.match(ended.words, /2 March 2024 to 1 April 2025/)
})

test('the directory as a spreadsheet has no formula in it', async () => {
  const file = await director.get('/staff-directory/export')
  assert.match(file.headers.get('content-disposition')!, /^attachment; filename="staff-directory-[\d-]+\.csv"/)
  assert.match(file.text, /^\uFEFFName,E-mail address,Title/)
  assert.match(file.text, /"'=HYPERLINK\(""x""\)"/)
  assert.ok(file.text.split('\r\n').length > 40)
  for (const line of file.text.slice(1).split('\r\n')) assert.doesNotMatch(line, /^[=+\-@]|,[=+\-@]/)
})

test('the access log is filtered by person, record and days, and pages go on to older entries', async () => {
  const all = await director.get('/access-log')
  assert.match(all.words, /added an account as practitioner/)
  const filtered = await director.get('/access-log?person=lindqvist&record=access.account')
  assert.match(filtered.words, /gave a new password/)
  assert.doesNotMatch(filtered.words, /signed in /)
  const before = 'until-day=1&until-month=1&until-year=2001'
  assert.match((await director.get(`/access-log?${before}`)).words, /No entry fits/)
  assert.match(
    (await director.get('/access-log?from-day=yesterday')).words,
    /The first day must include a month and a year/,
  )
  const backwards = `from-day=2&from-month=1&from-year=2001&${before}`
  assert.match((await director.get(`/access-log?${backwards}`)).words, /The last day must be the first day or later/)
  assert.doesNotMatch(all.text, /type="date"/, 'a browser’s own date box may show the month first')
  for (let at = 0; at < 55; at += 1) await director.get('/access-log')
  const newest = await director.get('/access-log?person=okonedo')
  const older = /href="(\/access-log\?[^"]*before=\d+[^"]*)">Older/.exec(newest.text)![1]!.replaceAll('&amp;', '&')
  const second = await director.get(older)
  assert.match(second.words, /Entries before number/)
  const back = /href="(\/access-log\?[^"]*after=\d+[^"]*)">Newer/.exec(second.text)![1]!.replaceAll('&amp;', '&')
  const numbers = (text: string) =>
    [...text.matchAll(/<td class="govuk-table__cell">(\d+)<\/td>/g)].map(([, n]) => Number(n))
  const [first, again] = [numbers(newest.text), numbers((await director.get(back)).text)]
  assert.deepEqual(
    again,
    again.toSorted((a, b) => b - a),
    'newest first, whichever way one came',
  )
  assert.ok(again.includes(first.at(-1)!))
  const file = await director.get('/access-log/entries.csv?person=lindqvist&record=access.account')
  assert.match(file.text, /Number,When,Who,Role,What,Reason,Kind of record,About\r\n/)
  assert.match(file.text, /gave a new password/)
  assert.doesNotMatch(file.text, /signed in|[0-9a-f]{8}-[0-9a-f]{4}-/)
  assert.match((await director.get('/access-log')).words, /exported the access log/)
})

test('name and colour are changed, with the contrast said; a colour that is none is refused', async () => {
  const refused = await administrator.post('/settings/look', { name: 'Marlshire', colour: 'green' })
  assert.match(refused.words, /Enter a colour as #/)
  await administrator.post('/settings/look', { name: 'Marlshire County Council', colour: 'ffdd00' })
  const seen = await director.get('/account')
  assert.match(seen.text, /Marlshire County Council<\/a>/)
  assert.match(seen.text, /\/assets\/council\/ffdd00\.css/)
  assert.match((await director.get('/assets/council/ffdd00.css')).text, /--council-text:#000000/)
  assert.match((await administrator.get('/settings')).words, /Black text, contrast 15\.\d to 1/)
})

test('a bank holiday is added once and removed', async () => {
  const add = (d: string) =>
    administrator.post('/settings/bank-holidays', {
      'date-day': d,
      'date-month': '5',
      'date-year': '2029',
      title: 'Jubilee',
    })
  assert.match((await add('8')).words, /Tuesday 8 May 2029 Jubilee/)
  assert.match((await add('8')).words, /in the list already/)
  assert.match((await add('')).words, /must include a day/)
  const removed = await administrator.post('/settings/bank-holidays', { remove: '2029-05-08' })
  assert.match(removed.words, /None added/)
})

test('sessions are as long as the setting says', async () => {
  assert.match(
    (await administrator.post('/settings/sessions', { idle: '1', absolute: '99' })).words,
    /from 5 to 480.*from 1 to 24/,
  )
  await administrator.post('/settings/sessions', { idle: '5', absolute: '8' })
  assert.match((await administrator.get('/settings')).words, /after 5 minutes without use, and after 8 hours/)
})

test('the access log is not kept for less than the six years that its database insists on', async () => {
  const refused = await administrator.post('/retention/change?type=access.log', { years: '5' })
  assert.match(refused.words, /Enter whole years from 6 to 110/)
  assert.match(
    (await administrator.post('/retention/change?type=access.log', { years: '6' })).words,
    /kept for 6 years/,
  )
})

test('a retention period is changed, what is past it is counted first, then deleted and logged', async () => {
  assert.match(
    (await administrator.post('/retention/change?type=access.staff', { years: '0' })).words,
    /whole years from 1/,
  )
  const changed = await administrator.post('/retention/change?type=access.staff', { years: '1' })
  assert.match(changed.words, /Staff directory: kept for 1 year/)
  await council.database.inTenant({ la: 999, accountId: null }, (db) =>
    db.query
      .updateTable('access.place')
      .set({ since: '2015-01-01', until: '2016-01-01' })
      .where('until', 'is not', null)
      .execute(),
  )
  const shown = await administrator.get('/retention/purge')
  assert.match(shown.words, /Staff directory \(2\)/)
  assert.match((await administrator.post('/retention/purge', {})).words, /Choose at least one/)
  const done = await administrator.post('/retention/purge', { type: 'access.staff' })
  assert.match(done.words, /2 records are deleted/)
  assert.match((await administrator.get('/access-log?record=access.staff')).words, /deleted 2 records from before/)
  assert.match((await administrator.get('/retention/purge')).words, /Nothing is past its time/)
})

test('what changed is shown until the person says that they have seen it', async () => {
  const home = await administrator.get('/')
  assert.match(home.words, /In the last 14 days.*Ended an account.*I have seen these/)
  const until = /name="until" value="([^"]+)"/.exec(home.text)![1]!
  const seen = await administrator.post('/seen', { until }, { from: '/' })
  assert.match(seen.words, /Since you last pressed.*Nothing that you can see has changed/)
  assert.doesNotMatch(
    (await council.signIn('team-manager').then((client) => client.get('/'))).words,
    /Ended an account/,
  )
})

test('an inspector, with whom nothing is shared yet, is told so', async () => {
  const inspector = await council.signIn('inspector')
  assert.match((await inspector.get('/')).words, /Nothing is shared with your role yet/)
})
