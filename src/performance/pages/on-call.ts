import { z } from 'zod'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { mailServerTold } from '../../platform/mail/send.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { addShift, listOnCallPeople, listShifts, takeOff } from '../records/on-call.ts'
import { listPlaces } from '../records/places.ts'
import { gapsOf, readShift, rotaDays } from '../rules/on-call.ts'
import { onCallView } from '../views/on-call.ts'
import { onCallFormView, type ShiftForm } from '../views/on-call-form.ts'

const day = 86_400_000
const query = z.object({ show: z.enum(['', 'past']).catch('') })

/** Services as the list of teams names them. */
const listServices = async (db: Tenant): Promise<readonly string[]> =>
  [...new Set((await listPlaces(db)).map(({ service }) => service))].filter((one) => one !== null).toSorted()

const onCallPage: Page = {
  path: '/on-call',
  title: 'Who is on call',
  may: 'alerts.see',
  query,
  reachedFrom: '/alerts',
  show: (visit) =>
    visit.transaction(async (db) => {
      const now = visit.now.getTime()
      const isPast = (visit.query as z.infer<typeof query>).show === 'past'
      const until = new Date(now + rotaDays * day)
      const ahead = await listShifts(db, { from: visit.now, until: new Date(now + 366 * day) })
      const past = isPast
        ? await listShifts(db, { from: new Date(now - 366 * day), until: new Date(now + 366 * day), all: true })
        : []
      const services = await listServices(db)
      const wanted = services.length > 0 ? services : ['']
      const body = onCallView({
        chrome: visit.chrome,
        shifts: ahead,
        past: past.filter(({ until: ends, takenOffAt }) => ends <= visit.now || takenOffAt !== null).toReversed(),
        isPast,
        services: wanted,
        gaps: wanted.flatMap((service) => gapsOf(ahead, service, visit.now, until)),
        now: visit.now,
        hasMail: mailServerTold() !== null,
        maySet: visit.may('alerts.rota'),
      })
      const breadcrumbs = [{ text: 'Alerts', href: '/alerts' }, { text: 'Who is on call' }]
      return answer(page(visit.chrome, { title: 'Who is on call', wide: true, breadcrumbs, body }))
    }),
}

const show = (visit: Visit, typed: ShiftForm, errors: Readonly<Record<string, string>>): Promise<Answer> =>
  visit.transaction(async (db) => {
    const [people, services] = [await listOnCallPeople(db), await listServices(db)]
    const body = onCallFormView({ chrome: visit.chrome, typed, errors, people, services })
    const back = { text: 'Who is on call', href: '/on-call' }
    const content = { title: 'Put somebody on call', back, errors, body }
    return answer(page(visit.chrome, content), Object.keys(errors).length > 0 ? 400 : 200)
  })

const save = async (visit: Visit, form: Form): Promise<Answer> => {
  const typed = {
    accountId: form.get('accountId'),
    service: form.get('service'),
    place: form.get('place'),
    fromTime: form.get('fromTime'),
    untilTime: form.get('untilTime'),
  }
  const [from, until] = [readDateInput(form, 'from', 'The first day'), readDateInput(form, 'until', 'The last day')]
  const { people, services } = await visit.transaction(async (db) => ({
    people: await listOnCallPeople(db),
    services: await listServices(db),
  }))
  const known = { who: new Set(people.map(({ accountId }) => accountId)), services, now: visit.now }
  const { read, errors } = readShift(typed, { from: from.day, until: until.day }, known)
  const all = {
    ...errors,
    ...(from.error === null ? {} : { from: from.error }),
    ...(until.error === null ? {} : { until: until.error }),
  }
  if (read === null || Object.keys(all).length > 0)
    return show(visit, { ...typed, from: from.typed, until: until.typed }, all)
  await visit.transaction(async (db) => {
    const subject = await addShift(db, read, { name: visit.person.name, now: visit.now })
    await logDeed(db, visit.person, { action: 'put on call', record: 'performance.on_call', subject })
  })
  const name = people.find(({ accountId }) => accountId === read.accountId)!.name
  return redirect('/on-call', { tone: 'success', text: `${name} is on the rota.` })
}

const addPage: Page = {
  path: '/on-call/add',
  title: 'Put somebody on call',
  may: 'alerts.rota',
  reachedFrom: '/on-call',
  show: (visit) =>
    show(
      visit,
      { accountId: '', service: '', place: '1', fromTime: '17:00', untilTime: '9:00', from: typedDate(visit.today), until: typedDate(null) }, // biome-ignore format: one line
      {},
    ),
  submit: save,
}

const takeOffPage: Page = {
  path: '/on-call/take-off',
  title: 'Take somebody off the rota',
  may: 'alerts.rota',
  reachedFrom: '/on-call',
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const shiftId = form.get('shift')
      const isOff =
        z.uuid().safeParse(shiftId).success && (await takeOff(db, shiftId, { name: visit.person.name, now: visit.now }))
      if (!isOff) throw notFound('time on call')
      await logDeed(db, visit.person, { action: 'took off the rota', record: 'performance.on_call', subject: shiftId })
      return redirect('/on-call', { tone: 'success', text: 'Taken off the rota. The history keeps it.' })
    }),
}

export const onCallPages: readonly Page[] = [onCallPage, addPage, takeOffPage]
