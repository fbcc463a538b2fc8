import { Readable } from 'node:stream'
import { logDeed } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import { findReach } from '../../children/index.ts'
import { type Day, inWords } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, download, type Form } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { momentInWords } from '../loading/views/parts.ts'
import { type Asked, blank, readAsked, type Typed } from './asking.ts'
import { annexACsv, annexAWorkbook, type Cover } from './files.ts'
import { foretell, leftOut, type Made, type Making, makeAnnexA, makingOf } from './make.ts'
import { beforeFirstLoad, notesOf, withoutAdopters } from './notes.ts'
import { annexAOutView } from './view.ts'

/** The permission to see adopters counts in the adoption team only, as on their pages. */
const makerOf = async (visit: Visit, db: Tenant): Promise<Making['maker']> => {
  const reach = await findReach(db, visit.person, visit.now)
  const maySeeAdopters = visit.may('adopters.see') && reach.inAdoptionTeam
  return { ...reach, maySeeAdopters, inAdoptionTeam: maySeeAdopters, mayRestrict: visit.may('children.restrict') }
}

/** What a file as held would leave out, on the day that was typed; with a pseudonym adopted children are in it. */
const foretold = (visit: Visit, asAt: Day | null) =>
  visit.transaction(async (db) => {
    const maker = await makerOf(visit, db)
    const wanted = { identified: true, restricted: false }
    const day = asAt !== null && asAt <= visit.today ? asAt : visit.today
    return { asAt: day, maker, ...(await foretell(db, { asAt: day, today: visit.today, wanted, maker })) }
  })

const show = async (
  visit: Visit,
  typed: Typed,
  errors: Readonly<Record<string, string>>,
  asAt: Day | null,
): Promise<Answer> => {
  const known = await foretold(visit, asAt)
  return answer(
    page(visit.chrome, {
      title: 'Annex A out',
      breadcrumbs: [{ text: 'Returns', href: '/returns' }, { text: 'Annex A out' }],
      errors,
      wide: true,
      body: annexAOutView(visit.chrome, typed, errors, known),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const notesIn = (made: Made, asked: Asked) => notesOf(made, asked.pseudonymised === null, asked.asAt)

const coverOf = (visit: Visit, asked: Asked, made: Made, { maySeeAdopters }: Making['maker']): Cover => ({
  authority: visit.chrome.council.name,
  asAt: asked.asAt,
  made: momentInWords(visit.now),
  madeBy: visit.person.name,
  pseudonymised: asked.pseudonymised,
  reason: asked.reason,
  leftOut: maySeeAdopters ? new Map() : leftOut,
  notes: maySeeAdopters ? notesIn(made, asked) : withoutAdopters(notesIn(made, asked)),
  before: beforeFirstLoad(asked.asAt, made.begins),
  from: made.from,
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const howIn = (asked: Asked): string =>
  `${asked.pseudonymised === null ? 'with identifiers and names' : 'pseudonymised'}${asked.restricted ? ', records kept to named people too' : ''}`

/** Children whom not everyone may know of stand in the log one by one. */
const logGuarded = async (visit: Visit, db: Tenant, asked: Asked, { guarded }: Made): Promise<void> => {
  for (const subject of guarded)
    await logDeed(db, visit.person, {
      action: `wrote into Annex A out as at ${asked.asAt}, ${howIn(asked)}`,
      record: 'children.child',
      subject,
      reason: asked.reason,
    })
}

/** Before the first load there may be no record at all; a file without a row would pass for an authority without children. */
const whyNothing = (asAt: Day, { rows, begins: { any } }: Made): string | null =>
  any !== null && asAt < any && rows.length === 0
    ? `Nothing is held as at ${inWords(asAt)}. Enter a later day: the first load is as at ${inWords(any)}`
    : null

const write = async (visit: Visit, asked: Asked, typed: Typed): Promise<Answer> => {
  const { made, maker } = await visit.transaction(async (db) => {
    const maker = await makerOf(visit, db)
    const made = await makeAnnexA(db, asked, makingOf(asked, visit.today, maker))
    await logGuarded(visit, db, asked, made)
    return { made, maker }
  })
  const nothing = whyNothing(asked.asAt, made)
  if (nothing !== null) return show(visit, typed, { asAt: nothing }, asked.asAt)
  visit.logReason(`Wrote it as at ${asked.asAt}, ${howIn(asked)}${asked.reason === null ? '' : `: ${asked.reason}`}`)
  const cover = coverOf(visit, asked, made, maker)
  const name = `Annex A ${asked.asAt}${asked.pseudonymised === null ? ' WITH NAMES' : ' pseudonymised'}`
  return asked.format === 'xlsx'
    ? download(Readable.from(annexAWorkbook(made.rows, cover)), xlsx, `${name}.xlsx`)
    : download(Readable.from(annexACsv(made.rows, cover)), 'application/zip', `${name}.zip`)
}

const submit = async (visit: Visit, form: Form): Promise<Answer> => {
  const { typed, errors, asked, asAt } = readAsked(form, visit.today)
  return asked === null ? show(visit, typed, errors, asAt) : write(visit, asked, typed)
}

export const annexAOutPage: Page = {
  path: '/returns/annex-a-out',
  title: 'Annex A out',
  may: 'returns.out',
  logged: { record: 'children.child', action: 'looked at Annex A out' },
  reachedFrom: '/returns',
  show: async (visit) => show(visit, blank(visit.today), {}, null),
  submit,
}
