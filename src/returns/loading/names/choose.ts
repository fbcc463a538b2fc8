import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { type Choosing, chooseView } from './choose-view.ts'
import { teamsOf } from './records.ts'
import { toldApartFrom } from './rules.ts'
import { proposed, settle, spellingsOf } from './settle.ts'

export const address = '/returns/staff-names'

const query = z.object({ kind: z.enum(['worker', 'team']).catch('worker'), name: z.string().max(300).catch('') })

const show = (visit: Visit, choosing: Choosing, error: string | null): Answer =>
  answer(
    page(visit.chrome, {
      title: choosing.one.name,
      caption: 'Name in returns',
      back: { text: 'Back to staff names', href: address },
      errors: error ? { id: error } : {},
      body: chooseView(visit.chrome, address, choosing, error),
    }),
    error ? 400 : 200,
  )

/** Throws `not-found`. */
const openOne = async (db: Tenant, visit: Visit): Promise<Choosing> => {
  const { kind, name } = visit.query as z.infer<typeof query>
  const { names, directory, apart } = await proposed(db)
  const one = names.find((each) => each.kind === kind && each.name === name)
  if (!one) throw notFound('name')
  const mayPart = kind === 'worker' && !apart.includes(name) && toldApartFrom(name, apart) === null
  const teams = mayPart ? await teamsOf(db, name) : []
  return { one, candidates: directory[kind], spellings: spellingsOf(names, kind, name), teams }
}

export const choosePage: Page = {
  path: `${address}/choose`,
  title: 'Who a name in returns is',
  may: 'returns.load',
  query,
  reachedFrom: address,
  show: async (visit) => show(visit, await visit.transaction((db) => openOne(db, visit)), null),
  submit: (visit, sent) =>
    visit.transaction(async (db) => {
      const choosing = await openOne(db, visit)
      const { kind, name } = choosing.one
      const apart = sent.get('do') === 'apart'
      const id = sent.get('id') === 'other' ? sent.get('other') : sent.get('id')
      if (id === '' && !apart) return show(visit, choosing, 'Choose who it is, or that it is nobody')
      const fields: Readonly<Record<string, string>> = { do: apart ? 'apart' : 'match', kind, name, id }
      const said = await settle(db, visit, { ...sent, get: (field) => fields[field] ?? '' })
      if (said === null) return show(visit, choosing, 'Choose someone who is in the directory')
      return redirect(address, { tone: 'success', text: said })
    }),
}
