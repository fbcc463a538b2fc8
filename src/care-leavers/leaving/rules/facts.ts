import type { Day } from '../../../platform/day.ts'
import type { Entry } from '../model.ts'
import type { contactKinds } from '../parts/in-touch.ts'
import { entriesOf, isContact, isSeen } from './stands.ts'

type FactTable =
  | 'leaverContact'
  | 'contactInterval'
  | 'pathwayPlan'
  | 'lifeChange'
  | 'leavingCareTransfer'
  | 'adviserMeeting'

/** A dated fact that practice standards read. `key` stays the same while the entry does. */
export type LeavingFact = {
  readonly table: FactTable
  readonly key: string
  readonly starts: Day
  readonly ends: Day | null
  readonly fields: Readonly<Record<string, string | number>>
}

/** Who has the young person: said with the fact, so that work is somebody's. */
export type Held = { readonly team: string | null; readonly worker: string | null }

const kindOfContact: Readonly<Record<keyof typeof contactKinds, string>> = {
  seen: 'visit',
  'seen-at-address': 'visit',
  'drop-in': 'drop-in',
  call: 'call',
  message: 'message',
  refused: 'visit',
  'no-answer': 'call',
}

const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')
const given = (fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).filter((one): one is [string, string] => one[1] !== undefined))

const contact = (entry: Entry, held: object): LeavingFact => ({
  table: 'leaverContact',
  key: entry.leavingId,
  starts: entry.on,
  ends: null,
  fields: {
    kind: kindOfContact[entry.fields.kind as keyof typeof contactKinds] ?? 'visit',
    seen: yes(isSeen(entry)),
    twoWay: yes(isContact(entry)),
    refused: yes(entry.fields.kind === 'refused'),
    ...held,
  },
})

/** One agreed interval holds until the next one begins; of two of one day the later word. */
const intervals = (entries: readonly Entry[]): readonly LeavingFact[] => {
  const newestFirst = entriesOf(entries, 'interval')
  return newestFirst.map((entry, at) => ({
    table: 'contactInterval',
    key: entry.leavingId,
    starts: entry.on,
    ends: newestFirst[at - 1]?.on ?? null,
    fields: {
      days: Number(entry.fields.days),
      reason: yes(entry.fields.why !== undefined),
      ...given({ agreed: entry.fields.agreed }),
    },
  }))
}

const versionOf = (kind: string, entry: Entry, held: object): LeavingFact => ({
  table: 'pathwayPlan',
  key: entry.leavingId,
  starts: entry.on,
  ends: null,
  fields: { kind, ...given({ housing: entry.fields.housing, immigration: entry.fields.immigration }), ...held },
})

const change = (kind: string, key: string, starts: Day, held: object): LeavingFact => ({
  table: 'lifeChange',
  key,
  starts,
  ends: null,
  fields: { kind, ...held },
})

const custody = (entry: Entry, held: object): readonly LeavingFact[] => [
  change('custody', entry.leavingId, entry.on, held),
  ...(entry.until === null ? [] : [change('release', `${entry.leavingId} release`, entry.until, held)]),
]

/**
 * Everything that one young person's entries say to practice standards. What the returns tell too (education and work, health, entitlements,
 * the name of the adviser) is not said a second time: decision 16.
 */
export const factsOf = (entries: readonly Entry[], { team, worker }: Held): readonly LeavingFact[] => {
  const held = given({ team: team ?? undefined, worker: worker ?? undefined })
  return [
    ...entriesOf(entries, 'contact').map((one) => contact(one, held)),
    ...intervals(entries),
    ...entriesOf(entries, 'plan').map((one) => versionOf(one.fields.kind ?? 'plan', one, held)),
    ...entriesOf(entries, 'addendum').map((one) => versionOf('addendum', one, held)),
    ...entriesOf(entries, 'change').map((one) => change(one.fields.kind ?? '', one.leavingId, one.on, held)),
    ...entriesOf(entries, 'custody').flatMap((one) => custody(one, held)),
    ...entriesOf(entries, 'transfer').flatMap(({ leavingId, fields: { doneOn } }) =>
      doneOn === undefined
        ? []
        : [{ table: 'leavingCareTransfer' as const, key: leavingId, starts: doneOn, ends: null, fields: held }],
    ),
    ...entriesOf(entries, 'meeting').map(({ leavingId, on, fields }) => ({
      table: 'adviserMeeting' as const,
      key: leavingId,
      starts: on,
      ends: null,
      fields: { ...given({ kind: fields.which, attended: fields.attended }), ...held },
    })),
  ]
}

/** What is to be said, and what is to be taken back, when entries change from one state to another. */
export const factsChanged = (
  before: readonly LeavingFact[],
  after: readonly LeavingFact[],
): { readonly said: readonly LeavingFact[]; readonly gone: readonly LeavingFact[] } => {
  const nameOf = ({ table, key }: LeavingFact): string => `${table} ${key}`
  const was = new Map(before.map((fact) => [nameOf(fact), JSON.stringify(fact)]))
  const is = new Set(after.map(nameOf))
  return {
    said: after.filter((fact) => was.get(nameOf(fact)) !== JSON.stringify(fact)),
    gone: before.filter((fact) => !is.has(nameOf(fact))),
  }
}
