import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import { readDateInput, typedDate } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { findJoined } from '../records/merge.ts'
import { findReach } from '../records/reach.ts'
import {
  addPerson,
  addRestriction,
  changeOutOfHours,
  changeUntil,
  endRestriction,
  findHolders,
  findNamedBefore,
  letIn,
  listRestrictions,
  type Restriction,
  removePerson,
  shutOutPerson,
} from '../records/restrictions.ts'
import { isAdopted } from '../rules/reach.ts'
import {
  isOutOfHours,
  leftOut,
  type Nameable,
  outOfHours,
  outOfHoursFaults,
  outOfHoursWarning,
} from '../rules/restrictions.ts'
import { newRestrictionForm, restrictionList, restrictionView, type TypedRestriction } from '../views/restrictions.ts'
import { childPage, type OpenChild } from './child-page.ts'
import { findNameable } from './people.ts'

const typedNew = (form: Form, errors = {}, leavesOut: TypedRestriction['leavesOut'] = []): TypedRestriction => ({
  reason: form.get('reason'),
  until: readDateInput(form, 'until').typed,
  outOfHours: form.get('out-of-hours'),
  note: form.get('out-of-hours-note'),
  people: form.all('people'),
  shutOut: form.all('shut-out'),
  leavesOut,
  errors,
})

/** Whoever can be named besides oneself, who was named the last time, and who works with the child. */
const load = (visit: Visit, child: OpenChild) =>
  visit.transaction(async (db) => ({
    nameable: (await findNameable(db)).filter(({ accountId }) => accountId !== visit.person.accountId),
    before: await findNamedBefore(db, await findJoined(db, child.childId)),
    holders: await findHolders(db, child.childId),
  }))

const showNew = async (visit: Visit, child: OpenChild, typed: TypedRestriction | null = null) => {
  if (child.restricted) return redirect('/children/restrictions')
  const { nameable, before, holders } = await load(visit, child)
  const empty: TypedRestriction = {
    reason: '', until: null, outOfHours: 'duty', note: '', people: [...before, ...holders], shutOut: [], leavesOut: [], errors: {},
  } // biome-ignore format: nothing typed yet
  const shown = typed ?? empty
  return html(
    page(visit.chrome, {
      title: 'Keep this record to named people',
      caption: `Child ${child.identifier}`,
      errors: shown.errors,
      back: { text: 'Back to the child', href: `/children/${child.childId}` },
      body: newRestrictionForm(visit.chrome, child.childId, nameable, { before, holders }, shown),
    }),
    Object.keys(shown.errors).length > 0 ? 400 : 200,
  )
}

const dutyOf = (nameable: readonly Nameable[]) => nameable.filter(({ role }) => role === 'duty')

const listNames = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join(', ')

const submitNew = async (visit: Visit, child: OpenChild, form: Form) => {
  if (child.restricted) return redirect('/children/restrictions')
  const { nameable, before, holders } = await load(visit, child)
  const until = readDateInput(form, 'until', 'The last day')
  const [reason, note, choice] = [form.get('reason'), form.get('out-of-hours-note'), form.get('out-of-hours')]
  const people = nameable.filter(({ accountId }) => form.all('people').includes(accountId))
  const shutOut = nameable.filter(({ accountId, role }) => role === 'duty' && form.all('shut-out').includes(accountId))
  const [named, shut] = [people.map(({ accountId }) => accountId), shutOut.map(({ accountId }) => accountId)]
  const gone = leftOut([...before, ...holders], [...named, ...shut], nameable)
  const errors = {
    ...(reason.length < 10 ? { reason: 'Say in a few words why this record is kept to named people' } : {}),
    ...(until.error ? { until: until.error } : {}),
    ...(until.day && until.day < visit.today ? { until: 'The last day must be today or later' } : {}),
    ...(gone.length > 0 && form.get('leave-out') !== 'yes'
      ? { 'leave-out': `Say that these are to be left out, or name them: ${listNames(gone)}` }
      : {}),
    ...outOfHoursFaults({ outOfHours: choice, note, people, duty: dutyOf(nameable), shutOut: shut, named }),
  }
  if (!isOutOfHours(choice) || Object.keys(errors).length > 0)
    return showNew(visit, child, typedNew(form, errors, gone))
  const { accountId, name } = visit.person
  await visit.transaction(async (db) => {
    await addRestriction(db, {
      childId: child.childId, reason, until: until.day, outOfHours: choice, outOfHoursNote: choice === 'nobody' ? note : null,
      people: [...new Set([accountId, ...named])], shutOut: shut, byAccount: accountId, by: name, now: visit.now,
    }) // biome-ignore format: one restriction
    const deed = (action: string) =>
      logDeed(db, visit.person, { action, record: 'children.restriction', subject: child.childId, reason })
    await deed(`kept a record to named people: ${listNames([{ name }, ...people])}`)
    await deed(`out of hours: ${outOfHours[choice]}`)
    if (shutOut.length > 0) await deed(`shut out by name: ${listNames(shutOut)}`)
    if (gone.length > 0) await deed(`left out who was named before or works with the child: ${listNames(gone)}`)
  })
  return redirect(`/children/${child.childId}`, {
    tone: 'success',
    text:
      choice === 'duty'
        ? 'Only the people you named find and open this record now, and the emergency duty team with a reason.'
        : 'Only the people you named find and open this record now.',
  })
}

