import { z } from 'zod'
import { addLogEntry, findStaff, findTeams, roleOf } from '../../../access/index.ts'
import type { Page, Visit } from '../../../access/model.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { button, form, radios, select } from '../../../platform/views/govuk.ts'
import { html } from '../../../platform/views/html.ts'
import { page } from '../../../platform/views/page.ts'
import { counted } from '../rules/words.ts'
import { listNames, matchNames, type NameKind, settleAsNobody, undoMatch } from './records.ts'
import { type Candidate, proposing } from './rules.ts'
import { namesView, type Proposed } from './views.ts'

const address = '/returns/staff-names'

type Directory = Readonly<Record<NameKind, readonly Candidate[]>>

const directoryOf = async (db: Tenant): Promise<Directory> => ({
  worker: (await findStaff(db)).map(({ staffId, name, email }) => ({ id: staffId, name, email })),
  team: (await findTeams(db)).map(({ teamId, name, locality }) => ({
    id: teamId,
    name: locality && !name.includes(locality) ? `${name} ${locality}` : name,
    email: null,
  })),
})

const proposed = async (db: Tenant): Promise<{ names: readonly Proposed[]; directory: Directory }> => {
  const directory = await directoryOf(db)
  const propose = { worker: proposing(directory.worker), team: proposing(directory.team) }
  const names = (await listNames(db)).map((one) => ({ ...one, proposal: propose[one.kind](one.name, one.email) }))
  return { names, directory }
}

const log = (db: Tenant, { person }: Visit, action: string, reason: string): Promise<void> =>
  addLogEntry(db, {
    accountId: person.accountId,
    person: person.name,
    role: roleOf(person.role).title,
    action,
    record: 'children.worker_name',
    reason,
  })

const acceptSure = async (db: Tenant, visit: Visit): Promise<string> => {
  const { names } = await proposed(db)
  const sure = names.filter((one) => one.matchedTo === null && !one.nobody && one.proposal.sure !== null)
  for (const kind of ['worker', 'team'] as const) {
    const own = sure.filter((one) => one.kind === kind).map(({ name, proposal }) => ({ name, id: proposal.sure!.id }))
    await matchNames(db, kind, own, visit.person.name, visit.now)
  }
  await log(db, visit, 'matched names of returns', `${sure.length} sure matches`)
  return `${counted(sure.length, 'name')} matched. Each can be undone below.`
}

const kindIn = (text: string): NameKind => (text === 'team' ? 'team' : 'worker')

/** What was pressed. A name or a person that is not there any more changes nothing. */
const settle = async (db: Tenant, visit: Visit, sent: Form): Promise<string | null> => {
  const [kind, name, id] = [kindIn(sent.get('kind')), sent.get('name'), sent.get('id')]
  const { names, directory } = await proposed(db)
  if (!names.some((one) => one.kind === kind && one.name === name)) throw notFound('name')
  if (sent.get('do') === 'undo') {
    await undoMatch(db, kind, name)
    await log(db, visit, 'took back the match of a name of returns', name)
    return `“${name}” waits to be matched again.`
  }
  if (id === 'nobody' && kind === 'worker') {
    await settleAsNobody(db, name, visit.person.name, visit.now)
    await log(db, visit, 'settled a name of returns as nobody', name)
    return `“${name}” is settled as nobody. Their children are seen by the managers of their team.`
  }
  const whom = directory[kind].find((one) => one.id === id)
  if (!whom) return null
  await matchNames(db, kind, [{ name, id }], visit.person.name, visit.now)
  await log(db, visit, 'matched a name of returns', `${name}: ${whom.name}`)
  return `“${name}” is ${whom.name}.`
}

const namesPage: Page = {
  path: address,
  title: 'Staff names in returns',
  may: 'returns.load',
  reachedFrom: '/returns',
  show: async (visit) => {
    const { names } = await visit.transaction(proposed)
    const breadcrumbs = [{ text: 'Returns', href: '/returns' }, { text: 'Staff names' }]
    return answer(
      page(visit.chrome, {
        title: 'Staff names in returns',
        breadcrumbs,
        wide: true,
        body: namesView(visit.chrome, names),
      }),
    )
  },
  submit: async (visit, sent) => {
    const said = await visit.transaction((db) =>
      sent.get('do') === 'accept-sure' ? acceptSure(db, visit) : settle(db, visit, sent),
    )
    return redirect(address, said === null ? undefined : { tone: 'success', text: said })
  },
}

const query = z.object({ kind: z.enum(['worker', 'team']).catch('worker'), name: z.string().max(300).catch('') })

const choose = (visit: Visit, one: Proposed, directory: Directory, error: string | null): Answer => {
  const near = [...(one.proposal.sure ? [one.proposal.sure] : []), ...one.proposal.perhaps].slice(0, 10)
  const others = directory[one.kind].map(({ id, name }) => ({ value: id, text: name }))
  const what = one.kind === 'worker' ? 'Who is it?' : 'Which team is it?'
  const body = html`<p class="govuk-body">The returns call ${one.kind === 'worker' ? 'a worker' : 'a team'} “${one.name}”, with ${counted(one.children, 'child', 'children')}.</p>
${form({
  chrome: visit.chrome,
  action: `${address}/choose?kind=${one.kind}&name=${encodeURIComponent(one.name)}`,
  body: html`${radios({
    name: 'id',
    legend: what,
    legendSize: 'm',
    error,
    items: [
      ...near.map(({ id, name, email }) => ({ value: id, text: name, ...(email ? { hint: email } : {}) })),
      { value: 'other', text: 'Another one in the directory', hint: 'Choose below' },
      ...(one.kind === 'worker' ? [{ value: 'nobody', text: 'Nobody in the directory', hint: 'Their children are seen by the managers of their team' }] : []),
    ],
  })}
${select({ name: 'other', label: 'Another one', items: [{ value: '', text: '' }, ...others] })}
${button({ text: 'Save' })}`,
})}` // biome-ignore format: one view
  return answer(
    page(visit.chrome, {
      title: one.name,
      caption: 'Name in returns',
      back: { text: 'Back to staff names', href: address },
      errors: error ? { id: error } : {},
      body,
    }),
    error ? 400 : 200,
  )
}

const openOne = async (db: Tenant, visit: Visit) => {
  const { kind, name } = visit.query as z.infer<typeof query>
  const { names, directory } = await proposed(db)
  const one = names.find((each) => each.kind === kind && each.name === name)
  if (!one) throw notFound('name')
  return { one, directory }
}

const choosePage: Page = {
  path: `${address}/choose`,
  title: 'Who a name in returns is',
  may: 'returns.load',
  query,
  reachedFrom: address,
  show: async (visit) => {
    const { one, directory } = await visit.transaction((db) => openOne(db, visit))
    return choose(visit, one, directory, null)
  },
  submit: (visit, sent) =>
    visit.transaction(async (db) => {
      const { one, directory } = await openOne(db, visit)
      const id = sent.get('id') === 'other' ? sent.get('other') : sent.get('id')
      if (id === '') return choose(visit, one, directory, 'Choose who it is, or that it is nobody')
      const fields: Readonly<Record<string, string>> = { do: 'match', kind: one.kind, name: one.name, id }
      const said = await settle(db, visit, { ...sent, get: (name) => fields[name] ?? '' })
      if (said === null) return choose(visit, one, directory, 'Choose someone who is in the directory')
      return redirect(address, { tone: 'success', text: said })
    }),
}

export const namesPages: readonly Page[] = [namesPage, choosePage]
