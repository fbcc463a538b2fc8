import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { csv } from '../../platform/documents/csv.ts'
import { type Answer, download, type Form, html } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import type { ChildFacts } from '../model.ts'
import { findChildren, listTeamNames } from '../records/find.ts'
import { findInsteadFor, toldInstead } from '../records/out-of-hours.ts'
import { findReach } from '../records/reach.ts'
import { type Asked, type Listed, listed, lists, wordsOf } from '../rules/find.ts'
import { bornInWords } from '../rules/names.ts'
import { decideReach, type Reach } from '../rules/reach.ts'
import { findView } from '../views/find.ts'

const perPage = 50
/** A spreadsheet of more would be a copy of the case system. */
const mostRows = 5000

const titles: Readonly<Partial<Record<Reach['scope'], string>>> = {
  'own-children': 'My children',
  'own-teams': 'My teams’ children',
  'children-reviewed': 'Children I review',
  'children-sampled': 'Children sampled to me',
}

/** What was done, for the log: never the words that were typed, which may be a name. */
const note = (asked: Asked): string => {
  if (asked.words !== '') return 'By identifier or name'
  const chosen = [asked.list && lists[asked.list], asked.team, asked.worker].filter(Boolean)
  return chosen.length > 0 ? `List: ${chosen.join(', ')}` : 'List: everyone within reach'
}

const teamsOf = (reach: Reach, all: readonly string[]): readonly string[] =>
  reach.scope === 'authority' || reach.scope === 'names-with-reason'
    ? all
    : [...new Set([...reach.teamNames, ...reach.coveredTeamNames])].toSorted()

type Shown = Omit<Parameters<typeof findView>[0], 'chrome' | 'asked' | 'perPage' | 'today' | 'error' | 'may'>

const render = (visit: Visit, asked: Asked, shown: Shown, error: string | null): Answer =>
  html(
    page(visit.chrome, {
      title: titles[shown.reach.scope] ?? 'Children',
      wide: true,
      errors: error ? { words: error } : {},
      body: findView({ chrome: visit.chrome, asked, perPage, today: visit.today, error, may: mayOf(visit), ...shown }),
    }),
    error ? 400 : 200,
  )

const answer = (visit: Visit, asked: Asked): Promise<Answer> => {
  visit.logReason(note(asked))
  const tooShort = asked.words !== '' && wordsOf(asked.words) === null
  return visit.transaction(async (db) => {
    const reach = await findReach(db, visit.person, visit.now)
    const waits = asked.words === '' && reach.scope === 'any-child-with-reason'
    const found =
      waits || tooShort
        ? { children: [], total: 0 }
        : await findChildren(db, reach, visit.today, asked, { skip: (asked.page - 1) * perPage, take: perPage })
    const whole = reach.scope === 'authority' || reach.scope === 'names-with-reason'
    // Beside typed words nothing is chosen, so the names of teams are not asked for.
    const teams = teamsOf(reach, whole && asked.words === '' ? await listTeamNames(db) : [])
    // Each is a refusal with an entry of its own, as at the address of the child.
    const instead = await findInsteadFor(db, reach, visit.today, asked.words)
    for (const { childId } of instead)
      await logDeed(db, visit.person, {
        action: 'was refused',
        record: 'children.child',
        subject: childId,
        reason: toldInstead,
      })
    const error = tooShort ? 'Type at least two letters or digits' : null
    const shown = { ...found, reach, teams, instead: instead.map(({ note }) => note) }
    const made = () => render(visit, asked, shown, error)
    return visit.logWith(db, error ? made() : made)
  })
}

const mayOf = (visit: Visit) => ({
  cover: visit.may('children.cover'),
  restrict: visit.may('children.restrict'),
  merge: visit.may('children.merge'),
  adoption: visit.may('adopters.see'),
  chronology: visit.may('chronology.write'),
  file: visit.may('children.file'),
  records: visit.may('children.records'),
})

const askedOf = (form: Form): Asked => {
  const page = Number(form.get('page'))
  return {
    ...listed.parse({}),
    words: form.get('words').slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page <= 200 ? page : 1,
  }
}

const find: Page = {
  path: '/children',
  title: 'Children',
  may: 'children.find',
  query: listed,
  logged: { record: 'children.child', action: 'listed children' },
  reachedFrom: 'navigation',
  show: (visit) => answer(visit, { ...(visit.query as Listed), words: '' }),
  submit: (visit, form) => answer(visit, askedOf(form)),
}

const head = ['Identifier', 'Name', 'Born', 'In need', 'Protection plan', 'In care', 'Care leaver', 'Worker', 'Team', 'Personal adviser', 'Reviewing officer'] as const // biome-ignore format: one list

const line = (visit: Visit, reach: Reach, child: ChildFacts): readonly (string | null)[] => {
  const decision = decideReach(reach, child, visit.today)
  const names = decision.kind === 'open' ? decision.names : reach.scope !== 'names-with-reason'
  const yes = (is: boolean) => (is ? 'Yes' : 'No')
  return [
    child.identifier,
    names ? [child.forename, child.surname].filter(Boolean).join(' ') : '',
    bornInWords(child, names),
    yes(child.inNeed),
    yes(child.onProtectionPlan),
    yes(child.inCare),
    yes(child.careLeaver),
    child.worker,
    child.team,
    child.adviser,
    child.reviewingOfficer,
  ]
}

const spreadsheet = async (visit: Visit, asked: Asked): Promise<Answer> => {
  const { reach, children } = await visit.transaction(async (db) => {
    const reach = await findReach(db, visit.person, visit.now)
    // Emergency duty opens one record at a time.
    if (reach.scope === 'any-child-with-reason') return { reach, children: [] }
    return { reach, ...(await findChildren(db, reach, visit.today, asked, { skip: 0, take: mostRows })) }
  })
  visit.logReason(`${note(asked)}; rows: ${children.length}`)
  const rows = children.map((child) => line(visit, reach, child))
  return download(csv(head, rows), 'text/csv; charset=utf-8', `children-${visit.today}.csv`)
}

const exported: Page = {
  path: '/children/list.csv',
  title: 'Children as a table',
  may: 'children.find',
  query: listed,
  logged: { record: 'children.child', action: 'exported children' },
  reachedFrom: '/children',
  show: (visit) => spreadsheet(visit, { ...(visit.query as Listed), words: '' }),
  submit: (visit, form) => spreadsheet(visit, askedOf(form)),
}

export const findPages: readonly Page[] = [find, exported]
