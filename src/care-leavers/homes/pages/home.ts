import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import type { Day } from '../../../platform/day.ts'
import { Refusal } from '../../../platform/errors.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { type Fields, type Said, textOf } from '../model/field.ts'
import { correctedHomeFields } from '../model/home.ts'
import type { Home } from '../model/ledger.ts'
import { findAddresses } from '../records/addresses.ts'
import { findHomes } from '../records/read.ts'
import { saveHome, takeHomeBack } from '../records/save.ts'
import { faultOfCorrected, seamsOf } from '../rules/moving.ts'
import { fieldsView } from '../views/fields.ts'
import { homePageOf } from '../views/home-form.ts'
import { takeBackView } from '../views/take-back.ts'
import { byOf, framed, homeAddress, homeOf, homesAddress, refuseUnseen, whomOf } from './open.ts'
import { readAddress, readHome } from './read-home.ts'
import { type Errors, readWhy, type Typed, typedFrom } from './typed.ts'

const title = 'Change or add to a home'

const saidOf = (home: Home): Said => ({
  ...home.said,
  movedIn: home.movedIn,
  movedOut: home.movedOut ?? '',
  standing: home.standing,
  accommodation: home.accommodation,
})

const alsoFields: Fields = { movedOut: correctedHomeFields.movedOut! }

type Shown = { home: Home; homes: readonly Home[]; typed: Typed; errors?: Errors; why?: string }

const shown = (
  visit: Visit,
  child: OpenChild,
  { home, typed, errors = {}, why = '' }: Omit<Shown, 'homes'>,
): Answer => {
  const action = homeAddress(child.childId, home.homeId)
  return answer(
    homePageOf(visit.chrome, {
      title,
      ...framed(child, title),
      typed,
      errors,
      once: null,
      seen: home.before.length,
      action,
      button: 'Save what is changed',
      also: fieldsView(alsoFields, typed, errors),
      after: takeBackView({
        chrome: visit.chrome,
        action,
        what: 'This home',
        why,
        ...(errors.why && { error: errors.why }),
      }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const refuseTakenBack = (home: Home): void => {
  if (home.takenBack)
    throw new Refusal(
      'conflict',
      'This home was recorded in error and taken back.',
      'Record the move again if it was right after all.',
    )
}

const openHome = async (visit: Visit, child: OpenChild): Promise<Shown & { today: Day }> =>
  visit.transaction(async (db) => {
    const homes = await findHomes(db, child.childId)
    const home = homeOf(visit, homes)
    refuseTakenBack(home)
    const address = (await findAddresses(db, [home.homeId])).get(home.homeId) ?? ''
    return { home, homes, typed: { ...typedFrom(correctedHomeFields, saidOf(home)), address }, today: visit.today }
  })

export const homePage = childPage({
  path: '/care-leavers/:childId/homes/:homeId',
  title,
  may: 'homes.record',
  record: 'care_leavers.home',
  reachedFrom: '/care-leavers/:childId/homes',
  show: async (visit, child) => shown(visit, child, await openHome(visit, child)),
  submit: async (visit, child, form) => {
    const open = await openHome(visit, child)
    const who = { childId: child.childId, today: visit.today, by: byOf(visit) }
    const { homeId } = open.home
    if (form.get('do') === 'take-back') {
      const { why, error } = readWhy(form)
      if (error) return shown(visit, child, { ...open, why, errors: { why: error } })
      await visit.transaction((db) => takeHomeBack(db, who, { homeId, why }))
      return redirect(homesAddress(child.childId), {
        tone: 'success',
        text: 'The home is taken back. It stays in the history as such.',
      })
    }
    refuseUnseen(open.home, form)
    const { said, typed, errors } = readHome(form, { ...whomOf(visit, child), was: open.home.movedIn }, true)
    const address = readAddress(form)
    const days = { movedIn: textOf(said, 'movedIn'), movedOut: textOf(said, 'movedOut') || null }
    const between = errors.movedIn || errors.movedOut ? {} : faultOfCorrected(open.homes, open.home, days)
    const all = { ...between, ...errors, ...address.errors }
    if (Object.keys(all).length > 0)
      return shown(visit, child, { home: open.home, typed: { ...typed, address: address.text }, errors: all })
    await visit.transaction((db) => saveHome(db, who, { homeId, said, address: address.text }))
    const homes = await visit.transaction((db) => findHomes(db, child.childId))
    const isWhole = seamsOf(homes).every(({ before, after }) => before.homeId !== homeId && after.homeId !== homeId)
    return redirect(homesAddress(child.childId), {
      tone: isWhole ? 'success' : 'information',
      text: `The home is changed. What it said before is kept.${isWhole ? '' : ' Its days do not meet those of the home before or after it: see “Days that do not meet” below.'}`,
    })
  },
})
