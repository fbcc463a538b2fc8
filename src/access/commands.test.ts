import assert from 'node:assert/strict'
import test from 'node:test'
import { testDatabase } from '../../test/support/database.ts'
import type { CommandIO } from '../platform/command.ts'
import type { Connection } from '../platform/db/connections.ts'
import { run as authority } from './commands/authority.ts'
import { run as user } from './commands/user.ts'
import { run as verifyLog } from './commands/verify-log.ts'

const { connections, owner, close } = await testDatabase()
test.after(close)

const url = ({ host, port, user: name, password, database }: Connection): string =>
  `postgresql://${name}:${password}@${host}:${port}/${database}`

const env = {
  DATABASE_URL: url(connections.app),
  DATABASE_OWNER_URL: url(connections.owner),
  COOKIE_SECRETS: 'x'.repeat(32),
}

const call = async (command: typeof user, args: readonly string[], stdin = '') => {
  const said = { out: '', err: '' }
  const io: CommandIO = {
    out: async (text) => {
      said.out += text
    },
    err: (sentence) => {
      said.err += `${sentence}\n`
    },
    stdin: async () => Buffer.from(stdin),
    env,
    today: '2026-11-22',
  }
  return { code: await command(args, io), ...said }
}

const ada = ['ada@marlshire.example', '--name', 'Ada Penrose', '--role', 'administrator', '--la', '999']

test('a user is added with a password that is printed once, and listed', async () => {
  const added = await call(user, ['add', ...ada])
  assert.equal(added.code, 0, added.err)
  assert.match(added.out, /is added: Administrator\. Password: [a-z-]+-\d\d\n/)
  const listed = await call(user, ['list', '--la', '999', '--json'])
  assert.deepEqual(JSON.parse(listed.out), {
    email: 'ada@marlshire.example',
    name: 'Ada Penrose',
    role: 'administrator',
    status: 'active',
  })
})

test('the same e-mail address is refused, and so is a role or authority that is none', async () => {
  assert.match((await call(user, ['add', ...ada])).err, /has an account already/)
  const king = await call(user, ['add', 'x@y.example', '--name', 'X', '--role', 'king', '--la', '999'])
  assert.equal(king.code, 1)
  assert.match(king.err, /Give a role with --role: director/)
  assert.match((await call(user, ['list'])).err, /Say which authority with --la NUMBER: 999 Marlshire, 998 Otherham/)
})

test('a password is read from standard input, never from an argument, and must be a good one', async () => {
  const given = ['reset', 'ada@marlshire.example', '--la', '999', '--password']
  assert.match((await call(user, [...given, 'copper lantern tide'])).err, /never given as an argument/)
  assert.match((await call(user, [...given, '-'], 'short\n')).err, /12 characters or more/)
  const reset = await call(user, [...given, '-'], 'copper lantern tide\n')
  assert.equal(reset.code, 0)
  assert.doesNotMatch(reset.out, /copper/)
})

test('an account is locked, unlocked and ended; what does not fit its state is refused', async () => {
  const change = (deed: string) => call(user, [deed, 'ada@marlshire.example', '--la', '999'])
  assert.match((await change('unlock')).err, /is active, so it cannot be done/)
  for (const deed of ['lock', 'unlock', 'end', 'reopen']) assert.equal((await change(deed)).code, 0, deed)
  assert.match(
    (await call(user, ['lock', 'who@x.example', '--la', '999'])).err,
    /There is no account for who@x.example/,
  )
  assert.equal((await call(user, ['promote'])).code, 2)
})

test('verify-log finds the log whole, and after a change behind its back names the entry and fails', async () => {
  const whole = await call(verifyLog, [])
  assert.equal(whole.code, 0)
  assert.match(whole.out, /Marlshire \(999\): 6 entries, whole\. Last: number 6, seal [0-9a-f]{64}\./)
  assert.match(whole.out, /Otherham \(998\): no entries yet/)
  await owner('alter table access.log disable trigger refuse_log_change')
  await owner("update access.log set action = 'nothing' where la_id = 999 and seq = 4")
  const broken = await call(verifyLog, ['--json'])
  assert.equal(broken.code, 1)
  const lines = broken.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.equal(lines.find((line) => line.la === 999).broken, 4)
})

test('a seal that was kept shows that the end of the log was cut off, or that an entry is another', async () => {
  const add = (name: string) =>
    call(user, ['add', `${name}@otherham.example`, '--name', name, '--role', 'partner', '--la', '998'])
  await add('One')
  const [, number, seal] = /Otherham .*number (\d+), seal ([0-9a-f]{64})/.exec((await call(verifyLog, [])).out)!
  const check = () => call(verifyLog, ['--seal', `998:${number}:${seal}`])
  await add('Two')
  assert.match((await check()).out, /Otherham \(998\): 2 entries, whole/)
  await owner('alter table access.log disable trigger refuse_log_change')
  await owner('delete from access.log where la_id = 998')
  assert.match((await check()).out, /BROKEN at entry 1: the log ends at entry 0, before the entry whose seal was kept/)
  await add('Three')
  const anew = await check()
  assert.equal(anew.code, 1)
  assert.match(anew.out, /Otherham \(998\): BROKEN at entry 1: it is not the entry whose seal was kept/)
  assert.match((await call(verifyLog, [])).out, /Otherham \(998\): 1 entries, whole/)
  assert.equal((await call(verifyLog, ['--seal', '998:1:abc'])).code, 2)
  assert.match((await call(verifyLog, ['--seal', `997:1:${seal}`])).err, /There is no authority 997/)
})

test('an authority is added by its DfE number, once, with the name that the DfE gives it', async () => {
  const added = await call(authority, ['add', '838'])
  assert.equal(added.code, 0, added.err)
  assert.match(added.out, /^Dorset \(838\) is added\. Next: throughline user add/)
  assert.match((await call(authority, ['add', '838'])).err, /is there already/)
  assert.match((await call(authority, ['list'])).out, /^838\tDorset$/m)
  assert.equal(
    (await call(user, ['add', 'it@dorset.example', '--name', 'Ida', '--role', 'administrator', '--la', '838'])).code,
    0,
  )
  assert.match((await call(verifyLog, [])).out, /Dorset \(838\): 2 entries, whole/)
})

test('a number that is none, an abolished authority and the invented one are refused', async () => {
  for (const [number, why] of [
    ['', /Nothing is not the DfE number/],
    ['1', /1 is not the DfE number/],
    ['836', /ended on 2019-03-31/],
    ['999', /invented sample council/],
  ] as const) {
    const refused = await call(authority, ['add', number])
    assert.equal(refused.code, 1, number)
    assert.match(refused.err, why)
  }
  assert.equal((await call(authority, [])).code, 2)
  assert.match((await call(authority, ['add', '839', '--colour', 'red'])).err, /Give a colour/)
})
