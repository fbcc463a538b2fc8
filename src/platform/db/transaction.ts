import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { Refusal } from '../errors.ts'
import { isConnectionLost } from './lost.ts'
import type { DB } from './tables.generated.ts'
import type { Tenant } from './tenant.ts'

/** Whose rows a transaction may see, and who is at work (null: the system itself). */
export type Who = { la: number; accountId: string | null }

const unavailable = () =>
  new Refusal(
    'unavailable',
    'The database cannot be reached just now. What you sent was not saved.',
    'Wait a minute, then try again. If it goes on, tell whoever looks after Throughline.',
  )

const cutOff = () =>
  new Refusal(
    'unavailable',
    'The database stopped while this was being done, so it may or may not have been saved.',
    'Wait a minute, then look whether what you sent is there before you send it again.',
  )

const noRoom = () =>
  new Refusal(
    'unavailable',
    'There is no room left on the disk of the database. What you sent was not saved.',
    'Tell whoever looks after Throughline: docs/operations.md says what to do under “A full disk”. What was saved before is safe.',
  )

const tooLong = () =>
  new Refusal(
    'unavailable',
    'This took longer than one step may take, so it was stopped. Nothing of it was saved.',
    'Try again when less is going on, or ask for less at once. If it goes on, tell whoever looks after Throughline: DATABASE_STATEMENT_SECONDS in docs/operations.md.',
  )

/** By SQLSTATE, errors after which the whole transaction was undone: 53100 a full disk, 57014 a statement that was stopped for its length. */
const undone: Readonly<Record<string, () => Refusal>> = { '53100': noRoom, '57014': tooLong }

const undoneBy = (error: unknown): Refusal | null =>
  error instanceof Error ? (undone[(error as { code?: string }).code ?? '']?.() ?? null) : null

/** Written out, without values, so that it goes in one message with `begin`; hence the check. */
const settingOf = ({ la, accountId }: Who): string => {
  if (!Number.isSafeInteger(la) || !/^[0-9a-f-]*$/i.test(accountId ?? '')) throw new Error('No authority or account.')
  return `select set_config('app.la', '${la}', true), set_config('app.account', '${accountId ?? ''}', true)`
}

/**
 * One transaction with the authority set for its length. Opening it is tried again for `patience` milliseconds, since
 * nothing has been done yet; the work itself is never run twice.
 */
export const inTransaction = async <T>(
  kysely: Kysely<DB>,
  who: Who | null,
  patience: number,
  work: (query: Transaction<DB>) => Promise<T>,
): Promise<T> => {
  const deadline = Date.now() + patience
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    let begun = false
    try {
      return await kysely.transaction().execute(async (query) => {
        // `begin` goes out with it: a connection that broke unnoticed is met before the work, which is never run twice.
        await sql.raw(who ? settingOf(who) : 'select').execute(query)
        begun = true
        return work(query)
      })
    } catch (error) {
      const refusal = undoneBy(error)
      if (refusal) throw Object.assign(refusal, { cause: error })
      if (!isConnectionLost(error)) throw error
      if (begun) throw Object.assign(cutOff(), { cause: error })
      if (Date.now() + wait > deadline) throw Object.assign(unavailable(), { cause: error })
      await pause(wait)
    }
  }
}

export const tenantOf = (who: Who, query: Transaction<DB>): Tenant => ({
  la: who.la,
  accountId: who.accountId,
  query,
  addJob: async (name, payload, options = {}) => {
    await sql`select platform.add_job(${who.la}, ${name}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}, ${options.key ?? null})`.execute(
      query,
    )
  },
})
