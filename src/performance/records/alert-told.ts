import type { Tenant } from '../../platform/db/tenant.ts'
import { mailStates } from '../../platform/mail/outbox.ts'
import { mailServerTold } from '../../platform/mail/send.ts'
import { type Fate, fateOf, isUnreached, mailKeyOf } from '../rules/alert-told.ts'
import type { AlertEvent, Sent } from './alert-events.ts'

/** Somebody who was told, and what became of the e-mail to them. */
export type ToldPerson = { readonly accountId: string; readonly name: string; readonly fate: Fate }

/** Gives, for each telling among some entries of a history, whom it told and what the outbox says of their mails. One query. */
export const findFates = async (
  db: Tenant,
  events: readonly AlertEvent[],
): Promise<(event: AlertEvent) => readonly ToldPerson[]> => {
  const keyOf = ({ mailing, rung }: AlertEvent, accountId: string): string | null =>
    mailing === null || rung === null ? null : mailKeyOf(mailing, rung, accountId)
  const keys = events.flatMap((one) => (one.people ?? []).flatMap(({ accountId }) => keyOf(one, accountId) ?? []))
  const states = await mailStates(db, keys)
  const hasServer = mailServerTold() !== null
  return (event) =>
    (event.people ?? []).map(({ accountId, name }) => {
      const key = keyOf(event, accountId)
      return { accountId, name, fate: fateOf(key !== null, key === null ? undefined : states.get(key), hasServer) }
    })
}

/** Marks those of some tellings whose e-mails were all given up (`isUnreached`). One query. */
export const withReach = async <Some extends Sent>(
  db: Tenant,
  told: readonly Some[],
): Promise<(telling: Some) => Some> => {
  const keysOf = ({ mailing, rung, people }: Sent): readonly string[] =>
    mailing === null ? [] : people.map(({ accountId }) => mailKeyOf(mailing, rung, accountId))
  const states = await mailStates(db, [...new Set(told.flatMap(keysOf))])
  const hasServer = mailServerTold() !== null
  return (telling) => ({
    ...telling,
    unreached: isUnreached(keysOf(telling).map((key) => fateOf(true, states.get(key), hasServer))),
  })
}
