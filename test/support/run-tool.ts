import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'

export const root = dirname(dirname(import.meta.dirname))

/** Runs one of the project's development tools on the pinned Node; what it printed is the message of a failing guard. */
export const runTool = (script: string, args: readonly string[]): { status: number | null; output: string } => {
  const ran = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status: ran.status, output: `${ran.stdout}${ran.stderr}` }
}
