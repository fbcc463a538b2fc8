import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { timeInEngland } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { homeFields } from '../model/home.ts'
import { saveMove } from '../records/save.ts'
import { legalStatusOn } from '../rules/bed-and-breakfast.ts'
import { homePageOf } from '../views/home-form.ts'
import { byOf, framed, homesAddress, whomOf } from './open.ts'
import { readAddress, readHome } from './read-home.ts'
import { type Errors, type Typed, typedAtFirst } from './typed.ts'

const title = 'Record a move'

const shown = (visit: Visit, child: OpenChild, typed: Typed, once: string, errors: Errors = {}): Answer =>
  answer(
    homePageOf(visit.chrome, {
      title,
      ...framed(child, title),
      typed,
      errors,
      once,
      action: visit.path,
      button: 'Record the move',
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

export const movePage = childPage({
  path: '/care-leavers/:childId/homes/move',
  title,
  may: 'homes.record',
  record: 'care_leavers.home',
  reachedFrom: '/care-leavers/:childId/homes',
  render: (visit, child) => {
    const status = legalStatusOn({ dateOfBirth: child.dateOfBirth, inCare: child.inCare }, '', visit.today)
    const first = typedAtFirst(homeFields, { today: visit.today, time: timeInEngland(visit.now) })
    return shown(visit, child, { ...first, legalStatus: status, address: '' }, newId())
  },
  submit: async (visit, child, form) => {
    const homeId = z
      .uuid()
      .catch(() => newId())
      .parse(form.get('once'))
    const { said, typed, errors } = readHome(form, whomOf(visit, child), false)
    const address = readAddress(form)
    const all = { ...errors, ...address.errors }
    if (Object.keys(all).length > 0) return shown(visit, child, { ...typed, address: address.text }, homeId, all)
    const who = { childId: child.childId, today: visit.today, by: byOf(visit) }
    await visit.transaction((db) => saveMove(db, who, { homeId, said, address: address.text }))
    return redirect(homesAddress(child.childId), {
      tone: 'success',
      text: 'The move is recorded. What is due next is shown below.',
    })
  },
})
