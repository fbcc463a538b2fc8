import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { timeInEngland } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, type Form, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import { findHomes } from '../records/read.ts'
import { confirmApproval, saveEntry, takeEntryBack } from '../records/save.ts'
import { homeOn } from '../rules/episode.ts'
import { homesView } from '../views/homes.ts'
import { byOf, framed, homeAddress, homesAddress, maySeeAddress, openHomes } from './open.ts'

/** For so long a press can be undone by who pressed, without a reason. */
const undoMinutes = 60

const refuseReader = (visit: Visit): void => {
  if (!visit.may('homes.record'))
    throw new Refusal(
      'not-allowed',
      'You may read about these homes, and not record.',
      'Ask their personal adviser or the team manager.',
    )
}

/** "Seen at the address, nothing changed": one press, and what more there is to say can follow. */
const seen = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  refuseReader(visit)
  const entryId = z
    .uuid()
    .catch(() => newId())
    .parse(form.get('once'))
  const { today, now } = visit
  const homeId = await visit.transaction(async (db) => {
    const home = homeOn(await findHomes(db, child.childId), today)
    if (!home)
      throw new Refusal(
        'conflict',
        'They live nowhere that is recorded, so nobody can be seen there.',
        'Record the move first.',
      )
    // Sent twice, the minute may be another one.
    if (home.entries.some((one) => one.entryId === entryId)) return home.homeId
    await saveEntry(
      db,
      { childId: child.childId, today, by: byOf(visit) },
      {
        homeId: home.homeId,
        entryId,
        kind: 'visit',
        on: today,
        said: { outcome: 'seen', on: today, at: timeInEngland(now) },
      },
    )
    return home.homeId
  })
  return redirect(homesAddress(child.childId), {
    tone: 'success',
    text: 'Seen at the address today, nothing changed.',
    link: {
      href: `${homeAddress(child.childId, homeId)}/entries/${entryId}`,
      text: 'Add everyday needs or what they said',
    },
  })
}

const undo = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  refuseReader(visit)
  const id = z.uuid().safeParse(form.get('entry')).data ?? ''
  await visit.transaction(async (db) => {
    const home = (await findHomes(db, child.childId)).find(({ entries }) =>
      entries.some(({ entryId }) => entryId === id),
    )
    const entry = home?.entries.find(({ entryId }) => entryId === id)
    const since = visit.now.getTime() - undoMinutes * 60_000
    if (!home || entry?.byAccount !== visit.person.accountId || entry.at.getTime() < since)
      throw new Refusal(
        'conflict',
        'Only what you recorded within the last hour can be undone by a press.',
        'Open it with “Change”, and take it back with a reason.',
      )
    const who = { childId: child.childId, today: visit.today, by: byOf(visit) }
    await takeEntryBack(db, who, { homeId: home.homeId, entryId: id, why: 'Undone' })
  })
  return redirect(homesAddress(child.childId), {
    tone: 'success',
    text: 'Undone. It stays in the history as taken back.',
  })
}

/** The manager for whom an approval was recorded says that it was so. */
const confirm = async (visit: Visit, child: OpenChild, form: Form): Promise<Answer> => {
  const entryId = z.uuid().safeParse(form.get('entry')).data ?? ''
  const who = { childId: child.childId, today: visit.today, by: byOf(visit) }
  await visit.transaction((db) => confirmApproval(db, who, { entryId, maySign: visit.may('homes.sign-off') }))
  return redirect(homesAddress(child.childId), { tone: 'success', text: 'Confirmed, with the time.' })
}

export const homesPage = childPage({
  path: '/care-leavers/:childId/homes',
  title: 'Homes',
  may: 'homes.see',
  record: 'care_leavers.home',
  reachedFrom: '/children/:childId',
  load: openHomes,
  render: (visit, child, opened) =>
    answer(
      page(visit.chrome, {
        title: 'Homes',
        ...framed(child, null),
        body: homesView({
          chrome: visit.chrome,
          child,
          ...opened,
          once: newId(),
          today: visit.today,
          mayRecord: visit.may('homes.record'),
          undoable: { accountId: visit.person.accountId, since: new Date(visit.now.getTime() - undoMinutes * 60_000) },
          signer: { ...byOf(visit), maySign: visit.may('homes.sign-off') },
          seesAddress: maySeeAddress(visit, child),
          mayReadStandards: visit.may('performance.see'),
          mayGoThrough: visit.may('homes.lists'),
        }),
      }),
    ),
  submit: (visit, child, form) => {
    const deed = form.get('do')
    if (deed === 'seen') return seen(visit, child, form)
    if (deed === 'undo') return undo(visit, child, form)
    if (deed === 'confirm') return confirm(visit, child, form)
    throw new Refusal('invalid', 'Nobody can tell what this form asks for.', 'Go back and press the button again.')
  },
})
