import { z } from 'zod'
import { logDeed, newToken, permissionsOf, readToken } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { findReach, type Reach } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html, inlineFile, redirect } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { countWork } from '../records/worklist.ts'
import {
  endCalendar,
  findOwnCalendar,
  makeCalendar,
  type ReadCalendar,
  readCalendar,
} from '../records/worklist-calendar.ts'
import { findWorkGround } from '../records/worklist-ground.ts'
import { newestReturn } from '../rules/newest-return.ts'
import { whoseChoices, whoseFrom, whoseText, worklistAddress } from '../rules/worklist.ts'
import { endedCalendar, worklistCalendar } from '../rules/worklist-calendar.ts'
import { calendarView } from '../views/worklist-calendar.ts'
import { teamsOf, whoseOf } from './worklist.ts'

const address = '/worklist/calendar'
const feedAddress = '/worklist/due.ics'
const fourWeeks = 27

type Shown = { secret?: string; error?: string }

const answer = async (visit: Visit, db: Tenant, reach: Reach, { secret, error }: Shown = {}): Promise<Answer> => {
  const own = await findOwnCalendar(db, visit.person.accountId, visit.today)
  const choices = whoseChoices(reach, await teamsOf(db, reach))
  const body = calendarView({
    chrome: visit.chrome,
    own,
    address: secret ?? null,
    choices,
    chosen: own?.whose ?? whoseText(await whoseOf(db, reach, '')),
    error: error ?? null,
  })
  const title = 'Worklist in your calendar'
  const breadcrumbs = [{ text: 'Worklist', href: '/worklist' }, { text: title }]
  const errors: Record<string, string> = error === undefined ? {} : { whose: error }
  return html(page(visit.chrome, { title, breadcrumbs, errors, body }), error === undefined ? 200 : 400)
}

const deed = (db: Tenant, visit: Visit, action: string): Promise<void> =>
  logDeed(db, visit.person, { action, record: 'performance.calendar', subject: visit.person.accountId })

export const calendarPage: Page = {
  path: address,
  title: 'Worklist in your calendar',
  may: 'performance.lists',
  reachedFrom: '/worklist',
  show: (visit) => visit.transaction(async (db) => answer(visit, db, await findReach(db, visit.person, visit.now))),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      if (form.get('do') === 'end') {
        await endCalendar(db, visit.person.accountId)
        await deed(db, visit, 'ended a calendar')
        return redirect(address, { tone: 'success', text: 'Your calendar has ended. Its address answers no more.' })
      }
      const reach = await findReach(db, visit.person, visit.now)
      const whose = form.get('whose')
      const choices = whoseChoices(reach, await teamsOf(db, reach))
      if (!choices.some(({ value }) => value === whose))
        return answer(visit, db, reach, { error: 'Choose whose work the calendar should count' })
      const token = newToken(visit.person.la)
      const { now, today } = visit
      await makeCalendar(db, visit.person.accountId, { hash: token.hash, whose, now, today })
      await deed(db, visit, 'made a calendar')
      return answer(visit, db, reach, { secret: `${visit.door.origin}${feedAddress}?key=${token.value}` })
    }),
}

const query = z.object({ key: z.string().max(100).catch('') })

const feedOf = async (visit: Visit, db: Tenant, hash: Buffer, found: ReadCalendar): Promise<string> => {
  const reach = await findReach(db, found, visit.now)
  const { standards, age } = await findWorkGround(db, visit.today)
  const whose = whoseFrom(found.whose) ?? (await whoseOf(db, reach, ''))
  const titles = new Map(standards.map(({ id, title }) => [id, title]))
  return worklistCalendar({
    work: await countWork(db, reach, visit.today, { whose, standards, ahead: fourWeeks }),
    today: visit.today,
    asAt: newestReturn(age)?.asAt ?? null,
    titleOf: (standard) => titles.get(standard)!,
    linkTo: (standard) =>
      `${visit.door.origin}${worklistAddress({ whose: found.whose, what: standard ?? '', weeks: '4', when: standard === null ? 'late' : '' })}`,
    mark: hash.toString('hex').slice(0, 12),
  })
}

/** For calendar programs, which cannot sign in: whoever has the secret sees counts, and an address that is none of ours or over is an empty calendar. */
export const calendarFeed: Page = {
  path: feedAddress,
  title: 'What is due, for a calendar program',
  may: 'anyone',
  query,
  perMinute: 120,
  reachedFrom: address,
  show: async (visit) => {
    const token = readToken((visit.query as z.infer<typeof query>).key)
    const text =
      token &&
      (await visit.door.transactionOf(token.la, async (db) => {
        const found = await readCalendar(db, token.hash, visit.today, visit.now)
        const isOpen = found !== null && permissionsOf(found.role).has('performance.lists')
        return isOpen ? feedOf(visit, db, token.hash, found) : null
      }))
    return inlineFile(Buffer.from(text ?? endedCalendar(), 'utf8'), 'text/calendar; charset=utf-8', 'worklist.ics')
  },
}
