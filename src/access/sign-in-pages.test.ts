import assert from 'node:assert/strict'
import test from 'node:test'
import { samplePassword, testCouncil } from '../../test/support/council.ts'
import { access } from './index.ts'

let clock = new Date('2026-11-22T12:00:00Z')
const wait = (minutes: number): void => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}
const council = await testCouncil({ slices: [access], now: () => clock })
test.after(council.close)

const email = 'director@marlshire.example'
const signIn = (client = council.visitor(), password = samplePassword, who = email) =>
  client.post('/sign-in', { email: who, password })

test('someone signed out is asked to sign in, and then reaches the page they wanted', async () => {
  const visitor = council.visitor()
  const asked = await visitor.get('/staff-directory?q=walk')
  assert.equal(asked.path, '/sign-in?to=%2Fstaff-directory%3Fq%3Dwalk')
  const to = /name="to" value="([^"]+)"/.exec(asked.text)![1]!
  const reached = await visitor.post('/sign-in', { email, password: samplePassword, to }, { from: asked.path })
  assert.equal(reached.path, '/staff-directory?q=walk')
  assert.match(reached.text, /Ruth Okonedo/)
})

test('signing in never leads to another website', async () => {
  const reached = await council.visitor().post('/sign-in', { email, password: samplePassword, to: '//evil.example/' })
  assert.equal(reached.path, '/')
})

test('an unknown address and a wrong password get the same answer, with the address kept', async () => {
  const wrong = await signIn(council.visitor(), 'not the password')
  const unknown = await signIn(council.visitor(), 'not the password', 'nobody@marlshire.example')
  assert.equal(wrong.status, 400)
  assert.equal(unknown.status, 400)
  assert.equal(wrong.words, unknown.words)
  assert.match(wrong.words, /They do not match/)
  assert.match(wrong.text, /<title>Error: Sign in/)
  assert.match(wrong.text, /value="director@marlshire.example"/)
  assert.doesNotMatch(wrong.text, /not the password/)
})

test('empty boxes are each named', async () => {
  const seen = await signIn(council.visitor(), '', 'x')
  assert.match(seen.words, /Enter your e-mail address.*Enter your password/)
})

test('after five failures the sixth try waits a minute, even with the right password; then it is let in', async () => {
  const who = 'partner@marlshire.example'
  for (let at = 0; at < 5; at += 1) await signIn(council.visitor(), 'a guess', who)
  const held = await signIn(council.visitor(), samplePassword, who)
  assert.match(held.words, /Too many attempts. Wait 1 minute/)
  wait(1.1)
  assert.equal((await signIn(council.visitor(), samplePassword, who)).path, '/')
})

test('guesses sent at the same moment all count: of twenty, five are looked at', async () => {
  const who = 'elected-member@marlshire.example'
  const visitors = Array.from({ length: 20 }, () => council.visitor())
  const seen = await Promise.all(visitors.map((visitor) => signIn(visitor, 'a guess', who)))
  assert.equal(seen.filter(({ words }) => /do not match/.test(words)).length, 5)
  assert.equal(seen.filter(({ words }) => /Too many attempts/.test(words)).length, 15)
})

test('failures on one account do not slow another from the same network', async () => {
  for (let at = 0; at < 6; at += 1) await signIn(council.visitor(), 'a guess', 'duty@marlshire.example')
  assert.equal((await signIn(council.visitor(), samplePassword, 'inspector@marlshire.example')).path, '/')
})

test('a session ends after an hour without use, and after twelve hours in any case', async () => {
  const client = await council.signIn('team-manager')
  wait(59)
  assert.equal((await client.get('/account')).path, '/account')
  wait(61)
  assert.match((await client.get('/account')).path, /^\/sign-in/)
  const busy = await council.signIn('team-manager')
  for (let at = 0; at < 14; at += 1) {
    wait(50)
    await busy.get('/account')
  }
  assert.equal((await busy.get('/account')).path, '/account')
  wait(25)
  assert.match((await busy.get('/account')).path, /^\/sign-in/)
})

