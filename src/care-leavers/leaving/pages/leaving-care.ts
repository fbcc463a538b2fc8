import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { ageOn, type Day } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, type Form, html, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import type { By, Written } from '../model.ts'
import { isPartId, type PartId, partOf } from '../parts/all.ts'
import { findEntries } from '../records/read.ts'
import { record, saveNew } from '../records/save.ts'
import { findWaiting } from '../records/waiting.ts'
import { isTemporarilyHoused, lastAtHome, lastInTouch, lastSeen } from '../rules/last.ts'
import { returnSays } from '../rules/return-says.ts'
import { type LeavingView, leavingView } from '../views/leaving.ts'
import { framed, leavingAddress } from '../views/parts.ts'
import { readEntry } from './typed.ts'

/** What is written here names people and places, so it is not for those who see no names. */
export const refuseWithoutNames = (child: OpenChild): void => {
  if (!child.names)
    throw new Refusal(
      'not-allowed',
      'What is written of leaving care names people and places, and you see this young person without a name.',
      'Go back to the child’s page and ask for the name with a reason.',
    )
}

/** Preparing begins before 16: a young person of 15, or anyone whom a return calls a care leaver. */
export const isLeaving = (child: Pick<OpenChild, 'careLeaver' | 'dateOfBirth'>, today: Day): boolean =>
  child.careLeaver || (child.dateOfBirth !== null && ageOn(child.dateOfBirth, today) >= 15)

export const mayRecord = (visit: Visit, child: OpenChild): boolean =>
  visit.may('leaving-care.record') && isLeaving(child, visit.today)

export const refuseReader = (visit: Visit, child: OpenChild): void => {
  if (!visit.may('leaving-care.record'))
    throw new Refusal(
      'not-allowed',
      'You may read what is written of leaving care, and not write in it.',
      'Ask the young person’s personal adviser or their manager.',
    )
  if (!isLeaving(child, visit.today))
    throw new Refusal(
      'conflict',
      'This page is for young people of 15 or over, and care leavers.',
      'Look whether this is the right child, or whether their date of birth is loaded.',
    )
}

export const byOf = (visit: Visit): By => ({ name: visit.person.name, at: visit.now })

type Shown = Pick<LeavingView, 'entries' | 'waits' | 'told' | 'returnSays' | 'last' | 'isTemporary'>

const load = async (visit: Visit, db: Tenant, child: OpenChild): Promise<Shown> => {
  refuseWithoutNames(child)
  const { childId } = child
  const asked = (await findWaiting(db, [childId], { slices: visit.slices, today: visit.today })).get(childId)
  const entries = await findEntries(db, childId)
  return {
    entries,
    waits: asked?.waits ?? [],
    told: asked?.told ?? [],
    returnSays: asked ? returnSays(asked.rows, entries) : {},
    isTemporary: asked !== undefined && isTemporarilyHoused(asked.rows, visit.today),
    last: {
      inTouch: asked ? lastInTouch(asked.rows) : null,
      seen: asked ? lastSeen(asked.rows) : null,
      atHome: asked ? lastAtHome(asked.rows) : null,
    },
  }
}

const shown = (visit: Visit, child: OpenChild, loaded: Shown, refused: LeavingView['refused'] = null): Answer =>
  html(
    page(visit.chrome, {
      title: 'Leaving care',
      ...framed(child, null),
      errors: refused?.errors ?? {},
      body: leavingView({
        ...loaded,
        chrome: visit.chrome,
        childId: child.childId,
        path: leavingAddress(child.childId),
        today: visit.today,
        mayRecord: mayRecord(visit, child),
        once: newId(),
        refused,
      }),
    }),
    refused ? 400 : 200,
  )

const pressed = ['seen', 'seen-at-address'] as const

const save = async (visit: Visit, child: OpenChild, part: PartId, form: Form, written: Written): Promise<string> => {
  const once = z.uuid().safeParse(form.get('once'))
  const leavingId = once.success ? once.data : newId()
  const given = { leavingId, part, written, by: byOf(visit), today: visit.today }
  await visit.transaction((db) => saveNew(db, child, given))
  return leavingId
}

const submit = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  refuseWithoutNames(child)
  refuseReader(visit, child)
  const { childId } = child
  const seen = pressed.find((kind) => form.get('seen') === kind)
  if (seen) {
    const written = { on: visit.today, until: null, fields: { kind: seen, note: 'Nothing changed.' } }
    const leavingId = await save(visit, child, 'contact', form, written)
    const link = { href: leavingAddress(childId, `/${leavingId}`), text: 'Add to it or correct it' }
    const text = seen === 'seen' ? 'Seen today: it is recorded.' : 'Seen at the address today: it is recorded.'
    return redirect(leavingAddress(childId), { tone: 'success', text, link })
  }
  const part = form.get('part')
  if (!isPartId(part))
    throw new Refusal('invalid', 'It is not clear what this form is about.', 'Go back and open the form again.')
  const { typed, written, errors } = readEntry(form, part, partOf(part), visit.today)
  if (written === null) {
    const loaded = await visit.transaction((db) => load(visit, db, child))
    return shown(visit, child, loaded, { part, typed, errors })
  }
  await save(visit, child, part, form, written)
  return redirect(`${leavingAddress(childId)}#${part}`, {
    tone: 'success',
    text: `${partOf(part).title}: it is recorded.`,
  })
}

export const leavingCarePage = childPage({
  path: '/care-leavers/:childId/leaving-care',
  title: 'Leaving care',
  may: 'children.see',
  record,
  reachedFrom: '/care-leavers/in-touch',
  load,
  render: shown,
  submit,
})
