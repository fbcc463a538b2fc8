import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { findReach } from '../records/reach.ts'
import {
  addPerson,
  addRestriction,
  endRestriction,
  listRestrictions,
  type Restriction,
  removePerson,
} from '../records/restrictions.ts'
import { isAdopted } from '../rules/reach.ts'
import { newRestrictionForm, restrictionList, restrictionView, type TypedRestriction } from '../views/restrictions.ts'
import { childPage, type OpenChild } from './child-page.ts'
import { findWhoMaySee } from './people.ts'

const nothing: TypedRestriction = { reason: '', until: null, people: [], errors: {} }

const showNew = async (visit: Visit, child: OpenChild, typed = nothing) => {
  if (child.restricted) return redirect('/children/restrictions')
  const accounts = (await visit.transaction(findWhoMaySee)).filter(
    ({ accountId }) => accountId !== visit.person.accountId,
  )
  return html(
    page(visit.chrome, {
      title: 'Keep this record to named people',
      caption: `Child ${child.identifier}`,
      errors: typed.errors,
      back: { text: 'Back to the child', href: `/children/${child.childId}` },
      body: newRestrictionForm(visit.chrome, child.childId, accounts, typed),
    }),
    Object.keys(typed.errors).length > 0 ? 400 : 200,
  )
}

const submitNew = async (visit: Visit, child: OpenChild, form: Form) => {
  const [reason, until, people] = [form.get('reason'), readDateInput(form, 'until', 'The last day'), form.all('people')]
  const errors = {
    ...(reason.length < 10 ? { reason: 'Say in a few words why this record is kept to named people' } : {}),
    ...(until.error ? { until: until.error } : {}),
    ...(until.day && until.day < visit.today ? { until: 'The last day must be today or later' } : {}),
  }
  if (Object.keys(errors).length > 0) return showNew(visit, child, { reason, until: until.typed, people, errors })
  const { accountId, name } = visit.person
  await visit.transaction(async (db) => {
    const known = new Set((await findWhoMaySee(db)).map((one) => one.accountId))
    const named = [...new Set([accountId, ...people.filter((id) => known.has(id))])]
    await addRestriction(db, {
      childId: child.childId,
      reason,
      until: until.day,
      people: named,
      by: name,
      now: visit.now,
    })
    const deed = {
      action: 'kept a record to named people',
      record: 'children.restriction',
      subject: child.childId,
      reason,
    }
    await logDeed(db, visit.person, deed)
  })
  return redirect(`/children/${child.childId}`, {
    tone: 'success',
    text: 'Only the people you named find and open this record now.',
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
        body: restrictionList(await visit.transaction((db) => visible(visit, db)), visit.today),
      }),
    ),
}

const change = async (visit: Visit, db: Tenant, one: Restriction, form: Form): Promise<string | null> => {
  const { name } = visit.person
  const deed = (action: string) =>
    logDeed(db, visit.person, { action, record: 'children.restriction', subject: one.childId })
  if (form.get('lift') === 'yes') {
    await endRestriction(db, { restrictionId: one.restrictionId }, name, visit.now)
    await deed('opened a record that was kept to named people')
    return 'The record is open again.'
  }
  const [add, remove] = [form.get('add'), form.get('remove')]
  const account = (await findWhoMaySee(db)).find(({ accountId }) => accountId === add)
  if (account) {
    await addPerson(db, one.restrictionId, account.accountId, name, visit.now)
    await deed(`named ${account.name}`)
    return `${account.name} is named.`
  }
  const out = one.people.find(({ accountId }) => accountId === remove)
  if (!out) return null
  await removePerson(db, one.restrictionId, out.accountId)
  await deed(`took out ${out.name}`)
  return `${out.name} is not named any more.`
}

const restriction: Page = {
  path: '/children/restrictions/:restrictionId',
  title: 'A record kept to named people',
  may: 'children.restrict',
  logged: { record: 'children.restriction', action: 'looked at' },
  reachedFrom: '/children/restrictions',
  show: async (visit) => {
    const { one, accounts } = await visit.transaction(async (db) => ({
      one: await get(visit, db),
      accounts: await findWhoMaySee(db),
    }))
    return html(
      page(visit.chrome, {
        title: `Child ${one.identifier}: kept to named people`,
        back: { text: 'Records kept to named people', href: '/children/restrictions' },
        body: restrictionView(visit.chrome, one, accounts, visit.today),
      }),
    )
  },
  submit: async (visit, form) => {
    const { one, text } = await visit.transaction(async (db) => {
      const one = await get(visit, db)
      return { one, text: one.liftedAt ? null : await change(visit, db, one, form) }
    })
    const notice = text
      ? { tone: 'success' as const, text }
      : { tone: 'information' as const, text: 'Nothing was changed: choose a person first.' }
    return redirect(`/children/restrictions/${one.restrictionId}`, notice)
  },
}

export const restrictionPages: readonly Page[] = [newRestriction, restrictions, restriction]
