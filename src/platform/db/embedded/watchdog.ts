import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const name = 'throughline-watchdog'

/** Stops the server of folder $1 if it is there: fast, and after 30 seconds at once. Used by both watchdogs. */
const stopServer = `
mine() {
  [ -d /proc/self ] || return 0
  [ "$(readlink "/proc/$1/cwd")" = "$(cd "$2" && pwd -P)" ]
}
for try in 1 2 3 4 5 6 7 8 9 10; do
  pid=
  read -r pid < "$1/postmaster.pid"
  if [ -n "$pid" ] && mine "$pid" "$1"; then break; fi
  pid=
  sleep 0.5
done
if [ -n "$pid" ]; then
  kill -INT "$pid"
  waited=0
  while kill -0 "$pid" && [ "$waited" -lt 30 ]; do sleep 1; waited=$((waited + 1)); done
  kill -QUIT "$pid"
fi`

const start = (script: string, args: readonly string[], pipe: boolean): ChildProcess => {
  const child = spawn('/bin/sh', ['-c', script, name, ...args], {
    detached: true,
    stdio: [pipe ? 'pipe' : 'ignore', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    cwd: '/',
  })
  child.unref()
  return child
}

const fileOf = (data: string): string => join(dirname(data), 'watchdog.pid')

const isWatchdog = (pid: number, data: string): boolean => {
  const line =
    process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return line.includes(name) && line.includes(data)
}

/**
 * Ends the watchdog of a process that was killed, so that it does not stop the server that we are about to start.
 * True when there was one: the server it watched is then being stopped, and not one to go on with.
 */
export const relieve = (data: string): boolean => {
  try {
    const pid = Number(readFileSync(fileOf(data), 'utf8'))
    if (!(pid > 1) || !isWatchdog(pid, data)) return false
    process.kill(pid, 'SIGKILL')
    return true
  } catch {
    return false
  }
}

/**
 * A small process that outlives a killed one for as long as it takes to stop the database: it waits for the end of a
 * pipe that only this process holds open, so `kill -9` of this process reaches it too. End it by SIGKILL after the
 * server was stopped.
 */
export const watchOver = (data: string): ChildProcess => {
  const child = start(`cat >/dev/null\n${stopServer}`, [data], true)
  ;(child.stdin as unknown as { unref(): void }).unref()
  writeFileSync(fileOf(data), String(child.pid))
  return child
}

/**
 * For a server that several processes share: stops it when none of those named by the files in `users` (a file a
 * process id) has been alive for `seconds`. It writes `users/../stopping` first and then looks once more, so that a
 * newcomer, which does it the other way round, and this never miss each other.
 */
export const watchUntilIdle = (data: string, users: string, seconds: number): void => {
  start(
    `anyone() {
  for file in "$2"/*; do
    name=\${file##*/}
    if [ "$name" = '*' ]; then continue; fi
    if kill -0 "$name" 2>/dev/null; then return 0; fi
    rm -f "$file"
  done
  return 1
}
idle=0
while :; do
  if anyone "$@"; then idle=0; else idle=$((idle + 2)); fi
  if [ "$idle" -ge "$3" ]; then
    : > "$2/../stopping"
    if anyone "$@"; then rm -f "$2/../stopping"; idle=0; else break; fi
  fi
  [ -d "$1" ] || exit 0
  sleep 2
done
${stopServer}
rm -rf "$1"
rm -f "$2/../stopping"`,
    [data, users, String(seconds)],
    false,
  )
}