const newRestriction = childPage({
  path: '/children/:childId/restriction',
  title: 'Keep a record to named people',
  may: 'children.restrict',
  show: (visit, child) => showNew(visit, child),
  submit: submitNew,
})

/** Of an adopted child only for the adoption team: the list may not lead there. */
const visible = async (
  visit: Visit,
  db: Tenant,
  of: { restrictionId?: string } = {},
): Promise<readonly Restriction[]> => {
  const reach = await findReach(db, visit.person, visit.now)
  const all = await listRestrictions(db, of)
  return all.filter((one) => reach.inAdoptionTeam || !isAdopted(one, visit.today))
}

const get = async (visit: Visit, db: Tenant): Promise<Restriction> => {
  const [one] = await visible(visit, db, { restrictionId: visit.params.restrictionId! })
  if (!one) throw notFound('restriction')
  return one
}

const restrictions: Page = {
  path: '/children/restrictions',
  title: 'Records kept to named people',
  may: 'children.restrict',
  logged: { record: 'children.restriction', action: 'looked at the list' },
  reachedFrom: '/children',
  show: async (visit) =>
    html(
      page(visit.chrome, {
        title: 'Records kept to named people',
        back: { text: 'Children', href: '/children' },
        wide: true,
        body: await visit.transaction(async (db) =>
          restrictionList(await visible(visit, db), dutyOf(await findNameable(db)), visit.today),
        ),
      }),
    ),
}

type Deed = (action: string) => Promise<void>
type Changed = string | null | { errors: Readonly<Record<string, string>> }

/** Who opens it out of hours, and who of emergency duty is shut out. */
const changeDuty = async (db: Tenant, visit: Visit, one: Restriction, form: Form, deed: Deed): Promise<Changed> => {
  const [choice, note] = [form.get('out-of-hours'), form.get('out-of-hours-note')]
  const duty = dutyOf(await findNameable(db))
  const shutOut = duty.filter(({ accountId }) => form.all('shut-out').includes(accountId))
  const faults = outOfHoursFaults({
    outOfHours: choice, note, people: one.people, duty, shutOut: shutOut.map(({ accountId }) => accountId),
    named: one.people.map(({ accountId }) => accountId),
  }) // biome-ignore format: one choice
  // Here people are named by another form of the page.
  const { people, ...errors } = faults
  if (people) return { errors: { ...errors, 'out-of-hours': people } }
  if (!isOutOfHours(choice) || Object.keys(errors).length > 0) return { errors }
  await changeOutOfHours(db, one.restrictionId, choice, choice === 'nobody' ? note : null)
  if (choice !== one.outOfHours) await deed(`out of hours: ${outOfHours[choice]}`)
  const isIn = (list: readonly { accountId: string }[], id: string) => list.some(({ accountId }) => accountId === id)
  for (const each of shutOut.filter(({ accountId }) => !isIn(one.shutOut, accountId))) {
    await shutOutPerson(db, one.restrictionId, each.accountId, visit.person.name, visit.now)
    await deed(`shut out ${each.name} by name`)
  }
  for (const each of one.shutOut.filter(({ accountId }) => !isIn(shutOut, accountId))) {
    await letIn(db, one.restrictionId, each.accountId)
    await deed(`does not shut out ${each.name} any more`)
  }
  return 'Who opens it out of hours is changed.'
}

