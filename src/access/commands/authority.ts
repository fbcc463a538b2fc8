import { parseArgs } from 'node:util'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import { todayInEngland } from '../../platform/day.ts'
import type { Database } from '../../platform/db/database.ts'
import { isColour } from '../../platform/views/colour.ts'
import { existedOn, findAuthority } from '../../statutory/index.ts'
import { addLogEntry } from '../records/log.ts'
import { addCouncil } from '../records/settings.ts'
import { withDatabase } from './with-database.ts'

export const help = `throughline authority list                                     [--json]
throughline authority add NUMBER [--name NAME] [--colour #00625a]

add begins the records of one local authority, named by its DfE number (Dorset is 838). Its name on the pages is the
DfE's unless --name says another; an administrator can change name and colour later. Then \`throughline user add\` gives
the first administrator an account. A database for one council needs this once.
`

class Fault extends Error {}

type Options = { name?: string; colour?: string; json: boolean }

const nameOf = (code: string, given: string | undefined): string => {
  const authority = /^\d{3}$/.test(code) ? findAuthority(code) : null
  if (!authority) throw new Fault(`${code || 'Nothing'} is not the DfE number of an authority. Dorset’s is 838.`)
  if (authority.invented)
    throw new Fault(`${code} is the invented sample council. THROUGHLINE_SAMPLE=on makes it in an empty database.`)
  if (!existedOn(authority, todayInEngland()))
    throw new Fault(`${authority.name} (${code}) ended on ${authority.until}. Give the authority that followed it.`)
  return given?.trim() || authority.name
}

const add = async (database: Database, io: CommandIO, code: string, options: Options): Promise<void> => {
  const name = nameOf(code, options.name)
  const colour = options.colour ?? '#1d70b8'
  if (!isColour(colour)) throw new Fault('Give a colour as # and six digits or letters a to f: --colour "#00625a"')
  const la = Number(code)
  await database.inTenant({ la, accountId: null }, async (db) => {
    if (!(await addCouncil(db, { name, colour }))) throw new Fault(`${name} (${code}) is there already.`)
    const entry = { accountId: null, person: 'Command line', role: 'system' }
    await addLogEntry(db, { ...entry, action: 'added the authority', record: 'platform.setting', subject: code })
  })
  await io.out(`${name} (${code}) is added. Next: throughline user add EMAIL --name "NAME" --role administrator\n`)
}

const list = async (database: Database, io: CommandIO, json: boolean): Promise<void> => {
  for (const authority of await database.authorities())
    await io.out(json ? `${JSON.stringify(authority)}\n` : `${authority.la}\t${authority.name}\n`)
}

const text = { type: 'string' } as const

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: text, colour: text, json: { type: 'boolean', default: false } },
  })
  const [what, code = ''] = positionals
  if (what !== 'list' && what !== 'add') {
    io.err('Say what to do: list, add. `throughline authority --help` shows how.')
    return 2
  }
  return withDatabase(io, 'authority', async (database) => {
    try {
      await (what === 'add' ? add(database, io, code, values) : list(database, io, values.json))
      return 0
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      io.err(error.message)
      return 1
    }
  })
}
