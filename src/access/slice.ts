import type { RawBuilder } from 'kysely'
import type { Command } from '../platform/command.ts'
import type { Day } from '../platform/day.ts'
import type { Tenant } from '../platform/db/tenant.ts'
import type { Job } from '../platform/jobs/job.ts'
import type { HeldSection, RecordType } from '../platform/record-type.ts'
import type { Html } from '../platform/views/html.ts'
import type { SettingValues, StandardSetting } from '../standards/model.ts'
import type { Page, Person } from './model.ts'
import type { Permission } from './permissions.ts'

/** One thing that needs someone today. `due` orders the list; words say what and what to do. */
export type Attention = { text: string; href: string; due: Day | null; state: 'overdue' | 'soon' | 'to-do' }

/** One thing that changed. `detail` is optional small print; never personal data about a child. */
export type Change = { at: Date; text: string; href: string; by: string | null }

/** Carries out one record type's retention: says how many first, then deletes them. Both by the same condition. */
export type Purge = {
  /** How many are older than `before`, counted from what the record type's retention says. */
  count(db: Tenant, before: Day): Promise<number>
  /** Deletes them and gives how many. */
  purge(db: Tenant, before: Day): Promise<number>
}

/** `settled`: nothing more is waited for, so that a day that has passed worries nobody. */
export type Said = { text: string; href: string; settled: boolean }

/** What another slice knows about one record, said on that record's own page: arrows point one way, so the page asks all slices. */
export type Panel =
  | OutstandingPanel
  | {
      on: 'inspection-clock'
      /** Nothing where the person may not see it. `id` is the record's. */
      say: (db: Tenant, person: Person, today: Day, id: string) => Promise<readonly Said[]>
    }
  | {
      on: 'practice-standard'
      /** Nothing that this person may not see. `standard` is its id in the catalogue. */
      serves: (db: Tenant, person: Person, today: Day, standard: string) => Promise<readonly Served[]>
    }
  | {
      on: 'standard-today'
      /** Where this person sees those whom a standard is about as they are today; null where there is no such list. */
      leadsTo: (person: Person, standard: string) => { text: string; href: string } | null
    }
  | {
      on: 'finding'
      /** What answers the findings of one inspection; nothing that this person may not see. */
      answers: (db: Tenant, person: Person, today: Day, inspectionId: string) => Promise<readonly Answered[]>
    }
  | ChildPanel
  | SupervisionPanel

/** A piece of work that answers a finding, by the finding's id. `state`: how far it has come, in words. */
export type Answered = { finding: string; text: string; href: string; state: string }

/** A piece of work that a practice standard measures, and the words of inspectors that it answers. `href` null: not for this person to open. */
export type Served = {
  text: string
  href: string
  /** What it belongs to, and how far it has come, in words. */
  plan: string
  state: string
  why: string
  findings: readonly { text: string; where: string; href: string | null }[]
}

/**
 * A part of a child's page. Asked only for a child whose page this person was let in to: it shows nothing of another child, and no
 * name where the page shows none. `title` becomes its heading (h2).
 */
export type ChildPanel = {
  on: 'child'
  title: string
  /** An expression that gives one JSON value, for the page to ask with its own question; null where this person is told nothing. */
  asks: (db: Tenant, person: Person, today: Day, childId: string) => Promise<RawBuilder<unknown> | null>
  /** `value`: what came of `asks`. Null where there is nothing to say. */
  show: (value: unknown) => Html | null
  /** What may not wait until somebody has read that far, for the top of the page. */
  warns?: (value: unknown) => Html | null
}

/**
 * What is open for children, for the page on which a manager clears one child after the other. Listed and counted from the same rows.
 * `rows`: a query of `child_id` uuid, `same` text, `due` date (null: no day), `late_by` integer (days, as a practice standard says; null:
 * none says so) and `item` jsonb, of every child of the authority: the page says of which. `first` of an item, where there is one, says that it comes
 * before everything else: 'forbidden' (the law permits no single day of it), then 'urgent'. `same`: "standard/unit" of the case that it is;
 * what two slices say of one is shown once. Null where this person is told nothing.
 */
export type OutstandingPanel = {
  on: 'outstanding'
  rows: (db: Tenant, person: Person, today: Day) => Promise<RawBuilder<unknown> | null>
  /** `childId`: of the page, which may be another than the row's where identifiers were joined. */
  show: (item: unknown, childId: string) => Outstanding
}

/** One thing that is open for a child. */
export type Outstanding = {
  text: string
  more?: string
  href?: string
  /** The practice standard that waits. */
  standard?: string
  /** A short form on the page, posted to `action`, which goes back to `next` (a field of it) when it is taken. */
  answer?: { summary: string; action: string; body: (given: ShortForm) => Html }
}

