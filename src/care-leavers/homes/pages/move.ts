import { z } from 'zod'
import type { Visit } from '../../../access/model.ts'
import { childPage, type OpenChild } from '../../../children/index.ts'
import { timeInEngland } from '../../../platform/day.ts'
import { newId } from '../../../platform/db/ids.ts'
import { type Answer, html as answer, redirect } from '../../../platform/http/page.ts'
import { typedDate } from '../../../platform/views/date-input.ts'
import { insetText } from '../../../platform/views/govuk.ts'
import { nightToNight } from '../model/codes.ts'
import { homeFields } from '../model/home.ts'
import { saveMove } from '../records/save.ts'
import { legalStatusOn } from '../rules/bed-and-breakfast.ts'
import type { ToldHome } from '../rules/told-home.ts'
import { homePageOf } from '../views/home-form.ts'
import { toldInWords } from '../views/told-home.ts'
import { askAbout, byOf, framed, homesAddress, whomOf } from './open.ts'
import { readAddress, readHome } from './read-home.ts'
import { type Errors, type Typed, typedAtFirst } from './typed.ts'

/** `?as=told`: the home that the returns tell of, with what is known of it filled in. */
const query = z.object({ as: z.literal('told').optional().catch(undefined) })

const asTold = (visit: Visit): boolean => (visit.query as z.infer<typeof query>).as === 'told'

const title = 'Record a move'

type Shown = { typed: Typed; once: string; told?: ToldHome | null; errors?: Errors }

const shown = (visit: Visit, child: OpenChild, { typed, once, told, errors = {} }: Shown): Answer =>
  answer(
    homePageOf(visit.chrome, {
      title,
      ...(told && { before: insetText(`${toldInWords(told)} They do not say since when: enter the day as far as it is known.`) }), // biome-ignore format: one line
      ...framed(child, title),
      typed,
      errors,
      once,
      action: visit.path,
      button: 'Record the move',
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )

/** The day of the move is in no return, and neither is what nobody can know from the kind of home. */
const knownOf = ({ accommodation }: ToldHome): Typed => ({
  movedIn: typedDate(null),
  movedInAt: '',
  accommodation,
  ...(nightToNight.includes(accommodation) && { standing: 'emergency' }),
})

export const movePage = childPage({
  path: '/care-leavers/:childId/homes/move',
  title,
  may: 'homes.record',
  record: 'care_leavers.home',
  reachedFrom: '/care-leavers/:childId/homes',
  query,
  load: async (visit, db, child) => (asTold(visit) ? (await askAbout(visit, db, child)).told : null),
  render: (visit, child, told) => {
    const status = legalStatusOn({ dateOfBirth: child.dateOfBirth, inCare: child.inCare }, '', visit.today)
    const first = typedAtFirst(homeFields, { today: visit.today, time: timeInEngland(visit.now) })
    const known = told === null ? {} : knownOf(told)
    return shown(visit, child, { typed: { ...first, legalStatus: status, address: '', ...known }, once: newId(), told })
  },
  submit: async (visit, child, form) => {
    const homeId = z
      .uuid()
      .catch(() => newId())
      .parse(form.get('once'))
    const { said, typed, errors } = readHome(form, whomOf(visit, child), false)
    const address = readAddress(form)
    const all = { ...errors, ...address.errors }
    if (Object.keys(all).length > 0)
      return shown(visit, child, { typed: { ...typed, address: address.text }, once: homeId, errors: all })
    const who = { childId: child.childId, today: visit.today, by: byOf(visit) }
    await visit.transaction((db) => saveMove(db, who, { homeId, said, address: address.text }))
    return redirect(homesAddress(child.childId), {
      tone: 'success',
      text: 'The move is recorded. What is due next is shown below.',
    })
  },
})
