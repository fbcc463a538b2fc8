import { z } from 'zod'
import type { Page, Visit } from '../../access/model.ts'
import { findReach } from '../../children/index.ts'
import { isDay } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { findLiveDay } from '../records/live-day.ts'
import { findWorkerNames, listOwn } from '../records/own-figures.ts'
import { questionOf } from '../rules/asked.ts'
import type { WayToFigures } from '../rules/line-management.ts'
import { isTellable } from '../rules/small.ts'
import { workerNames } from '../rules/worker-names.ts'
import { staffAddress } from '../views/addresses.ts'
import { listInWords } from '../views/cases.ts'
import { ownCasesView } from '../views/own-cases.ts'
import { notInDirectory, ownView } from '../views/own-figures.ts'
import { findLooked, findOwnId, gatherOwn, type Looked } from './own-gathered.ts'
import { standardNamed } from './standard-named.ts'

const ways: Readonly<Record<WayToFigures, string>> = {
  own: 'Their own',
  line: 'Manages them, as the staff directory says',
  team: 'Manages a team they are in',
}

/** Throws `not-found` for whoever is neither the worker nor manages them: nobody else is told whether there are any figures. */
const getLooked = async (db: Tenant, visit: Visit): Promise<Looked> => {
  const looked = await findLooked(db, visit, visit.params.staffId!)
  if (looked === null) throw notFound('worker')
  return looked
}

const figuresOf = async (db: Tenant, visit: Visit, looked: Looked): Promise<Answer> => {
  const { worker, way } = looked
  const gathered = await gatherOwn(db, visit, looked)
  const teams = worker.teams.map(({ name }) => name)
  return answer(
    page(visit.chrome, {
      title: way === 'own' ? 'My figures' : worker.name,
      caption: [...(way === 'own' ? [worker.name] : []), ...worker.titles, ...teams].join(', '),
      wide: true,
      breadcrumbs: [
        { text: 'Practice standards', href: '/performance' },
        ...(way === 'own' ? [] : [{ text: 'My figures', href: '/performance/own' }]),
        { text: way === 'own' ? 'My figures' : worker.name },
      ],
      body: ownView({ ...gathered, ...looked, lists: visit.may('performance.lists') }),
    }),
  )
}

const ownPage: Page = {
  path: '/performance/own',
  title: 'My figures',
  may: 'performance.own',
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const own = await findOwnId(db, visit)
      const looked = own === null ? null : await findLooked(db, visit, own)
      if (looked !== null) return figuresOf(db, visit, looked)
      return answer(page(visit.chrome, { title: 'My figures', body: notInDirectory() }))
    }),
}

const workerPage: Page = {
  path: '/performance/staff/:staffId',
  title: 'Figures of a worker',
  may: 'performance.own',
  logged: { record: 'access.staff', action: 'looked at a worker’s figures' },
  reachedFrom: '/performance/own',
  show: (visit) =>
    visit.transaction(async (db) => {
      const looked = await getLooked(db, visit)
      visit.logReason(ways[looked.way])
      return figuresOf(db, visit, looked)
    }),
}

const day = z.string().refine(isDay)
const listQuery = z.object({
  on: day.optional(),
  from: day.optional(),
  to: day.optional(),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
const perPage = 100

const casesPage: Page = {
  path: '/performance/staff/:staffId/standards/:standard',
  title: 'Cases behind a figure of a worker',
  may: 'performance.own',
  query: listQuery,
  logged: { record: 'performance.stored_case', action: 'listed children of a worker’s figure' },
  reachedFrom: '/performance/staff/:staffId',
  show: (visit) =>
    visit.transaction(async (db) => {
      const { worker, way } = await getLooked(db, visit)
      const standard = standardNamed(visit.params.standard)
      if (standard.subject !== 'child') throw notFound('list of children')
      const given = visit.query as z.infer<typeof listQuery>
      const told = await findLiveDay(db, standard, visit.today)
      const question = questionOf({ ...given, on: given.on ?? told }, visit.today)
      if (!visit.may('performance.counts') && !isTellable(question, told)) throw notFound('list of children')
      const title = listInWords({ standard, question, group: { kind: 'authority', name: '' }, part: null, moved: null })
      visit.logReason(`${ways[way]}: ${standard.title}, ${title}`)
      const { matched, apart } = await findWorkerNames(db, worker.staffId)
      const reach = await findReach(db, visit.person, visit.now)
      const asked = { standard, question, names: workerNames(matched, apart), skip: (given.page - 1) * perPage, take: perPage } // biome-ignore format: short
      const found = await listOwn(db, reach, visit.today, asked)
      const name = way === 'own' ? 'My figures' : worker.name
      return answer(
        page(visit.chrome, {
          title: `${standard.title}: ${title}`,
          heading: title,
          caption: `${standard.title}, ${worker.name}`,
          wide: true,
          breadcrumbs: [
            { text: name, href: way === 'own' ? '/performance/own' : staffAddress(worker.staffId) },
            { text: standard.title },
          ],
          body: ownCasesView({ standard, question, staffId: worker.staffId, found, page: given.page, perPage }),
        }),
      )
    }),
}

export const ownFiguresPages: readonly Page[] = [ownPage, workerPage, casesPage]