test('what was typed when the session ended is given back after signing in, and is sent with one press', async () => {
  const client = await council.signIn('administrator')
  const form = await client.get('/settings/look')
  const token = /name="_csrf" value="([^"]+)"/.exec(form.text)![1]!
  wait(61)
  const late = await client.post('/settings/look', { name: 'Marlshire & Coast', colour: '#12345' }, { token })
  assert.match(late.path, /^\/sign-in/)
  const kept = await signIn(client, samplePassword, 'administrator@marlshire.example')
  assert.equal(kept.path, '/kept-form')
  assert.match(kept.words, /Marlshire & Coast/)
  assert.match(kept.text, /action="\/settings\/look"/)
  const sent = await client.post(
    '/settings/look',
    { name: 'Marlshire & Coast', colour: '#12345' },
    { from: '/kept-form' },
  )
  assert.equal(sent.status, 400)
  assert.match(sent.text, /value="Marlshire &amp; Coast"/)
})

test('someone else who signs in on the same browser is not shown what was typed', async () => {
  const client = await council.signIn('administrator')
  const token = /name="_csrf" value="([^"]+)"/.exec((await client.get('/settings/look')).text)![1]!
  wait(61)
  await client.post('/settings/look', { name: 'Secret name', colour: '#12345' }, { token })
  const other = await signIn(client)
  assert.equal(other.path, '/')
  assert.doesNotMatch(other.text, /Secret name/)
})

test('a form without its token is not taken; what was typed is shown with a fresh one', async () => {
  const client = await council.signIn('administrator')
  for (const token of [null, 'forged']) {
    const seen = await client.post('/settings/look', { name: 'Forged', colour: '#000000' }, { token })
    assert.equal(seen.status, 403)
    assert.match(seen.words, /Check what you typed and send it again.*Forged/)
  }
  assert.doesNotMatch((await client.get('/settings')).words, /Forged/)
})

test('a form sent by another website is refused before anything is read', async () => {
  const client = await council.signIn('administrator')
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${council.url}/settings/look`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'name=Forged&colour=%23000000',
  })
  assert.equal(response.status, 403)
  assert.match(await response.text(), /sent from another website/)
})

test('signing out ends the session on the server, not only in the browser', async () => {
  const client = await council.signIn('director')
  const old = new Map(client.cookies)
  const out = await client.post('/sign-out', {}, { from: '/account' })
  assert.equal(out.path, '/signed-out')
  const thief = council.visitor()
  for (const [name, value] of old) thief.cookies.set(name, value)
  assert.match((await thief.get('/account')).path, /^\/sign-in/)
})

test('signing in again on the same browser ends the session that its cookie named', async () => {
  const browser = await council.signIn('partner')
  const before = browser.cookies.get('session')!
  await browser.post(
    '/sign-in',
    { email: 'partner@marlshire.example', password: samplePassword, to: '/✓' },
    { from: '/account' },
  )
  assert.equal((await browser.get('/account')).path, '/account')
  const old = council.visitor()
  old.cookies.set('session', before)
  assert.match((await old.get('/account')).path, /^\/sign-in/)
})

test('sign out everywhere ends the sessions of all browsers', async () => {
  const [here, there] = [await council.signIn('director'), await council.signIn('director')]
  await here.post('/account/sign-out-everywhere', {}, { from: '/account' })
  for (const client of [here, there]) assert.match((await client.get('/account')).path, /^\/sign-in/)
})

test('one other browser can be signed out from the account page', async () => {
  const [here, there] = [await council.signIn('quality-assurance'), await council.signIn('quality-assurance')]
  const session = /name="session" value="([^"]+)"/.exec((await here.get('/account')).text)![1]!
  await here.post('/account/sessions/end', { session }, { from: '/account' })
  assert.equal((await here.get('/account')).path, '/account')
  assert.match((await there.get('/account')).path, /^\/sign-in/)
})

test('a new password needs the old one and must be good; then the old one no longer fits', async () => {
  const client = await council.signIn('lead-member')
  const change = (now: string, fresh: string, again = fresh) =>
    client.post('/account/password', { 'password-now': now, 'password-new': fresh, 'password-again': again })
  assert.match((await change('wrong', 'copper lantern tide')).words, /Enter the password that you use now/)
  assert.match((await change(samplePassword, 'short')).words, /12 characters or more/)
  assert.match((await change(samplePassword, 'copper lantern tide', 'other')).words, /same new password once more/)
  const done = await change(samplePassword, 'copper lantern tide')
  assert.match(done.words, /Your password is changed/)
  const who = 'lead-member@marlshire.example'
  assert.equal((await signIn(council.visitor(), samplePassword, who)).status, 400)
  assert.equal((await signIn(council.visitor(), 'copper lantern tide', who)).path, '/')
})
