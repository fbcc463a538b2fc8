import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { findReach } from '../../../children/index.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { type Answer, html as answer, download, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { findStoredWaits } from '../../leaving/records/stored-waits.ts'
import { findBegun } from '../records/begun.ts'
import { findListSeen, findUnsettled, goThroughList } from '../records/lists.ts'
import { inOrderOfWeek, weekLineOf } from '../rules/week.ts'
import { type OnList, weekHead, weekRow, weekView } from '../views/week.ts'
import { byOf } from './open.ts'

const address = '/care-leavers/homes'
const title = 'Emergency and temporary homes this week'
const longest = 500

/** Four questions, however many stays are open. */
const findList = async (visit: Visit, db: Tenant): Promise<readonly OnList[]> => {
  const { today, slices } = visit
  const { people, homes } = await findUnsettled(db, await findReach(db, visit.person, visit.now), today)
  const asked = await findStoredWaits(db, people.map(({ childId }) => childId), { slices, today, area: 'accommodation-oversight', begun: await findBegun(db) }) // biome-ignore format: short
  const by = Map.groupBy(homes, ({ childId }) => childId)
  const lines = people.flatMap(({ childId }) => {
    const line = weekLineOf({ childId, homes: by.get(childId) ?? [], waits: asked.get(childId) ?? [] }, today)
    return line ? [line] : []
  })
  const person = new Map(people.map((one) => [one.childId, one]))
  return inOrderOfWeek(lines).map((line) => ({ line, person: person.get(line.childId)! }))
}

const shown = async (visit: Visit, db: Tenant, note = '', error: string | null = null): Promise<Answer> => {
  const list = await findList(visit, db)
  visit.logReason(`${list.length} open`)
  const seen = await findListSeen(db, 8)
  const body = weekView({ chrome: visit.chrome, list, seen, today: visit.today, once: newId(), note, error })
  const errors: Record<string, string> = error === null ? {} : { note: error }
  return answer(page(visit.chrome, { title, wide: true, errors, body }), error === null ? 200 : 400)
}

const weekPage: Page = {
  path: address,
  title,
  may: 'homes.lists',
  logged: { record: 'care_leavers.home', action: 'listed open stays' },
  reachedFrom: '/care-leavers/in-touch',
  show: (visit) => visit.transaction((db) => shown(visit, db)),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const note = form.get('note')
      if (note.length > longest) return shown(visit, db, note, `“Note” must be ${longest} characters or fewer`)
      const seenId = z
        .uuid()
        .catch(() => newId())
        .parse(form.get('once'))
      const homes = (await findList(visit, db)).map(({ line: { homeId, childId } }) => ({ homeId, childId }))
      await goThroughList(db, { seenId, on: visit.today, note, homes }, byOf(visit))
      return redirect(address, { tone: 'success', text: `The list was gone through today: ${homes.length} open.` })
    }),
}

const exported: Page = {
  path: '/care-leavers/homes.csv',
  title: 'Emergency and temporary homes as a table',
  may: 'homes.lists',
  logged: { record: 'care_leavers.home', action: 'exported open stays' },
  reachedFrom: address,
  show: (visit) =>
    visit.transaction(async (db) => {
      const rows = (await findList(visit, db)).map(({ person, line }) => weekRow(person, line))
      visit.logReason(`${rows.length} open`)
      return download(csv(weekHead, rows), 'text/csv; charset=utf-8', `open-homes-${visit.today}.csv`)
    }),
}

export const weekPages: readonly Page[] = [weekPage, exported]
