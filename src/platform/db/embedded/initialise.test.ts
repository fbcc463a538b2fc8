import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { builtInBinaries } from './binaries.ts'
import { prepareHome } from './home.ts'
import { initialise } from './initialise.ts'
import { databaseUser } from './system-user.ts'

const home = mkdtempSync(join(tmpdir(), 'throughline-initialise-'))
const data = join(home, 'database')
const user = databaseUser()
prepareHome(home, user)
test.after(() => rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }))

/** Writes as an initdb whose parent was killed does: it makes folders in what it was told to fill, for `seconds`. */
const orphan = (part: string, seconds: number): Promise<unknown> => {
  mkdirSync(join(part, 'base'), { recursive: true })
  const script = `end=$(( $(date +%s) + ${seconds} )); n=0
    while [ "$(date +%s)" -lt "$end" ]; do n=$((n + 1)); mkdir -p "$1/base/$n"; done`
  const child = spawn('/bin/sh', ['-c', script, 'orphan', part], { stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}

test('an initdb that a killed start left writing is in nobody’s way, and what it leaves is removed', async () => {
  const writing = orphan(`${data}.part-0123456789ab`, 2)
  const older = orphan(`${data}.part`, 2)
  await pause(50)
  await initialise(await builtInBinaries(home), data, 'secret', user, false)
  assert.ok(readdirSync(data).includes('PG_VERSION'))
  await Promise.all([writing, older])
  rmSync(data, { recursive: true, force: true })
  await initialise(await builtInBinaries(home), data, 'secret', user, false)
  assert.deepEqual(
    readdirSync(home).filter((name) => name.includes('.part')),
    [],
  )
})
