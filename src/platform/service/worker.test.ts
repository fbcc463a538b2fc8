import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { smallService, until } from '../../../test/support/running-service.ts'

const { started, launch, run, killHard, stop, writeTo, keys, processes, end } = smallService()
test.after(end)

test('with a separate worker, pages only add jobs and the worker runs them; one that is killed loses none', {
  timeout: 240_000,
}, async () => {
  const service = await started({ THROUGHLINE_WORKER: 'separate' })
  const acknowledged = new Set<string>()
  const writes = writeTo(service, acknowledged, 1)
  await until(() => acknowledged.size > 50, 'writes')
  const done = async () => [...(await keys())].filter((key) => key.startsWith('job-')).length
  assert.equal(await done(), 0)
  const first = await launch('worker').ready
  await until(async () => (await done()) > 5, 'jobs')
  killHard(first)
  const since = acknowledged.size
  await until(() => acknowledged.size > since + 10, 'writes while no worker runs')
  await writes.stop()
  await pause(300)
  assert.ok((await done()) < acknowledged.size)
  const second = await launch('worker').ready
  await until(async () => (await done()) >= acknowledged.size, 'the jobs of every acknowledged write')
  await stop(second)
  await stop(service)
  assert.match(service.errors(), /"event":"stopped","signal":"SIGTERM"/)
  if (process.platform === 'linux') assert.deepEqual(processes(), [])
})

test('a worker of the built-in database needs a running start', () => {
  const alone = run('worker')
  assert.equal(alone.status, 2)
  assert.match(alone.stderr, /belongs to `throughline start`/)
})
