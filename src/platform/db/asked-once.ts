import type { Tenant } from './tenant.ts'

const answers = new WeakMap<Tenant, Map<string, Promise<unknown>>>()

/** From here on this transaction keeps the answers to what several parts of a page ask alike. For a page that only reads: a later answer would be the same. */
export const askEachOnce = (db: Tenant): Tenant => {
  answers.set(db, new Map())
  return db
}

/** Whether this transaction keeps answers: then it is worth asking for more at once. */
export const asksEachOnce = (db: Tenant): boolean => answers.has(db)

/** Asks, or gives what was answered to the same question in this transaction, never beyond it. `question` names it and all that it depends on. */
export const askedOnce = <T>(db: Tenant, question: string, ask: () => Promise<T>): Promise<T> => {
  const known = answers.get(db)
  if (known === undefined) return ask()
  const answer = (known.get(question) as Promise<T> | undefined) ?? ask()
  known.set(question, answer)
  return answer
}
