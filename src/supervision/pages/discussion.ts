import { z } from 'zod'
import type { Visit } from '../../access/model.ts'
import { childPage, nameOf, type OpenChild, ofJoined } from '../../children/index.ts'
import { inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { notFound, Refusal } from '../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import type { Part, Session } from '../model.ts'
import { listActionsOf, listOpenAbout, listSteps } from '../records/actions.ts'
import { findDiscussed, findSeen, listDiscussions } from '../records/children.ts'
import { findTexts, listClashes, type Where } from '../records/parts.ts'
import { getSession, lockDraft } from '../records/sessions.ts'
import { slotsToShow } from '../rules/actions.ts'
import { childParts, earlierFields, everySlot, stillId } from '../rules/parts.ts'
import { childFaults } from '../rules/sign-off.ts'
import { typedOf } from '../rules/typed-day.ts'
import { discussionAddress, recordAddress } from '../views/addresses.ts'
import {
  discussionFields,
  discussionList,
  discussionRead,
  draftNote,
  lastTime,
  waitsView,
} from '../views/discussion.ts'
import { clashView, keepingForm, saveButtons, secondButton } from '../views/keeping.ts'
import { printedDiscussion, printedNote } from '../views/printed.ts'
import { type Opened, openedOf, openWhole } from './gather.ts'
import { keepPage, keptPage } from './keeping.ts'

/** A discussion tells of people with names, so it is not for those who see none. */
const refuseWithoutNames = (child: OpenChild): void => {
  if (!child.names)
    throw new Refusal(
      'not-allowed',
      'What was said in supervision tells of a child with names, and you see this child without.',
      'Go back to the child’s page and ask for the names with a reason.',
    )
}

/** `opened`: of a draft, which is for the two. */
type Found = { readonly session: Session; readonly where: Extract<Where, { of: 'child' }>; readonly opened: Opened | null } // biome-ignore format: one line

/** Whoever reaches the child reads what was signed off; a draft is for the two. */
const findDiscussion = async (db: Tenant, visit: Visit, child: OpenChild): Promise<Found> => {
  refuseWithoutNames(child)
  const sessionId = visit.params.sessionId!
  const childId = await findDiscussed(db, sessionId, ofJoined(db, child.childId))
  if (childId === null) throw notFound('discussion')
  const session = await getSession(db, sessionId)
  const opened = session.signedAt === null ? await openedOf(db, visit, session) : null
  if (opened?.side === null) throw notFound('discussion')
  return { session, where: { of: 'child', sessionId, childId }, opened }
}

const partsOf = (earlier: readonly { readonly actionId: string }[]): readonly Part[] => [
  ...childParts,
  ...childParts.flatMap(({ id, label, repeats }): readonly Part[] =>
    repeats ? [{ id: stillId(id), label: `${label}: still holds`, kind: 'line' }] : [],
  ),
  ...everySlot,
  ...earlier.flatMap(({ actionId }) => earlierFields(actionId)),
]

const framed = (child: OpenChild, found: Found, title: string) => ({
  title,
  caption: nameOf(child),
  breadcrumbs: [
    { text: 'Children', href: '/children' },
    { text: child.identifier, href: `/children/${child.childId}` },
    { text: 'Supervision', href: `/children/${child.childId}/supervision` },
    { text: inWords(found.session.heldOn) },
  ],
})

const earlierOf = async (db: Tenant, child: OpenChild, found: Found) =>
  ((await listOpenAbout(db, [child.childId])).get(child.childId) ?? []).filter(
    ({ sessionId }) => sessionId !== found.session.sessionId,
  )

const written = async (db: Tenant, visit: Visit, child: OpenChild, found: Found): Promise<Answer> => {
  const { where, session } = found
  const actions = (await listActionsOf(db, session.sessionId)).filter(({ childId }) => childId === where.childId)
  return answer(
    page(visit.chrome, {
      ...framed(child, found, `Supervision of ${inWords(session.heldOn)}`),
      body: html`${printedNote('records of children', visit.today)}${discussionRead(session, await findTexts(db, where), actions, await listSteps(db, actions.map(({ actionId }) => actionId)))}`, // biome-ignore format: one line
    }),
  )
}

/** Where the child stands among those of the record whom whoever looks reaches, who comes next, and what the record says and asks of this one. */
const placeOf = async (db: Tenant, visit: Visit, child: OpenChild, { opened }: Found) => {
  const { discussed, waits } = await openWhole(db, visit, { reach: child.reach, ...(opened && { opened }) })
  const at = discussed.findIndex(({ childId }) => childId === child.childId)
  return {
    one: discussed[at],
    waits,
    at: at + 1,
    of: discussed.length,
    next: at < 0 ? null : (discussed[at + 1]?.childId ?? null),
  }
}

/** `asked`: after a press on "check", what still stands in the way is said; `more`: one box more for an action. */
const draft = async (
  db: Tenant,
  visit: Visit,
  child: OpenChild,
  found: Found,
  asked: { check?: boolean; more?: boolean } = {},
): Promise<Answer> => {
  // biome-ignore format: one line
  const { session, where } = found
  const texts = await findTexts(db, where)
  const seen = await findSeen(db, child.childId, session.heldOn)
  const clashes = await listClashes(db, where)
  const { one, waits, at, of, next } = await placeOf(db, visit, child, found)
  const { due = false, shared = [], before = new Map(), beforeOn = null, earlier = [] } = one ?? {}
  const suggested = new Map([
    ...(seen.seen ? [['seen', typedOf(seen.seen)] as const] : []),
    ...(seen.alone ? [['alone', typedOf(seen.alone)] as const] : []),
  ])
  const parts = partsOf(earlier)
  const errors = asked.check
    ? childFaults({ childId: where.childId, name: '', due, shared, texts, before, earlier }, session.heldOn) // biome-ignore format: one line
    : {}
  const slots = slotsToShow(texts, Number(visit.query.actions ?? 0))
  return answer(
    page(visit.chrome, {
      ...framed(child, found, `${nameOf(child)} in supervision`),
      heading: `Supervision of ${inWords(session.heldOn)}`,
      wide: true,
      errors,
      body: html`${printedNote('records of children', visit.today)}<p class="govuk-body"><strong>Child ${at} of ${of}</strong> in this record${due ? '' : ', not due this time'}.</p>
${draftNote()}
<h2 class="govuk-heading-m">Due and late</h2>
${waitsView(waits.children.get(child.childId))}
${lastTime(beforeOn && inWords(beforeOn), before)}
${keepingForm({
  chrome: visit.chrome,
  action: discussionAddress(child.childId, session.sessionId),
  label: `What is said of ${nameOf(child)}`,
  printed: printedDiscussion(texts),
  body: html`${clashView(clashes, parts, (part) => texts.get(part) ?? '')}
${discussionFields({
  texts,
  errors,
  suggested,
  before,
  since: before.get('risk') ? beforeOn : null,
  shared: new Set(shared),
  earlier,
  slots,
  due,
  hints: {
    seen: seen.seen ? `Records say ${inWords(seen.seen)}.` : 'No visit is on record.',
    alone: seen.alone ? `Records say ${inWords(seen.alone)}.` : 'No visit alone is on record.',
  },
})}
<input type="hidden" name="slots" value="${slots}">
${saveButtons(...(next === null ? [] : [secondButton('Save and next child', 'next')]), secondButton('Save and check', 'check'), secondButton('Save and add an action', 'more'), secondButton('Save and go to the record', 'back'))}`,
})}`,
    }),
    asked.check && Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const submit = async (db: Tenant, visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const found = await findDiscussion(db, visit, child)
  const session = await lockDraft(db, found.session.sessionId)
  const parts = partsOf(await earlierOf(db, child, found))
  const { beside, settled } = await keepPage(db, visit, found.where, form, parts)
  const does = form.get('do')
  if (does === 'keep') return keptPage(db, visit, found.where, form, parts)
  if (does === 'check') return draft(db, visit, child, found, { check: true })
  const here = discussionAddress(child.childId, session.sessionId)
  if (beside.length > 0)
    return redirect(here, {
      tone: 'information',
      text: 'Something else was saved here meanwhile. Both texts are kept.',
    })
  if (does === 'more') return redirect(`${here}?actions=${Math.max(0, Number(form.get('slots')) || 0) + 1}`)
  const { next, at, of } = does === 'next' ? await placeOf(db, visit, child, found) : { next: null, at: 0, of: 0 }
  if (next !== null)
    return redirect(discussionAddress(next, session.sessionId), { tone: 'success', text: `What is said of ${nameOf(child)} is saved: ${at} of ${of}.` }) // biome-ignore format: one line
  if (does === 'back' || does === 'next')
    return redirect(recordAddress(session.sessionId), { tone: 'success', text: `What is said of ${nameOf(child)} is saved.` }) // biome-ignore format: one line
  return redirect(here, { tone: 'success', text: settled ? 'The two texts are put together.' : 'Saved.' })
}

const query = z.object({ actions: z.coerce.number().int().min(0).max(12).catch(0) })

export const discussionPage = childPage({
  path: '/children/:childId/supervision/:sessionId',
  title: 'Discussion of a child in supervision',
  may: 'children.see',
  record: 'supervision.discussion',
  query,
  reachedFrom: '/children/:childId/supervision',
  show: (visit, child) =>
    visit.transaction(async (db) => {
      const found = await findDiscussion(db, visit, child)
      return found.session.signedAt === null ? draft(db, visit, child, found) : written(db, visit, child, found)
    }),
  submit: (visit, child, form) => visit.transaction((db) => submit(db, visit, child, form)),
})

/** Every supervision in which the child was talked about. */
export const discussionsPage = childPage({
  path: '/children/:childId/supervision',
  title: 'Supervision',
  may: 'children.see',
  record: 'supervision.discussion',
  show: (visit, child) =>
    visit.transaction(async (db) => {
      refuseWithoutNames(child)
      return answer(
        page(visit.chrome, {
          title: 'Supervision',
          caption: nameOf(child),
          breadcrumbs: [
            { text: 'Children', href: '/children' },
            { text: child.identifier, href: `/children/${child.childId}` },
            { text: 'Supervision' },
          ],
          body: discussionList(child.childId, await listDiscussions(db, ofJoined(db, child.childId, 'd.child_id'))),
        }),
      )
    }),
})
