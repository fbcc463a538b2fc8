import { z } from 'zod'
import type { Page, Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { timeInEngland } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { type ActionKind, actionKinds, actionOf } from '../model/actions.ts'
import { textOf } from '../model/field.ts'
import type { Home } from '../model/ledger.ts'
import { findHomes } from '../records/read.ts'
import { saveEntry } from '../records/save.ts'
import { type Telling, tellingsOf } from '../rules/telling.ts'
import { entryPageOf } from '../views/entry-form.ts'
import { actionsFor } from '../views/homes.ts'
import { byOf, framed, homeOf, homesAddress, openHomes, signerOf } from './open.ts'
import { faultsOfEntry } from './read-entry.ts'
import { type Errors, readFields, type Typed, typedAtFirst } from './typed.ts'

const shown = (
  visit: Visit,
  child: OpenChild,
  given: { kind: ActionKind; home: Home; typed: Typed; once: string; errors?: Errors; tellings?: readonly Telling[] },
): Answer => {
  const { kind, home, typed, once, errors = {} } = given
  const { title } = actionOf(kind)
  return answer(
    entryPageOf(visit.chrome, {
      kind,
      home,
      ...framed(child, title),
      title,
      typed,
      errors,
      ...(given.tellings && { tellings: given.tellings }),
      once,
      action: visit.path,
      button: 'Record it',
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

/** The home, where this may be recorded about it today. */
const openFor = async (visit: Visit, child: OpenChild, kind: ActionKind): Promise<Home> => {
  const home = homeOf(visit, await visit.transaction((db) => findHomes(db, child.childId)))
  if (home.takenBack || !actionsFor(home).includes(kind))
    throw new Refusal(
      'conflict',
      `“${actionOf(kind).title}” is not for this home as it stands now.`,
      'Go back to the homes of this young person and look at it again.',
    )
  return home
}

/** Who must be told of the move into this home, for the form that records it. */
const findTellings = async (
  visit: Visit,
  child: OpenChild,
  kind: ActionKind,
  home: Home,
): Promise<readonly Telling[]> => {
  if (kind !== 'told') return []
  const { toTell } = await visit.transaction((db) => openHomes(visit, db, child))
  return tellingsOf(home, toTell, child.dateOfBirth)
}

/** Who approves is mostly who records it, where they may. */
const firstTyped = (visit: Visit, kind: ActionKind): Typed => {
  const typed = typedAtFirst(actionOf(kind).fields, { today: visit.today, time: timeInEngland(visit.now) })
  const signs = ['on-call', 'sign-off', 'renewal'].includes(kind) && visit.may('homes.sign-off')
  return signs ? { ...typed, by: visit.person.name, at: timeInEngland(visit.now) } : typed
}

const actionPage = (kind: ActionKind): Page => {
  const { path, title, may, fields, name } = actionOf(kind)
  return childPage({
    path: `/care-leavers/:childId/homes/:homeId/${path}`,
    title,
    may,
    record: 'care_leavers.home',
    reachedFrom: '/care-leavers/:childId/homes',
    show: async (visit, child) => {
      const home = await openFor(visit, child, kind)
      const tellings = await findTellings(visit, child, kind, home)
      return shown(visit, child, { kind, home, typed: firstTyped(visit, kind), once: newId(), tellings })
    },
    submit: async (visit, child, form) => {
      const entryId = z
        .uuid()
        .catch(() => newId())
        .parse(form.get('once'))
      const homes = await visit.transaction((db) => findHomes(db, child.childId))
      const home = homeOf(visit, homes)
      // Sent twice, the second finds what the first has done, and may find the form closed by it.
      const isKnown = home.entries.some((one) => one.entryId === entryId)
      if (!isKnown) await openFor(visit, child, kind)
      const { said, typed, errors } = readFields(fields, form, visit.today)
      const all = { ...faultsOfEntry(kind, said, home, signerOf(visit)), ...errors }
      if (Object.keys(all).length > 0) {
        const tellings = await findTellings(visit, child, kind, home)
        return shown(visit, child, { kind, home, typed, once: entryId, errors: all, tellings })
      }
      const who = { childId: child.childId, today: visit.today, by: byOf(visit) }
      const entry = { homeId: home.homeId, entryId, kind, on: textOf(said, 'on'), said }
      await visit.transaction((db) => saveEntry(db, who, entry))
      return redirect(homesAddress(child.childId), { tone: 'success', text: `Recorded: ${name.toLowerCase()}.` })
    },
  })
}

export const actionPages: readonly Page[] = actionKinds.map(actionPage)
