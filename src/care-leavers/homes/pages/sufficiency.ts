import type { Page, Visit } from '../../../access/model.ts'
import { findReach } from '../../../children/index.ts'
import type { Tenant } from '../../../platform/db/tenant.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { page } from '../../../platform/views/page.ts'
import type { Accommodation } from '../model/codes.ts'
import { findHomesSince } from '../records/stays.ts'
import { findPlaces, savePlaces } from '../records/sufficiency.ts'
import { countWithoutHome } from '../records/without-home.ts'
import { enoughOf, kindsToPlan } from '../rules/sufficiency.ts'
import { sufficiencyView } from '../views/sufficiency.ts'
import { byOf } from './open.ts'

const address = '/care-leavers/homes/sufficiency'
const title = 'Homes needed and homes there are'

type Typed = { readonly kind: string; readonly places: string; readonly note: string }
type Errors = Readonly<Record<string, string>>

const shown = async (visit: Visit, db: Tenant, typed: Typed, errors: Errors = {}): Promise<Answer> => {
  const { today } = visit
  const reach = await findReach(db, visit.person, visit.now)
  const homes = await findHomesSince(db, reach, today, today)
  const people = await countWithoutHome(db, reach, today)
  const places = await findPlaces(db)
  const held = new Map(places.map((one) => [one.accommodation, one.places]))
  const body = sufficiencyView({
    chrome: visit.chrome,
    enough: enoughOf(homes, held, today),
    people,
    places,
    typed,
    errors,
  })
  return answer(page(visit.chrome, { title, errors, body, wide: true }), Object.keys(errors).length > 0 ? 400 : 200)
}

const faultsOf = ({ kind, places, note }: Typed): Errors => ({
  ...(kindsToPlan.some((one) => one === kind) ? {} : { kind: 'Choose what kind of home' }),
  ...(/^\d{1,5}$/.test(places) ? {} : { places: 'Enter how many there are: a whole number, like 12' }),
  ...(note.length > 300 ? { note: '“Note” must be 300 characters or fewer' } : {}),
})

export const sufficiencyPage: Page = {
  path: address,
  title,
  may: 'homes.lists',
  reachedFrom: '/care-leavers/homes',
  show: (visit) => visit.transaction((db) => shown(visit, db, { kind: '', places: '', note: '' })),
  submit: (visit, form) =>
    visit.transaction(async (db) => {
      const typed = { kind: form.get('kind'), places: form.get('places'), note: form.get('note') }
      const errors = faultsOf(typed)
      if (Object.keys(errors).length > 0) return shown(visit, db, typed, errors)
      const given = { accommodation: typed.kind as Accommodation, places: Number(typed.places), note: typed.note }
      await savePlaces(db, { ...given, from: visit.today }, byOf(visit))
      return redirect(address, { tone: 'success', text: 'The number of homes is recorded.' })
    }),
}
