import { z } from 'zod'
import type { Day } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { html, redirect } from '../../platform/http/page.ts'
import type { RecordType } from '../../platform/record-type.ts'
import type { Page, Visit } from '../model.ts'
import { readSetting, writeSetting } from '../records/settings.ts'
import { allRecordTypes, purgesOf, yearsBefore, yearsKept } from '../rules/retention.ts'
import { retentionYears } from '../settings.ts'
import type { Slice } from '../slice.ts'
import { purgeView, retentionChangeView, retentionView } from '../views/retention.ts'
import { logDeed } from './logging.ts'

const list: Page = {
  path: '/retention',
  title: 'Retention',
  may: 'retention.manage',
  reachedFrom: 'navigation',
  show: async ({ transaction, slices, chrome }) => {
    const set = await transaction((db) => readSetting(db, retentionYears))
    const purged = new Set(purgesOf(slices).map(({ type }) => type.id))
    const rows = allRecordTypes(slices).map((type) => ({
      type,
      years: yearsKept(type, set),
      isPurged: purged.has(type.id),
    }))
    return html(retentionView(chrome, rows))
  },
}

const query = z.object({ type: z.string().max(100).default('') })

const typeIn = ({ query: given }: Visit): string => (given as z.infer<typeof query>).type

const getType = (visit: Visit): RecordType => {
  const { slices } = visit
  const id = typeIn(visit)
  const type = purgesOf(slices).find((one) => one.type.id === id)?.type
  if (!type) throw notFound('record type')
  return type
}

const change: Page = {
  path: '/retention/change',
  title: 'Change how long records are kept',
  may: 'retention.manage',
  query,
  reachedFrom: '/retention',
  show: async (visit) => {
    if (typeIn(visit) === '') return redirect('/retention')
    const type = getType(visit)
    const set = await visit.transaction((db) => readSetting(db, retentionYears))
    return html(retentionChangeView(visit.chrome, type, String(yearsKept(type, set) ?? ''), {}))
  },
  submit: async (visit, form) => {
    const { transaction, person, chrome, now } = visit
    const type = getType(visit)
    const least = type.retention.least ?? 1
    const years = z.coerce
      .number()
      .int()
      .min(least)
      .max(110)
      .safeParse(form.get('years') || undefined)
    if (!years.success) {
      const errors = { years: `Enter whole years from ${least} to 110` }
      return html(retentionChangeView(chrome, type, form.get('years'), errors), 400)
    }
    await transaction(async (db) => {
      const set = await readSetting(db, retentionYears)
      await writeSetting(db, retentionYears, { ...set, [type.id]: years.data }, now)
      const action = `changed a retention period to ${years.data} years`
      await logDeed(db, person, { action, record: 'platform.setting', subject: type.id })
    })
    return redirect('/retention', { tone: 'success', text: `${type.title}: kept for ${years.data} years from now on.` })
  },
}

type Due = { type: RecordType; years: number; before: Day; count: number }

/** What is older than its period, by record type. Nothing is deleted by asking. */
const findDue = async (db: Tenant, slices: readonly Slice[], today: Day): Promise<readonly Due[]> => {
  const set = await readSetting(db, retentionYears)
  const due: Due[] = []
  for (const { type, purge } of purgesOf(slices)) {
    const years = yearsKept(type, set)
    if (years === null) continue
    const before = yearsBefore(today, years)
    due.push({ type, years, before, count: await purge.count(db, before) })
  }
  return due
}

const carryOut = async (visit: Visit, chosen: readonly string[]): Promise<number> => {
  const { transaction, person, slices, today } = visit
  return transaction(async (db) => {
    let all = 0
    const due = await findDue(db, slices, today)
    for (const { type, purge } of purgesOf(slices)) {
      const one = due.find((candidate) => candidate.type.id === type.id)
      if (!one || one.count === 0 || !chosen.includes(type.id)) continue
      const removed = await purge.purge(db, one.before)
      const action = `deleted ${removed} records from before ${one.before}`
      await logDeed(db, person, { action, record: type.id, reason: `kept for ${one.years} years` })
      all += removed
    }
    return all
  })
}

const purge: Page = {
  path: '/retention/purge',
  title: 'Delete what is past its time',
  may: 'retention.manage',
  reachedFrom: '/retention',
  show: async ({ transaction, slices, today, chrome }) =>
    html(purgeView(chrome, await transaction((db) => findDue(db, slices, today)), {})),
  submit: async (visit, form) => {
    const { transaction, slices, today, chrome } = visit
    const chosen = form.all('type')
    const due = await transaction((db) => findDue(db, slices, today))
    if (chosen.length === 0) return html(purgeView(chrome, due, { type: 'Choose at least one kind of record' }), 400)
    const known = new Set(due.filter(({ count }) => count > 0).map(({ type }) => type.id))
    if (!chosen.every((id) => known.has(id)))
      throw new Refusal('conflict', 'Some of these are gone already.', 'Go back and look at the list again.')
    const removed = await carryOut(visit, chosen)
    return redirect('/retention', {
      tone: 'success',
      text: `${removed} records are deleted. The access log says which kinds.`,
    })
  },
}

export const retentionPages: readonly Page[] = [list, change, purge]
