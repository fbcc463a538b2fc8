import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import test from 'node:test'
import type { Command, CommandIO } from '../command.ts'
import { runCommandLine, suggestion } from './command-line.ts'

const io = () => {
  const said = { out: '', err: '' }
  const given: CommandIO = {
    out: async (text) => {
      said.out += text
    },
    err: (sentence) => {
      said.err += `${sentence}\n`
    },
    stdin: async () => Buffer.alloc(0),
    env: {},
    today: '2026-11-22',
  }
  return { said, given }
}

const echo: Command = {
  name: 'echo',
  summary: 'Say it again',
  load: async () => ({
    help: 'throughline echo WORD…',
    run: async (args, { out }) => {
      await out(args.join(' '))
      return args.length === 0 ? 1 : 0
    },
  }),
}
const broken: Command = {
  name: 'broken',
  summary: 'Cannot be run',
  load: async () => ({ help: '', run: async () => Promise.reject(new Error('There is no such thing.')) }),
}
const none = async () => []

test('a command gets its arguments and gives its exit code', async () => {
  const { said, given } = io()
  assert.equal(await runCommandLine(['echo', 'one', 'two'], given, [], async () => [echo]), 0)
  assert.equal(said.out, 'one two')
  assert.equal(await runCommandLine(['echo'], given, [echo], none), 1)
})

test('the slices are not read for a command of the service', async () => {
  const { given } = io()
  const code = await runCommandLine(['echo', 'x'], given, [echo], () => Promise.reject(new Error('read')))
  assert.equal(code, 0)
})

test('help lists every command, and a command has its own', async () => {
  const { said, given } = io()
  assert.equal(await runCommandLine(['--help'], given, [echo], async () => [broken]), 0)
  assert.match(said.out, /echo +Say it again\n +broken +Cannot be run/)
  assert.equal(await runCommandLine(['echo', '--help'], given, [echo], none), 0)
  assert.match(said.out, /throughline echo WORD…\n$/)
  assert.equal(await runCommandLine([], given, [echo], none), 2)
})

test('an unknown command is refused with the one that was probably meant', async () => {
  const { said, given } = io()
  assert.equal(await runCommandLine(['ehco'], given, [echo], none), 2)
  assert.match(said.err, /There is no command "ehco"\. Did you mean "echo"\?/)
  assert.equal(suggestion('strat', ['start', 'restore']), 'start')
  assert.equal(suggestion('frobnicate', ['start', 'restore']), null)
})

test('whatever goes wrong is a sentence, and 2', async () => {
  const { said, given } = io()
  assert.equal(await runCommandLine(['broken'], given, [broken], none), 2)
  assert.equal(said.err, 'There is no such thing.\n')
})

const cli = join(import.meta.dirname, '../../cli.ts')
const flags = ['--disable-warning=ExperimentalWarning', cli]

test('wrong settings are all named before anything is started', () => {
  const done = spawnSync(process.execPath, [...flags, 'start'], {
    env: { PORT: 'x', DATABASE_URL: 'y' },
    encoding: 'utf8',
  })
  assert.equal(done.status, 2)
  assert.match(done.stderr, /PORT must be .*\n.*DATABASE_URL must be /)
})

test('a database that does not answer is said in plain words, without the password', () => {
  const env = {
    DATABASE_URL: 'postgresql://someone:topsecret@127.0.0.1:1/throughline',
    THROUGHLINE_DATA: '/nonexistent',
  }
  const done = spawnSync(process.execPath, [...flags, 'migrate'], { env, encoding: 'utf8' })
  assert.equal(done.status, 2)
  assert.match(done.stderr, /Nothing answers at the address in DATABASE_URL/)
  assert.doesNotMatch(done.stderr, /topsecret|at .*\.ts:/)
})

test('a reader that goes away ends the command quietly', async () => {
  const child = spawn('/bin/sh', ['-c', '"$0" "$@" --help | true', process.execPath, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  await new Promise((resolve) => child.on('close', resolve))
  assert.equal(err, '')
})
