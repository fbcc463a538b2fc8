import type { Page, Visit } from '../../access/model.ts'
import { findReach, type Reach } from '../../children/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { csv } from '../../platform/documents/csv.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { html as answer, download } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { dayOf } from '../../standards/figure.ts'
import { findApartOf, groupAsked } from '../group-asked.ts'
import { keptList, listMembers, type Member, type Members } from '../records/members.ts'
import { listMoved } from '../records/moved.ts'
import { listWaits } from '../records/waits.ts'
import { groupInWords, type ListAsked, listQuery, questionOf } from '../rules/asked.ts'
import { lengthInWords, partInWords } from '../rules/case-words.ts'
import { liveDayOf } from '../rules/live-day.ts'
import { readMove } from '../rules/moves.ts'
import { type Apart, apartInWords } from '../rules/one-worker.ts'
import { liveOn } from '../rules/period.ts'
import { findGround, type Ground } from '../scorecard.ts'
import { scorecardAddress, standardAddress } from '../views/addresses.ts'
import { casesView, type ListOf, listInWords } from '../views/cases.ts'
import { groupApart } from '../views/group-apart.ts'
import { standardNamed } from './standard-named.ts'

const perPage = 100
/** A spreadsheet of more would be a copy of the case system. */
const mostRows = 5_000

/** What list an address asks for. Throws `not-found` for a move that there is none of, and for a standard that is not about children. */
const askedOf = async (db: Tenant, visit: Visit): Promise<Asked & { page: number }> => {
  const standard = standardNamed(visit.params.standard)
  if (standard.subject !== 'child') throw notFound('list of children')
  const given = visit.query as ListAsked
  const ground = await findGround(db, visit.today)
  const on = given.on ?? liveDayOf(standard, { ...ground, today: visit.today })
  const question = questionOf({ ...given, on }, visit.today)
  const move = given.move === undefined || given.since === undefined ? null : readMove(given.move)
  if (given.move !== undefined && move === null) throw notFound('list of children')
  return {
    standard,
    question,
    group: await groupAsked(db, given.of, ground.places),
    part: given.part ?? null,
    moved: move === null ? null : { ...move, since: given.since! },
    page: given.page,
    ground,
  }
}

/** A list tells what its figure tells: how many, and which of them are late. */
const apartOfList = (
  db: Tenant,
  visit: Visit,
  { standard, group, question, moved, ground }: Asked,
): Promise<Apart | null> => {
  const questions = moved === null ? [question] : [question, liveOn(moved.since)]
  return findApartOf(
    db,
    visit.today,
    { standard: standard.id, group, questions, looker: visit.person.accountId },
    ground,
  )
}

type Asked = ListOf & { readonly ground: Ground }

/** The list that a standard leads to, of the whole authority as it stands: how long it is, and what it begins with, is known. */
const isUsual = ({ standard, question, group, part, moved, ground }: Asked, today: Day): boolean =>
  part === null && moved === null && group.kind === 'authority' && question.view === 'live' && question.on === liveDayOf(standard, { ...ground, today }) // biome-ignore format: one condition

const list = async (
  db: Tenant,
  reach: Reach,
  visit: Visit,
  asked: Asked,
  skip: number,
  take: number,
): Promise<Members> => {
  const { standard, question, group, part, moved } = asked
  const on = dayOf(question)
  const { today } = visit
  if (moved !== null)
    return listMoved(db, reach, today, { standard, since: moved.since, on, group, move: moved, skip, take })
  if (part === 'waiting') return listWaits(db, reach, today, { standard: standard.id, on, group, skip, take })
  const parts = part === null ? {} : { parts: [part] }
  const { bases } = asked.ground
  const known = isUsual(asked, today) ? await keptList(db, standard, question, { bases }) : undefined
  return listMembers(db, reach, today, { standard, question, group, ...parts, known, skip, take })
}

const casesPage: Page = {
  path: '/performance/standards/:standard/cases',
  title: 'Cases behind a figure',
  may: 'performance.lists',
  query: listQuery,
  logged: { record: 'performance.stored_case', action: 'listed children of a figure' },
  reachedFrom: '/performance/standards/:standard',
  show: (visit) =>
    visit.transaction(async (db) => {
      const asked = await askedOf(db, visit)
      const reach = await findReach(db, visit.person, visit.now)
      const { standard, group } = asked
      const title = listInWords(asked)
      visit.logReason(`${title}, ${groupInWords(group, visit.chrome.council.name)}`)
      const apart = await apartOfList(db, visit, asked)
      const found = apart === null ? await list(db, reach, visit, asked, (asked.page - 1) * perPage, perPage) : null
      return visit.logWith(db, () =>
        answer(
          page(visit.chrome, {
            title: `${standard.title}: ${title}`,
            heading: title,
            caption: `${standard.title}, ${groupInWords(group, visit.chrome.council.name)}`,
            wide: true,
            breadcrumbs: [
              { text: 'Practice standards', href: scorecardAddress(group) },
              { text: standard.title, href: standardAddress(standard.id, group) },
              { text: 'Cases' },
            ],
            body: found === null ? groupApart(apart!) : casesView({ asked, found, page: asked.page, perPage }),
          }),
        ),
      )
    }),
}

const head = ['Child', 'Forename', 'Surname', 'Counts as', 'From', 'Due', 'Done', 'Ended', 'How long', 'Measured', 'Why', 'Team', 'Worker'] as const // biome-ignore format: one list

const line = (one: Member, { standard, question }: ListOf): readonly (string | number | null)[] => [
  one.identifier,
  one.forename,
  one.surname,
  partInWords(one, standard.counting.is),
  one.opens,
  one.due !== null && one.due >= one.opens ? one.due : null,
  one.done,
  one.ends,
  lengthInWords(one, dayOf(question)),
  one.measured,
  one.unknown ?? one.excluded,
  one.team,
  one.worker,
]

const spreadsheetPage: Page = {
  path: '/performance/standards/:standard/cases.csv',
  title: 'Cases behind a figure as a spreadsheet',
  may: 'performance.lists',
  query: listQuery,
  logged: { record: 'performance.stored_case', action: 'exported children of a figure' },
  reachedFrom: '/performance/standards/:standard/cases',
  show: (visit) =>
    visit.transaction(async (db) => {
      const asked = await askedOf(db, visit)
      const reach = await findReach(db, visit.person, visit.now)
      const apart = await apartOfList(db, visit, asked)
      if (apart !== null)
        throw new Refusal(
          'not-allowed',
          `${apartInWords[apart]}.`,
          'Ask the worker’s line manager, as the staff directory names them.',
        )
      const { members } = await list(db, reach, visit, asked, 0, mostRows)
      visit.logReason(
        `${listInWords(asked)}, ${groupInWords(asked.group, visit.chrome.council.name)}; rows: ${members.length}`,
      )
      const rows = members.map((one) => line(one, asked))
      return download(csv(head, rows), 'text/csv; charset=utf-8', `${asked.standard.id}-${dayOf(asked.question)}.csv`)
    }),
}

export const casesPages = [casesPage, spreadsheetPage]
