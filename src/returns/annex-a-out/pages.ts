import { Readable } from 'node:stream'
import type { Page, Visit } from '../../access/model.ts'
import { findReach, listLoads } from '../../children/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { type Answer, html as answer, download, type Form } from '../../platform/http/page.ts'
import { page } from '../../platform/views/page.ts'
import { momentInWords } from '../loading/views/parts.ts'
import { type Asked, blank, readAsked, type Typed } from './asking.ts'
import { annexACsv, annexAWorkbook, type Cover } from './files.ts'
import { leftOut, makeAnnexA, sourcesInWords } from './make.ts'
import { annexAOutView } from './view.ts'

/** The permission counts in the adoption team only, as on the pages of adopters. */
const maySeeAdopters = async (visit: Visit, db: Tenant): Promise<boolean> =>
  visit.may('adopters.see') && (await findReach(db, visit.person, visit.now)).inAdoptionTeam

const show = async (visit: Visit, typed: Typed, errors: Readonly<Record<string, string>>): Promise<Answer> => {
  const { from, mayAdopters } = await visit.transaction(async (db) => ({
    from: sourcesInWords(await listLoads(db)),
    mayAdopters: await maySeeAdopters(visit, db),
  }))
  return answer(
    page(visit.chrome, {
      title: 'Annex A out',
      breadcrumbs: [{ text: 'Returns', href: '/returns' }, { text: 'Annex A out' }],
      errors,
      wide: true,
      body: annexAOutView(visit.chrome, typed, errors, { from, mayAdopters }),
    }),
    Object.keys(errors).length > 0 ? 400 : 200,
  )
}

const coverOf = (visit: Visit, asked: Asked, from: readonly string[], mayAdopters: boolean): Cover => ({
  authority: visit.chrome.council.name,
  asAt: asked.asAt,
  made: momentInWords(visit.now),
  madeBy: visit.person.name,
  pseudonymised: asked.pseudonymised,
  reason: asked.reason,
  leftOut: mayAdopters ? new Map() : leftOut,
  from,
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const write = async (visit: Visit, asked: Asked): Promise<Answer> => {
  const { rows, from, mayAdopters } = await visit.transaction(async (db) => {
    const mayAdopters = await maySeeAdopters(visit, db)
    return { mayAdopters, ...(await makeAnnexA(db, asked, mayAdopters)) }
  })
  const how = asked.pseudonymised === null ? 'with identifiers and names' : 'pseudonymised'
  visit.logReason(`Wrote it as at ${asked.asAt}, ${how}${asked.reason === null ? '' : `: ${asked.reason}`}`)
  const cover = coverOf(visit, asked, from, mayAdopters)
  const name = `Annex A ${asked.asAt}${asked.pseudonymised === null ? ' WITH NAMES' : ' pseudonymised'}`
  return asked.format === 'xlsx'
    ? download(Readable.from(annexAWorkbook(rows, cover)), xlsx, `${name}.xlsx`)
    : download(Readable.from(annexACsv(rows, cover)), 'application/zip', `${name}.zip`)
}

const submit = async (visit: Visit, form: Form): Promise<Answer> => {
  const { typed, errors, asked } = readAsked(form, visit.today)
  return asked === null ? show(visit, typed, errors) : write(visit, asked)
}

export const annexAOutPage: Page = {
  path: '/returns/annex-a-out',
  title: 'Annex A out',
  may: 'returns.out',
  logged: { record: 'children.child', action: 'looked at Annex A out' },
  reachedFrom: '/returns',
  show: async (visit) => show(visit, blank(visit.today), {}),
  submit,
}
