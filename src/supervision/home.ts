import { whenInWords } from '../access/index.ts'
import type { Person } from '../access/model.ts'
import type { Attention } from '../access/slice.ts'
import { addDays, type Day, inWords } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { listToDo } from './records/to-do.ts'
import { findToldLately } from './records/told.ts'
import { recordAddress } from './views/addresses.ts'
import { joinedInWords } from './views/told.ts'

/** For how long the two are told on the home page that somebody was let in to their records, or that the directory joins another account to one of them. */
const toldFor = 28

const told = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  const { given, joined } = await findToldLately(db, person.accountId, addDays(today, -toldFor))
  const texts = [
    ...given.map(
      (one) =>
        `${one.by} of human resources gave the account ${one.account} access to ${one.records === 1 ? 'an earlier supervision' : `${one.records} earlier supervisions`} of ${one.whose}, ${whenInWords(one.at)}`,
    ),
    ...joined.map((one) => joinedInWords(one)),
  ]
  return texts.map((text) => ({ text, href: '/supervision', due: null, state: 'to-do' }))
}

/** On the home page: records that wait for this person, to be signed off or confirmed; and who was let in to theirs. */
export const supervisionAttention = async (db: Tenant, person: Person, today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('supervision.see')) return []
  const toDo = await listToDo(db, person.accountId)
  return [
    ...toDo.map(
      ({ sessionId, heldOn, other, what }): Attention => ({
        text:
          what === 'sign'
            ? `Sign off the supervision of ${other} on ${inWords(heldOn)}`
            : `Confirm the record of your supervision on ${inWords(heldOn)}`,
        href: recordAddress(sessionId, what === 'sign' ? '' : '/confirm'),
        due: null,
        state: 'to-do',
      }),
    ),
    ...(await told(db, person, today)),
  ]
}
