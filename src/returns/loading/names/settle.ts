import { addLogEntry, findStaff, findTeams, roleOf } from '../../../access/index.ts'
import type { StaffMember, Visit } from '../../../access/model.ts'
import { listNamesApart, putTogether, tellApart } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Form } from '../../../platform/http/page.ts'
import { counted } from '../rules/words.ts'
import { forgetApart, listNames, matchNames, type NameKind, settleAsNobody, undoMatch } from './records.ts'
import { type Candidate, mayBeOne, type Proposal, proposing, toldApartFrom } from './rules.ts'
import type { Proposed } from './views.ts'

export type Directory = Readonly<Record<NameKind, readonly Candidate[]>>

/** The post held now: "Social worker, North". */
const postOf = (places: StaffMember['places']): string | null => {
  const now = places.find(({ until }) => until === null) ?? places[0]
  return now ? [now.title, now.team].filter(Boolean).join(', ') : null
}

const directoryOf = async (db: Tenant): Promise<Directory> => ({
  worker: (await findStaff(db)).map(({ staffId, name, email, places }) => ({
    id: staffId,
    name,
    email,
    where: postOf(places),
  })),
  team: (await findTeams(db)).map(({ teamId, name, locality }) => ({
    id: teamId,
    name: locality && !name.includes(locality) ? `${name} ${locality}` : name,
    email: null,
  })),
})

export type Names = { names: readonly Proposed[]; directory: Directory; apart: readonly string[] }

export const proposed = async (db: Tenant): Promise<Names> => {
  const directory = await directoryOf(db)
  const propose = { worker: proposing(directory.worker), team: proposing(directory.team) }
  const apart = await listNamesApart(db)
  // Of two people with one name the name says nothing: a person looks at the team.
  const unsure = ({ sure, perhaps }: Proposal): Proposal => ({
    sure: null,
    perhaps: sure ? [sure, ...perhaps] : perhaps,
  })
  const names = (await listNames(db)).map((one) => {
    const proposal = propose[one.kind](one.name, one.email)
    const isApart = one.kind === 'worker' && (apart.includes(one.name) || toldApartFrom(one.name, apart) !== null)
    return { ...one, proposal: isApart ? unsure(proposal) : proposal }
  })
  return { names, directory, apart }
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

export const acceptSure = async (db: Tenant, visit: Visit): Promise<string> => {
  const { names } = await proposed(db)
  const sure = names.filter((one) => one.matchedTo === null && !one.nobody && one.proposal.sure !== null)
  for (const kind of ['worker', 'team'] as const) {
    const own = sure.filter((one) => one.kind === kind).map(({ name, proposal }) => ({ name, id: proposal.sure!.id }))
    await matchNames(db, kind, own, visit.person.name, visit.now)
  }
  await log(db, visit, 'matched names of returns', `${sure.length} sure matches`)
  return `${counted(sure.length, 'name')} matched. Each can be undone below.`
}

/** Other names that wait and may be the same person's. Those that were told apart are not. */
export const spellingsOf = (names: readonly Proposed[], kind: NameKind, name: string): readonly string[] =>
  names
    .filter((one) => one.kind === kind && one.name !== name && one.matchedTo === null && !one.nobody)
    .filter((one) => mayBeOne(one.name, name) && !/ \([^)]*\)$/.test(one.name))
    .map((one) => one.name)

const kindIn = (text: string): NameKind => (text === 'team' ? 'team' : 'worker')

const tell = async (db: Tenant, visit: Visit, name: string, apart: boolean): Promise<string> => {
  await (apart ? tellApart(db, name, visit.person.name, visit.now) : putTogether(db, name))
  if (!apart) await forgetApart(db, name)
  await log(db, visit, apart ? 'told two people of one name apart' : 'took a name for one person again', name)
  return apart
    ? `“${name}” is told apart by team now. Match each of them below.`
    : `“${name}” is one person again, matched as before.`
}

/** What was pressed. A name or a person that is not there any more changes nothing. */
export const settle = async (db: Tenant, visit: Visit, sent: Form): Promise<string | null> => {
  const [kind, name, id] = [kindIn(sent.get('kind')), sent.get('name'), sent.get('id')]
  const { names, directory, apart } = await proposed(db)
  if (sent.get('do') === 'together' && apart.includes(name)) return tell(db, visit, name, false)
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
  if (sent.get('do') === 'apart' && kind === 'worker') return tell(db, visit, name, true)
  const whom = directory[kind].find((one) => one.id === id)
  if (!whom) return null
  const also = sent.all('also').filter((other) => spellingsOf(names, kind, name).includes(other))
  const all = [name, ...also]
  await matchNames(
    db,
    kind,
    all.map((one) => ({ name: one, id })),
    visit.person.name,
    visit.now,
  )
  await log(db, visit, 'matched a name of returns', `${all.join('; ')}: ${whom.name}`)
  return `${all.map((one) => `“${one}”`).join(', ')} ${all.length === 1 ? 'is' : 'are'} ${whom.name}.`
}
