import { parseArgs } from 'node:util'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import type { Authority, Database } from '../../platform/db/database.ts'
import { checkLog, type LogVerdict } from '../verify-log.ts'
import { withDatabase } from './with-database.ts'

export const help = `throughline verify-log [--json] [--seal LA:NUMBER:SEAL]

Checks the access log of each authority from its first entry to its last: that none was changed, removed or put in
between. Exit 0 when every log is whole, 1 when one is broken (the first break is named by its number).

The chain alone cannot show that its end was cut off, or that all of it was written anew. So keep the number and the seal
of the last entry that it prints somewhere else, such as a dated e-mail to your data protection officer, and give them to a
later check: --seal 838:41:5f2e... fails when that entry is gone or is another. One --seal for each authority.
`

const sentence = ({ name, la }: Authority, verdict: LogVerdict): string => {
  const who = `${name} (${la})`
  if (verdict.broken !== null) return `${who}: BROKEN at entry ${verdict.broken}: ${verdict.why}.`
  if (verdict.entries === 0) return `${who}: no entries yet.`
  return `${who}: ${verdict.entries} entries, whole. Last: number ${verdict.last.seq}, seal ${verdict.last.hash}.`
}

type Kept = { la: number; seq: number; hash: string }

/** `LA:NUMBER:SEAL`; null for anything else. */
const readSeal = (text: string): Kept | null => {
  const [, la, seq, hash] = /^(\d{1,5}):(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? []
  return hash === undefined ? null : { la: Number(la), seq: Number(seq), hash: hash.toLowerCase() }
}

const checkAll = async (database: Database, io: CommandIO, json: boolean, kept: readonly Kept[]): Promise<ExitCode> => {
  let code: ExitCode = 0
  const authorities = await database.authorities()
  if (authorities.length === 0) io.err('There is no authority in this database yet, so there is no log.')
  for (const { la } of kept)
    if (!authorities.some((authority) => authority.la === la)) {
      io.err(`There is no authority ${la} in this database, so its seal cannot be compared.`)
      code = 1
    }
  for (const authority of authorities) {
    const verdict = await checkLog(database, authority.la, kept.find(({ la }) => la === authority.la) ?? null)
    if (verdict.broken !== null) code = 1
    const line = json
      ? JSON.stringify({ la: authority.la, name: authority.name, ...verdict })
      : sentence(authority, verdict)
    await io.out(`${line}\n`)
  }
  return code
}

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, seal: { type: 'string', multiple: true, default: [] } },
  })
  const kept = values.seal.map(readSeal)
  if (kept.includes(null)) {
    io.err('Give a seal as LA:NUMBER:SEAL, such as 838:41: and the 64 letters and digits that verify-log printed.')
    return 2
  }
  return withDatabase(io, 'verify-log', (database) =>
    checkAll(
      database,
      io,
      values.json,
      kept.filter((one) => one !== null),
    ),
  )
}
