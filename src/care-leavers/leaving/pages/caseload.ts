import type { Page, Visit } from '../../../access/model.ts'
import { findReach, nameOf, type Reach } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { download, html, redirect } from '../../../platform/http/page.ts'
import { insetText } from '../../../platform/views/govuk.ts'
import { page } from '../../../platform/views/page.ts'
import { listCaseload } from '../records/caseload.ts'
import { record } from '../records/save.ts'
import {
  type Caseload,
  doingInWords,
  fortnightFrom,
  homeKinds,
  intervalInWords,
  type Listed,
  type ListQuery,
  listAddressOf,
  listQuery,
} from '../rules/caseload.ts'
import { caseloadView } from '../views/caseload.ts'
import { listAddress } from '../views/parts.ts'

const perPage = 50
/** A spreadsheet of more would be a copy of the case system; a page of more is printed by nobody. */
const mostRows = 5000
const mostPrinted = 2000

/** Emergency duty opens one record at a time, with a reason. */
const mayList = ({ scope }: Reach): boolean => scope !== 'any-child-with-reason'
const seesNames = ({ scope }: Reach): boolean => scope !== 'names-with-reason'

const find = (db: Tenant, visit: Visit, reach: Reach, skip: number, take: number): Promise<Caseload> => {
  const { slices, today } = visit
  const chosen = visit.query as ListQuery
  return listCaseload(db, reach, { slices, today, chosen, soon: fortnightFrom(today), skip, take })
}

const note = ({ page: _, all: __, ...asked }: ListQuery, count: number): string =>
  `${
    Object.entries(asked)
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ') || 'Everyone within reach'
  }; rows: ${count}`

const title = 'Keeping in touch with care leavers'

const list: Page = {
  path: listAddress,
  title,
  may: 'children.find',
  query: listQuery,
  logged: { record, action: 'listed care leavers' },
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const asked = visit.query as ListQuery
      const reach = await findReach(db, visit.person, visit.now)
      if (!mayList(reach)) {
        const body = insetText(
          'You open one young person’s record at a time, with a reason. Find them under “Children”.',
        )
        return html(page(visit.chrome, { title, wide: true, body }))
      }
      const take = asked.all === undefined ? perPage : mostPrinted
      const found = await find(db, visit, reach, asked.all === undefined ? (asked.page - 1) * perPage : 0, take)
      const last = Math.max(1, Math.ceil(found.total / take))
      if (asked.page > last) return redirect(listAddressOf(listAddress, asked, { page: last }))
      visit.logReason(note(asked, found.listed.length))
      const body = caseloadView({
        ...found,
        asked,
        last: asked.all === undefined ? last : 1,
        today: visit.today,
        names: seesNames(reach),
        mayRecord: visit.may('leaving-care.record'),
        seesHomes: visit.may('homes.lists'),
      })
      return visit.logWith(db, () => html(page(visit.chrome, { title, wide: true, body })))
    }),
}

const head = ['Identifier', 'Name', 'Personal adviser', 'Last in touch', 'Last seen', 'Agreed', 'To be seen by', 'Late', 'Home', 'In another area', 'Learning or work', 'Plan dated'] as const // biome-ignore format: one list

const line = (one: Listed, names: boolean): readonly (string | null)[] => [
  one.identifier,
  names ? nameOf({ ...one, identifier: '' }) : '',
  one.adviser,
  one.lastContact,
  one.lastSeen,
  intervalInWords(one),
  one.due,
  one.due === null ? '' : one.isLate ? 'Yes' : 'No',
  homeKinds[one.home],
  one.outOfArea ? 'Yes' : 'No',
  doingInWords(one),
  one.planOn,
]

const exported: Page = {
  path: '/care-leavers/in-touch.csv',
  title: 'Keeping in touch as a table',
  may: 'children.find',
  query: listQuery,
  logged: { record, action: 'exported care leavers' },
  reachedFrom: '/care-leavers/in-touch',
  show: (visit) =>
    visit.transaction(async (db) => {
      const reach = await findReach(db, visit.person, visit.now)
      const listed = mayList(reach) ? (await find(db, visit, reach, 0, mostRows)).listed : []
      visit.logReason(note(visit.query as ListQuery, listed.length))
      const rows = listed.map((one) => line(one, seesNames(reach)))
      return download(csv(head, rows), 'text/csv; charset=utf-8', `in-touch-${visit.today}.csv`)
    }),
}

export const caseloadPages: readonly Page[] = [list, exported]
