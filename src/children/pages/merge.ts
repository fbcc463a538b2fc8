import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound } from '../../platform/errors.ts'
import { type Form, html, redirect } from '../../platform/http/page.ts'
import type { Html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { findByIdentifier, isAdoptionCase, listMerges, type Merge, mergeChildren, undoMerge } from '../records/merge.ts'
import { findReach } from '../records/reach.ts'
import { confirmForm, identifierForm, mergeList, mergeView } from '../views/merge.ts'
import { childPage, findOpenChild, type OpenChild } from './child-page.ts'

type Errors = Readonly<Record<string, string>>

const say = (visit: Visit, child: OpenChild, body: Html, errors: Errors = {}) =>
  html(
    page(visit.chrome, {
      title: 'Join another identifier',
      caption: `Child ${child.identifier}`,
      errors,
      back: { text: 'Back to the child', href: `/children/${child.childId}` },
      body,
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

/** One answer for a child that does not exist, is out of reach, is kept to others or was adopted: it tells nothing of which. */
const cannot =
  'There is no child with this identifier whom you can join. You must reach both records: open the other one first, and give a reason if you are asked. Records about adoption are never joined'

const otherOf = async (visit: Visit, db: Tenant, child: OpenChild, identifier: string): Promise<OpenChild | null> => {
  const otherId = identifier === '' ? null : await findByIdentifier(db, identifier)
  if (otherId === null || otherId === child.childId) return null
  const other = await findOpenChild(visit, db, otherId)
  if (!other || other.restricted || child.restricted) return null
  return (await isAdoptionCase(db, [child.childId, otherId])) ? null : other
}

const submit = async (visit: Visit, child: OpenChild, form: Form) => {
  const [identifier, reason, joins] = [form.get('other'), form.get('reason'), form.get('step') === 'join']
  return visit.transaction(async (db) => {
    const other = await otherOf(visit, db, child, identifier)
    if (!other) {
      const errors = { other: cannot }
      return say(visit, child, identifierForm(visit.chrome, child, identifier, errors), errors)
    }
    const errors: Errors = joins && reason.length < 10 ? { reason: 'Say how you know that they are one child' } : {}
    if (!joins || errors.reason)
      return say(visit, child, confirmForm(visit.chrome, child, other, { reason, errors }), errors)
    const { name } = visit.person
    await mergeChildren(db, { keptId: child.childId, otherId: other.childId, reason, by: name, now: visit.now })
    const record = 'children.merge'
    await logDeed(db, visit.person, {
      action: 'joined another identifier to it',
      record,
      subject: child.childId,
      reason,
    })
    await logDeed(db, visit.person, {
      action: 'joined it to another identifier',
      record,
      subject: other.childId,
      reason,
    })
    return redirect(`/children/${child.childId}`, {
      tone: 'success',
      text: `${other.identifier} is joined to ${child.identifier}.`,
    })
  })
}

const join = childPage({
  path: '/children/:childId/merge',
  title: 'Join another identifier',
  may: 'children.merge',
  show: async (visit, child) => say(visit, child, identifierForm(visit.chrome, child, '', {})),
  submit,
})

const merges: Page = {
  path: '/children/merges',
  title: 'Identifiers that were joined',
  may: 'children.merge',
  logged: { record: 'children.merge', action: 'looked at the list' },
  reachedFrom: '/children',
  show: async (visit) => {
    const all = await visit.transaction(async (db) =>
      listMerges(db, await findReach(db, visit.person, visit.now), visit.today),
    )
    const back = { text: 'Children', href: '/children' }
    return html(page(visit.chrome, { title: 'Identifiers that were joined', back, wide: true, body: mergeList(all) }))
  },
}

const get = async (visit: Visit, db: Tenant): Promise<Merge> => {
  const reach = await findReach(db, visit.person, visit.now)
  const [merge] = await listMerges(db, reach, visit.today, { mergeId: visit.params.mergeId! })
  if (!merge) throw notFound('pair of identifiers')
  return merge
}

const showOne = (visit: Visit, merge: Merge, typed = { reason: '', errors: {} as Errors }) =>
  html(
    page(visit.chrome, {
      title: 'Two identifiers, one child',
      errors: typed.errors,
      back: { text: 'Identifiers that were joined', href: '/children/merges' },
      body: mergeView(visit.chrome, merge, typed),
    }),
    typed.errors.reason ? 400 : 200,
  )

const one: Page = {
  path: '/children/merges/:mergeId',
  title: 'Two identifiers, one child',
  may: 'children.merge',
  logged: { record: 'children.merge', action: 'looked at' },
  reachedFrom: '/children/merges',
  show: async (visit) => showOne(visit, await visit.transaction((db) => get(visit, db))),
  submit: async (visit, form) => {
    const reason = form.get('reason')
    return visit.transaction(async (db) => {
      const merge = await get(visit, db)
      if (merge.undoneAt)
        return redirect('/children/merges', { tone: 'information', text: 'They were parted already.' })
      if (reason.length < 10)
        return showOne(visit, merge, { reason, errors: { reason: 'Say why they are parted again' } })
      await undoMerge(db, merge, { reason, by: visit.person.name, now: visit.now })
      const deed = { action: 'parted two identifiers', record: 'children.merge', reason }
      for (const subject of [merge.keptId, merge.otherId]) await logDeed(db, visit.person, { ...deed, subject })
      return redirect('/children/merges', {
        tone: 'success',
        text: `${merge.kept} and ${merge.other} are two children again.`,
      })
    })
  },
}

export const mergePages: readonly Page[] = [join, merges, one]
