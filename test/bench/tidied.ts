import { setTimeout as pause } from 'node:timers/promises'

type Ask = (sql: string) => Promise<readonly unknown[]>
const [tries, restMs] = [60, 1000]

/**
 * As after a night: the database has tidied up and knows that everybody sees every row. While somebody else still reads an older state, it
 * cannot know; then it is asked again. Throws after a minute.
 */
export const tidied = async (ask: Ask, table: string): Promise<void> => {
  for (let time = 0; time < tries; time++) {
    await ask(`vacuum analyze ${table}`)
    const [row] = await ask(
      `select relallvisible >= relpages * 0.98 as is from pg_class where oid = '${table}'::regclass`,
    )
    if ((row as { is: boolean }).is) return
    await pause(restMs)
  }
  throw new Error(`${table} was not tidied up within a minute: somebody reads an older state of it.`)
}
