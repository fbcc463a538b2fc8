import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { PageOf } from '../platform/http/page.ts'
import type { Permission } from './permissions.ts'
import type { RoleId } from './roles.ts'

/** Who is looking. */
export type Person = {
  /** Local authority: DfE number; every record belongs to one. */
  la: number
  accountId: string
  name: string
  role: RoleId
  /** Places in the staff directory held today. */
  teams: readonly { id: string; name: string }[]
  permissions: ReadonlySet<Permission>
}

/** One look at one page by one signed-in person. `params` and `query` were checked before the page is asked. */
export type Visit = {
  person: Person
  /** Runs `work` in one transaction in which only this authority's rows exist. */
  transaction<T>(work: (db: Tenant) => Promise<T>): Promise<T>
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, unknown>>
  path: string
  today: Day
  now: Date
  may(permission: Permission): boolean
  /** The layout's wants: crsf token, nonce, the council's name and colour, navigation. Passed to `page(...)` of platform/views. */
  chrome: import('../platform/views/page.ts').Chrome
}

export type Page = PageOf<Permission, Visit>
