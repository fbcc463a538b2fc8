import { parseArgs } from 'node:util'
import type { CommandIO, ExitCode } from '../../platform/command.ts'
import type { Database } from '../../platform/db/database.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { isRole, roleOf } from '../guard.ts'
import type { Account } from '../model.ts'
import { generatePassword, hashPassword } from '../passwords.ts'
import {
  addAccount,
  changeAccount,
  findAccountByEmail,
  findAccounts,
  isEmailTaken,
  setPassword,
} from '../records/accounts.ts'
import { addLogEntry } from '../records/log.ts'
import { endSessions } from '../records/sessions.ts'
import { roles } from '../roles.ts'
import { type Deed, deeds, mayDo } from '../rules/accounts.ts'
import { passwordFault } from '../rules/password.ts'
import { withDatabase } from './with-database.ts'

export const help = `throughline user list                                     [--la NUMBER] [--json]
throughline user add EMAIL --name NAME --role ROLE         [--la NUMBER] [--password -]
throughline user lock | unlock | end | reopen EMAIL        [--la NUMBER]
throughline user reset EMAIL                               [--la NUMBER] [--password -]

add and reset print a new password once; the person must change it at the first sign-in. With \`--password -\` the
password is read from standard input instead. --la is the authority's DfE number; it may be left out when the database
holds one authority. Everything that is done is written to the access log.

Roles: ${roles.map(({ id }) => id).join(', ')}
`

type Options = { la?: string; name?: string; role?: string; password?: string; json: boolean }
type Given = { io: CommandIO; options: Options; email: string }

class Fault extends Error {}

const authorityOf = async (database: Database, la: string | undefined): Promise<number> => {
  const authorities = await database.authorities()
  const found = la === undefined ? authorities : authorities.filter((one) => one.la === Number(la))
  if (found.length === 1) return found[0]!.la
  if (authorities.length === 0)
    throw new Fault('There is no authority in this database yet. `throughline authority add NUMBER` adds yours.')
  const known = authorities.map((one) => `${one.la} ${one.name}`).join(', ')
  throw new Fault(`Say which authority with --la NUMBER: ${known}.`)
}

const log = (db: Tenant, action: string, subject: string): Promise<void> =>
  addLogEntry(db, {
    accountId: null,
    person: 'Command line',
    role: 'system',
    action,
    record: 'access.account',
    subject,
  })

/** The password to give: read from standard input, or made here and then to be printed. */
const newPassword = async (
  { io, options, email }: Given,
  name: string,
): Promise<{ password: string; isMade: boolean }> => {
  if (options.password === undefined) return { password: generatePassword(), isMade: true }
  if (options.password !== '-')
    throw new Fault(
      'A password is never given as an argument, where others could read it. Use --password - and standard input.',
    )
  const password = (await io.stdin()).toString('utf8').trim()
  const fault = passwordFault(password, { name, email })
  if (fault) throw new Fault(`${fault}.`)
  return { password, isMade: false }
}

const list = async (db: Tenant, { io, options }: Given): Promise<void> => {
  for (const account of await findAccounts(db)) {
    const { email, name, role, status } = account
    await io.out(
      options.json ? `${JSON.stringify({ email, name, role, status })}\n` : `${email}\t${role}\t${status}\t${name}\n`,
    )
  }
}

const add = async (db: Tenant, given: Given): Promise<void> => {
  const { io, options, email } = given
  const { name = '', role = '' } = options
  if (!/^\S+@\S+\.\S+$/.test(email))
    throw new Fault('Give an e-mail address: throughline user add name@council.gov.uk ...')
  if (name === '') throw new Fault('Give the person’s name: --name "First Last"')
  if (!isRole(role)) throw new Fault(`Give a role with --role: ${roles.map(({ id }) => id).join(', ')}.`)
  const { password, isMade } = await newPassword(given, name)
  const passwordHash = await hashPassword(password)
  const accountId = await addAccount(db, { email, name, role, passwordHash, temporary: true })
  await log(db, `added an account as ${role}`, accountId)
  await io.out(`${email} is added: ${roleOf(role).title}.${isMade ? ` Password: ${password}` : ''}\n`)
}

const getAccount = async (db: Tenant, email: string): Promise<Account> => {
  const account = await findAccountByEmail(db, email)
  if (!account)
    throw new Fault(`There is no account for ${email || 'an empty address'}. \`throughline user list\` shows them.`)
  return account
}

const reset = async (db: Tenant, given: Given): Promise<void> => {
  const account = await getAccount(db, given.email)
  const { password, isMade } = await newPassword(given, account.name)
  await setPassword(db, account.accountId, await hashPassword(password), true, new Date())
  await endSessions(db, account.accountId, new Date())
  await log(db, 'gave a new password', account.accountId)
  await given.io.out(`${account.email} has a new password.${isMade ? ` Password: ${password}` : ''}\n`)
}

const change = async (db: Tenant, { io, email }: Given, deed: Deed): Promise<void> => {
  const account = await getAccount(db, email)
  if (!mayDo(deed, account, false)) throw new Fault(`${email} is ${account.status}, so it cannot be done.`)
  const now = new Date()
  await changeAccount(db, account.accountId, { status: deeds[deed].status, ended_at: deed === 'end' ? now : null })
  if (deed === 'end' || deed === 'lock') await endSessions(db, account.accountId, now)
  await log(db, deeds[deed].logged, account.accountId)
  await io.out(`${email}: ${deeds[deed].done}\n`)
}

const steps: Readonly<Record<string, (db: Tenant, given: Given) => Promise<void>>> = {
  list,
  add,
  reset,
  ...Object.fromEntries(
    (Object.keys(deeds) as Deed[]).map((deed) => [deed, (db: Tenant, given: Given) => change(db, given, deed)]),
  ),
}

const text = { type: 'string' } as const

export const run = async (args: readonly string[], io: CommandIO): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { la: text, name: text, role: text, password: text, json: { type: 'boolean', default: false } },
  })
  const [what = '', email = ''] = positionals
  const step = steps[what]
  if (!step) {
    io.err(`Say what to do: ${Object.keys(steps).join(', ')}. \`throughline user --help\` shows how.`)
    return 2
  }
  return withDatabase(io, 'user', async (database) => {
    try {
      const la = await authorityOf(database, values.la)
      const given = { io, options: values, email: email.toLowerCase() }
      await database.inTenant({ la, accountId: null }, (db) => step(db, given))
      return 0
    } catch (error) {
      if (isEmailTaken(error))
        io.err(`${email} has an account already. \`throughline user reset\` gives it a new password.`)
      else if (error instanceof Fault) io.err(error.message)
      else throw error
      return 1
    }
  })
}