/** `names`: what the names of its fields end with, so that several stand on one page. `typed`, `errors`: of a refused one, by name of the field. */
export type ShortForm = {
  today: Day
  next: string
  names: string
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** What practice standards wait for, of workers and of the children whom they hold: shown in supervision, which stands below what counts them. */
export type SupervisionPanel = {
  on: 'supervision'
  /** Of staff by id and of children by id, those of whom something waits. The caller has asked who may see them. */
  waits: (
    db: Tenant,
    person: Person,
    today: Day,
    asked: { staff: readonly string[]; children: readonly string[] },
  ) => Promise<SupervisionWaits>
  /** Of workers alone, as a query of `who`, "from", `due` and `late_by`, for who asks more at once. `staff`: a query of their ids. */
  workers: (db: Tenant, today: Day, staff: RawBuilder<unknown>) => RawBuilder<unknown>
  settings: (db: Tenant, today: Day) => Promise<SupervisionSettings>
}

/** Settings by standard and name: "sup-frequency limit", as they are in force on a day. */
export type SupervisionSettings = ReadonlyMap<string, (day: Day) => number>

export type SupervisionWaits = {
  /** The supervision that is asked for next: since when it is waited for, by when, and how many days late it is. */
  workers: ReadonlyMap<string, { from: Day; due: Day; lateBy: number }>
  children: ReadonlyMap<string, readonly { title: string; due: Day; lateBy: number }[]>
  settings: SupervisionSettings
}

/** What an entry of the access log is about, as one reader may read it. */
export type LogSubject = {
  /** In words; null where it is not for this person to know which one. */
  text: string | null
  href: string | null
  /** A child: to filter the log by it is a look at the child, and is logged as one. */
  isChild: boolean
  /** Every id that stands for the same: joined identifiers of one child, and what was decided about them. */
  together: readonly string[]
}

/** Names what the access log holds ids of. */
export type LogSubjects = {
  /** Those of the ids that are this slice's. Which a person may not know is told in words that say so, never by id. */
  named: (db: Tenant, person: Person, now: Date, ids: readonly string[]) => Promise<ReadonlyMap<string, LogSubject>>
  /** The record that an identifier stands for, as typed by hand; null where there is none within this person's reach. */
  find?: (db: Tenant, person: Person, now: Date, typed: string) => Promise<string | null>
}

type StandardSettings = Readonly<Record<string, StandardSetting>>

/** The limits of one practice standard by day, as the authority has tightened them. */
export type LimitsOf = (standard: {
  readonly id: string
  readonly settings: StandardSettings
}) => SettingValues<StandardSettings>

/**
 * What practice standards wait for from each child, as it was last worked out: for a list that is too long to ask it of everyone again.
 * `rows`: a query of `child_id`, `standard` and `due`, one for each thing that waits. `behind`: whether the records of a child changed
 * since, so that it is to be asked anew.
 */
export type StoredWaits = {
  readonly rows: RawBuilder<unknown>
  readonly behind: (childId: RawBuilder<unknown>) => RawBuilder<boolean>
}

/** What a slice gives to the whole: composed by src/app.ts, used by web, worker and command line. */
export type Slice = {
  name: string
  pages: readonly Page[]
  /** `unless`: left out for those who have this permission, and with it a fuller page. */
  navigation?: readonly { text: string; href: string; may: Permission; unless?: Permission }[]
  recordTypes: readonly RecordType[]
  /** What needs this person today; asked by the home page. One query each. `slices`: all, for what one of them says on another's behalf. */
  attention?: (
    db: Tenant,
    person: Person,
    today: Day,
    now: Date,
    slices?: readonly Slice[],
  ) => Promise<readonly Attention[]>
  /** What changed since this person last looked, newest first, at most 20. One query each. */
  changes?: (db: Tenant, person: Person, since: Date) => Promise<readonly Change[]>
  panels?: readonly Panel[]
  logSubjects?: LogSubjects
  /** Everything that this slice holds about one child, in words, for a subject access request. */
  aboutChild?: (db: Tenant, childId: string) => Promise<readonly HeldSection[]>
  /** The numbers that practice standards go by in this authority, for slices below that ask a standard about somebody themselves. */
  limits?: (db: Tenant) => Promise<LimitsOf>
  /** What some practice standards wait for from children, for the same. */
  waits?: (db: Tenant, standards: readonly string[], today: Day) => StoredWaits
  /**
   * Asks for what rests on working days, or on what is recorded about the authority itself, to be worked out again: in the transaction that changed
   * either.
   */
  workOutAgain?: (db: Tenant, of: 'working-days' | 'authority') => Promise<void>
  /** By record type id, for those whose retention Throughline carries out. */
  purge?: Readonly<Record<string, Purge>>
  jobs?: readonly Job[]
  commands?: readonly Command[]
  /** Fills the invented sample council with this slice's part, in the order of the slices; run once, in one transaction. */
  sample?: (db: Tenant, today: Day) => Promise<void>
  /** The part of it that is about children: once they are loaded, which the first start does not wait for (see `afterChildren` of children). */
  sampleOfChildren?: (db: Tenant, today: Day) => Promise<void>
}
