import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { findReach, type Reach } from '../../../children/index.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, download, type Form, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { findStoredWaits } from '../../leaving/records/stored-waits.ts'
import { findBegun } from '../records/begun.ts'
import { changeListNote, findListSeen, goThroughList, takeBackList } from '../records/gone-through.ts'
import { findUnsettled } from '../records/lists.ts'
import { mayGoThrough } from '../rules/gone-through.ts'
import { inOrderOfWeek, weekLineOf } from '../rules/week.ts'
import { type OnList, weekHead, weekRow, weekView } from '../views/week.ts'
import { byOf } from './open.ts'

const address = '/care-leavers/homes'
const title = 'Emergency and temporary homes this week'
const longest = 500

/** Four questions, however many stays are open. */
const findList = async (visit: Visit, db: Tenant, reach: Reach): Promise<readonly OnList[]> => {
  const { today, slices } = visit
  const { people, homes } = await findUnsettled(db, reach, today)
  const asked = await findStoredWaits(db, people.map(({ childId }) => childId), { slices, today, area: 'accommodation-oversight', begun: await findBegun(db) }) // biome-ignore format: short
  const by = Map.groupBy(homes, ({ childId }) => childId)
  const lines = people.flatMap((whom) => {
    const { childId } = whom
    const line = weekLineOf({ childId, homes: by.get(childId) ?? [], waits: asked.get(childId) ?? [], whom }, today)
    return line ? [line] : []
  })
  const person = new Map(people.map((one) => [one.childId, one]))
  return inOrderOfWeek(lines).map((line) => ({ line, person: person.get(line.childId)! }))
}

const reachOf = (visit: Visit, db: Tenant): Promise<Reach> => findReach(db, visit.person, visit.now)

const shown = async (visit: Visit, db: Tenant, typed: string | null = null, error?: string): Promise<Answer> => {
  const reach = await reachOf(visit, db)
  const list = await findList(visit, db, reach)
  visit.logReason(`${list.length} open`)
  const seen = await findListSeen(db, 8)
  const { chrome, today, person } = visit
  const mayPress = mayGoThrough(list.length, reach)
  const own = seen.find(({ on, byAccount }) => on === today && byAccount === person.accountId) ?? null
  const body = weekView({ chrome, list, seen, own, mayPress, today, once: newId(), note: typed ?? own?.note ?? '', ...(error && { error }) }) // biome-ignore format: one line
  const errors: Record<string, string> = error ? { note: error } : {}
  return answer(page(chrome, { title, wide: true, errors, body }), error ? 400 : 200)
}

const goThrough = async (visit: Visit, db: Tenant, form: Form): Promise<Answer> => {
  const reach = await reachOf(visit, db)
  const homes = (await findList(visit, db, reach)).map(({ line: { homeId, childId } }) => ({ homeId, childId }))
  if (!mayGoThrough(homes.length, reach))
    throw new Refusal(
      'conflict',
      'Nobody is on this list within your reach, so there is nothing to go through.',
      'Whoever reaches the whole authority marks the list as gone through.',
    )
  const seenId = z
    .uuid()
    .catch(() => newId())
    .parse(form.get('once'))
  await goThroughList(db, { seenId, on: visit.today, note: form.get('note'), homes }, byOf(visit))
  return redirect(address, { tone: 'success', text: `The list was gone through today: ${homes.length} open.` })
}

const weekPage: Page = {
  path: address,
  title,
  may: 'homes.lists',
  logged: { record: 'care_leavers.home', action: 'listed open stays' },
  reachedFrom: '/care-leavers/in-touch',
  show: (visit) => visit.transaction(async (db) => visit.logWith(db, await shown(visit, db))),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const [deed, note, on] = [form.get('do'), form.get('note'), visit.today]
      if (deed === 'undo') {
        await takeBackList(db, on, byOf(visit))
        visit.logReason('Undone: not gone through')
        return redirect(address, { tone: 'success', text: 'Undone. The list does not count as gone through by you today.' }) // biome-ignore format: one line
      }
      if (note.length > longest) return shown(visit, db, note, `“Note” must be ${longest} characters or fewer`)
      if (deed !== 'note') return goThrough(visit, db, form)
      await changeListNote(db, { on, note }, byOf(visit))
      return redirect(address, { tone: 'success', text: 'The note is saved.' })
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
      const rows = (await findList(visit, db, await reachOf(visit, db))).map(({ person, line }) =>
        weekRow(person, line),
      )
      visit.logReason(`${rows.length} open`)
      return visit.logWith(
        db,
        download(csv(weekHead, rows), 'text/csv; charset=utf-8', `open-homes-${visit.today}.csv`),
      )
    }),
}

export const weekPages: readonly Page[] = [weekPage, exported]