/** When it ends by itself. It may not have ended before: then it is made anew. */
const changeLastDay = async (db: Tenant, visit: Visit, one: Restriction, form: Form, deed: Deed): Promise<Changed> => {
  const until = readDateInput(form, 'until', 'The last day')
  if (until.error) return { errors: { until: until.error } }
  if (until.day && until.day < visit.today) return { errors: { until: 'The last day must be today or later' } }
  if (until.day === one.until) return null
  await changeUntil(db, one.restrictionId, until.day)
  await deed(until.day ? `lasts until ${until.day}` : 'lasts until it is lifted')
  return until.day ? `It lasts until ${inWords(until.day)}.` : 'It lasts until it is lifted.'
}

const change = async (visit: Visit, db: Tenant, one: Restriction, form: Form): Promise<Changed> => {
  const { name } = visit.person
  const deed = (action: string) =>
    logDeed(db, visit.person, { action, record: 'children.restriction', subject: one.childId })
  if (form.get('change') === 'out-of-hours') return changeDuty(db, visit, one, form, deed)
  if (form.get('change') === 'until') return changeLastDay(db, visit, one, form, deed)
  if (form.get('lift') === 'yes') {
    await endRestriction(db, { restrictionId: one.restrictionId }, name, visit.now)
    await deed('opened a record that was kept to named people')
    return 'The record is open again.'
  }
  const [add, remove] = [form.get('add'), form.get('remove')]
  const account = (await findNameable(db)).find(({ accountId }) => accountId === add)
  if (account && !one.shutOut.some(({ accountId }) => accountId === add)) {
    await addPerson(db, one.restrictionId, account.accountId, name, visit.now)
    await deed(`named ${account.name}`)
    return `${account.name} is named.`
  }
  const out = one.people.find(({ accountId }) => accountId === remove)
  if (!out) return null
  const left = one.people.filter(({ accountId }) => accountId !== remove)
  if (one.outOfHours === 'named' && outOfHoursWarning('named', left, []) && !outOfHoursWarning('named', one.people, []))
    return {
      errors: {
        'out-of-hours': `${out.name} is the last named person of the emergency duty team: choose first who opens it out of hours`,
      },
    }
  await removePerson(db, one.restrictionId, out.accountId)
  await deed(`took out ${out.name}`)
  return `${out.name} is not named any more.`
}

const showOne = async (visit: Visit, form: Form | null = null, errors: Readonly<Record<string, string>> = {}) => {
  const { one, accounts } = await visit.transaction(async (db) => ({
    one: await get(visit, db),
    accounts: await findNameable(db),
  }))
  const isTyped = form?.get('change') === 'out-of-hours'
  const typed = {
    until: form?.get('change') === 'until' ? readDateInput(form, 'until').typed : typedDate(one.until),
    outOfHours: isTyped ? form.get('out-of-hours') : one.outOfHours,
    note: isTyped ? form.get('out-of-hours-note') : (one.outOfHoursNote ?? ''),
    shutOut: isTyped ? form.all('shut-out') : one.shutOut.map(({ accountId }) => accountId),
    errors,
  }
  return html(
    page(visit.chrome, {
      title: `Child ${one.identifier}: kept to named people`,
      errors,
      back: { text: 'Records kept to named people', href: '/children/restrictions' },
      body: restrictionView(visit.chrome, one, accounts, typed, visit.today),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const restriction: Page = {
  path: '/children/restrictions/:restrictionId',
  title: 'A record kept to named people',
  may: 'children.restrict',
  logged: { record: 'children.restriction', action: 'looked at' },
  reachedFrom: '/children/restrictions',
  show: (visit) => showOne(visit),
  submit: async (visit, form) => {
    const { one, done } = await visit.transaction(async (db) => {
      const one = await get(visit, db)
      return {
        one,
        done:
          one.liftedAt || (one.until !== null && one.until < visit.today) ? null : await change(visit, db, one, form),
      }
    })
    if (done !== null && typeof done === 'object') return showOne(visit, form, done.errors)
    const notice = done
      ? { tone: 'success' as const, text: done }
      : { tone: 'information' as const, text: 'Nothing was changed: choose a person, or another day, first.' }
    return redirect(`/children/restrictions/${one.restrictionId}`, notice)
  },
}

export const restrictionPages: readonly Page[] = [newRestriction, restrictions, restriction]
