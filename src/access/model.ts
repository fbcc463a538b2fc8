import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Answer, PageOf } from '../platform/http/page.ts'
import type { Permission } from './permissions.ts'
import type { RoleId } from './roles.ts'
import type { Slice } from './slice.ts'

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

/** The way in and out: for the pages of access itself. */
export type Door = {
  /** Null before signing in. */
  sessionId: string | null
  /** Where the service is reached: "https://throughline.example". */
  origin: string
  /** The network address of the request, and what browser it says it is. */
  from: string
  device: string
  /** The key that a program sends (Authorization: Bearer); null: none. */
  bearer: string | null
  cookie(name: string): string | null
  setCookie(name: string, value: string | null, seconds?: number): void
  /** One transaction of any authority: before signing in, `transaction` has none. */
  transactionOf<T>(la: number, work: (db: Tenant) => Promise<T>): Promise<T>
  /** One transaction of no authority, for the questions asked before the authority is known. */
  system: import('../platform/db/database.ts').Database['inSystem']
}

/** One look at one page by one signed-in person. `params` and `query` were checked before the page is asked. */
export type Visit = {
  /** Throws on a page for anyone when nobody is signed in: ask `visitor` there. */
  person: Person
  visitor: Person | null
  /** Runs `work` in one transaction in which only this authority's rows exist. */
  transaction<T>(work: (db: Tenant) => Promise<T>): Promise<T>
  params: Readonly<Record<string, string>>
  query: Readonly<Record<string, unknown>>
  path: string
  today: Day
  now: Date
  may(permission: Permission): boolean
  /** The layout's wants: token, nonce, the council's name and colour, navigation. Passed to `page(...)` of platform/views. */
  chrome: import('../platform/views/page.ts').Chrome
  /**
   * Why this person looks, for the entry of a page that is `logged`: outside one's own caseload, or through break-glass.
   * The last one given counts. The entry is written after the page has answered: its action when it was shown or the form
   * taken, 'was refused' at a 403, 'tried: …' when it fell over, nothing at a 404. Throws on a page that is not logged.
   */
  logReason(reason: string): void
  /**
   * Says that this look is one that the page takes again by itself, every few seconds, for whoever asked it to. It has an entry of its own
   * only where this person's last one about the same is ten minutes old. For a page that shows nothing yet but how far work is; any other
   * answer than 200 is written down as ever.
   */
  logAgain(): void
  /**
   * Writes the entry with the page's own work, as the last thing in its transaction, and gives the answer back: for a page that is asked
   * often and answers with what it read there. Kept if, and only if, the transaction is; any other answer is written down as ever. A page
   * that is shown whatever was read (200) may give how it is made: it is made while the database writes.
   */
  logWith(db: Tenant, answer: Answer | (() => Answer)): Promise<Answer>
  door: Door
  /** Every slice, for the pages that gather from all: home, retention. */
  slices: readonly Slice[]
}

export type Page = PageOf<Permission, Visit>

export type AccountStatus = 'active' | 'locked' | 'ended'

/** Someone who may sign in. Ended accounts stay, because the access log names them. */
export type Account = {
  accountId: string
  email: string
  name: string
  role: RoleId
  status: AccountStatus
  hasPassword: boolean
  passwordIsTemporary: boolean
  createdAt: Date
  endedAt: Date | null
  signedInAt: Date | null
  seenUntil: Date | null
}

/** One sign-in by one browser, until it is ended or has stood still for too long. */
export type Session = { sessionId: string; createdAt: Date; seenAt: Date; network: string; device: string }

/** One entry of the access log. */
export type LogEntry = {
  seq: number
  at: Date
  person: string
  role: string
  action: string
  record: string
  subject: string | null
  reason: string | null
}

export type Team = { teamId: string; name: string; locality: string | null; since: Day; until: Day | null }

/** A job that a person holds in a team from one day until another. */
export type Place = {
  placeId: string
  title: string
  teamId: string | null
  team: string | null
  managerId: string | null
  manager: string | null
  since: Day
  until: Day | null
}

export type StaffMember = {
  staffId: string
  name: string
  email: string | null
  accountId: string | null
  places: readonly Place[]
}
