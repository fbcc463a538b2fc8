import type { Person } from '../access/model.ts'
import type { Attention } from '../access/slice.ts'
import { type Day, inWords } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import { listToDo } from './records/to-do.ts'
import { recordAddress } from './views/addresses.ts'

/** On the home page: records that wait for this person, to be signed off or confirmed. */
export const supervisionAttention = async (db: Tenant, person: Person, _today: Day): Promise<readonly Attention[]> => {
  if (!person.permissions.has('supervision.see')) return []
  return (await listToDo(db, person.accountId)).map(({ sessionId, heldOn, other, what }) => ({
    text:
      what === 'sign'
        ? `Sign off the supervision of ${other} on ${inWords(heldOn)}`
        : `Confirm the record of your supervision on ${inWords(heldOn)}`,
    href: recordAddress(sessionId, what === 'sign' ? '' : '/confirm'),
    due: null,
    state: 'to-do',
  }))
}
