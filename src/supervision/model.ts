import type { RoleId } from '../access/roles.ts'
import type { Day } from '../platform/day.ts'

/** What a supervision is, as practice standards read it; a talk in between is no supervision. */
export const sessionKinds = {
  case: 'Of children',
  reflective: 'Reflective',
  group: 'In a group',
  personal: 'About the worker',
  'ad-hoc': 'In between',
} as const
export type SessionKind = keyof typeof sessionKinds

/** Whose side of a supervision somebody is on. */
export type Side = 'worker' | 'supervisor'

/** An account that writes a supervision’s draft and reads its personal part. */
export type Holder = { readonly side: Side; readonly accountId: string }

/** A supervision of one worker. `signedAt` null: a draft. */
export type Session = {
  readonly sessionId: string
  readonly workerId: string
  readonly supervisorId: string
  readonly worker: string
  readonly supervisor: string
  readonly team: string | null
  readonly kind: SessionKind
  readonly heldOn: Day
  readonly begunAt: Date
  readonly signedAt: Date | null
  readonly signedOn: Day | null
  readonly signedBy: string | null
  readonly holders: readonly Holder[]
}

/** What one of the two says of a record that was signed off. */
export type Confirmation = {
  readonly side: Side
  readonly agrees: boolean
  readonly words: string
  readonly by: string
  readonly at: Date
}

/** One field of a record: what is asked, and how it is typed. A day is kept as typed, "3/11/2026"; `since`: a tick that keeps the day of last time. */
export type Part = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly kind: 'text' | 'line' | 'day' | 'choice' | 'since'
  readonly rows?: number
  readonly items?: Readonly<Record<string, string>>
  /** The same words as last time are asked about. */
  readonly repeats?: true
}

/** What stands in the fields of one record, by part. */
export type Texts = ReadonlyMap<string, string>

/** A text that met another one in the same field: `stood` stays there until somebody has put the two together. */
export type Clash = {
  readonly clashId: string
  readonly childId: string | null
  readonly part: string
  readonly stood: string
  readonly stoodBy: string
  readonly typed: string
  readonly typedBy: string
  readonly at: Date
}

export const stepKinds = { done: 'Done', carried: 'Carried to a later day', 'given-up': 'Given up' } as const
export type StepKind = keyof typeof stepKinds

/** What somebody agreed to do. `firstDue` never changes. */
export type Action = {
  readonly actionId: string
  readonly sessionId: string
  readonly childId: string | null
  readonly what: string
  readonly owner: string
  readonly agreedOn: Day
  readonly firstDue: Day
  readonly due: Day
  readonly howKnown: string
  readonly doneOn: Day | null
  readonly givenUpOn: Day | null
}

/** What a worker and who supervises them agreed. */
export type Agreement = {
  readonly agreementId: string
  readonly workerId: string
  readonly supervisorId: string
  readonly supervisor: string
  readonly fromDay: Day
  readonly everyDays: number
  readonly place: string
  readonly confidentiality: string
  readonly also: string
  readonly madeBy: string
  readonly workerAgreedAt: Date | null
  readonly workerWords: string
  readonly supervisorAgreedAt: Date | null
  readonly supervisorWords: string
}

/** Somebody of the staff directory as supervision sees them today. */
export type Someone = {
  readonly staffId: string
  readonly name: string
  readonly accountId: string | null
  readonly role: RoleId | null
  readonly titles: readonly string[]
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly managers: readonly string[]
  /** By the agreement that holds; null: whoever manages them, as the directory says. */
  readonly agreedSupervisor: string | null
  readonly everyDays: number | null
  /** The last supervision that was signed off here or that a list tells of, without talks in between. */
  readonly lastOn: Day | null
  /** Day of the list that tells of it; null: it was signed off here. */
  readonly lastTold: Day | null
  readonly draftId: string | null
  /** Accounts of who began it. */
  readonly draftBy: string | null
  readonly draftOn: Day | null
  readonly openActions: number
  /** Of them, those whose day is over. */
  readonly lateActions: number
}
