import { parseArgs } from 'node:util'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import type { Authority, Database } from '../../platform/db/database.ts'
import { checkLog, type LogVerdict } from '../verify-log.ts'
import { withDatabase } from './with-database.ts'

export const help = `throughline verify-log [--json]

Checks the access log of each authority from its first entry to its last: that none was changed, removed or put in
between. Exit 0 when every log is whole, 1 when one is broken (the first break is named by its number).

Keep the seal of the last entry that it prints somewhere else, such as a dated e-mail to your data protection officer:
a later check that shows another seal for the same number proves that the whole log was written anew.
`

const sentence = ({ name, la }: Authority, verdict: LogVerdict): string => {
  const who = `${name} (${la})`
  if (verdict.broken !== null) return `${who}: BROKEN at entry ${verdict.broken}: ${verdict.why}.`
  if (verdict.entries === 0) return `${who}: no entries yet.`
  return `${who}: ${verdict.entries} entries, whole. Last: number ${verdict.last.seq}, seal ${verdict.last.hash}.`
}

const checkAll = async (database: Database, io: CommandIO, json: boolean): Promise<ExitCode> => {
  let code: ExitCode = 0
  const authorities = await database.authorities()
  if (authorities.length === 0) io.err('There is no authority in this database yet, so there is no log.')
  for (const authority of authorities) {
    const verdict = await checkLog(database, authority.la)
    if (verdict.broken !== null) code = 1
    const line = json
      ? JSON.stringify({ la: authority.la, name: authority.name, ...verdict })
      : sentence(authority, verdict)
    await io.out(`${line}\n`)
  }
  return code
}

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } })
  return withDatabase(io, 'verify-log', (database) => checkAll(database, io, values.json))
}
