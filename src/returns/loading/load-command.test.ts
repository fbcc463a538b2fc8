import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { inherited } from '../../../test/support/inherited.ts'
import { smallService, wholeProgram } from '../../../test/support/running-service.ts'

const { home, started, stop, ask, end } = smallService(wholeProgram)
test.after(end)

const env = { ...inherited, THROUGHLINE_DATA: home, THROUGHLINE_SAMPLE: 'off' }
const command = (...args: string[]) =>
  spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', wholeProgram, ...args], {
    env,
    encoding: 'utf8',
  })

const sample = (seed: string): string => {
  const out = join(home, seed)
  assert.equal(command('sample', '--children', '200', '--seed', seed, '--as-at', '2026-10-31', '--out', out).status, 0)
  return join(out, 'annex-a.xlsx')
}
const loads = async () => Number((await ask<{ n: string }>('select count(*) as n from children.load'))[0]!.n)

const service = await started({ THROUGHLINE_SAMPLE: 'off' })
assert.equal(command('authority', 'add', '838').status, 0)

test('a first small list that is held back waits for a person with what it would change', {
  timeout: 240_000,
}, async () => {
  const list = join(home, 'core-groups.csv')
  writeFileSync(list, 'Child Unique ID,Held\nTYPO1,2026-10-01\n')
  const held = command('load', list, '--as-at', '2026-10-31', '--accept')
  assert.equal(held.status, 1, held.stdout + held.stderr)
  assert.match(held.stdout, /names 1 identifier that no main return knows .*: TYPO1\./)
  assert.deepEqual(await ask("select state, preview #>> '{unknown,first,0}' as unknown, preview #> '{counts,coreGroup,new}' as new from returns.upload"), [
    { state: 'staged', unknown: 'TYPO1', new: 1 },
  ])
  assert.equal(await loads(), 0)
}) // biome-ignore format: one line a step

test('a return of other children than those known is not loaded by command alone, unless it is said again', {
  timeout: 240_000,
}, async () => {
  const [ours, theirs] = [sample('ours'), sample('theirs')]
  const first = command('load', ours, '--as-at', '2026-10-31', '--accept')
  assert.equal(first.status, 0, first.stdout + first.stderr)
  const refused = command('load', theirs, '--as-at', '2026-11-01', '--accept')
  assert.equal(refused.status, 1)
  assert.match(refused.stdout, /children that it should hold are not in it .*--accept --anyway/)
  assert.equal(await loads(), 1)
  const anyway = command('load', theirs, '--as-at', '2026-11-01', '--accept', '--anyway')
  assert.equal(anyway.status, 0, anyway.stdout + anyway.stderr)
  assert.equal(await loads(), 2)
})

test('a load that the database could not carry out is not said to be refused', { timeout: 240_000 }, async () => {
  await ask(`create function children.stopped() returns trigger language plpgsql as
    $$ begin raise exception 'canceling statement due to statement timeout' using errcode = '57014'; end $$`)
  await ask('create trigger stopped before insert on children.load for each row execute function children.stopped()')
  const before = await loads()
  const stopped = command('load', sample('theirs-again'), '--as-at', '2026-11-02', '--accept', '--anyway')
  assert.deepEqual([stopped.status, stopped.stdout], [2, ''])
  assert.match(stopped.stderr, /This took longer than one step may take, so it was stopped/)
  assert.equal(await loads(), before)
  await stop(service)
})
