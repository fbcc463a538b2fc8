import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { actionOf } from '../model/actions.ts'
import { textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { findHomes } from '../records/read.ts'
import { saveCorrection, takeEntryBack } from '../records/save.ts'
import { faultOfCorrected } from '../rules/moving.ts'
import { entryPageOf } from '../views/entry-form.ts'
import { takeBackView } from '../views/take-back.ts'
import { byOf, framed, homeAddress, homeOf, homesAddress, refuseUnseen, signerOf } from './open.ts'
import { faultsOfEntry } from './read-entry.ts'
import { type Errors, readFields, readWhy, type Typed, typedFrom } from './typed.ts'

type Opened = { home: Home; entry: Entry; homes: readonly Home[] }

const open = async (visit: Visit, child: OpenChild): Promise<Opened> => {
  const homes = await visit.transaction((db) => findHomes(db, child.childId))
  const home = homeOf(visit, homes)
  const entry = home.entries.find(({ entryId }) => entryId === visit.params.entryId)
  if (!entry) throw notFound('record')
  if (entry.takenBack || home.takenBack)
    throw new Refusal(
      'conflict',
      'This was taken back, and counts no more.',
      'Record it again if it was right after all.',
    )
  return { home, entry, homes }
}

const shown = (
  visit: Visit,
  child: OpenChild,
  { home, entry }: Omit<Opened, 'homes'>,
  typed: Typed,
  errors: Errors = {},
  why = '',
): Answer => {
  const { name } = actionOf(entry.kind)
  const action = `${homeAddress(child.childId, home.homeId)}/entries/${entry.entryId}`
  const title = `Change: ${name.toLowerCase()}`
  return answer(
    entryPageOf(visit.chrome, {
      kind: entry.kind,
      home,
      ...framed(child, title),
      title,
      typed,
      errors,
      once: null,
      seen: entry.before.length,
      action,
      button: 'Save what is changed',
      after: takeBackView({
        chrome: visit.chrome,
        action,
        what: 'This',
        why,
        ...(errors.why && { error: errors.why }),
      }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

/** Moving out on another day is moving into the next home on that day. */
const faultOfDay = ({ home, entry, homes }: Opened, on: Day): Errors => {
  if (entry.kind !== 'move-out' || home.movedOut !== entry.on || on === '') return {}
  const { movedOut } = faultOfCorrected(homes, home, { movedIn: home.movedIn, movedOut: on })
  return movedOut === undefined ? {} : { on: movedOut }
}

export const entryPage = childPage({
  path: '/care-leavers/:childId/homes/:homeId/entries/:entryId',
  title: 'Change what was recorded about a home',
  may: 'homes.record',
  record: 'care_leavers.home',
  reachedFrom: '/care-leavers/:childId/homes',
  show: async (visit, child) => {
    const opened = await open(visit, child)
    const { fields } = actionOf(opened.entry.kind)
    return shown(visit, child, opened, typedFrom(fields, opened.entry.said))
  },
  submit: async (visit, child, form) => {
    const opened = await open(visit, child)
    const { home, entry } = opened
    const { fields } = actionOf(entry.kind)
    const who = { childId: child.childId, today: visit.today, by: byOf(visit) }
    const ids = { homeId: home.homeId, entryId: entry.entryId }
    if (form.get('do') === 'take-back') {
      const { why, error } = readWhy(form)
      if (error) return shown(visit, child, opened, typedFrom(fields, entry.said), { why: error }, why)
      await visit.transaction((db) => takeEntryBack(db, who, { ...ids, why }))
      return redirect(homesAddress(child.childId), {
        tone: 'success',
        text: 'Taken back. It stays in the history as such.',
      })
    }
    refuseUnseen(entry, form)
    const { said, typed, errors } = readFields(fields, form, visit.today)
    const all = { ...faultOfDay(opened, textOf(said, 'on')), ...faultsOfEntry(entry.kind, said, home, signerOf(visit)), ...errors } // biome-ignore format: one line
    if (Object.keys(all).length > 0) return shown(visit, child, opened, typed, all)
    await visit.transaction((db) => saveCorrection(db, who, { ...ids, on: textOf(said, 'on'), said }))
    return redirect(homesAddress(child.childId), { tone: 'success', text: 'Changed. What it said before is kept.' })
  },
})
