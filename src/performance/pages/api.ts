import { z } from 'zod'
import { readToken } from '../../access/index.ts'
import type { Page, Visit } from '../../access/model.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { csv } from '../../platform/documents/csv.ts'
import { type Answer, html as answer, download, json } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { openApi } from '../api/document.ts'
import { figuresAsked, standardsTold } from '../api/figures.ts'
import { rateOf } from '../api/rate.ts'
import { useApiKey } from '../records/api-keys.ts'

const perMinute = 60
const wait = rateOf(perMinute)

const refused = (status: 400 | 401 | 429, code: 'invalid' | 'no-key' | 'too-many', message: string, after?: number) =>
  json({ error: { code, message } }, status, after)

const noKey = (): Answer =>
  refused(
    401,
    'no-key',
    'Send a key that lasts: Authorization: Bearer KEY. Keys are made under Practice standards, Keys for programs.',
  )

/** Answers a program that sends a key: what it may see, and never a name of a person. */
const byKey = async (visit: Visit, work: (db: Tenant, trueCounts: boolean) => Promise<Answer>): Promise<Answer> => {
  const token = readToken(visit.door.bearer)
  if (token === null) return noKey()
  return visit.door.transactionOf(token.la, async (db) => {
    const key = await useApiKey(db, token.hash, visit.today, visit.now)
    if (key === null) return noKey()
    const seconds = wait(key.keyId, visit.now.getTime())
    if (seconds > 0) return refused(429, 'too-many', `A key is answered ${perMinute} times a minute.`, seconds)
    return work(db, key.trueCounts)
  })
}

/** Every name, since what is not understood is answered as programs read it. */
const query = z.record(z.string(), z.unknown())

const figures: Page = {
  path: '/api/v1/figures',
  title: 'Figures, for programs',
  may: 'anyone',
  query,
  perMinute: 240,
  reachedFrom: '/performance/api-keys',
  show: (visit) =>
    byKey(visit, async (db, trueCounts) => {
      const told = await figuresAsked(db, visit.today, visit.query, { counts: trueCounts, looker: null })
      return typeof told === 'string' ? refused(400, 'invalid', told) : json(told)
    }),
}

const standards: Page = {
  path: '/api/v1/standards',
  title: 'Practice standards, for programs',
  may: 'anyone',
  perMinute: 240,
  reachedFrom: '/performance/api-keys',
  show: (visit) => byKey(visit, async (db) => json(await standardsTold(db, visit.today))),
}

/** Says nothing about any authority, and so needs no key. */
const document: Page = {
  path: '/api/v1/openapi.json',
  title: 'What programs may ask (OpenAPI)',
  may: 'anyone',
  perMinute: 240,
  reachedFrom: '/performance/api-keys',
  show: async (visit) => json(openApi(visit.door.origin)),
}

const head = ['standard', 'title', 'view', 'from', 'to', 'dataAsAt', 'groupKind', 'groupName', 'recorded', 'provable', 'why', 'withheld', 'small', 'numerator', 'denominator', 'unknown', 'excluded', 'value'] as const // biome-ignore format: one list

/** The same figures as a spreadsheet, for a person: small counts are withheld as on the page. */
const spreadsheet: Page = {
  path: '/performance/figures.csv',
  title: 'Figures as a spreadsheet',
  may: 'performance.see',
  query,
  reachedFrom: '/performance',
  show: (visit) =>
    visit.transaction(async (db) => {
      const told = await figuresAsked(db, visit.today, visit.query, {
        counts: visit.may('performance.counts'),
        looker: visit.person.accountId,
      })
      if (typeof told === 'string') {
        const back = { text: 'Practice standards', href: '/performance' }
        const body = html`<p class="govuk-body">${told}</p>`
        return answer(page(visit.chrome, { title: 'These figures cannot be given', back, body }), 400)
      }
      const rows = told.figures.map((one) => head.map((name) => (typeof one[name] === 'boolean' ? (one[name] ? 'yes' : 'no') : one[name]) as string | number | null)) // biome-ignore format: one row
      return download(csv(head, rows), 'text/csv; charset=utf-8', `figures-${visit.today}.csv`)
    }),
}

export const apiPages: readonly Page[] = [figures, standards, document, spreadsheet]
