import { randomUUID } from 'node:crypto'
import type { Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form } from '../../platform/http/page.ts'
import type { Part } from '../model.ts'
import {
  findTexts,
  type Hand,
  listClashes,
  type Settling,
  saveParts,
  settleClash,
  settlings,
  type Where,
} from '../records/parts.ts'
import { sentFrom, typedFields } from '../rules/typed-fields.ts'
import { keptForm } from '../views/keeping.ts'

const handOf = (visit: Visit, form: Form): Hand => {
  const sent = sentFrom(form)
  if (sent === null)
    throw new Refusal('invalid', 'The form did not arrive whole.', 'Go back, copy your text, and open the page again.')
  return { ...sent, name: visit.person.name, now: visit.now }
}

/** What was pressed: "settle both <id>" puts two texts together. */
const settlingIn = (form: Form): { how: Settling; clashId: string } | null => {
  const [, how, clashId] = /^settle (\w+) ([0-9a-f-]{36})$/.exec(form.get('do')) ?? []
  return (settlings as readonly string[]).includes(how ?? '') ? { how: how as Settling, clashId: clashId! } : null
}

/** Saves all fields of a page, whichever button was pressed; then puts two texts together where that was asked. The draft must be locked. */
export const keepPage = async (
  db: Tenant,
  visit: Visit,
  where: Where,
  form: Form,
  parts: readonly Part[],
): Promise<{ readonly beside: readonly string[]; readonly settled: boolean }> => {
  const hand = handOf(visit, form)
  const beside = await saveParts(db, where, typedFields(form, parts), hand)
  const settling = settlingIn(form)
  // Under a page of its own: the page that was pressed has not seen what stands now.
  if (settling)
    await settleClash(db, where, settling.clashId, settling.how, { ...hand, sitting: randomUUID(), turn: 1 })
  return { beside, settled: settling !== null }
}

/** The answer to a page that saved itself: nothing but what it asks, so that typing costs little. */
export const keptPage = async (
  db: Tenant,
  visit: Visit,
  where: Where,
  form: Form,
  parts: readonly Part[],
): Promise<Answer> => {
  visit.logAgain()
  const sent = new Set(typedFields(form, parts).map(({ part }) => part))
  const own = parts.filter(({ id }) => sent.has(id))
  return answer(keptForm(own, await findTexts(db, where), (await listClashes(db, where)).length > 0))
}
