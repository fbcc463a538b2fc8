import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../support/run-tool.ts'

export type Service = { url: string; dataFolder: string; password: string; stop(): Promise<void> }

/** A data folder of its own that a database user can reach even when root runs the bench. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'throughline-bench-'))

const addressIn = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let seen = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      seen += chunk
      const found = /running at (http:\/\/\S+)/.exec(seen)
      if (found) resolve(found[1]!)
    })
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was running:\n${seen}`)))
  })

/** There are none without the sample council. */
const passwordsIn = (file: string): readonly { password: string }[] =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

/** `throughline start` as a person runs it, in a process of its own, on a free port. */
export const startService = async (
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Service> => {
  const child = spawn(join(root, 'bin/throughline'), ['start'], {
    env: { ...process.env, THROUGHLINE_DATA: dataFolder, PORT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressIn(child)
  const accounts = passwordsIn(join(dataFolder, 'sample-accounts.json'))
  const stop = async (): Promise<void> => {
    child.removeAllListeners('exit')
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { url, dataFolder, password: accounts[0]?.password ?? '', stop }
}
