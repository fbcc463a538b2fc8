import type { EnteredFact, FactName } from '../../../children/history/entered.ts'
import { type Day, timeInEngland, todayInEngland } from '../../../platform/day.ts'
import { listOf, type Said, textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { everydayNeeds } from '../model/needs.ts'
import { firstApproval } from './possible-day.ts'
import { isOutOfHours } from './time.ts'

type IsWorkingDay = (day: Day) => boolean
type YesNo = 'yes' | 'no'

const yesNo = (is: boolean): YesNo => (is ? 'yes' : 'no')
const isYesNo = (text: string): text is YesNo => text === 'yes' || text === 'no'

/** Fields that say nothing are left out. */
const told = <Name extends string>(name: Name, text: string): { readonly [Key in Name]?: string } =>
  (text === '' ? {} : { [name]: text }) as { readonly [Key in Name]?: string }

const counted = (home: Pick<Home, 'entries'>): readonly Entry[] =>
  home.entries.filter(({ takenBack }) => takenBack === null)
export const entriesOf = (home: Pick<Home, 'entries'>, ...kinds: readonly Entry['kind'][]): readonly Entry[] =>
  counted(home).filter(({ kind }) => kinds.includes(kind))

/** From, to, why, who pays, how long and the young person's view are all written down. */
const isComplete = (said: Said): boolean =>
  ['why', 'paidBy', 'expectedDays', 'view'].every((name) => textOf(said, name) !== '')

/** The last check that was made; what nobody checked nobody knows. */
export const suitabilityOf = (home: Pick<Home, 'entries'>): YesNo | undefined => {
  const last = entriesOf(home, 'suitability').at(-1)
  const suitable = last && textOf(last.said, 'suitable')
  return suitable !== undefined && isYesNo(suitable) ? suitable : undefined
}

const homeFact = (home: Home, isWorkingDay: IsWorkingDay): EnteredFact & { table: 'leaverHome' } => {
  const { said } = home
  const suitable = suitabilityOf(home)
  const [paidBy, planned] = [textOf(said, 'paidBy'), textOf(said, 'planned')]
  return {
    table: 'leaverHome',
    about: { child: home.childId },
    key: home.homeId,
    starts: home.movedIn,
    ends: home.movedOut,
    fields: {
      kind: home.standing,
      accommodation: home.accommodation,
      ...(suitable && { suitable }),
      ...(paidBy !== '' && { ofAuthority: yesNo(paidBy === 'authority') }),
      ...(isYesNo(planned) && { planned }),
      outOfHours: yesNo(isOutOfHours(home.movedIn, textOf(said, 'movedInAt'), isWorkingDay)),
      ...told('risk', textOf(said, 'risk')),
      ...told('legalStatus', textOf(said, 'legalStatus')),
      ...told('registration', textOf(said, 'urn').replace(/^none$/i, 'none')),
      ...told('registrationCheckedOn', textOf(said, 'urnCheckedOn')),
      recordedOn: recordedOn(home),
      complete: yesNo(isComplete(said)),
    },
  }
}

/** When it was recorded first: a correction takes nothing from that. */
const recordedOn = ({ before, at }: Pick<Home, 'before' | 'at'>): Day => todayInEngland(before.at(-1)?.at ?? at)
const recordedAt = ({ before, at }: Pick<Entry, 'before' | 'at'>): Date => before.at(-1)?.at ?? at

/** An approval that is older than the day before the move was of something else: it is kept, and signs nothing for this home. */
export const countsFor = ({ on }: Pick<Entry, 'on'>, home: Pick<Home, 'movedIn'>): boolean => on >= firstApproval(home)

type FactsOf = (entry: Entry, home: Home, about: EnteredFact['about']) => readonly EnteredFact[]

const signOff: FactsOf = (entry, home, about) => {
  const { said } = entry
  const kind = entry.kind
  if (!countsFor(entry, home)) return []
  const given = textOf(said, 'at')
  const recorded = recordedAt(entry)
  return [
    {
      table: 'homeSignOff',
      about,
      key: entry.entryId,
      starts: entry.on,
      ends: null,
      fields: {
        kind,
        level: textOf(said, 'level'),
        ...(kind === 'sign-off' && { riskAssessed: 'yes' as const }),
        ...(kind === 'renewal' && { whyStill: 'yes' as const }),
        ...told('givenAt', given),
        recordedAt: timeInEngland(recorded),
        recordedOn: todayInEngland(recorded),
        homeKey: home.homeId,
      },
    },
  ]
}

/** On which day of a stay each of them is told, by rule. */
const marks: Readonly<Record<string, number>> = {
  'service-manager': 14,
  'head-of-service': 28,
  director: 42,
  board: 42,
}

const byKind: Partial<Readonly<Record<Entry['kind'], FactsOf>>> = {
  told: (entry, home, about) =>
    listOf(entry.said, 'to').map((to) => ({
      table: 'homeNotice',
      about,
      key: `${entry.entryId} ${to}`,
      starts: entry.on,
      ends: null,
      fields: { to, homeKey: home.homeId },
    })),
  'on-call': signOff,
  'sign-off': signOff,
  renewal: signOff,
  visit: ({ entryId, on, said }, home, about) => [
    {
      table: 'homeVisit',
      about,
      key: entryId,
      starts: on,
      ends: null,
      fields: {
        seen: yesNo(textOf(said, 'outcome') === 'seen'),
        refused: yesNo(textOf(said, 'outcome') === 'refused'),
        needsChecked: yesNo(areNeedsChecked(said)),
        homeKey: home.homeId,
      },
    },
  ],
  contact: ({ entryId, on, said }, home, about) => [
    {
      table: 'homeContact',
      about,
      key: entryId,
      starts: on,
      ends: null,
      fields: {
        reached: yesNo(textOf(said, 'reached') === 'yes'),
        ...told('how', textOf(said, 'how')),
        homeKey: home.homeId,
      },
    },
  ],
  suitability: ({ entryId, on, said }, home, about) => {
    const suitable = textOf(said, 'suitable')
    return [
      {
        table: 'homeSuitability',
        about,
        key: entryId,
        starts: on,
        ends: null,
        fields: {
          // The form takes no check in which a matter is neither as it should be nor a concern.
          whole: 'yes',
          theirView: yesNo(textOf(said, 'view') !== ''),
          ...(isYesNo(suitable) && { suitable }),
          homeKey: home.homeId,
        },
      },
    ]
  },
  risk: ({ entryId, on, said }, home, about) => [
    {
      table: 'homeRisk',
      about,
      key: entryId,
      starts: on,
      ends: null,
      fields: { level: textOf(said, 'level'), homeKey: home.homeId },
    },
  ],
  escalation: (entry, home, about) =>
    listOf(entry.said, 'to').map((to) => ({
      table: 'homeEscalation',
      about,
      key: `${entry.entryId} ${to}`,
      starts: entry.on,
      ends: null,
      fields: { to, mark: marks[to]!, homeKey: home.homeId },
    })),
  'risk-meeting': ({ entryId, on, said }, _home, about) => [
    { table: 'riskMeeting', about, key: entryId, starts: on, ends: null, fields: { why: textOf(said, 'why') } },
  ],
}

/** All twelve were gone through: what is not in place has an answer. */
export const areNeedsChecked = (said: Said): boolean =>
  listOf(said, 'needs').length === Object.keys(everydayNeeds).length || textOf(said, 'doing') !== ''

/** Each plan holds until the next one; the meeting with housing belongs to all of them. */
const exitPlans = (home: Home, about: EnteredFact['about']): readonly EnteredFact[] => {
  const plans = entriesOf(home, 'exit-plan')
  const meeting = entriesOf(home, 'meeting')[0]
  return plans.map(({ entryId, on, said }, at) => ({
    table: 'exitPlan',
    about,
    key: entryId,
    starts: on,
    ends: plans[at + 1]?.on ?? null,
    fields: {
      ...told('targetOn', textOf(said, 'target')),
      destination: yesNo(textOf(said, 'destination') !== ''),
      ...told('lead', textOf(said, 'lead')),
      ...told('housingReference', textOf(said, 'reference')),
      fallback: yesNo(textOf(said, 'fallback') !== ''),
      ...(meeting && { jointMeetingOn: meeting.on }),
      homeKey: home.homeId,
    },
  }))
}

const moveOut = (home: Home, about: EnteredFact['about']): readonly EnteredFact[] => {
  const out = entriesOf(home, 'move-out').at(-1)
  if (!out) return []
  const { said } = out
  const note = entriesOf(home, 'learning')[0]
  return [
    {
      table: 'homeMoveOut',
      about,
      key: home.homeId,
      starts: todayInEngland(recordedAt(out)),
      ends: null,
      fields: {
        destination: yesNo(textOf(said, 'to') !== '' && textOf(said, 'to') !== 'R'),
        suitability: yesNo(isYesNo(textOf(said, 'suitable'))),
        handover: yesNo(textOf(said, 'handover') !== ''),
        learning: yesNo(note !== undefined),
        ...(note && { learningOn: note.on }),
        homeKey: home.homeId,
      },
    },
  ]
}

/** A learning note counts by itself: it may be written before moving out is, or where nobody wrote that down. */
const learningNotes = (home: Home, about: EnteredFact['about']): readonly EnteredFact[] =>
  entriesOf(home, 'learning').map(({ entryId, on }) => ({
    table: 'homeMoveOut',
    about,
    key: entryId,
    starts: on,
    ends: null,
    fields: { learning: 'yes', learningOn: on, homeKey: home.homeId },
  }))

/** Every dated fact that one home gives to the young person's history; a home that was recorded in error gives none. */
export const factsOf = (home: Home, isWorkingDay: IsWorkingDay): readonly EnteredFact[] => {
  if (home.takenBack !== null) return []
  const about = { child: home.childId }
  return [
    homeFact(home, isWorkingDay),
    ...counted(home).flatMap((entry) => byKind[entry.kind]?.(entry, home, about) ?? []),
    ...exitPlans(home, about),
    ...moveOut(home, about),
    ...learningNotes(home, about),
  ]
}

const nameOf = ({ table, key, about }: FactName): string => `${table} ${key} ${JSON.stringify(about)}`

/** Facts that were given before and are no more. */
export const factsGone = (before: readonly EnteredFact[], now: readonly EnteredFact[]): readonly FactName[] => {
  const still = new Set(now.map(nameOf))
  return before.filter((fact) => !still.has(nameOf(fact))).map(({ table, key, about }) => ({ table, key, about }))
}
