import type { Page, Visit } from '../../../access/model.ts'
import { findReach, nameOf } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import { csv } from '../../../platform/documents/csv.ts'
import { download, html } from '../../../platform/http/page.ts'
import { insetText } from '../../../platform/views/govuk.ts'
import { page } from '../../../platform/views/page.ts'
import { findCaseload } from '../records/caseload.ts'
import { record } from '../records/save.ts'
import {
  type Chosen,
  chosen,
  doingInWords,
  homeKindOf,
  homeKinds,
  intervalInWords,
  type Listed,
  listedFor,
  nextSeen,
} from '../rules/caseload.ts'
import { caseloadView, fortnightFrom } from '../views/caseload.ts'
import { listAddress } from '../views/parts.ts'

const look = (visit: Visit) =>
  visit.transaction(async (db) => {
    const reach = await findReach(db, visit.person, visit.now)
    // Emergency duty opens one record at a time, with a reason.
    const mayList = reach.scope !== 'any-child-with-reason'
    const all = mayList ? await findCaseload(db, reach, { slices: visit.slices, today: visit.today }) : []
    return { mayList, names: reach.scope !== 'names-with-reason', all }
  })

const note = (asked: Chosen, count: number): string =>
  `${
    Object.entries(asked)
      .filter(([, value]) => value)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ') || 'Everyone within reach'
  }; rows: ${count}`

const list: Page = {
  path: listAddress,
  title: 'Keeping in touch with care leavers',
  may: 'children.find',
  query: chosen,
  logged: { record, action: 'listed care leavers' },
  reachedFrom: 'navigation',
  show: async (visit) => {
    const asked = visit.query as Chosen
    const { mayList, names, all } = await look(visit)
    const listed = listedFor(all, asked, fortnightFrom(visit.today))
    visit.logReason(note(asked, listed.length))
    const view = {
      all,
      listed,
      asked,
      today: visit.today,
      names,
      mayRecord: visit.may('leaving-care.record'),
      seesHomes: visit.may('homes.lists'),
    }
    return html(
      page(visit.chrome, {
        title: 'Keeping in touch with care leavers',
        wide: true,
        body: mayList
          ? caseloadView(view)
          : insetText('You open one young person’s record at a time, with a reason. Find them under “Children”.'),
      }),
    )
  },
}

const head = ['Identifier', 'Name', 'Personal adviser', 'Last in touch', 'Last seen', 'Agreed', 'To be seen by', 'Late', 'Home', 'In another area', 'Learning or work', 'Plan dated'] as const // biome-ignore format: one list

const line = (one: Listed, names: boolean): readonly (string | null)[] => {
  const next = nextSeen(one)
  const day = (on: Day | null): string => on ?? ''
  return [
    one.identifier,
    names ? nameOf({ ...one, identifier: '' }) : '',
    one.adviser,
    day(one.lastContact),
    day(one.lastSeen),
    intervalInWords(one),
    day(next?.due ?? null),
    next === null ? '' : next.isLate ? 'Yes' : 'No',
    homeKinds[homeKindOf(one)],
    one.outOfArea ? 'Yes' : 'No',
    doingInWords(one),
    day(one.planOn),
  ]
}

const exported: Page = {
  path: '/care-leavers/in-touch.csv',
  title: 'Keeping in touch as a table',
  may: 'children.find',
  query: chosen,
  logged: { record, action: 'exported care leavers' },
  reachedFrom: '/care-leavers/in-touch',
  show: async (visit) => {
    const asked = visit.query as Chosen
    const { names, all } = await look(visit)
    const listed = listedFor(all, asked, fortnightFrom(visit.today))
    visit.logReason(note(asked, listed.length))
    const rows = listed.map((one) => line(one, names))
    return download(csv(head, rows), 'text/csv; charset=utf-8', `in-touch-${visit.today}.csv`)
  },
}

export const caseloadPages: readonly Page[] = [list, exported]
