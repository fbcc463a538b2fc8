import { z } from 'zod'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import { isColour } from '../../platform/views/colour.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import type { Page, Visit } from '../model.ts'
import { changeCouncil, changeSetting, readSetting, writeSetting } from '../records/settings.ts'
import { alreadyLeftOut } from '../rules/bank-holidays.ts'
import { extraBankHolidays, sessionLimits } from '../settings.ts'
import { bankHolidaysView, lookView, sessionsView, settingsView } from '../views/settings.ts'
import { logDeed } from './logging.ts'

const record = 'platform.setting'

const settings: Page = {
  path: '/settings',
  title: 'Settings',
  may: 'settings.manage',
  reachedFrom: 'navigation',
  show: async ({ transaction, chrome }) => {
    const content = await transaction(async (db) => ({
      holidays: await readSetting(db, extraBankHolidays),
      limits: await readSetting(db, sessionLimits),
    }))
    return html(settingsView(chrome, content))
  },
}

const look: Page = {
  path: '/settings/look',
  title: 'Name and colour',
  may: 'settings.manage',
  reachedFrom: '/settings',
  show: async ({ chrome }) => html(lookView(chrome, chrome.council, {})),
  submit: async ({ transaction, person, chrome }, form) => {
    const typed = { name: form.get('name'), colour: form.get('colour').toLowerCase().replace(/^#?/, '#') }
    const errors: Record<string, string> = {
      ...(typed.name === '' || typed.name.length > 100
        ? { name: 'Enter the council’s name, up to 100 characters' }
        : {}),
      ...(isColour(typed.colour)
        ? {}
        : { colour: 'Enter a colour as # and six digits or letters a to f, like #00625a' }),
    }
    if (Object.keys(errors).length > 0) return html(lookView(chrome, typed, errors), 400)
    await transaction(async (db) => {
      await changeCouncil(db, typed)
      await logDeed(db, person, { action: 'changed name or colour', record })
    })
    return redirect('/settings', { tone: 'success', text: 'Name and colour are saved.' })
  },
}

type Holiday = { date: string; title: string }

const noDate = { day: '', month: '', year: '' }

/**
 * Changes the list as it is by now, which somebody else may have changed since this person saw it. Pages count working days by the new one
 * at once; what is worked out and stored follows in a job.
 */
const changeHolidays = async (
  db: Tenant,
  { slices, now }: Visit,
  change: (held: readonly Holiday[]) => Holiday[] | null,
): Promise<boolean> => {
  if (!(await changeSetting(db, extraBankHolidays, change, now))) return false
  for (const slice of slices) await slice.workOutAgain?.(db, 'working-days')
  return true
}

const addHoliday = async (visit: Visit, form: Form) => {
  const { transaction, person, chrome } = visit
  const read = readDateInput(form, 'date', 'The day')
  const title = form.get('title')
  const fault = read.error ?? (read.day ? alreadyLeftOut(read.day) : 'Enter the day')
  const errors: Record<string, string> = {
    ...(fault ? { date: fault } : {}),
    ...(title === '' || title.length > 100 ? { title: 'Enter what the day is called, up to 100 characters' } : {}),
  }
  const refuse = async (faults: Record<string, string>) => {
    const holidays = await transaction((db) => readSetting(db, extraBankHolidays))
    return html(bankHolidaysView(chrome, holidays, { date: read.typed, title }, faults), 400)
  }
  if (Object.keys(errors).length > 0) return refuse(errors)
  const added = { date: read.day!, title }
  const isAdded = await transaction(async (db) => {
    const isNew = await changeHolidays(db, visit, (held) =>
      held.some(({ date }) => date === added.date)
        ? null
        : [...held, added].toSorted((a, b) => a.date.localeCompare(b.date)),
    )
    if (isNew) await logDeed(db, person, { action: 'added a bank holiday', record, subject: read.day })
    return isNew
  })
  if (!isAdded) return refuse({ date: 'This day is in the list already' })
  return redirect('/settings/bank-holidays', {
    tone: 'success',
    text: `${title} is added. Every deadline leaves it out of the count from now on. Figures are being worked out anew.`,
  })
}

const removeHoliday = async (visit: Visit, date: string) => {
  const { transaction, person } = visit
  await transaction(async (db) => {
    const isRemoved = await changeHolidays(db, visit, (held) => {
      const kept = held.filter((holiday) => holiday.date !== date)
      return kept.length === held.length ? null : kept
    })
    if (isRemoved) await logDeed(db, person, { action: 'removed a bank holiday', record, subject: date })
  })
  return redirect('/settings/bank-holidays', {
    tone: 'success',
    text: 'The day is removed. Figures are being worked out anew.',
  })
}

const bankHolidays: Page = {
  path: '/settings/bank-holidays',
  title: 'Bank holidays',
  may: 'settings.manage',
  reachedFrom: '/settings',
  show: async ({ transaction, chrome }) => {
    const holidays = await transaction((db) => readSetting(db, extraBankHolidays))
    return html(bankHolidaysView(chrome, holidays, { date: noDate, title: '' }, {}))
  },
  submit: async (visit, form) =>
    form.get('remove') ? removeHoliday(visit, form.get('remove')) : addHoliday(visit, form),
}

const minutes = z.coerce.number().int()

const sessions: Page = {
  path: '/settings/sessions',
  title: 'Length of sessions',
  may: 'settings.manage',
  reachedFrom: '/settings',
  show: async ({ transaction, chrome }) => {
    const { idleMinutes, absoluteMinutes } = await transaction((db) => readSetting(db, sessionLimits))
    return html(sessionsView(chrome, { idle: String(idleMinutes), absolute: String(absoluteMinutes / 60) }, {}))
  },
  submit: async ({ transaction, person, chrome, now }, form) => {
    const typed = { idle: form.get('idle'), absolute: form.get('absolute') }
    const idle = minutes
      .min(5)
      .max(480)
      .safeParse(typed.idle || undefined)
    const hours = minutes
      .min(1)
      .max(24)
      .safeParse(typed.absolute || undefined)
    const errors: Record<string, string> = {
      ...(idle.success ? {} : { idle: 'Enter whole minutes from 5 to 480' }),
      ...(hours.success ? {} : { absolute: 'Enter whole hours from 1 to 24' }),
    }
    if (!idle.success || !hours.success) return html(sessionsView(chrome, typed, errors), 400)
    await transaction(async (db) => {
      await writeSetting(db, sessionLimits, { idleMinutes: idle.data, absoluteMinutes: hours.data * 60 }, now)
      await logDeed(db, person, { action: 'changed the length of sessions', record })
    })
    return redirect('/settings', { tone: 'success', text: 'The length of sessions is saved.' })
  },
}

export const settingsPages: readonly Page[] = [settings, look, bankHolidays, sessions]
