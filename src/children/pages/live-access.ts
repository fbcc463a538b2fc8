import { logDeed, readSetting } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { addDays, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import { readDateInput } from '../../platform/views/govuk.ts'
import { page } from '../../platform/views/page.ts'
import { addGrant, endOfDay } from '../records/grants.ts'
import {
  type Coverable,
  endGrant,
  findChildToGive,
  findCoverable,
  type Grant,
  listGrants,
  listLooks,
  reviewGrant,
} from '../records/live-access.ts'
import { findReach } from '../records/reach.ts'
import { accessHours } from '../settings.ts'
import { breakGlassView, coverForm, grantView, liveView, type TypedCover } from '../views/live-access.ts'
import { findWhoMayCover } from './people.ts'

const days = (count: number): number => count * 86_400_000

const live: Page = {
  path: '/children/access',
  title: 'Who has access to children',
  may: 'children.cover',
  logged: { record: 'children.access_grant', action: 'looked at the list' },
  reachedFrom: '/children',
  show: async (visit) => {
    const grants = await visit.transaction(async (db) =>
      listGrants(db, await findReach(db, visit.person, visit.now), visit.now, { live: visit.now }),
    )
    const back = { text: 'Children', href: '/children' }
    return html(page(visit.chrome, { title: 'Who has access to children', back, wide: true, body: liveView(grants) }))
  },
}

const breakGlass: Page = {
  path: '/children/access/break-glass',
  title: 'Records opened by break-glass',
  may: 'children.cover',
  logged: { record: 'children.access_grant', action: 'looked at the list of break-glass' },
  reachedFrom: '/children/access',
  show: async (visit) => {
    const brokenSince = new Date(visit.now.getTime() - days(90))
    const grants = await visit.transaction(async (db) =>
      listGrants(db, await findReach(db, visit.person, visit.now), visit.now, { brokenSince }),
    )
    const back = { text: 'Children', href: '/children' }
    return html(
      page(visit.chrome, { title: 'Records opened by break-glass', back, wide: true, body: breakGlassView(grants) }),
    )
  },
}

const get = async (visit: Visit, db: Tenant): Promise<Grant> => {
  const reach = await findReach(db, visit.person, visit.now)
  const [grant] = await listGrants(db, reach, visit.now, { grantId: visit.params.grantId! })
  if (!grant) throw notFound('access')
  return grant
}

const one: Page = {
  path: '/children/access/:grantId',
  title: 'Access to children',
  may: 'children.cover',
  logged: { record: 'children.access_grant', action: 'looked at' },
  reachedFrom: '/children/access',
  show: async (visit) => {
    const { grant, looks } = await visit.transaction(async (db) => {
      const grant = await get(visit, db)
      return { grant, looks: await listLooks(db, grant) }
    })
    const back = { text: 'Who has access to children', href: '/children/access' }
    const own = grant.accountId === visit.person.accountId
    return html(
      page(visit.chrome, {
        title: 'Access to children',
        back,
        body: grantView(visit.chrome, grant, looks, visit.now, own),
      }),
    )
  },
  submit: async (visit, form) => {
    const text = await visit.transaction(async (db) => {
      const { grantId, accountId, to } = await get(visit, db)
      const deed = (action: string) =>
        logDeed(db, visit.person, { action, record: 'children.access_grant', subject: grantId })
      if (form.get('end') === 'yes') {
        await endGrant(db, grantId, visit.person.name, visit.now)
        await deed(`ended the access of ${to}`)
        return 'The access has ended.'
      }
      // Nobody looks at their own break-glass.
      if (form.get('reviewed') !== 'yes' || accountId === visit.person.accountId) return null
      await reviewGrant(db, grantId, visit.person.name, form.get('note').slice(0, 1000), visit.now)
      await deed(`looked at the break-glass of ${to}`)
      return 'It is marked as looked at.'
    })
    return redirect('/children/access', text ? { tone: 'success', text } : undefined)
  },
}

const empty: TypedCover = { account: '', of: '', staff: '', team: '', child: '', until: null, reason: '', errors: {} }

const load = async (visit: Visit, db: Tenant) => {
  const reach = await findReach(db, visit.person, visit.now)
  const accounts = (await findWhoMayCover(db)).filter(({ accountId }) => accountId !== visit.person.accountId)
  const { coverDays } = await readSetting(db, accessHours)
  return { reach, accounts, coverDays, coverable: await findCoverable(db, reach, visit.today) }
}

const showCover = (
  visit: Visit,
  given: Pick<Awaited<ReturnType<typeof load>>, 'accounts' | 'coverable' | 'coverDays'>,
  typed: TypedCover,
) =>
  html(
    page(visit.chrome, {
      title: 'Give cover',
      errors: typed.errors,
      back: { text: 'Who has access to children', href: '/children/access' },
      body: coverForm(visit.chrome, given, typed),
    }),
    Object.keys(typed.errors).length > 0 ? 400 : 200,
  )

/** The one thing chosen; null where it is not one that this person may give. */
const targetOf = (typed: TypedCover, { staff, teams }: Coverable, childId: string | null) => {
  if (typed.of === 'worker' && staff.some(({ id }) => id === typed.staff)) return { staffId: typed.staff }
  if (typed.of === 'team' && teams.some(({ id }) => id === typed.team)) return { teamId: typed.team }
  return typed.of === 'child' && childId !== null ? { childId } : null
}

const targetErrors: Readonly<Record<string, Record<string, string>>> = {
  worker: { staff: 'Choose the worker whose children are covered' },
  team: { team: 'Choose the team whose children are covered' },
  child: { child: 'There is no child within your reach with this identifier' },
}

const submitCover = async (visit: Visit, form: Form) => {
  const until = readDateInput(form, 'until', 'The last day')
  const typed: TypedCover = {
    account: form.get('account'), of: form.get('of'), staff: form.get('staff'), team: form.get('team'), child: form.get('child'),
    until: until.typed, reason: form.get('reason'), errors: {},
  } // biome-ignore format: one form
  return visit.transaction(async (db) => {
    const given = await load(visit, db)
    const account = given.accounts.find(({ accountId }) => accountId === typed.account)
    const childId = typed.of === 'child' ? await findChildToGive(db, given.reach, visit.today, typed.child) : null
    const target = targetOf(typed, given.coverable, childId)
    const errors = {
      ...(account ? {} : { account: 'Choose who covers' }),
      ...(target ? {} : (targetErrors[typed.of] ?? { of: 'Choose what is covered' })),
      ...(until.day ? {} : { until: until.error ?? 'Enter the last day of cover' }),
      ...(until.day && until.day < visit.today ? { until: 'The last day must be today or later' } : {}),
      ...(until.day && until.day > addDays(visit.today, given.coverDays)
        ? { until: `The last day must be within ${given.coverDays} days: give it again then` }
        : {}),
      ...(typed.reason.length < 5 ? { reason: 'Say why, for example “Annual leave”' } : {}),
    }
    if (!account || !target || !until.day || Object.keys(errors).length > 0)
      return showCover(visit, given, { ...typed, errors })
    const { accountId, name } = visit.person
    const kind = 'childId' in target && account.role === 'quality-assurance' ? 'sample' : 'cover'
    const grantId = await addGrant(db, {
      kind, accountId: account.accountId, ...target, until: endOfDay(until.day), reason: typed.reason, by: { accountId, name }, now: visit.now,
    }) // biome-ignore format: one grant
    await logDeed(db, visit.person, {
      action: `gave ${kind} to ${account.name}`,
      record: 'children.access_grant',
      subject: grantId,
      reason: typed.reason,
    })
    return redirect('/children/access', {
      tone: 'success',
      text: `${account.name} has access until the end of ${inWords(until.day)}, and is told on their home page.`,
    })
  })
}

const cover: Page = {
  path: '/children/access/new',
  title: 'Give cover',
  may: 'children.cover',
  reachedFrom: '/children/access',
  show: async (visit) => showCover(visit, await visit.transaction((db) => load(visit, db)), empty),
  submit: submitCover,
}

export const liveAccessPages: readonly Page[] = [live, breakGlass, cover, one]
